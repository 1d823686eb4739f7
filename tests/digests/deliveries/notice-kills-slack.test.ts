import { describeNoticeKills } from "./child/notices.ts";
import { startSlackServer } from "./child/platforms.ts";

describeNoticeKills(startSlackServer, "all");
