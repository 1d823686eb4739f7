import { startSlackServer } from "./child/platforms.ts";
import { describeStops } from "./child/stops.ts";

describeStops(startSlackServer);
