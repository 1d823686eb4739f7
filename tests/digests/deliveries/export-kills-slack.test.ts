import { describeExportKills } from "./child/exports.ts";
import { startSlackServer } from "./child/platforms.ts";

describeExportKills(startSlackServer);
