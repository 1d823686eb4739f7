import { describeCorrectionKills } from "./child/corrections.ts";
import { startSlackServer } from "./child/platforms.ts";

describeCorrectionKills(startSlackServer, "all");
