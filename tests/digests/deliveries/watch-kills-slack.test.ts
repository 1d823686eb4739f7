import { startSlackServer } from "./child/platforms.ts";
import { describeWatchKills } from "./child/watches.ts";

describeWatchKills(startSlackServer, "all");
