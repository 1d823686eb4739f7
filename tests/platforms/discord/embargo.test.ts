import { expect, test } from "vitest";
import { ids } from "../../fakes/discord/ids.ts";
import type { StoredMessage } from "../../fakes/discord/messages.ts";
import { controlsOf } from "../../fakes/discord/person.ts";
import { embargoedArchive, onlyEmbargoed } from "../embargoed.ts";
import { createHostWith } from "../host.ts";
import { seen, startBot } from "./bot.ts";

type Fake = Awaited<ReturnType<typeof startBot>>["fake"];

const answerTo = async (fake: Fake, interaction: ReturnType<Fake["command"]>): Promise<StoredMessage> => {
  await fake.until(() => interaction.replies.length > 0);
  return interaction.replies[0] ?? expect.unreachable();
};

/** The bot with an archive under embargo. Who is no editor any more is as good as somebody else. */
const startCleared = async () => {
  const editors = [{ workspace: ids.guild, id: ids.asker }];
  const { host } = createHostWith(embargoedArchive(`discord:${ids.text}`));
  const { fake } = await startBot({ host: { ask: host.ask }, settings: { editors } });
  return { fake, editors };
};

const ephemeral = 64;

test("an answer that rests on an embargoed briefing says so to the editor alone, and offers no Share", async () => {
  const { fake } = await startCleared();
  const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
  expect(answer.flags & ephemeral).toBe(ephemeral);
  expect(seen(answer)).toContain("Under embargo until ");
  expect(controlsOf(answer).map(({ label }) => label)).not.toContain("Share to channel");
});

test("a control of it shows nothing of it to somebody who is not cleared", async () => {
  const { fake, editors } = await startCleared();
  const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
  editors.pop();
  const source = await answerTo(fake, fake.press(answer, "summit/publish"));
  expect(seen(source)).toMatch(/^Nothing is on record for “summit\/publish”/u);
  expect(seen(source)).not.toMatch(onlyEmbargoed);
});

test("Share below an answer of before its briefing shows everybody what everybody may see", async () => {
  const { fake, editors } = await startCleared();
  editors.pop();
  const open = await answerTo(fake, fake.command("who", { name: "ada" }));
  editors.push({ workspace: ids.guild, id: ids.asker });
  const shared = await answerTo(fake, fake.press(open, "Share to channel"));
  expect(shared.flags & ephemeral).toBe(0);
  expect(seen(shared)).toContain("Deputy Prime Minister");
  expect(seen(shared)).not.toMatch(onlyEmbargoed);
});
