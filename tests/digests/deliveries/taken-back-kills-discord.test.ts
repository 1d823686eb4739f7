import { startDiscordServer } from "./child/platforms.ts";
import { describeTakenBackKills } from "./child/taken-back.ts";

describeTakenBackKills(startDiscordServer, "around requests");
