import { expect, test } from "vitest";
import type { MadeExport } from "../../src/answer/export/make-export.ts";
import { ids } from "../fakes/discord/ids.ts";
import type { Fault } from "../fakes/fault.ts";
import { overHttp } from "../fakes/slack/settings.ts";
import { seen, startBot } from "./discord/bot.ts";
import { createHostWith } from "./host.ts";
import { named } from "./named.ts";
import { startOver } from "./slack/ways.ts";
import { newStore } from "./test-store.ts";

/** The record as a file of a few letters, for a person who may export it. */
const exporting = async () => {
  const store = await newStore();
  const made: MadeExport = { became: "made", files: [{ ending: ".csv", content: "fact" }] };
  return { store: async () => store, exportRecord: async () => made };
};

const name = "onrecord-2026-06-01.csv";
const otherwise = "To export the record: npx onrecord export --format csv --out record";
const sent = "This is the record as CSV. It has no drafts, no withdrawn facts, and nothing under embargo.";
const refused = `${name} could not be sent. The bot’s log says why. ${otherwise}`;
const tooLarge = `${name} is too large to be sent here. ${otherwise}`;
const unclear = `${name} may be missing here: the bot did not hear whether it arrived. ${otherwise}`;

const refusing = (status: number, body: unknown, headers = {}): Fault => ({
  acts: false,
  answers: { status, headers, body },
});
const ofSlack = (error: string): Fault => refusing(200, { ok: false, error });
const [first, last] = ["files.getUploadURLExternal", "files.completeUploadExternal"];
const limited = refusing(429, { ok: false, error: "ratelimited" }, { "retry-after": "1" });

test.each([
  ["is in the direct message, although Slack limited the rate", last, limited, sent, 1],
  ["is not sent, because the bot may not send files", first, ofSlack("missing_scope"), refused, 0],
  ["is too large", first, ofSlack("file_upload_size_restricted"), tooLarge, 0],
  ["is there, but its confirmation is lost", last, { acts: true, answers: "lost" }, unclear, 1],
] as const)("on Slack, a file %s: %o", async (_, method, fault, said, files) => {
  const { slack, send } = await startOver(overHttp, [], { editors: named("U2") }, await exporting());
  slack.fail(method, fault);
  await send(slack.slashCommand({ command: "/onrecord", text: "export csv" }));
  await slack.until(() => slack.messages.some(({ text }) => text === said));
  expect([slack.messages.length, slack.files.length]).toEqual([1, files]);
});

const itself: Fault = { acts: true, answers: "its own" };

test.each([
  ["is too large", refusing(413, { message: "Request entity too large", code: 40_005 }), tooLarge, 0],
  ["is not sent", refusing(403, { message: "Missing Permissions", code: 50_013 }), refused, 0],
  ["is there, but its confirmation is lost", { acts: true, answers: "lost" }, unclear, 1],
] as const)("on Discord, a file %s", async (_, fault, said, files) => {
  const { host } = createHostWith(await exporting());
  const { fake } = await startBot({ host, settings: { editors: named(ids.asker) } });
  // The message before the file has its own request.
  fake.fail("POST", "/webhooks/{webhook_id}/{webhook_token}", itself, fault);
  const interaction = fake.command("export", { format: "csv" });
  await fake.until(() => interaction.replies.some((reply) => seen(reply) === said));
  expect(fake.files).toHaveLength(files);
  expect(fake.problems).toEqual([]);
});
