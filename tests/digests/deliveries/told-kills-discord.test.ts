import { startDiscordServer } from "./child/platforms.ts";
import { describeToldKills } from "./child/told.ts";

describeToldKills(startDiscordServer, "around requests");
