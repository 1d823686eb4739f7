import { startSlackServer } from "./child/platforms.ts";
import { describeToldKills } from "./child/told.ts";

describeToldKills(startSlackServer, "all");
