import { z } from "zod";
import {
  type Answer,
  type Block,
  type CommandAnswer,
  type Entry,
  oneLine,
  paragraph,
  titled,
} from "../answer/answer.ts";
import { correctionLines } from "../answer/cite.ts";
import { excerptEntry, withdrawnFrom } from "../answer/excerpt.ts";
import { type DatedReader, factEntry } from "../answer/fact-entry.ts";
import { alone } from "../answer/fact-lines.ts";
import { entriesOf } from "../answer/pages.ts";
import { words } from "../answer/words.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { briefingEntry, presentBriefing } from "../ask/lookup/briefing-entry.ts";
import { candidateEntry } from "../ask/lookup/candidates.ts";
import { foundUnits, stretchOf } from "../ask/lookup/found-units.ts";
import { closestControls, mostClosest } from "../ask/lookup/nothing-found.ts";
import { presentKnown } from "../ask/lookup/which.ts";
import { optionalText, requiredLongText } from "../ask/parsing/option.ts";
import { formatLanguage, formatList } from "../base/language/format.ts";
import type { Language } from "../base/language/language.ts";
import { languageMeant } from "../base/language/language-called.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { allIdsIn } from "../library/names/names.ts";
import { readFrom } from "../library/recorded.ts";
import { readQuery, type TextQuery } from "../library/search/text-query.ts";
import type { TextUnit } from "../library/search/text-units.ts";

const say = messagesOf("commands", "search");

export default defineCommand({
  name: "search",
  localNames: textsOf("commands", "search", "commandName"),
  description: textsOf("commands", "search", "description"),
  example: textsOf("commands", "search", "example"),
  answersFromRecord: true,
  options: z.strictObject({
    words: requiredLongText(textsOf("commands", "search", "option.words")),
    language: optionalText(
      textsOf("commands", "search", "option.language"),
      null,
      { of: "list", items: "languages" },
      { reads: (typed) => languageMeant(typed) !== null },
    ),
  }),
  async run({ words: asked, language: typed }, context) {
    const { library, language } = context;
    const tag = typed === null ? null : languageMeant(typed);
    if (typed !== null && tag === null) return noLanguage(typed, language);
    const query = readQuery(asked);
    const reader = await datedReader(context);
    const found = readFrom(
      library,
      (each) => foundUnits(asked, query, tag, each),
      (units) => units.map(keyOf),
    );
    if (found.length === 0) return nothing(asked, tag, reader);
    const summary = withLanguage(
      say(language, "found", { count: found.length, query: asked }),
      tag,
      language,
    );
    return titled(
      1,
      language,
      summary,
      ...entriesOf(found, reader, (unit) => entryOf(unit, query, reader), countedAs),
    );
  },
});

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

const nothing = (query: string, tag: string | null, reader: DatedReader): Answer => {
  const { library, language } = reader;
  const counts = { facts: library.facts.size, briefings: library.bySlug.size };
  const searched = withLanguage(say(language, "searched", counts), tag, language);
  const summary = words(language, "none", { query, searched });
  if (tag !== null && readFrom(library, ({ texts }) => texts.isKnown(query)))
    return elsewhere(query, summary, language);
  const blocks: Block[] = [paragraph(text(summary))];
  const closest = readFrom(library, (each) => each.texts.closestWords(query));
  if (closest.length > 0) {
    blocks.push(paragraph(text(say(language, "words", { words: formatList(language, closest) }))));
  }
  blocks.push(...closestControls(query, closestTo(query, reader), language));
  return { language, summary, blocks };
};

const withLanguage = (written: string, tag: string | null, language: Language): string =>
  tag === null
    ? written
    : `${written} · ${words(language, "inLanguage", { language: formatLanguage(language, tag) })}`;

const noLanguage = (typed: string, language: Language): CommandAnswer => {
  const summary = say(language, "notLanguage", { typed });
  return { ...oneLine(language, summary), problems: { language: summary } };
};

/** Nothing is in one language, but there are results in others. */
const elsewhere = (query: string, summary: string, language: Language): Answer =>
  oneLine(language, summary, {
    kind: "controls",
    controls: [{ label: say(language, "allLanguages"), line: `search ${query}`, effect: "replace" }],
  });
