import { describeNoticeKills } from "./child/notices.ts";
import { startDiscordServer } from "./child/platforms.ts";

describeNoticeKills(startDiscordServer, "around requests");
