import { registerHooks } from "node:module";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { type Kind, modulesIn } from "../../base/kind.ts";
import type { PluginFolder } from "./find.ts";

// When a plug-in imports "onrecord", it must get the running copy, wherever that is installed: this copy does not accept
// definitions that another copy has made.
const entry = new URL("./public.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "onrecord" ? { url: entry, shortCircuit: true } : next(specifier, context),
});

/**
 * Loads the plug-ins of one kind. Throws an error that names the plug-in if it is not valid, if its name is taken, or if
 * `problemOf` finds a problem of a plug-in beside the others.
 */
export const loadPlugins = async <Definition extends { readonly name: string }>(
  load: Kind<Definition>["load"],
  { url, shown }: PluginFolder,
  shipped: readonly Definition[],
  problemOf: (plugin: Definition, others: readonly Definition[]) => string | null,
): Promise<readonly Definition[]> => {
  for (const [entry, { isFile, path }] of await modulesIn(url)) {
    const problem = path === null ? entryProblem(entry, isFile) : null;
    if (problem !== null) throw new OnrecordError("definition", `${shown}${entry}: ${problem}.`);
  }
  const loaded = [...shipped];
  const plugins = await load(url, shown);
  for (const plugin of plugins) {
    const { name } = plugin;
    if (loaded.some((other) => other.name === name))
      throw new OnrecordError(
        "definition",
        `${shown}: the name ${name} is already taken. Rename the plug-in.`,
      );
    const problem = problemIn(plugin, loaded, problemOf);
    if (problem !== null) throw new OnrecordError("definition", `${shown}: ${name}: ${problem}.`);
    loaded.push(plugin);
  }
  return plugins;
};

/** Why an entry that has no module was probably meant as a plug-in; null if it was not. */
const entryProblem = (entry: string, isFile: boolean): string | null => {
  if (/\.[cm]?[jt]sx?$/iu.test(entry) && !/\.d\.[cm]?ts$/iu.test(entry))
    return "expected a file that ends with .ts or .js";
  return isFile || entry.includes(".") || entry === "node_modules"
    ? null
    : "expected a folder with an index.ts or index.js. Put code that several plug-ins share into a folder called shared";
};

/** A plug-in's texts may be functions, which may throw. */
const problemIn = <Definition>(
  plugin: Definition,
  others: readonly Definition[],
  problemOf: (plugin: Definition, others: readonly Definition[]) => string | null,
): string | null => {
  try {
    return problemOf(plugin, others);
  } catch (error) {
    return `its texts cannot be read: ${messageOf(error)}`;
  }
};
