import { describeLaterAttempts } from "./child/later-attempts.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeLaterAttempts(startDiscordServer);
