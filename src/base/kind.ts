import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import type { z } from "zod";
import { messageOf, OnrecordError } from "./errors.ts";

/** Loads definitions of one kind (commands, digests, languages …), one for each module. It accepts only values that `define` returned. */
export interface Kind<Definition extends object> {
  define(definition: Definition): Definition;
  /** The default export of one module; null if no module has this name. Throws a `definition` error for any other export. */
  loadOne(folder: URL, name: string): Promise<Definition | null>;
  /**
   * The default exports of a folder's modules, sorted by name. Throws a `definition` error that names the module if its
   * export is something else. `shown` is the text before the name, such as `plugins/commands/`.
   */
  load(folder: URL, shown?: string): Promise<readonly Definition[]>;
}

/** Checks a definition at run time, because a plug-in may be written in JavaScript. */
export const checkDefinition = (schema: z.ZodType, definition: object): void => {
  const { error } = schema.safeParse(definition);
  if (error === undefined) return;
  const problems = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new OnrecordError("definition", `${problems.join("; ")}.`);
};

/** TypeScript in the project, JavaScript in the npm package. */
const extensions = ["ts", "js"] as const;
const isModule = /(?<!\.d)\.[jt]s$/u;

/** A path in a folder, as it is: names may have characters that mean something in an address, such as `#`. */
const urlIn = (folder: URL, path: string): URL =>
  new URL(path.split("/").map(encodeURIComponent).join("/"), folder);

/** The path of the module with a name: a file, or the index of a folder. */
const findModule = (folder: URL, name: string): string | undefined =>
  extensions
    .flatMap((extension) => [`${name}.${extension}`, `${name}/index.${extension}`])
    .find((path) => existsSync(urlIn(folder, path)));

/** An entry of a folder of modules. */
interface ModuleEntry {
  /** False for a folder, and for a link to nothing. */
  readonly isFile: boolean;
  /** The path of its module; null if it has none. */
  readonly path: string | null;
}

/**
 * The entries of a folder of modules, by name. The folder `shared` holds code for several modules, and no definition. Hidden
 * files are made by other programs.
 */
export const modulesIn = async (folder: URL): Promise<ReadonlyMap<string, ModuleEntry>> => {
  const names = (await readdir(folder)).filter((name) => name !== "shared" && !name.startsWith("."));
  const entries = names.sort().map(async (name) => {
    // Follows a link to a folder elsewhere.
    const found = await stat(urlIn(folder, name)).catch(() => null);
    const path =
      found?.isDirectory() === true ? (findModule(folder, name) ?? null) : isModule.test(name) ? name : null;
    return [name, { isFile: found?.isFile() === true, path }] as const;
  });
  return new Map(await Promise.all(entries));
};

/** Makes a kind. Its modules are `<name>.ts` or `<name>.js` files, or folders with an `index` file. */
export const createKind = <Definition extends object>(name: string): Kind<Definition> => {
  const defined = new WeakSet<object>();
  const isDefined = (value: unknown): value is Definition =>
    typeof value === "object" && value !== null && defined.has(value);

  const importModule = async (url: URL, shown: string): Promise<{ readonly default?: unknown }> => {
    try {
      return await import(url.href);
    } catch (error) {
      const message = `${shown}: expected a ${name}; it could not be loaded: ${messageOf(error)}`;
      throw new OnrecordError("definition", message, { cause: error });
    }
  };

  const loadFrom = async (folder: URL, path: string, shown = ""): Promise<Definition> => {
    const module = await importModule(urlIn(folder, path), `${shown}${path}`);
    if (isDefined(module.default)) return module.default;
    throw new OnrecordError("definition", `${shown}${path}: expected a ${name} as its default export.`);
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
    async load(folder, shown) {
      const entries = [...(await modulesIn(folder)).values()];
      const paths = entries.flatMap(({ path }) => path ?? []).sort();
      return Promise.all(paths.map((path) => loadFrom(folder, path, shown)));
    },
  };
};
