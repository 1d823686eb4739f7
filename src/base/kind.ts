import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { OnrecordError } from "./errors.ts";

/** The marker of things that come in many kinds, one module each: only what went through `define` is loaded. */
export interface Kind<Definition extends object> {
  define(definition: Definition): Definition;
  /** The default export of one module; null if there is none of this name. Anything else is a `definition` error. */
  loadOne(folder: URL, name: string): Promise<Definition | null>;
  /** The default exports of a folder's modules, in the order of their names. Anything else stops the start, by name. */
  load(folder: URL): Promise<readonly Definition[]>;
}

/** TypeScript in the project, JavaScript in the npm package. */
const extensions = ["ts", "js"] as const;
const isModule = /(?<!\.d)\.[jt]s$/u;

/** The path of the module that a name stands for: a file, or the index of a folder. */
const findModule = (folder: URL, name: string): string | undefined =>
  extensions
    .flatMap((extension) => [`${name}.${extension}`, `${name}/index.${extension}`])
    .find((path) => existsSync(new URL(path, folder)));

/** A kind whose modules are `<name>.ts` or `<name>.js` files, or folders with such an `index`. */
export const createKind = <Definition extends object>(name: string): Kind<Definition> => {
  const defined = new WeakSet<object>();
  const isDefined = (value: unknown): value is Definition =>
    typeof value === "object" && value !== null && defined.has(value);

  const loadFrom = async (folder: URL, path: string): Promise<Definition> => {
    const module: { default?: unknown } = await import(new URL(path, folder).href);
    if (isDefined(module.default)) return module.default;
    throw new OnrecordError("definition", `${path}: expected a ${name} as its default export.`);
  };

  return {
    async loadOne(folder, name) {
      const path = findModule(folder, name);
      return path === undefined ? null : loadFrom(folder, path);
    },
    define(definition) {
      defined.add(definition);
      return definition;
    },
    async load(folder) {
      const entries = await readdir(folder, { withFileTypes: true });
      const paths = entries
        // What several modules of the folder have in common.
        .filter(({ name }) => name !== "shared")
        .map((entry) => (entry.isDirectory() ? findModule(folder, entry.name) : entry.name))
        .filter((path) => path !== undefined)
        .filter((path) => isModule.test(path))
        .sort();
      return Promise.all(paths.map((path) => loadFrom(folder, path)));
    },
  };
};
