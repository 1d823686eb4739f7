import { setTimeout as wait } from "node:timers/promises";
import { pick, randomOf } from "../bench/random.ts";
import { connectSlack } from "../src/platforms/slack/run.ts";
import type { SlackTransport } from "../src/platforms/slack/settings.ts";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";
import { eventsAddressIn, slackSettings } from "../tests/fakes/slack/settings.ts";
import { createHost } from "../tests/platforms/host.ts";
import { hostileText } from "./hostile.ts";
import { typedLine } from "./lines.ts";
import { mutateJson, mutateText } from "./mutate.ts";
import { chance, integer } from "./random.ts";
import { defineTarget, type Output } from "./target.ts";

const kinds = [
  "command",
  "mention",
  "message",
  "button",
  "menu",
  "shortcut",
  "typing",
  "form",
  "home",
  "link",
] as const;
const values = [
  "1f0:who ada",
  "1r0:search code page:2",
  "1s0:source summit/publish",
  "1q0:digest add",
  "=0123456789",
] as const;

/** If the bot has not answered a malformed payload in this time, it never will. */
const noAnswerMs = 60;

type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/** A way in which Slack's requests reach the bot. */
export interface Way {
  readonly transport: SlackTransport;
  /** Sends a request, and resolves to its acknowledgement. `address` is where the bot listens for HTTP, if it does. */
  send(
    slack: FakeSlack,
    request: Parameters<FakeSlack["sendOverSocket"]>[0],
    address: string,
  ): Promise<unknown>;
}

/** Slack's requests, through Bolt's receiver and Slack's own client, over loopback. */
export const slackTarget = ({ transport, send }: Way) =>
  defineTarget({
    casesPerMillion: 2_500,
    generate: (random) => ({
      kind: pick(kinds, random),
      line: typedLine(random),
      value: chance(random, 0.5) ? mutateText(values, random, 3) : hostileText(random, values),
      /** The seed of the changes to the payload; null for a valid payload. */
      changes: chance(random, 0.25) ? integer(random, 0, 2 ** 31) : null,
    }),
    async start() {
      const slack = await startFakeSlack();
      slack.channels.set("C1", { id: "C1", is_member: true, creator: "U7" });
      slack.people.set("U2", { id: "U2", locale: "en-GB" });
      const { host, logged } = createHost();
      const platform = await connectSlack(slackSettings(slack.apiUrl, transport), host);
      await platform.listen(host);
      const address = eventsAddressIn(logged) ?? "";
      const view = { id: "V1", type: "modal", private_metadata: "digest add", blocks: [] };
      let sent = 0;

      const requestOf = (kind: (typeof kinds)[number], line: string, value: string) => {
        sent += 1;
        const message = { type: "message", user: "U2", channel: "C1", ts: `1.${sent}`, text: line };
        switch (kind) {
          case "command":
            return slack.slashCommand({ command: "/onrecord", text: line });
          case "mention":
            return slack.event({ ...message, type: "app_mention", text: `<@U1> ${line}` });
          case "message":
            return slack.event({ ...message, channel: "D1", channel_type: "im" });
          case "button":
            return slack.press(
              { label: "a", action: { type: "button", action_id: value.slice(0, 40), value } },
              {},
            );
          case "menu": {
            const selected_option = { text: { type: "plain_text", text: line }, value };
            return slack.press(
              { label: "a", action: { type: "static_select", action_id: "1f0", selected_option } },
              {},
            );
          }
          case "shortcut":
            return slack.onMessage("names", line, [{ name: "a.html", text: `<p>${line}` }]);
          case "typing":
            return slack.typing({ ...view, type: "modal" }, "topic", line);
          case "form":
            return slack.submit({ ...view, type: "modal" }, {});
          case "home":
            return slack.event({ type: "app_home_opened", user: "U2", channel: "D1", tab: "home" });
          case "link":
            return slack.event({
              type: "link_shared",
              user: "U2",
              channel: "C1",
              message_ts: `1.${sent}`,
              unfurl_id: `u${sent}`,
              source: "conversations_history",
              links: [{ url: value, domain: "herald.example" }],
            });
          default:
            return kind satisfies never;
        }
      };

      return {
        async run({ kind, line, value, changes }) {
          const outputs: Output[] = [];
          const request = requestOf(kind, line, value);
          const payload =
            changes === null ? request.payload : Object(mutateJson(request.payload, randomOf(changes)));
          const answered = send(slack, { ...request, payload }, address);
          const body: unknown = await Promise.race([answered, wait(noAnswerMs, null, { ref: false })]);
          outputs.push(
            { to: "slack", value: body },
            ...slack.responses.map((response): Output => ({ to: "slack", value: response })),
            ...slack.calls.map(({ args }): Output => ({ to: "slack", value: args })),
          );
          slack.responses.length = 0;
          slack.calls.length = 0;
          return outputs;
        },
        clear() {
          logged.length = 0;
          slack.messages.length = 0;
          slack.views.clear();
          slack.files.length = 0;
          slack.unfurls.length = 0;
          slack.forgetUnacknowledged();
        },
        async stop() {
          await platform.stop();
          // If its connection is cut while it is closed, Slack's client waits half a minute for the end of the handshake.
          await slack.until(() => slack.openSockets() === 0);
          await slack.stop();
        },
      };
    },
  });
