import { registerHooks } from "node:module";
import { OnrecordError } from "../../base/errors.ts";
import type { Kind } from "../../base/kind.ts";
import type { PluginFolder } from "./find.ts";

// When a plug-in imports "onrecord", it must get the running copy, wherever that is installed: this copy does not accept
// definitions that another copy has made.
const entry = new URL("./public.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "onrecord" ? { url: entry, shortCircuit: true } : next(specifier, context),
});

/** Loads the plug-ins of one kind. Throws an error that names the plug-in if it is not valid, or if its name is taken. */
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
        `${shown}: the name ${name} is already taken. Rename the plug-in.`,
      );
    }
    taken.add(name);
  }
  return plugins;
};
