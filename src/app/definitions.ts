import { loadCommands } from "../ask/define-command.ts";
import { loadDigests } from "../digests/digest.ts";
import { loadPlatforms } from "../platforms/shared/platform.ts";

/** The commands there are, one file or folder each. */
export const loadAllCommands = () => loadCommands(new URL("../commands/", import.meta.url));

/** The digests there are, one file each. */
export const loadAllDigests = () => loadDigests(new URL("../digests/definitions/", import.meta.url));

/** The platforms there are, one folder each. */
export const loadAllPlatforms = () => loadPlatforms(new URL("../platforms/", import.meta.url));
