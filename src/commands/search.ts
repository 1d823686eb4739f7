import { z } from "zod";
import { type Answer, type Block, heading, list, note, paragraph } from "../answer/answer.ts";
import { excerptBlock, isWithin, withdrawnFrom } from "../answer/excerpt.ts";
import { correctionBlocks, groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine, type Reader } from "../answer/fact-lines.ts";
import { words } from "../answer/words.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { candidateBlocks, candidateLine } from "../ask/lookup/candidates.ts";
import { deskControl, presentBriefing, presentKnown } from "../ask/lookup/which.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import { allIdsIn } from "../library/names/names.ts";
import { sentencesOf } from "../library/passages/sentences.ts";
import { readFrom } from "../library/recorded.ts";
import { hasAllWords, readQuery, type TextQuery } from "../library/search/text-query.ts";
import type { SourceParagraph, TextUnit } from "../library/search/text-units.ts";

const say = messagesOf("commands", "search");

/** More than this is no answer but an archive. */
const mostHits = 40;
const mostNear = 5;

/** The sentence of a paragraph that has all words, else the whole. */
const stretchOf = (paragraph: SourceParagraph, query: TextQuery): SourceParagraph => {
  const { source } = paragraph;
  return (
    sentencesOf(paragraph).find(({ start, end }) =>
      hasAllWords(query, source.text.slice(start, end), source.language),
    ) ?? paragraph
  );
};

const showFact = (fact: Fact, reader: Reader): Block[] => [
  paragraph(...factLine(fact, reader)),
  ...groundsBlocks(fact, reader),
];

const show = (unit: TextUnit, query: TextQuery, reader: Reader): readonly Block[] => {
  switch (unit.type) {
    case "fact":
      return showFact(unit.fact, reader);
    case "actor":
      return [paragraph(...candidateLine(presentKnown(unit.id, reader)))];
    case "briefing":
      return [
        paragraph(...candidateLine(presentBriefing(unit.briefing, "brief", reader))),
        paragraph(text(localize(unit.briefing.summary, reader.language))),
      ];
    case "paragraph": {
      const stretch = stretchOf(unit, query);
      return [
        paragraph(...candidateLine(presentBriefing(unit.briefing, "brief", reader))),
        ...withdrawnFrom(stretch, unit.briefing, reader).flatMap((reference) =>
          correctionBlocks(reference, reader),
        ),
        excerptBlock(stretch, null, unit.briefing, reader),
      ];
    }
    default:
      return unit satisfies never;
  }
};

/** What is found, without the sentences that are shown below a fact anyway. */
const withoutRepetition = (found: readonly TextUnit[], query: TextQuery): readonly TextUnit[] => {
  const passages = found.flatMap((unit) => (unit.type === "fact" ? unit.fact.passages : []));
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

/** What tells which briefing it is of. */
const keyOf = (unit: TextUnit): string => {
  switch (unit.type) {
    case "paragraph":
    case "briefing":
      return unit.briefing.slug;
    case "actor":
      return unit.id;
    default:
      return unit.fact.reference;
  }
};

const nothing = (query: string, context: CommandContext): Answer => {
  const { library, language } = context;
  const counts = { facts: library.facts.size, briefings: library.bySlug.size };
  const summary = words(language, "none", { query, searched: say(language, "searched", counts) });
  const blocks: Block[] = [paragraph(text(summary))];
  const closest = readFrom(library, (each) => each.texts.closestWords(query));
  if (closest.length > 0) {
    blocks.push(paragraph(text(say(language, "words", { words: formatList(language, closest) }))));
  }
  const actors = allIdsIn(library.names.actors.search(query));
  if (actors.length > 0) {
    const candidates = actors.slice(0, mostNear).map((id) => presentKnown(id, context));
    blocks.push(paragraph(text(words(language, "closest"))), ...candidateBlocks(candidates, context));
  }
  const near = readFrom(
    library,
    (each) => each.texts.briefingsNear(query).slice(0, mostNear),
    (briefings) => briefings.map(({ briefing }) => briefing.slug),
  );
  if (near.length > 0) {
    const lines = near.map(({ briefing, words: had }) => [
      ...candidateLine(presentBriefing(briefing, "brief", context)),
      text(` · ${formatList(language, had)}`),
    ]);
    blocks.push(paragraph(text(say(language, "near"))), list(lines));
  }
  blocks.push(...deskControl(query, language));
  return { language, summary, blocks };
};

export default defineCommand({
  name: "search",
  localNames: textsOf("commands", "search", "commandName"),
  description: textsOf("commands", "search", "description"),
  example: textsOf("commands", "search", "example"),
  options: z.strictObject({
    words: requiredLongText(textsOf("commands", "search", "option.words")),
  }),
  run({ words: asked }, context) {
    const { library, language } = context;
    const query = readQuery(asked);
    const found = readFrom(
      library,
      (each) => withoutRepetition(each.texts.search(asked), query),
      (units) => units.map(keyOf),
    );
    if (found.length === 0) return nothing(asked, context);
    const shown = found.slice(0, mostHits);
    const summary = say(language, "found", { count: found.length, query: asked });
    const counts = { shown: shown.length, all: found.length };
    return {
      language,
      summary,
      blocks: [
        heading(1, text(summary)),
        ...shown.flatMap((unit) => show(unit, query, context)),
        ...(shown.length < found.length ? [note(text(say(language, "firstOf", counts)))] : []),
      ],
    };
  },
});
