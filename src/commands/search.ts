import { z } from "zod";
import { type Answer, type Block, type Entry, heading, paragraph } from "../answer/answer.ts";
import { correctionLines } from "../answer/cite.ts";
import { excerptEntry, isWithin, withdrawnFrom } from "../answer/excerpt.ts";
import { type DatedReader, entriesOf, factEntry } from "../answer/fact-entry.ts";
import { alone } from "../answer/fact-lines.ts";
import { words } from "../answer/words.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { briefingEntry } from "../ask/lookup/briefing-entry.ts";
import { candidateEntry } from "../ask/lookup/candidates.ts";
import { closestControls, mostClosest, presentBriefing, presentKnown } from "../ask/lookup/which.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Library } from "../library/library.ts";
import { allIdsIn } from "../library/names/names.ts";
import { sentencesOf } from "../library/passages/sentences.ts";
import { readFrom } from "../library/recorded.ts";
import { hasAllWords, readQuery, type TextQuery } from "../library/search/text-query.ts";
import type { SourceParagraph, TextUnit } from "../library/search/text-units.ts";

const say = messagesOf("commands", "search");

/** The sentence of a paragraph that has all words, otherwise the whole paragraph. */
const stretchOf = (paragraph: SourceParagraph, query: TextQuery): SourceParagraph => {
  const { source } = paragraph;
  return (
    sentencesOf(paragraph).find(({ start, end }) =>
      hasAllWords(query, source.text.slice(start, end), source.language),
    ) ?? paragraph
  );
};

const entryOf = (unit: TextUnit, query: TextQuery, reader: DatedReader): Entry => {
  switch (unit.type) {
    case "fact":
      return factEntry(unit.fact, alone, reader);
    case "actor":
      return candidateEntry(presentKnown(unit.id, reader), "actor", reader);
    case "briefing":
      return briefingEntry(unit.briefing, reader);
    case "paragraph": {
      const stretch = stretchOf(unit, query);
      const entry = excerptEntry(
        stretch,
        unit.briefing,
        presentBriefing(unit.briefing, "brief", reader).content,
        reader,
      );
      const notes = withdrawnFrom(stretch, unit.briefing, reader).flatMap((reference) =>
        correctionLines(reference, reader),
      );
      return { ...entry, notes };
    }
    default:
      return unit satisfies never;
  }
};

const countedAs = (unit: TextUnit): Pick<Entry, "counts" | "reference"> =>
  unit.type === "fact"
    ? { counts: unit.kind, reference: unit.reference }
    : { counts: unit.type === "paragraph" ? "passage" : unit.type, reference: null };

const slugOf = (reference: string): string => reference.split("/", 1)[0] ?? "";

/** The results, without sentences that are already shown below a fact. */
const withoutRepetition = (found: readonly TextUnit[], query: TextQuery): readonly TextUnit[] => {
  const slugs = new Set(found.flatMap((unit) => (unit.type === "paragraph" ? [unit.slug] : [])));
  // Only the facts of these briefings are read: a common word is in a thousand others.
  const passages = found.flatMap((unit) =>
    unit.type === "fact" && slugs.has(slugOf(unit.reference)) ? unit.fact.passages : [],
  );
  const bySource = Map.groupBy(passages, ({ source }) => source);
  return found.filter((unit) => {
    if (unit.type !== "paragraph") return true;
    const shown = bySource.get(unit.source);
    if (shown === undefined) return true;
    if (shown.some((passage) => isWithin(unit, passage))) return false;
    const stretch = stretchOf(unit, query);
    return !shown.some((passage) => isWithin(stretch, passage));
  });
};

/** The results; if no text has all words, the facts that have some of them, and the others in their briefing. */
const unitsOf = (asked: string, query: TextQuery, { texts }: Library): readonly TextUnit[] => {
  const found = withoutRepetition(texts.search(asked), query);
  return found.length > 0 ? found : texts.factsAbout(asked);
};

/** A key for the briefing of a result. */
const keyOf = (unit: TextUnit): string => {
  switch (unit.type) {
    case "paragraph":
    case "briefing":
      return unit.slug;
    case "actor":
      return unit.id;
    default:
      return unit.reference;
  }
};

/** The closest names, then briefings that have some of the words. */
const closestTo = (query: string, reader: DatedReader) => {
  const { library } = reader;
  const actors = allIdsIn(library.names.actors.search(query));
  const near = readFrom(
    library,
    (each) => each.texts.briefingsNear(query, mostClosest),
    (briefings) => briefings.map(({ briefing }) => briefing.slug),
  );
  return [
    ...actors.slice(0, mostClosest).map((id) => presentKnown(id, reader)),
    ...near.map(({ briefing }) => presentBriefing(briefing, "brief", reader)),
  ].slice(0, mostClosest);
};

const nothing = (query: string, reader: DatedReader): Answer => {
  const { library, language } = reader;
  const counts = { facts: library.facts.size, briefings: library.bySlug.size };
  const summary = words(language, "none", { query, searched: say(language, "searched", counts) });
  const blocks: Block[] = [paragraph(text(summary))];
  const closest = readFrom(library, (each) => each.texts.closestWords(query));
  if (closest.length > 0) {
    blocks.push(paragraph(text(say(language, "words", { words: formatList(language, closest) }))));
  }
  blocks.push(...closestControls(query, closestTo(query, reader), language));
  return { language, summary, blocks };
};

export default defineCommand({
  name: "search",
  localNames: textsOf("commands", "search", "commandName"),
  description: textsOf("commands", "search", "description"),
  example: textsOf("commands", "search", "example"),
  answersFromRecord: true,
  options: z.strictObject({
    words: requiredLongText(textsOf("commands", "search", "option.words")),
  }),
  async run({ words: asked }, context) {
    const { library, language } = context;
    const query = readQuery(asked);
    const reader = await datedReader(context);
    const found = readFrom(
      library,
      (each) => unitsOf(asked, query, each),
      (units) => units.map(keyOf),
    );
    if (found.length === 0) return nothing(asked, reader);
    const summary = say(language, "found", { count: found.length, query: asked });
    return {
      language,
      summary,
      blocks: [
        heading(1, text(summary)),
        ...entriesOf(found, reader, (unit) => entryOf(unit, query, reader), countedAs),
      ],
    };
  },
});
