import { z } from "zod";
import { type Answer, type Block, choices, heading, list, note, paragraph } from "../../answer/answer.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { languageMenu } from "../../answer/language-menu.ts";
import { words } from "../../answer/words.ts";
import type { CommandContext } from "../../ask/command.ts";
import { defineCommand } from "../../ask/define-command.ts";
import { formatDate, formatLanguage } from "../../base/language/format.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { changeBlocks } from "../../digests/news/change-blocks.ts";
import { byUrgency, dueOf } from "../../digests/news/changes.ts";
import { overdueNote } from "../../digests/news/compose.ts";
import { digestBlocks } from "./digests.ts";

const say = messagesOf("commands", "home");

const mostBriefings = 5;
const mostDue = 5;

const briefingBlocks = ({ library, language }: CommandContext, today: string): Block[] => {
  const ofToday = library.briefings.filter(({ date }) => date === today);
  const shown = (ofToday.length > 0 ? ofToday : library.briefings).slice(0, mostBriefings);
  const lines = shown.map(({ headline, date }) =>
    labelled(localize(headline, language), language, text(formatDate(language, date))),
  );
  return [
    heading(2, text(say(language, "today"))),
    ...(ofToday.length > 0
      ? []
      : [
          paragraph(
            text(
              shown.length === 0 ? words(language, "briefings", { count: 0 }) : say(language, "nothingToday"),
            ),
          ),
        ]),
    ...(lines.length === 0 ? [] : [list(lines)]),
    ...choices(
      say(language, "today"),
      shown.map(({ headline, slug }) => ({
        label: localize(headline, language),
        line: `brief ${slug}`,
        effect: "follow",
      })),
    ),
  ];
};

const dueBlocks = (context: CommandContext, today: Temporal.PlainDate): Block[] => {
  const { library, language } = context;
  const all = library.statements
    .flatMap((fact) => {
      const due = dueOf(fact, today);
      return due === null ? [] : [{ fact, due, mark: null, corrections: [] }];
    })
    .sort((a, b) => byUrgency(a.due, b.due));
  const shown = all.slice(0, mostDue);
  const rest = { count: all.length - mostDue, line: { kind: "command", text: "commitments" } as const };
  return [
    heading(2, text(say(language, "due"))),
    ...(all.length === 0 ? [paragraph(text(say(language, "nothingDue")))] : []),
    ...shown.flatMap((each) => changeBlocks(each, context)),
    ...(shown.some(({ due }) => due.status === "overdue") ? [overdueNote(language)] : []),
    ...(rest.count > 0 ? [note(...say.inline(language, "rest", rest))] : []),
  ];
};

const show = async (context: CommandContext): Promise<Answer> => {
  const { asker, language, now } = context;
  const timeZone = (await asker.timeZone()) ?? context.timeZone;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return {
    language,
    summary: say(language, "title"),
    blocks: [
      heading(1, text(say(language, "title"))),
      ...briefingBlocks(context, today.toString()),
      ...dueBlocks(context, today),
      ...(await digestBlocks(context)),
      heading(2, text(say(language, "language"))),
      paragraph(text(say(language, "answered", { language: formatLanguage(language, language) }))),
      ...languageMenu(language),
    ],
  };
};

export default defineCommand({
  name: "home",
  isPersonal: true,
  localNames: textsOf("commands", "home", "commandName"),
  description: textsOf("commands", "home", "description"),
  example: "",
  options: z.strictObject({}),
  run: (_options, context) => show(context),
});
