import { startDiscordServer } from "./child/platforms.ts";
import { describeWatchKills } from "./child/watches.ts";

describeWatchKills(startDiscordServer, "around requests");
