import { readdir } from "node:fs/promises";
import { OnrecordError } from "./errors.ts";

/** The marker of things that come in many kinds, one module each: only what went through `define` is loaded. */
export interface Kind<Definition extends object> {
  define(definition: Definition): Definition;
  /** The default export of one module. Anything else is a `definition` error that names it. */
  loadOne(module: URL): Promise<Definition>;
  /** The default exports of a folder's modules, in the order of their names. Anything else stops the start, by name. */
  load(folder: URL): Promise<readonly Definition[]>;
}

/** A kind whose modules are `<name>.ts` files, or folders with an `index.ts`. */
export const createKind = <Definition extends object>(name: string): Kind<Definition> => {
  const defined = new WeakSet<object>();
  const isDefined = (value: unknown): value is Definition =>
    typeof value === "object" && value !== null && defined.has(value);

  const loadNamed = async (path: string, url: URL): Promise<Definition> => {
    const module: { default?: unknown } = await import(url.href);
    if (isDefined(module.default)) return module.default;
    throw new OnrecordError("definition", `${path}: expected a ${name} as its default export.`);
  };

  return {
    loadOne: (url) => loadNamed(url.pathname.split("/").slice(-2).join("/"), url),
    define(definition) {
      defined.add(definition);
      return definition;
    },
    async load(folder) {
      const entries = await readdir(folder, { withFileTypes: true });
      const paths = entries
        // What several modules of the folder have in common.
        .filter(({ name }) => name !== "shared")
        .map((entry) => (entry.isDirectory() ? `${entry.name}/index.ts` : entry.name))
        .filter((path) => path.endsWith(".ts"))
        .sort();
      return Promise.all(paths.map((path) => loadNamed(path, new URL(path, folder))));
    },
  };
};
