import { expect, test } from "vitest";
import { ids } from "../fakes/discord/ids.ts";
import { socketMode } from "../fakes/slack/settings.ts";
import { briefingYaml } from "../library/briefing/fixture.ts";
import { correctingNewsroom } from "./correcting-newsroom.ts";
import { seen as seenOnDiscord, startBot } from "./discord/bot.ts";
import { createHostWith } from "./host.ts";
import { named } from "./named.ts";
import { find, seen } from "./slack/seen.ts";
import { startOver } from "./slack/ways.ts";

const typed = { kind: "corrected", wording: "She will publish a part.", reason: "Not all of it." };

const entry = `CORRECTED · Commitment · Ada Stone: She will publish a part. (on behalf of Ministry of Works)
Correction of 1 Jun 2026: Not all of it.
Before: Commitment · Ada Stone: She will publish the code. (on behalf of Ministry of Works)
« Nous publierons le code »
The Herald, 2 Mar 2026`;

/** The message, and the notice below it. */
const corrected = [
  `Ada Stone · Commitments and support
1 without a date
${entry}`,
  `A fact in the message above was corrected, updated or withdrawn. The message shows it.
${entry}`,
];

test("an editor on Slack corrects a fact with a form, and the message that shows it and its thread have the correction", async () => {
  const { options, remembered, correct } = await correctingNewsroom();
  const { slack, send, platform } = await startOver(socketMode, [], { editors: named("U2") }, options);
  const mention = {
    type: "app_mention",
    user: "U2",
    ts: "100.000001",
    channel: "C1",
    event_ts: "100.000001",
  };
  await send(slack.event({ ...mention, text: "<@U1> commitments ada" }));
  await remembered;
  const answer = await send(slack.slashCommand({ command: "/onrecord", text: "correct summit/publish" }));
  await send(slack.press(find(answer, "Correct"), { message: { isEphemeral: true } }));
  await slack.until(() => slack.views.size > 0);
  const [view] = slack.views.values();
  const acknowledgement = await send(slack.submit(view ?? expect.unreachable(), typed));
  expect(JSON.stringify(acknowledgement)).toContain("summit/publish is corrected.");
  await correct(platform);
  expect(slack.messages.map((message) => seen(message))).toEqual(corrected);
  expect(slack.messages[1]).toMatchObject({ thread_ts: "100.000001" });
});

test("an editor on Discord corrects a fact with a form, and the message that shows it and a reply have the correction", async () => {
  const { options, remembered, correct } = await correctingNewsroom();
  const { host } = createHostWith(options);
  const { fake, platform } = await startBot({ host, settings: { editors: named(ids.asker) } });
  fake.write("<@1300000000000000002> commitments ada");
  await remembered;
  const asked = fake.command("correct", { fact: "summit/publish" });
  await fake.until(() => asked.replies.length > 0);
  const opened = fake.press(asked.replies[0] ?? expect.unreachable(), "Correct");
  await fake.until(() => opened.modal !== null);
  const submitted = fake.submit(opened, typed);
  await fake.until(() => submitted.replies.length > 0);
  expect(submitted.replies.map(seenOnDiscord)).toEqual([
    "summit/publish is corrected. The bot edits the messages that show it.",
  ]);
  await correct(platform);
  expect(fake.messages.map(seenOnDiscord)).toEqual(corrected);
  expect(fake.problems).toEqual([]);
});

/** A card below a link in a channel, whose briefing is corrected then. */
const correctCard = async (channel: string) => {
  const url = "https://herald.example/open-code";
  const yaml = briefingYaml.replace(
    "    published:",
    `    page: { url: ${url}, language: en }\n    published:`,
  );
  const { options, cards, remembered, correct, told } = await correctingNewsroom(yaml);
  const { slack, send, platform } = await startOver(
    socketMode,
    [],
    { editors: named("U2") },
    { ...options, ...cards },
  );
  slack.channels.set("C7", { id: "C7", is_member: false });
  const shared = {
    type: "link_shared",
    user: "U2",
    channel,
    message_ts: "100.000002",
    thread_ts: "100.000001",
    unfurl_id: "1",
    event_ts: "100.000002",
  };
  await send(
    slack.event({ ...shared, source: "conversations_history", links: [{ domain: "herald.example", url }] }),
  );
  await remembered;
  await slack.until(() => slack.unfurls.length > 0);
  await correct(platform);
  expect(slack.unfurls).toHaveLength(1);
  const line = `correct summit/publish kind:corrected wording:"A part." reason:"Not all of it."`;
  await send(slack.slashCommand({ command: "/onrecord", text: line }));
  await correct(platform);
  const updates = slack.calls
    .filter(({ method }) => method === "chat.unfurl")
    .map(({ args }) => [args.channel, args.ts]);
  expect(updates).toEqual([
    [channel, "100.000002"],
    [channel, "100.000002"],
  ]);
  expect(slack.unfurls.map((each) => seen(each[url]).split("\n").slice(0, 3))).toEqual([
    ["Open code", "A minister promised to publish code.", "The Herald, 2 March 2026"],
    ["Open code", "CORRECTED in part", "Corrected on 1 Jun 2026: Not all of it."],
  ]);
  return { slack, told };
};

test("the card of a link on Slack shows a correction that is made later, and its thread gets a notice", async () => {
  const { slack } = await correctCard("C1");
  expect(slack.messages.map((message) => [message.thread_ts, seen(message)])).toEqual([
    [
      "100.000001",
      "A fact of a page linked above was corrected, updated or withdrawn. The card shows it.\nCorrection of 1 Jun 2026: Not all of it.",
    ],
  ]);
});

test("if the bot is no member, the card is corrected, and the thread is not tried again", async () => {
  const { slack, told } = await correctCard("C7");
  expect(slack.messages).toEqual([]);
  expect(told).toEqual([
    "A posted message shows a correction, and its thread cannot get a notice: not_in_channel.",
  ]);
});
