import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import type { Ask } from "../../../src/ask/ask.ts";
import type { RunningPlatform } from "../../../src/digests/posting.ts";
import { connectSlack } from "../../../src/platforms/slack/run.ts";
import type { SlackTransport } from "../../../src/platforms/slack/settings.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { controlsIn, messageSchema } from "../../fakes/slack/blocks.ts";
import { type SlashCommand, startFakeSlack } from "../../fakes/slack/server.ts";
import {
  eventsAddressIn,
  overHttp,
  signingSecret,
  slackSettings,
  socketMode,
} from "../../fakes/slack/settings.ts";
import { createHost } from "../host.ts";
import { named } from "../named.ts";

const refused =
  "Only people who may manage this channel can change its digests. On Slack, these are the person who created the channel, the workspace’s admins and owners, and the people listed in SLACK_MANAGERS.";

/** The bot with digests to set up, in the channel C123, which U2 created. U2's time zone is that of Paris. */
const start = async (
  transport: SlackTransport,
  wrap: (ask: Ask) => Ask = (ask) => ask,
  wait: { readonly acknowledgeAfterMs?: number } = {},
) => {
  const slack = await startFakeSlack();
  slack.channels.set("C123", { id: "C123", is_member: true, creator: "U2" });
  for (const id of ["U2", "U8", "U9"]) slack.people.set(id, { id, tz: "Europe/Paris", locale: "en-US" });
  let running: RunningPlatform | null = null;
  const world = await createDigestWorld({
    platform: () => (running === null ? { on: false, why: "off" } : { on: true, platform: running }),
  });
  const { host, logged } = createHost();
  const settings = slackSettings(slack.apiUrl, transport, { managers: named("U8") });
  const platform = await connectSlack(settings, host);
  await platform.listen({ ...host, ...wait, ask: wrap(world.ask) });
  running = platform;
  onTestFinished(async () => {
    await platform.stop();
    await slack.stop();
  });
  const address = eventsAddressIn(logged) ?? "";
  const deliver = async (request: Parameters<typeof slack.sendOverSocket>[0]): Promise<unknown> =>
    transport.mode === "socket"
      ? slack.sendOverSocket(request)
      : (await slack.sendOverHttp(address, signingSecret, request)).body;
  const send = (text: string, fields: Partial<SlashCommand> = {}): Promise<unknown> =>
    deliver(slack.slashCommand({ command: "/digest", text, channel_id: "C123", ...fields }));
  /** The summary line of the answer. */
  const said = async (text: string, fields: Partial<SlashCommand> = {}): Promise<unknown> => {
    const answer = await send(text, fields);
    return z.looseObject({ text: z.string() }).parse(answer).text.split("\n")[0];
  };
  return { slack, deliver, send, said, ...world };
};

describe.each([
  ["Socket Mode", socketMode],
  ["HTTP", overHttp],
])("a channel's digests over %s", (_name, transport) => {
  test("are set up, shown, edited, paused, resumed, posted, reported and removed", async () => {
    const { slack, send, said, digests } = await start(transport);
    expect(await said("add commitments weekdays 08:30 topic:open")).toBe(
      "“commitments” is set up in this channel.",
    );
    expect(JSON.stringify(await send("list"))).toContain("Tuesday 2 June 2026, 08:30 (UTC+02:00)");
    expect(await said("edit commitments schedule:noon")).toBe("“commitments” is changed.");
    expect(await said("pause commitments until:tomorrow")).toBe(
      "“commitments” is paused: it posts nothing before Tuesday 2 June 2026, 00:00 (UTC+02:00).",
    );
    expect(await said("resume commitments")).toBe(
      "“commitments” is running again. What was missed in between is not posted.",
    );
    expect(await said("now commitments")).toBe("“commitments” is posted.");
    expect(await said("log commitments")).toBe("The last post");
    expect(slack.messages.map(({ channel }) => channel)).toEqual(["C123"]);
    expect(
      (await digests.inChannel("slack:C123")).map(({ schedule, managers }) => [schedule.written, managers]),
    ).toEqual([["noon", ["U2"]]]);
    expect(await said("remove commitments")).toBe(
      "“commitments” is removed. What it posted stays in the channel, and so does its log.",
    );
    expect(await digests.inChannel("slack:C123")).toEqual([]);
  });

  test("are edited in a form, which shows the current values and each problem at its field", async () => {
    const { slack, deliver, send, said, digests } = await start(transport);
    await said("add commitments weekdays 08:30 topic:open");
    const { blocks } = messageSchema.parse(await send("list"));
    const edit = controlsIn(blocks).find(({ label }) => label === "Edit schedule");
    const at = { message: { isEphemeral: true }, channel: "C123" };
    await deliver(slack.press(edit ?? expect.unreachable(), at));
    await slack.until(() => slack.views.size > 0);
    const [view] = slack.views.values();
    if (view === undefined) throw new Error("No form was opened.");
    const fields = view.blocks.map((block) =>
      block.type === "input" ? [block.block_id, block.element] : [],
    );
    expect(fields).toMatchObject([
      ["schedule", { initial_value: "weekdays 08:30" }],
      ["zone", { initial_value: "Europe/Paris" }],
      ["missed", { initial_value: "late" }],
      ["holidays", { type: "plain_text_input" }],
      ["skip-empty", { type: "static_select", initial_option: { value: "no" } }],
    ]);
    const values = { schedule: "weekdays 08:30", zone: "Europe/Paris", missed: "late", holidays: "" };
    expect(
      await deliver(slack.submit(view, { ...values, schedule: "whenever", "skip-empty": "no" })),
    ).toEqual({ response_action: "errors", errors: { schedule: expect.stringMatching(/^Schedule: /) } });
    const changed = await deliver(slack.submit(view, { ...values, zone: "Tokyo", "skip-empty": "yes" }));
    expect(JSON.stringify(changed)).toContain("“commitments” is changed.");
    expect(
      (await digests.inChannel("slack:C123")).map(({ schedule, skipIfEmpty, include }) => [
        schedule.timeZone,
        skipIfEmpty,
        include.topics,
      ]),
    ).toEqual([["Asia/Tokyo", true, ["open-source"]]]);
  });

  test("are changed once by a command that Slack delivers twice", async () => {
    const { send, digests } = await start(transport);
    await send("add news noon", { trigger_id: "again" });
    expect((await send("add news noon", { trigger_id: "again" })) ?? {}).toEqual({});
    expect((await digests.inChannel("slack:C123")).map(({ name }) => name)).toEqual(["news"]);
  });

  test("are answered later if the answer takes long, and the command is acknowledged at once", async () => {
    const gate = Promise.withResolvers<void>();
    const slow = (ask: Ask): Ask => ({
      ...ask,
      async line(line, asker) {
        await gate.promise;
        return ask.line(line, asker);
      },
    });
    const { slack, send, digests } = await start(transport, slow, { acknowledgeAfterMs: 50 });
    expect(await send("add news noon")).toEqual({ response_type: "ephemeral", text: "One moment…" });
    expect(await digests.inChannel("slack:C123")).toEqual([]);
    gate.resolve();
    await slack.until(() => slack.responses.length > 0);
    expect(slack.responses).toMatchObject([
      {
        response_type: "ephemeral",
        replace_original: false,
        text: expect.stringMatching(/^“news” is set up in this channel\.\n/),
      },
    ]);
  });
});

describe("a channel on Slack may be managed", () => {
  test("by its creator, admins, owners and the people in SLACK_MANAGERS, but no one else", async () => {
    const { slack, said } = await start(overHttp);
    slack.people.set("U5", { id: "U5", is_admin: true });
    slack.people.set("U6", { id: "U6", is_owner: true });
    const answers = [];
    for (const user_id of ["U2", "U5", "U6", "U8", "U9", "U404"]) {
      answers.push([user_id, await said(`add news noon name:${user_id}`, { user_id })]);
    }
    expect(answers).toEqual([
      ...["u2", "u5", "u6", "u8"].map((name) => [name.toUpperCase(), `“${name}” is set up in this channel.`]),
      ["U9", refused],
      ["U404", refused],
    ]);
  });

  test("by the person in a direct message with the bot, but not in one between people", async () => {
    const { slack, said } = await start(overHttp);
    slack.scopes.add("im:read");
    const add = () => said("add news noon", { user_id: "U9", channel_id: "D012" });
    expect(await add()).toBe(
      "Nothing can be posted to this channel: this is a conversation between people, which the bot cannot join. Choose a channel.",
    );
    slack.channels.set("D012", { id: "D012" });
    expect(await add()).toBe("“news” is set up in this channel.");
    slack.scopes.delete("im:read");
    expect(await add()).toBe(
      "Nothing can be posted to this channel: the app lacks the scope im:read. Add it, then install the app again.",
    );
  });

  test("by its creator even if the app may not read profiles, and then the time zone is unknown", async () => {
    const { slack, said, digests } = await start(overHttp);
    slack.scopes.delete("users:read");
    expect(await said("add news noon")).toBe("“news” is set up in this channel.");
    expect((await digests.inChannel("slack:C123")).map(({ schedule }) => schedule.timeZone)).toEqual(["UTC"]);
  });

  test("by its creator whose time zone this machine does not have, which counts as unknown", async () => {
    const { slack, send, said, digests } = await start(overHttp);
    slack.people.set("U2", { id: "U2", tz: "Mars/Olympus" });
    expect(await said("add news noon")).toBe("“news” is set up in this channel.");
    expect((await digests.inChannel("slack:C123")).map(({ schedule }) => schedule.timeZone)).toEqual(["UTC"]);
    expect(await said("xyzzy", { command: "/who" })).toContain("xyzzy");
    expect(JSON.stringify(await send("", { command: "/commitments" }))).not.toContain("went wrong");
  });

  test("only if the bot is in it", async () => {
    const { slack, said } = await start(overHttp);
    slack.channels.set("C222", { id: "C222", is_member: false, creator: "U2" });
    expect(await said("add news noon", { channel_id: "C222" })).toBe(
      "Nothing can be posted to this channel: the bot is not in the channel. Invite it there with /invite.",
    );
  });
});

test("for a person who only reads, only the language is requested", async () => {
  const { slack, said } = await start(overHttp);
  await said("list");
  expect(slack.calls.map(({ method }) => method)).toEqual(["auth.test", "users.info"]);
});
