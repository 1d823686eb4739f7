import { registerHooks } from "node:module";
import { OnrecordError } from "../../base/errors.ts";
import type { Kind } from "../../base/kind.ts";
import type { PluginFolder } from "./find.ts";

// A plug-in imports "onrecord". That is the copy that runs, wherever it is installed: another copy's definitions would
// not be known to this one.
const entry = new URL("./public.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "onrecord" ? { url: entry, shortCircuit: true } : next(specifier, context),
});

/** Loads the plug-ins of one kind. A bad one stops the start, by name, and so does one whose name is taken. */
export const loadPlugins = async <Definition extends { readonly name: string }>(
  load: Kind<Definition>["load"],
  { url, shown }: PluginFolder,
  shipped: readonly Definition[],
): Promise<readonly Definition[]> => {
  const plugins = await load(url, shown);
  const taken = new Set(shipped.map(({ name }) => name));
  for (const { name } of plugins) {
    if (taken.has(name)) {
      throw new OnrecordError(
        "definition",
        `${shown}: expected names that are not taken; ${name} came twice. Rename the plug-in's.`,
      );
    }
    taken.add(name);
  }
  return plugins;
};
