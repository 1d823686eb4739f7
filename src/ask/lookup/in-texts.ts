import { type Block, note } from "../../answer/answer.ts";
import { correctionLines } from "../../answer/cite.ts";
import { excerptEntry, withdrawnFrom } from "../../answer/excerpt.ts";
import { type DatedReader, factEntry } from "../../answer/fact-entry.ts";
import { alone, type Reader } from "../../answer/fact-lines.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { type Fact, slugOfReference } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { readFrom } from "../../library/recorded.ts";
import { factTypes } from "../../library/search/fact-tags.ts";
import type { FactUnit, ParagraphUnit } from "../../library/search/text-units.ts";
import { type About, notAmong } from "./about.ts";
import { presentBriefing } from "./briefing-entry.ts";

const say = messagesOf("ask", "lookup/in-texts");

const mostShown = 3;
/** The most units with some of the words whose type is compared with the wanted one. */
const mostCompared = 12;
/** The most facts and briefings that are compared for a name beside the words. */
const mostBeside = 50;
/** How much of the weight of all words one paragraph must have. */
const leastShare = 0.55;

interface UnitsOn {
  /** Whether they have all of the words. */
  readonly isWhole: boolean;
  readonly units: readonly (FactUnit | ParagraphUnit)[];
}

/** Whether any fact or text has these words. */
export const isInTexts = (words: string, reader: Pick<Reader, "library">): boolean =>
  unitsOn(words, null, reader).units.length > 0;

const keyOf = (unit: FactUnit | ParagraphUnit): string => (unit.type === "fact" ? unit.reference : unit.slug);

/** The facts that have all of the words, otherwise the paragraphs, otherwise those that have most of the words: if there is a `type`, only facts of it. */
const unitsWith = (words: string, type: Fact["type"] | null, library: Library): UnitsOn => {
  const index = library.texts;
  const whole = index.firstTexts(words, mostShown);
  const near = (): readonly (FactUnit | ParagraphUnit)[] =>
    index
      .sharing(words, type === null ? mostShown : mostCompared)
      .flatMap(({ unit, share }) =>
        share >= leastShare && (type === null || (unit.type === "fact" && unit.fact.type === type))
          ? [unit]
          : [],
      );
  if (whole.length > 0) return { isWhole: true, units: whole };
  const found = near();
  const facts = found.filter(({ type: each }) => each === "fact");
  return { isWhole: false, units: (facts.length > 0 ? facts : found).slice(0, mostShown) };
};

const unitsOn = (words: string, type: Fact["type"] | null, { library }: Pick<Reader, "library">) =>
  readFrom(
    library,
    (each) => unitsWith(words, type, each),
    ({ units }) => units.map(keyOf),
  );

/** The facts with these words that have one of the names, then those in the briefings with one of them. */
const factsNaming = (
  names: readonly string[],
  words: string,
  type: Fact["type"] | null,
  { library }: Pick<Reader, "library">,
): readonly FactUnit[] =>
  readFrom(
    library,
    ({ texts }) => {
      const isWanted = (unit: FactUnit | ParagraphUnit): unit is FactUnit =>
        unit.type === "fact" && (type === null || unit.fact.type === type);
      const naming = names
        .flatMap((name) => texts.firstTexts(`${name} ${words}`, mostBeside))
        .filter(isWanted);
      if (naming.length >= mostShown) return naming.slice(0, mostShown);
      const slugs = new Set(names.flatMap((name) => texts.slugsWith(`"${name}"`, mostBeside)));
      const about = () => texts.factsAbout(words, mostBeside, { types: type === null ? factTypes : [type] });
      const beside =
        slugs.size === 0 ? [] : about().filter(({ reference }) => slugs.has(slugOfReference(reference)));
      return [...naming, ...notAmong(naming, beside)].slice(0, mostShown);
    },
    (found) => found.map(({ reference }) => reference),
  );

/**
 * If no wanted fact has the words, shows other facts with them, or passages without a fact; otherwise those with most of the words, of `type` alone
 * if there is one. Facts in briefings with one of the names come first. Nothing for a topic alone, because then there is no such fact anywhere.
 */
export const elsewhereBlocks = (
  about: About | null,
  names: readonly string[],
  type: Fact["type"] | null,
  reader: DatedReader,
): readonly Block[] => {
  if (about === null || about.topic !== null) return [];
  const { language } = reader;
  const { words } = about;
  const naming = factsNaming(names, words, type, reader);
  const { isWhole, units } =
    naming.length > 0 ? { isWhole: true, units: naming } : unitsOn(words, type, reader);
  const [first] = units;
  if (first === undefined) return [];
  const [facts, texts] = isWhole ? (["otherFacts", "texts"] as const) : (["someFacts", "someTexts"] as const);
  return [
    note(text(say(language, first.type === "fact" ? facts : texts))),
    ...units.map((unit): Block => {
      if (unit.type === "fact") return factEntry(unit.fact, alone, reader);
      const { briefing } = unit;
      const { content } = presentBriefing(briefing, "brief", reader);
      const notes = withdrawnFrom(unit, briefing, reader).flatMap((reference) =>
        correctionLines(reference, reader),
      );
      return { ...excerptEntry(unit, briefing, content, reader), notes };
    }),
  ];
};

/** Says what was searched. */
export const searchedRecord = ({ library, language }: Reader): string =>
  say(language, "searched", { facts: library.facts.size, briefings: library.bySlug.size });
