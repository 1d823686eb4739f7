import { describeKills } from "./child/deliveries.ts";
import { startSlackServer } from "./child/platforms.ts";

describeKills(startSlackServer, "all");
