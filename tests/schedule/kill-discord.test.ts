import { describeKills } from "./child/kill.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeKills(startDiscordServer);
