import { describeKills } from "./child/kill.ts";
import { startSlackServer } from "./child/platforms.ts";

describeKills(startSlackServer);
