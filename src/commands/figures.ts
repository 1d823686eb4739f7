import { z } from "zod";
import { type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks } from "../answer/fact-blocks.ts";
import { distinctName, figureLine } from "../answer/fact-lines.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { narrowedFacts } from "../ask/lookup/about.ts";
import { elsewhereBlocks } from "../ask/lookup/in-texts.ts";
import { narrow, topicOption } from "../ask/lookup/narrow.ts";
import { formatList, formatNumber } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { fold } from "../base/text/fold.ts";
import { text } from "../base/text/inline.ts";
import type { Figure, Passage } from "../library/briefing/briefing.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "figures");

/** More than this is no answer but an archive. */
const mostFigures = 100;

/** What a figure counts, in words that other briefings use for the same. */
const subjectOf = ({ counts, unit }: Figure): string =>
  fold(`${localize(counts, "en")} ${localize(unit, "en")}`);

/** Whose statements rest on the same words. Whether they gave the figure, the passage says. */
const saidBy = (figure: Figure, context: CommandContext): readonly Block[] => {
  const { language, library } = context;
  const isSame = (one: Passage, other: Passage): boolean =>
    one.source.id === other.source.id && one.start < other.end && other.start < one.end;
  const speakers = readFrom(
    library,
    (each) =>
      (each.bySlug.get(figure.briefing)?.statements ?? [])
        .filter(({ passages }) =>
          passages.some((passage) => figure.passages.some((own) => isSame(own, passage))),
        )
        .flatMap(({ speaker }) => (typeof speaker === "string" ? [speaker] : [])),
    (ids) => ids,
  );
  if (speakers.length === 0) return [];
  const names = formatList(
    language,
    [...new Set(speakers)].map((id) => distinctName(id, context)),
  );
  return [note(text(say(language, "saidBy", { names })))];
};

/** Figures of different briefings that count the same and differ: by date both may be right, and a reader must know. */
const disagreement = (
  figure: Figure,
  bySubject: ReadonlyMap<string, readonly Figure[]>,
  language: Language,
): Block[] => {
  const same = bySubject.get(subjectOf(figure)) ?? [];
  const values = [...new Set(same.map(({ value }) => value))];
  const isFirst = same[0] === figure;
  if (values.length < 2 || !isFirst) return [];
  const shown = formatList(
    language,
    values.map((value) => formatNumber(language, value)),
  );
  return [note(text(say(language, "disagree", { values: shown })))];
};

export default defineCommand({
  name: "figures",
  localNames: textsOf("commands", "figures", "commandName"),
  description: textsOf("commands", "figures", "description"),
  example: "ai",
  options: z.strictObject({
    topic: topicOption,
  }),
  run({ topic }, context) {
    const { library, language } = context;
    const found = narrow({ who: null, topic }, "figures", context);
    if (!found.found) return found.answer;
    const { about, label } = found.entity;
    const wanted = readFrom(
      library,
      (each) =>
        narrowedFacts(
          each.briefings
            .flatMap(({ figures }) => figures)
            .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0)),
          about,
          each,
        ),
      referencesOf,
    );
    const shown = wanted.slice(0, mostFigures);
    const bySubject = Map.groupBy(shown, subjectOf);
    const title = label === "" ? say(language, "title") : `${say(language, "title")} · ${label}`;
    const blocks: Block[] = [
      ...found.readAs,
      heading(1, text(title)),
      ...shown.flatMap((figure) => [
        paragraph(...figureLine(figure, context)),
        ...groundsBlocks(figure, context),
        ...saidBy(figure, context),
        ...disagreement(figure, bySubject, language),
      ]),
    ];
    if (shown.length === 0) {
      blocks.push(paragraph(text(say(language, "none"))), ...elsewhereBlocks(about, context));
    }
    if (shown.length < wanted.length) {
      blocks.push(note(text(say(language, "newestOf", { shown: shown.length, all: wanted.length }))));
    }
    return { language, summary: title, blocks };
  },
});
