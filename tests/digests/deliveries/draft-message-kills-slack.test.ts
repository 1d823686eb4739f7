import { describeDraftMessageKills } from "./child/draft-messages.ts";
import { startSlackServer } from "./child/platforms.ts";

describeDraftMessageKills(startSlackServer, "all");
