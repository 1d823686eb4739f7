import { describeDraftMessageKills } from "./child/draft-messages.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeDraftMessageKills(startDiscordServer, "around requests");
