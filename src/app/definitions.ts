import { loadCommands } from "../ask/define-command.ts";
import type { Kind } from "../base/kind.ts";
import { loadDigests } from "../digests/digest.ts";
import { loadPlatforms } from "../platforms/shared/platform.ts";
import { findPlugins } from "./plugins/find.ts";

type FromFolder = Parameters<typeof findPlugins>[0];

/** What Onrecord itself has, and what the plug-ins of a folder add. */
const withPlugins = async <Definition extends { readonly name: string }>(
  load: Kind<Definition>["load"],
  own: URL,
  kind: string,
  folder: FromFolder,
): Promise<readonly Definition[]> => {
  const plugins = findPlugins(folder, kind);
  if (plugins === null) return load(own);
  const [{ loadPlugins }, shipped] = await Promise.all([import("./plugins/load.ts"), load(own)]);
  return [...shipped, ...(await loadPlugins(load, plugins, shipped))];
};

/** The commands there are, one file or folder each. */
export const loadAllCommands = (plugins: FromFolder) =>
  withPlugins(loadCommands, new URL("../commands/", import.meta.url), "commands", plugins);

/** The digests there are, one file each. */
export const loadAllDigests = (plugins: FromFolder) =>
  withPlugins(loadDigests, new URL("../digests/definitions/", import.meta.url), "digests", plugins);

/** The platforms there are, one folder each. */
export const loadAllPlatforms = (plugins: FromFolder) =>
  withPlugins(loadPlatforms, new URL("../platforms/", import.meta.url), "platforms", plugins);
