import { overHttp, signingSecret } from "../../tests/fakes/slack/settings.ts";
import { slackTarget } from "../slack-target.ts";

export default slackTarget({
  transport: overHttp,
  send: (slack, request, address) =>
    slack.sendOverHttp(address, signingSecret, request).then(
      ({ body }) => body,
      // A body that is no JSON: Bolt says no in plain text.
      () => null,
    ),
});
