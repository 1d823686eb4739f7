import { slackTarget } from "../slack-target.ts";

const signingSecret = "0123456789abcdef0123456789abcdef";

export default slackTarget({
  transport: { mode: "http", signingSecret, host: "127.0.0.1", port: 0 },
  send: (slack, request, address) =>
    slack.sendOverHttp(address, signingSecret, request).then(
      ({ body }) => body,
      // A body that is no JSON: Bolt says no in plain text.
      () => null,
    ),
});
