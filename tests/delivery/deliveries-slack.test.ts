import { describeDeliveries } from "./child/deliveries.ts";
import { startSlackServer } from "./child/platforms.ts";

describeDeliveries(startSlackServer);
