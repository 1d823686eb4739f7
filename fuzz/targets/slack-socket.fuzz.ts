import { socketMode } from "../../tests/fakes/slack/settings.ts";
import { slackTarget } from "../slack-target.ts";

export default slackTarget({
  transport: socketMode,
  send: (slack, request) => slack.sendOverSocket(request),
});
