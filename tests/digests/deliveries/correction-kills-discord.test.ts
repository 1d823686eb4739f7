import { describeCorrectionKills } from "./child/corrections.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeCorrectionKills(startDiscordServer, "around requests");
