import { describeFaults } from "./child/deliveries.ts";
import { startSlackServer } from "./child/platforms.ts";

describeFaults(startSlackServer);
