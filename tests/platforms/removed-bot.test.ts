import { expect, test } from "vitest";
import type { RunningPlatform } from "../../src/digests/posting.ts";
import { ids } from "../fakes/discord/ids.ts";
import { socketMode } from "../fakes/slack/settings.ts";
import { correctingNewsroom } from "./correcting-newsroom.ts";
import { seen as seenOnDiscord, startBot } from "./discord/bot.ts";
import { createHostWith } from "./host.ts";
import { named } from "./named.ts";
import { seen } from "./slack/seen.ts";
import { startOver } from "./slack/ways.ts";

const correction = {
  fact: "summit/publish",
  kind: "corrected",
  wording: "She will publish a part.",
  reason: "Not all of it.",
};

/** A bot whose answer in a channel shows a fact that is corrected then. */
interface Corrected {
  readonly desk: Awaited<ReturnType<typeof correctingNewsroom>>;
  readonly platform: RunningPlatform;
  readonly texts: () => readonly string[];
  /** How many requests about messages the platform got. */
  readonly requests: () => number;
}

const onSlack = async () => {
  const desk = await correctingNewsroom();
  const { slack, send, platform } = await startOver(socketMode, [], { editors: named("U2") }, desk.options);
  const [type, ts] = ["app_mention", "100.000001"];
  await send(
    slack.event({ type, user: "U2", ts, channel: "C1", event_ts: ts, text: "<@U1> commitments ada" }),
  );
  await desk.remembered;
  const line = Object.entries(correction).map(([name, value]) => `${name}:"${value}"`);
  await send(slack.slashCommand({ command: "/onrecord", text: `correct ${line.join(" ")}` }));
  const texts = () => slack.messages.map((message) => seen(message));
  const requests = () => slack.calls.filter(({ method }) => /^(?:chat|conversations)\./u.test(method)).length;
  const state: Corrected = { desk, platform, texts, requests };
  return { ...state, slack };
};

const member = { id: "C1", is_member: true };
const slackWith =
  (channel: { readonly is_member?: boolean; readonly is_archived?: boolean } | null) => async () => {
    const { slack, ...state } = await onSlack();
    const lose = (): void =>
      void (channel === null
        ? slack.channels.delete("C1")
        : slack.channels.set("C1", { id: "C1", ...channel }));
    return { ...state, lose, regain: () => void slack.channels.set("C1", member) };
  };

/** Each try has one request about the message, which is not edited until then. */
const slackWithToken = async () => {
  const { slack, ...state } = await onSlack();
  const revoked = {
    acts: false,
    answers: { status: 200, body: { ok: false, error: "token_revoked" } },
  } as const;
  const methods = ["chat.update", "conversations.replies"];
  const lose = (): void => {
    for (const method of methods) slack.fail(method, ...Array.from({ length: 100 }, () => revoked));
  };
  return { ...state, lose, regain: () => slack.heal() };
};

const onDiscord = async () => {
  const desk = await correctingNewsroom();
  const { host } = createHostWith(desk.options);
  const { fake, platform } = await startBot({ host, settings: { editors: named(ids.asker) } });
  fake.write("<@1300000000000000002> commitments ada");
  await desk.remembered;
  const asked = fake.command("correct", correction);
  await fake.until(() => asked.replies.length > 0);
  const state: Corrected = {
    desk,
    platform,
    texts: () => fake.messages.map(seenOnDiscord),
    requests: () => fake.requests.length,
  };
  return { ...state, lose: () => fake.kick(), regain: () => fake.invite() };
};

const run = async ({ desk, platform }: Corrected, hours: number): Promise<void> => {
  for (let waited = 0; waited < hours; waited += 12) {
    await desk.correct(platform);
    desk.time.minutes += 12 * 60;
  }
};

test.each([
  ["removed from the channel on Slack", slackWith({ is_member: false })],
  ["whose channel on Slack was archived", slackWith({ is_archived: true })],
  ["whose token on Slack was revoked", slackWithToken],
  ["kicked from the server on Discord", onDiscord],
] as const)("a bot %s corrects its message if it is back after a weekend", async (_name, start) => {
  const state = await start();
  state.lose();
  await run(state, 72);
  expect(state.texts().join()).not.toContain("CORRECTED");
  state.regain();
  await run(state, 24);
  expect(state.texts().filter((text) => text.includes("CORRECTED"))).toHaveLength(2);
});

test.each([
  ["whose channel on Slack is gone", slackWith(null), "channel_not_found"],
  ["kicked from the server on Discord", onDiscord, "Missing Access (50001)"],
] as const)(
  "a bot %s gives a message up after a week, and makes no more requests",
  async (_name, start, reason) => {
    const state = await start();
    state.lose();
    await run(state, 8 * 24);
    expect(state.desk.told).toContain(`A message keeps a fact that was corrected: ${reason}`);
    const made = state.requests();
    await run(state, 48);
    expect(state.requests()).toBe(made);
  },
);
