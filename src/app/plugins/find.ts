import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { OnrecordError } from "../../base/errors.ts";
import { shownPath } from "../../base/files/text-file.ts";

/** A folder with the plug-ins of one kind. */
export interface PluginFolder {
  readonly url: URL;
  /** The path in messages: `plugins/commands/`. */
  readonly shown: string;
}

/** The folder of the plug-ins if none is set. */
const usualFolder = "plugins";

/** Finds the plug-ins of a kind; null if there are none. Throws if the folder is set but does not exist. */
export const findPlugins = (folder: string | null, kind: string): PluginFolder | null => {
  if (folder !== null && !existsSync(folder)) {
    throw new OnrecordError(
      "config",
      `ONRECORD_PLUGINS: expected the folder of the plug-ins; ${shownPath(folder)} does not exist.`,
    );
  }
  const path = join(folder ?? usualFolder, kind);
  if (!existsSync(path)) return null;
  return { url: pathToFileURL(`${resolve(path)}/`), shown: `${shownPath(path)}/` };
};
