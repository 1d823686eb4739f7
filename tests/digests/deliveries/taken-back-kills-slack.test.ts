import { startSlackServer } from "./child/platforms.ts";
import { describeTakenBackKills } from "./child/taken-back.ts";

describeTakenBackKills(startSlackServer, "all");
