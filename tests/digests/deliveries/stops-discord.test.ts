import { startDiscordServer } from "./child/platforms.ts";
import { describeStops } from "./child/stops.ts";

describeStops(startDiscordServer);
