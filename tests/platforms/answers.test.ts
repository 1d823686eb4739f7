import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Block } from "../../src/answer/answer.ts";
import { createSayCommand } from "../../src/asking/local-names.ts";
import { commandsByName, parseLine } from "../../src/asking/parse-line.ts";
import { type Command, loadCommands } from "../../src/command.ts";
import { languages } from "../../src/i18n/language.ts";
import { createLibrary } from "../../src/library/library.ts";
import { readBriefings } from "../../src/library/shelf.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { limits as discordLimits } from "../../src/platforms/discord/limits.ts";
import { pagesOf, renderPage, renderPlainPage } from "../../src/platforms/discord/render.ts";
import { limits as slackLimits } from "../../src/platforms/slack/limits.ts";
import { createRenderer, plainMessages } from "../../src/platforms/slack/render.ts";
import { askerOf } from "../askers.ts";
import { createDigestWorld } from "../delivery/digest-world.ts";
import { messageProblem } from "../fakes/discord/rules.ts";
import { showOnDiscord } from "../fakes/discord/show.ts";
import { messageSchema } from "../fakes/slack/blocks.ts";
import { showOnSlack } from "../fakes/slack/show.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const byName = commandsByName(commands);
const { briefings } = await readBriefings(fileURLToPath(new URL("../../briefings", import.meta.url)));
const library = createLibrary(briefings);
const slack = createRenderer("onrecord");

/** Every command that answers, in the order of its name, its subcommands in theirs. */
const answering = commands.flatMap((command): readonly Command[] =>
  command.subcommands.length === 0 ? [command] : command.subcommands,
);

const [fact = ""] = library.facts.keys();
const [slug = ""] = fact.split("/");

/** What a command is asked: its own example, with a fact and a briefing that there are. */
const lineOf = ({ name, example }: Command): string =>
  `${name} ${example.replace("a-briefing/a-fact", fact).replace("a-briefing", slug)}`.trim();

const folder = await mkdtemp(join(tmpdir(), "onrecord-answers-"));
const takeDowns: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const takeDown of takeDowns) await takeDown();
  await rm(folder, { recursive: true, force: true });
});
const newsroom = (name: string) =>
  createDigestWorld({
    library,
    database: join(folder, `${name}.sqlite`),
    atEnd: (takeDown) => takeDowns.push(takeDown),
  });

/** Asks every command in a language, over the briefings of this repository. */
const answersIn = async (language: (typeof languages)[number]) => {
  const { ask } = await newsroom(language);
  const asker = askerOf(language);
  await ask.line("digest add commitments weekdays 08:30 name:morning", asker);
  const replies = [];
  for (const command of answering) {
    const line = lineOf(command);
    replies.push({ command, line, reply: await ask.line(line, asker) });
  }
  return { language, ask, replies };
};

const inLanguages = await Promise.all(languages.map(answersIn));
const all = inLanguages.flatMap(({ language, replies }) =>
  replies.map((each) => ({ ...each, language, name: each.command.name })),
);

const squeezed = (text: string): string => text.replaceAll(/[\s┃]+/gu, "");

const controlsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "controls" || block.kind === "menu" ? block.controls : []));

describe.each(all)("/$name in $language", ({ reply, language, name }) => {
  const passages = reply.answer.blocks.flatMap((block) => (block.kind === "passage" ? [block.exact] : []));
  const slackPages = slack.pagesOf(reply, slackLimits.messagesPerReply);
  const discordPages = pagesOf(reply, discordLimits.messagesPerReply, createSayCommand(commands, language));
  const isWhole = slack.pagesOf(reply, Number.POSITIVE_INFINITY).length <= slackLimits.messagesPerReply;

  test("is said in that language, with a line that stands for the whole", () => {
    // Whoever chooses a language is answered in it at once.
    const own = name === "language" ? "vi" : language;
    expect([reply.answer.language, reply.answer.summary.trim() === ""]).toEqual([own, false]);
    expect(renderText(reply.answer, { styled: false }).trim()).not.toBe("");
  });

  test("is within Slack's limits, shows every passage whole, and can be said in plain text", () => {
    const messages = slackPages.map(slack.renderPage);
    const shown = squeezed(messages.map(({ blocks }) => showOnSlack(blocks)).join("\n"));
    for (const message of messages) messageSchema.parse(message);
    for (const exact of isWhole ? passages : []) expect(shown).toContain(squeezed(exact));
    expect(plainMessages(messages).every(({ text }) => text.trim() !== "")).toBe(true);
  });

  test("is within Discord's limits, shows every passage whole, and can be said in plain text", () => {
    const messages = discordPages.map((page) => renderPage(page, { ephemeral: true }));
    expect(messages.map(messageProblem)).toEqual(messages.map(() => null));
    const shown = squeezed(messages.map(({ components }) => showOnDiscord(components)).join("\n"));
    const isAll = pagesOf(reply, Number.POSITIVE_INFINITY).length <= discordLimits.messagesPerReply;
    for (const exact of isAll ? passages : []) expect(shown).toContain(squeezed(exact));
    const plain = discordPages.flatMap((page) => renderPlainPage(page, { ephemeral: true }));
    expect(plain.map(messageProblem)).toEqual(plain.map(() => null));
  });

  test("leads only to commands that there are, and to forms that have a field", async () => {
    const { ask } = inLanguages.find((each) => each.language === language) ?? expect.unreachable();
    for (const { line, effect } of controlsIn(
      [...slackPages, ...discordPages].flatMap(({ blocks }) => blocks),
    )) {
      expect([line, byName.has(parseLine(line, byName).command)]).toEqual([line, true]);
      if (effect !== "form") continue;
      const form = await ask.form(line, askerOf(language));
      expect([line, form?.fields.length]).not.toEqual([line, undefined]);
      expect(form?.fields.length).toBeLessThanOrEqual(discordLimits.modal.components);
    }
  });
});

const titles = {
  en: "What Onrecord answers, as it looks on Slack and on Discord",
  fr: "Ce que répond Onrecord, tel qu’on le voit sur Slack et sur Discord",
  vi: "Onrecord trả lời gì, như hiển thị trên Slack và Discord",
};

const fenced = (text: string): string => `\`\`\`text\n${text.replaceAll("```", "'''")}\n\`\`\``;

test.each(inLanguages)(
  "the page of answers in $language shows what is sent",
  async ({ language, replies }) => {
    const sections = replies.map(({ line, reply }) => {
      const [onSlack] = slack.pagesOf(reply, slackLimits.messagesPerReply).map(slack.renderPage);
      const [onDiscord] = pagesOf(
        reply,
        discordLimits.messagesPerReply,
        createSayCommand(commands, language),
      );
      return [
        `## /${line}`,
        "Slack",
        fenced(showOnSlack(onSlack?.blocks)),
        "Discord",
        fenced(
          onDiscord === undefined ? "" : showOnDiscord(renderPage(onDiscord, { ephemeral: true }).components),
        ),
      ].join("\n\n");
    });
    const page = `# ${titles[language]}\n\n${sections.join("\n\n")}\n`;
    await expect(page).toMatchFileSnapshot(`../../docs/answers/${language}.md`);
  },
);
