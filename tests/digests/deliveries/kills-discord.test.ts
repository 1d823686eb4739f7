import { describeKills } from "./child/deliveries.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeKills(startDiscordServer, "around requests");
