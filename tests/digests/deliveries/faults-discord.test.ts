import { describeFaults } from "./child/deliveries.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeFaults(startDiscordServer);
