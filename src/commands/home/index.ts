import { z } from "zod";
import { type Block, type CommandAnswer, heading, list, note, paragraph } from "../../answer/answer.ts";
import { briefingMarks } from "../../answer/briefing-marks.ts";
import { correctionLines } from "../../answer/cite.ts";
import { type DatedReader, factEntry } from "../../answer/fact-entry.ts";
import { languageMenu } from "../../answer/language-menu.ts";
import { mostUsefulFirst } from "../../answer/most-useful.ts";
import { words } from "../../answer/words.ts";
import type { CommandContext } from "../../ask/command.ts";
import { datedReader } from "../../ask/context.ts";
import { defineCommand } from "../../ask/define-command.ts";
import { ownWatches } from "../../ask/watching/watch-list.ts";
import { formatShortDate } from "../../base/language/format.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { type Inline, link, strong, text } from "../../base/text/inline.ts";
import { dueOf, dueSoonDays } from "../../digests/news/changes.ts";
import { digestBlocks } from "./digests.ts";

const say = messagesOf("commands", "home");

/** How many entries of each part are shown. Buttons lead to the others. */
const mostCorrected = 2;
const mostDue = 3;
const mostNew = 3;
/** How many due and overdue commitments are read, latest due date first: an old archive has thousands without a verdict. */
const mostDueRead = 500;

/** How many days a correction is news. */
const recentDays = 7;

export default defineCommand({
  name: "home",
  isPersonal: true,
  localNames: textsOf("commands", "home", "commandName"),
  description: textsOf("commands", "home", "description"),
  example: "",
  options: z.strictObject({}),
  run: (_options, context) => show(context),
});

const newBlocks = ({ library, language }: CommandContext): Block[] => {
  const shown = library.newest(mostNew);
  if (shown.length === 0) return [paragraph(text(words(language, "briefings", { count: 0 })))];
  const lines = shown.map((briefing): Inline[] => {
    const headline = localize(briefing.headline, language);
    const page = briefing.sources[0]?.page?.url;
    const marks = briefingMarks(briefing, { library, language }).flatMap((mark) => [
      strong(mark.text),
      text(" · "),
    ]);
    return [
      ...marks,
      page === undefined ? text(headline) : link(headline, page),
      text(`, ${formatShortDate(language, briefing.date)}`),
    ];
  });
  return [heading(2, text(say(language, "new"))), list(lines)];
};

const correctedBlocks = (context: CommandContext, reader: DatedReader): Block[] => {
  const { library, language } = context;
  const lines = library
    .correctedSince(reader.today.subtract({ days: recentDays }).toString())
    .slice(0, mostCorrected)
    .flatMap((reference) => correctionLines(reference, reader).slice(-1));
  return lines.length === 0 ? [] : [heading(2, text(say(language, "corrected"))), list(lines)];
};

const dueBlocks = (context: CommandContext, reader: DatedReader): Block[] => {
  const { library, language } = context;
  const due = library
    .dueBy(reader.today.add({ days: dueSoonDays }).toString(), mostDueRead)
    .flatMap((reference) => library.facts.get(reference) ?? [])
    .filter((fact) => dueOf(fact, reader.today) !== null);
  const shown = mostUsefulFirst(due, reader).slice(0, mostDue);
  return shown.length === 0
    ? [note(text(say(language, "nothingDue")))]
    : shown.map((fact) => factEntry(fact, { speaker: true, kindOfFact: false }, reader));
};

const show = async (context: CommandContext): Promise<CommandAnswer> => {
  const { language } = context;
  const reader = await datedReader(context);
  return {
    language,
    summary: say(language, "title"),
    blocks: [
      heading(1, text(say(language, "due"))),
      ...dueBlocks(context, reader),
      ...correctedBlocks(context, reader),
      ...newBlocks(context),
      ...(await ownWatches(context)),
      ...(await digestBlocks(context)),
    ],
    footer: [
      {
        kind: "controls",
        controls: [
          { label: say(language, "allDue"), line: "commitments due:any", effect: "follow" },
          { label: say(language, "allNew"), line: "brief", effect: "follow" },
        ],
      },
      ...languageMenu(language),
    ],
  };
};
