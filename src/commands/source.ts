import { z } from "zod";
import {
  type Answer,
  type Block,
  type CommandAnswer,
  heading,
  list,
  note,
  paragraph,
} from "../answer/answer.ts";
import { correctionLines, passageBlocks } from "../answer/cite.ts";
import { historyBlocks, statusBlocks } from "../answer/commitment-history.ts";
import { correctionHistory } from "../answer/correction-history.ts";
import {
  type DatedReader,
  factEntry,
  factLabel,
  isWithdrawn,
  marksOf,
  ownControls,
} from "../answer/fact-entry.ts";
import { alone, factLine, type Reader } from "../answer/fact-lines.ts";
import { mostUsefulFirst } from "../answer/most-useful.ts";
import { outletsNote, sourceBlocks } from "../answer/source-details.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { contradictionOf, factKeys, withContradictions } from "../ask/lookup/contradicted-entries.ts";
import { findBriefing, listBriefings } from "../ask/lookup/find-briefing.ts";
import { factsWithWords, noSuchFact } from "../ask/lookup/find-fact.ts";
import { answerAbout } from "../ask/lookup/which.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, joined, strong, text } from "../base/text/inline.ts";
import {
  type Briefing,
  type Fact,
  factsOf,
  isTakenBack,
  type Passage,
  passagesOf,
  type Source,
} from "../library/briefing/briefing.ts";

const say = messagesOf("commands", "source");

export default defineCommand({
  name: "source",
  localNames: textsOf("commands", "source", "commandName"),
  description: textsOf("commands", "source", "description"),
  example: "",
  answersFromRecord: true,
  options: z.strictObject({
    what: optionalText(textsOf("commands", "source", "option.what"), "briefings"),
  }),
  async run({ what }, context) {
    const reader = await datedReader(context);
    if (what === null) return listBriefings("source", context);
    const reference = what.toLowerCase();
    const fact = context.library.facts.get(reference);
    if (fact !== undefined) return describeFact(fact, reader, context.timeZone);
    if (context.library.corrections.has(reference)) return describeGone(reference, context, context.timeZone);
    const briefing = context.library.bySlug.get(reference.split("/")[0] ?? "");
    if (briefing !== undefined && reference.includes("/"))
      return noSuchFact(what, briefing, "source", context);
    const found = findBriefing(what, "source", context);
    const facts = found.found ? null : factsWithWords(what, "source", context);
    return facts ?? answerAbout(found, (each) => describeSources(each, reader));
  },
});

/** The history of a commitment. */
const becameBlocks = (
  fact: Fact,
  { language, today, library }: DatedReader,
  timeZone: string,
): readonly Block[] => {
  if (fact.type !== "statement" || fact.kind !== "commitment") return [];
  return [
    ...(isWithdrawn(fact, library) ? [] : statusBlocks(fact, today, language)),
    ...(fact.updates.length === 0 ? [] : historyBlocks(fact, { language, timeZone, showsProposed: false })),
  ];
};

const describeFact = (fact: Fact, reader: DatedReader, timeZone: string): CommandAnswer => {
  const { language } = reader;
  const sources = sourcesOf(passagesOf(fact));
  const label = factLabel(fact, reader);
  const contradiction = contradictionOf(fact, reader);
  const marks = [...marksOf(fact, reader), ...contradiction.marks].flatMap((mark) => [
    strong(mark.text),
    text(" · "),
  ]);
  return {
    language,
    summary: label,
    fact: fact.reference,
    blocks: [
      heading(1, text(say(language, "title"))),
      paragraph(...marks, ...factLine(fact, alone, reader)),
      ...correctionHistory(fact.reference, timeZone, reader),
      ...passageBlocks(fact, language),
      ...becameBlocks(fact, reader, timeZone),
      // The source of a status does not say that the promise was made.
      ...outletsNote(sourcesOf(fact.passages), language),
      ...sources.flatMap((source) => sourceBlocks(source, reader)),
      ...contradiction.blocks,
      note(text(say(language, "reference", { reference: fact.reference }))),
    ],
    footer: [{ kind: "controls", controls: ownControls(fact.reference, label, "source", language) }],
  };
};

const sourcesOf = (passages: readonly Passage[]): readonly Source[] => [
  ...new Set(passages.map(({ source }) => source)),
];

/** The answer about a withdrawn fact that is no longer in the briefing: when and why it was withdrawn. */
const describeGone = (reference: string, reader: Reader, timeZone: string): Answer => ({
  language: reader.language,
  summary: say(reader.language, "title"),
  blocks: [
    heading(1, text(say(reader.language, "title"))),
    ...correctionHistory(reference, timeZone, reader),
    note(text(say(reader.language, "reference", { reference }))),
  ],
});

/** The withdrawn facts of a briefing, with their references. */
const withdrawnBlocks = ({ slug, corrections }: Briefing, reader: Reader): Block[] => {
  const withdrawn = corrections.filter((correction) => isTakenBack(correction.kind));
  const references = [...new Set(withdrawn.map(({ fact }) => `${slug}/${fact}`))];
  if (references.length === 0) return [];
  const lines = references.map((reference) =>
    joined([[command(`source ${reference}`)], ...correctionLines(reference, reader)], " · "),
  );
  return [heading(2, text(say(reader.language, "withdrawn"))), list(lines)];
};

/** Puts roles last, because every other fact names its speaker with the role. */
const rolesLast = (facts: readonly Fact[]): readonly Fact[] =>
  facts.toSorted((a, b) => Number(a.type === "role") - Number(b.type === "role"));

const describeSources = (briefing: Briefing, reader: DatedReader): Answer => {
  const { language } = reader;
  const headline = localize(briefing.headline, language);
  return {
    language,
    summary: headline,
    blocks: [
      heading(1, text(headline)),
      ...outletsNote(briefing.sources, language),
      ...briefing.sources.flatMap((source) => sourceBlocks(source, reader)),
      ...withdrawnBlocks(briefing, reader),
      ...withContradictions(
        factKeys(mostUsefulFirst(rolesLast(factsOf(briefing)), reader)),
        (fact) => factEntry(fact, alone, reader),
        reader,
      ),
    ],
  };
};
