import { describeDeliveries } from "./child/deliveries.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeDeliveries(startDiscordServer);
