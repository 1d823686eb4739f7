import { expect, test } from "vitest";
import { ids } from "../../fakes/discord/ids.ts";
import type { StoredMessage } from "../../fakes/discord/messages.ts";
import { colleagueUser } from "../../fakes/discord/people.ts";
import { controlsOf } from "../../fakes/discord/person.ts";
import { summit, visit } from "../../library.ts";
import { embargoedArchive, longSummit, onlyEmbargoed } from "../embargoed.ts";
import { fiveArchives } from "../five-archives.ts";
import { createHostWith } from "../host.ts";
import { seen, startBot } from "./bot.ts";

type Fake = Awaited<ReturnType<typeof startBot>>["fake"];

const answerTo = async (fake: Fake, interaction: ReturnType<Fake["command"]>): Promise<StoredMessage> => {
  await fake.until(() => interaction.replies.length > 0);
  return interaction.replies[0] ?? expect.unreachable();
};

/** The bot with an archive under embargo, for which only the asker is cleared. */
const startCleared = async (held = summit, open = visit) => {
  const editors = [{ workspace: ids.guild, id: ids.asker }];
  const { host } = createHostWith(embargoedArchive(`discord:${ids.text}`, held, open));
  const { fake } = await startBot({ host: { ask: host.ask }, settings: { editors } });
  return { fake, editors };
};

const ephemeral = 64;

test("an answer that rests on an embargoed briefing says so only to the editor, and has no Share button", async () => {
  const { fake } = await startCleared();
  const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
  expect(answer.flags & ephemeral).toBe(ephemeral);
  expect(seen(answer)).toContain("Under embargo until ");
  expect(controlsOf(answer).map(({ label }) => label)).not.toContain("Share to channel");
});

test("a control of it reveals nothing to a person without access", async () => {
  const { fake, editors } = await startCleared();
  const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
  editors.pop();
  // Of the first fact.
  const source = await answerTo(fake, fake.press(answer, "Source"));
  expect(seen(source)).toMatch(/^Nothing is on record for “summit\/publish”/u);
  expect(seen(source)).not.toMatch(onlyEmbargoed);
});

test("Share below an answer from before the briefing shows everybody only what everybody may see", async () => {
  const { fake, editors } = await startCleared();
  editors.pop();
  const open = await answerTo(fake, fake.command("who", { name: "ada" }));
  editors.push({ workspace: ids.guild, id: ids.asker });
  const shared = await answerTo(fake, fake.press(open, "Share to channel"));
  expect(shared.flags & ephemeral).toBe(0);
  expect(seen(shared)).toContain("Deputy Prime Minister");
  expect(seen(shared)).not.toMatch(onlyEmbargoed);
});

/** The message of an answer with a control whose label starts with `start`, and that label. */
const controlOf = async (fake: Fake, { replies }: ReturnType<Fake["command"]>, start: string) => {
  const all = () =>
    replies.flatMap((message) => controlsOf(message).map(({ label }) => [message, label] as const));
  const found = () => all().find(([, label]) => label.startsWith(start));
  await fake.until(() => found() !== undefined);
  return found() ?? expect.unreachable();
};

test("More shows the next page to the editor, and every message says that it is under embargo", async () => {
  const { fake } = await startCleared(longSummit);
  const asked = fake.command("who", { name: "ada" });
  const next = fake.press(...(await controlOf(fake, asked, "More")));
  await answerTo(fake, next);
  for (const message of [...asked.replies, ...next.replies]) {
    expect(message.flags & ephemeral).toBe(ephemeral);
    expect(seen(message)).toMatch(/^Under embargo/u);
    expect(controlsOf(message).map(({ label }) => label)).not.toContain("Share to channel");
  }
});

test.each([
  ["More", { name: "ada" }, "More"],
  ["a fact in its menu", { name: "ada" }, "Copy attribution"],
  ["a button for a person", { name: "stone" }, "Ben Stone"],
  ["a button for another person on record", { name: "stone" }, "Ada Stone"],
])("%s reveals nothing to another person", async (_control, options, start) => {
  const { fake } = await startCleared(longSummit);
  const [message, label] = await controlOf(fake, fake.command("who", options), start);
  const shown = await answerTo(fake, fake.press(message, label, { user: colleagueUser }));
  expect(shown.flags & ephemeral).toBe(ephemeral);
  expect(seen(shown)).not.toMatch(onlyEmbargoed);
});

test("a form of it reveals nothing to another person, and ignores the values that they submit", async () => {
  const { fake } = await startCleared(longSummit);
  const asked = fake.command("source", { what: "summit/publish" });
  const opened = fake.press(...(await controlOf(fake, asked, "Wrong?")), { user: colleagueUser });
  await fake.until(() => opened.modal !== null);
  expect(JSON.stringify(opened.modal)).not.toMatch(onlyEmbargoed);
  const sent = await answerTo(fake, fake.submit(opened, { note: "No." }, { user: colleagueUser }));
  expect(seen(sent)).toMatch(/^Nothing is on record for “summit\/publish”/u);
  expect(seen(sent)).not.toMatch(onlyEmbargoed);
});

test("Share, used by another person, shows everybody only what everybody may see", async () => {
  const { fake, editors } = await startCleared();
  editors.pop();
  const open = await answerTo(fake, fake.command("who", { name: "ada" }));
  editors.push({ workspace: ids.guild, id: ids.asker });
  const shared = await answerTo(fake, fake.press(open, "Share to channel", { user: colleagueUser }));
  expect(shared.flags & ephemeral).toBe(0);
  expect(seen(shared)).not.toMatch(onlyEmbargoed);
});

test.each(fiveArchives)(
  "no control reveals anything of it to another person, if it has $differsIn",
  async (archive) => {
    const { held, open, asked, secret } = archive;
    const { fake } = await startCleared(held, open);
    for (const [command, words] of asked) {
      const answer = await answerTo(
        fake,
        fake.command(command, { [command === "search" ? "words" : "name"]: words }),
      );
      expect(answer.flags & ephemeral).toBe(ephemeral);
      if (secret.test(seen(answer))) expect(seen(answer)).toMatch(/^Under embargo until /u);
      for (const { label } of controlsOf(answer)) {
        const pressed = fake.press(answer, label, { user: colleagueUser });
        await fake.until(
          () => pressed.replies.length > 0 || pressed.modal !== null || pressed.replaced !== null,
        );
        expect(JSON.stringify([pressed.replies, pressed.modal, pressed.replaced])).not.toMatch(secret);
      }
    }
  },
);
