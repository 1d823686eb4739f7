import { loadCommands } from "../ask/define-command.ts";
import type { Kind } from "../base/kind.ts";
import { loadDigests } from "../digests/digest.ts";
import { loadPlatforms } from "../platforms/shared/platform.ts";
import { findPlugins } from "./plugins/find.ts";

type FromFolder = Parameters<typeof findPlugins>[0];

/** All commands. Each is a file or a folder. */
export const loadAllCommands = (plugins: FromFolder) =>
  withPlugins(loadCommands, new URL("../commands/", import.meta.url), "commands", plugins, async () => {
    const { commandProblem } = await import("./plugins/command-problem.ts");
    return commandProblem;
  });

/** Onrecord's own definitions, and those of the plug-ins. */
const withPlugins = async <Definition extends { readonly name: string }>(
  load: Kind<Definition>["load"],
  own: URL,
  kind: string,
  folder: FromFolder,
  findProblem: () => Promise<(plugin: Definition, others: readonly Definition[]) => string | null>,
): Promise<readonly Definition[]> => {
  const plugins = findPlugins(folder, kind);
  if (plugins === null) return load(own);
  const [{ loadPlugins }, shipped, problemOf] = await Promise.all([
    import("./plugins/load.ts"),
    load(own),
    findProblem(),
  ]);
  return [...shipped, ...(await loadPlugins(load, plugins, shipped, problemOf))];
};

const noProblem = async () => () => null;

/** All kinds of digests. Each is a file. */
export const loadAllDigests = (plugins: FromFolder) =>
  withPlugins(
    loadDigests,
    new URL("../digests/definitions/", import.meta.url),
    "digests",
    plugins,
    noProblem,
  );

/** All platforms. Each is a folder. */
export const loadAllPlatforms = (plugins: FromFolder) =>
  withPlugins(loadPlatforms, new URL("../platforms/", import.meta.url), "platforms", plugins, noProblem);
