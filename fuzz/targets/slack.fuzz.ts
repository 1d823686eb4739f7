import { overHttp, signingSecret } from "../../tests/fakes/slack/settings.ts";
import { slackTarget } from "../slack-target.ts";

export default slackTarget({
  transport: overHttp,
  send: (slack, request, address) =>
    slack.sendOverHttp(address, signingSecret, request).then(
      ({ body }) => body,
      // If the body is no JSON, Bolt refuses it in plain text.
      () => null,
    ),
});
