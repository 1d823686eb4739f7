import { describeExportKills } from "./child/exports.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeExportKills(startDiscordServer);
