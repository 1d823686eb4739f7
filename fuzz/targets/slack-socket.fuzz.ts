import { slackTarget } from "../slack-target.ts";

export default slackTarget({
  transport: { mode: "socket", appToken: "xapp-1" },
  send: (slack, request) => slack.sendOverSocket(request),
});
