import { quotedStretches } from "../../base/text/quotation-marks.ts";
import type { Briefing, Fact, Source } from "../briefing/briefing.ts";
import type { Library } from "../library.ts";
import { foldedOf, nameWords } from "../names/name-words.ts";
import type { TextIndex } from "../search/text-index.ts";
import { paragraphsOf, type SourceParagraph } from "../search/text-units.ts";
import { type FoldedText, foldText, locateFirst } from "./passage.ts";
import { sentencesIn, sentencesOf } from "./sentences.ts";
import { type WordsInOrder, wordsInOrder } from "./words-in-order.ts";

/** How close a passage is to a text, closest first. */
const closenesses = ["word-for-word", "part-word-for-word", "nearly", "some-words"] as const;
type Closeness = (typeof closenesses)[number];

/** A passage or wording that is close to a text. */
export type ClosestText = { readonly closeness: Closeness; readonly briefing: Briefing } & (
  | ({ readonly type: "source" } & SourceParagraph)
  /** The briefing's own wording of a fact, and not the words of its source. */
  | { readonly type: "wording"; readonly fact: Fact }
);

/** Fewer words than this may be in any text. */
export const fewestWords = 4;

// If four fifths of a sentence's words are there in the same order, the sentence was changed a little. If half of them are, it
// may be another sentence about the same subject.
const [nearlyShare, someShare] = [0.8, 0.5];

// Common words, such as articles, are in the same order in many sentences, so some rare words must also match.
const fewestRare = 0.4;

const mostCandidates = 12;
const mostParts = 30;

const foldedTexts = new WeakMap<Source, FoldedText>();

interface Candidate {
  readonly found: ClosestText;
  readonly same: number;
}

/**
 * The texts that are closest to a text or to a part of it, at most `most`. None if less than half of a sentence is the same.
 */
export const closestTexts = (text: string, library: Library, most: number): readonly ClosestText[] => {
  const index = library.texts;
  const parts = partsOf(text);
  for (const [at, part] of parts.entries()) {
    const exact = wordForWord(part, at === 0 ? "word-for-word" : "part-word-for-word", index);
    if (exact.length > 0) return exact.slice(0, most);
  }
  const candidates = parts
    .flatMap((part) => candidatesFor(part, index))
    .sort(
      (a, b) =>
        closenesses.indexOf(a.found.closeness) - closenesses.indexOf(b.found.closeness) || b.same - a.same,
    );
  const best = candidates[0];
  if (best === undefined) return [];
  return candidates
    .map(({ found }) => found)
    .filter(
      (found, at, all) =>
        found.closeness === best.found.closeness &&
        found.type === best.found.type &&
        all.findIndex((other) => sameText(other, found)) === at,
    )
    .slice(0, most);
};

const foldedTextOf = (source: Source): FoldedText => {
  const known = foldedTexts.get(source) ?? foldText(source.text);
  foldedTexts.set(source, known);
  return known;
};

/** The text, its quotations and its sentences, if they have enough words, longest first. */
const partsOf = (text: string): readonly string[] => {
  const quoted = quotedStretches(text, { start: 0, end: text.length });
  const sentences = text
    .split(/[\n\r]+/u)
    .flatMap((line) => sentencesIn(line).map(({ start, end }) => line.slice(start, end)));
  const all = [text, ...quoted.map(({ start, end }) => text.slice(start, end)), ...sentences]
    .map((part) => part.replaceAll(/^[\s"“”„«»‘’']+|[\s"“”„«»‘’']+$/gu, ""))
    .filter((part) => nameWords(part).length >= fewestWords);
  return [...new Set(all)].sort((a, b) => b.length - a.length).slice(0, mostParts);
};

/** The whole sentences around a position in a source. */
const sentencesAround = (source: Source, from: number, to: number): SourceParagraph => {
  const touched = paragraphsOf(source)
    .filter(({ start, end }) => start < to && from < end)
    .flatMap(sentencesOf)
    .filter(({ start, end }) => start < to && from < end);
  return { source, start: touched[0]?.start ?? from, end: touched.at(-1)?.end ?? to };
};

const sourcesAmong = (units: ReturnType<TextIndex["sharing"]>): ReadonlyMap<Source, Briefing> =>
  new Map(
    units.flatMap(({ unit }) =>
      unit.type === "paragraph"
        ? [[unit.source, unit.briefing] as const]
        : unit.fact.passages.map(({ source }) => [source, unit.briefing] as const),
    ),
  );

/** With and without the spaces inside French quotation marks, which are lost when a text is copied. */
const typographies = (part: string): readonly string[] => [
  part,
  part.replaceAll(/«\s*/gu, "“").replaceAll(/(?<!\s)\s*»/gu, "”"),
  part.replaceAll("“", "« ").replaceAll("”", " »"),
];

/** The positions of a text, word for word. White space and the style of quotation marks do not matter. */
const wordForWord = (part: string, closeness: Closeness, index: TextIndex): readonly ClosestText[] =>
  [...sourcesAmong(index.sharing(part, mostCandidates))].flatMap(([source, briefing]): ClosestText[] => {
    const located = typographies(part)
      .map((written) => locateFirst(foldedTextOf(source), written))
      .find((place) => place !== null);
    if (located === undefined || located === null) return [];
    const { start, end } = sentencesAround(source, located.start, located.end);
    return [{ type: "source", closeness, briefing, source, start, end }];
  });

/** How much of the shorter text is in the longer one. */
const compare = (
  part: WordsInOrder,
  other: readonly string[],
): { readonly closeness: "nearly" | "some-words"; readonly same: number } | null => {
  const same = part.sameIn(other);
  if (same < fewestWords) return null;
  // If a few words are all there, the length of the text around them does not matter.
  const shorter = Math.max(Math.min(part.length, other.length), fewestWords + 1);
  const share = same / shorter;
  if (share >= nearlyShare) return { closeness: "nearly", same };
  return share >= someShare ? { closeness: "some-words", same } : null;
};

const candidatesFor = (part: string, index: TextIndex): readonly Candidate[] => {
  const words = wordsInOrder(foldedOf(part));
  const near = index.sharing(part, mostCandidates).filter(({ share }) => share >= fewestRare);
  return near.flatMap(({ unit }): Candidate[] => {
    const { briefing } = unit;
    if (unit.type === "paragraph") {
      const { source } = unit;
      return sentencesOf(unit).flatMap(({ start, end }) => {
        const closer = compare(words, foldedOf(source.text.slice(start, end)));
        if (closer === null) return [];
        return [
          {
            same: closer.same,
            found: { type: "source", closeness: closer.closeness, briefing, source, start, end },
          },
        ];
      });
    }
    const { fact } = unit;
    if (fact.type !== "statement" && fact.type !== "event") return [];
    return Object.values(fact.text).flatMap((wording) => {
      const closer = compare(words, foldedOf(wording));
      return closer === null
        ? []
        : [{ same: closer.same, found: { type: "wording", closeness: closer.closeness, briefing, fact } }];
    });
  });
};

const sameText = (a: ClosestText, b: ClosestText): boolean =>
  a.type === "source" && b.type === "source"
    ? a.source === b.source && a.start === b.start
    : a.type === "wording" && b.type === "wording" && a.fact === b.fact;
