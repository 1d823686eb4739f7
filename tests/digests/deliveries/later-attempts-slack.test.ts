import { describeLaterAttempts } from "./child/later-attempts.ts";
import { startSlackServer } from "./child/platforms.ts";

describeLaterAttempts(startSlackServer);
