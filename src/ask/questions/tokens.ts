import { fold, wordsOf } from "../../base/text/fold.ts";
import { isVietnamese } from "../../base/text/vietnamese.ts";
import { type StatementKind, statementKinds } from "../../library/briefing/schema.ts";
import { glossaries } from "../../library/names/known-common-words.ts";
import { type NameWord, nameWords } from "../../library/names/name-words.ts";
import { oneInOffice } from "../../library/names/offices.ts";
import { stem, stemmedLanguages } from "../../library/search/stem.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { questionWords } from "./known-question-words.ts";
import {
  cues,
  periods,
  type QuestionCue,
  type QuestionPeriod,
  type QuestionWords,
} from "./question-words.ts";

/** The meaning of a phrase in a question. */
type Tag =
  | { readonly is: QuestionCue }
  | { readonly is: "kind"; readonly kind: StatementKind }
  | { readonly is: "period"; readonly period: QuestionPeriod }
  | { readonly is: "dates"; readonly dates: DateRange };

/** A word or a phrase of a question. */
export interface QuestionToken {
  readonly written: string;
  readonly folded: string;
  /** Whether it begins with a capital, if not every word of the question does. */
  readonly hasCapital: boolean;
  /** Null for other words, which may be the subject. */
  readonly tag: Tag | null;
}

interface Node {
  readonly next: Map<string, Node>;
  tag: Tag | null;
}

/** The phrases of a language, as they are written, and those without accents, as people type them in a hurry. */
interface Trees {
  readonly written: Node;
  readonly folded: Node;
}

/** The meaning of verbs and their nouns in forms that are not listed, by their stems: « reclaman ». */
const createStems = (words: QuestionWords, language: string): ReadonlyMap<string, Tag> => {
  if (!stemmedLanguages.includes(language)) return new Map();
  const all = [
    ...statementKinds.map((kind) => ({ ways: words.kinds[kind], tag: { is: "kind", kind } as const })),
    { ways: words.said, tag: { is: "said" } as const },
  ];
  const stems = new Map<string, Tag>();
  for (const { ways, tag } of all) {
    for (const way of ways) {
      const key = stem(fold(way), language);
      if (key.length >= shortestStem && !key.includes(" ") && !stems.has(key)) stems.set(key, tag);
    }
  }
  return stems;
};

/** Shorter stems are those of other words, too. */
const shortestStem = 4;

const trees = new WeakMap<QuestionWords, Trees>();

const stemTags = new Map(
  [...questionWords].map(([language, words]) => [words, { language, tags: createStems(words, language) }]),
);

/** Splits a question into the longest known phrases of the language, and single words. */
export const tokensOf = (typed: string, words: QuestionWords): readonly QuestionToken[] => {
  const stems = stemTags.get(words);
  const long = typed.replaceAll(/\p{L}+/gu, (word) => words.shortForms.get(word) ?? apart(word));
  const text = withMonthNames(long, words, stems?.language ?? "en");
  const all = nameWords(text);
  const root = treesOf(words)[isAccented(all) ? "written" : "folded"];
  const capitals = capitalsIn(text);
  const tokens: QuestionToken[] = [];
  for (let at = 0; at < all.length; ) {
    let node = root.next.get(all[at]?.written ?? "");
    let [end, tag]: [number, Tag | null] = [at + 1, null];
    for (let to = at + 1; node !== undefined; to += 1) {
      if (node.tag !== null) [end, tag] = [to, node.tag];
      node = node.next.get(all[to]?.written ?? "");
    }
    const taken = all.slice(at, end);
    if (tag === null && stems !== undefined && taken.length === 1)
      tag = stems.tags.get(stem(taken[0]?.folded ?? "", stems.language)) ?? null;
    tokens.push({
      written: taken.map(({ written }) => written).join(" "),
      folded: taken.map(({ folded }) => folded).join(" "),
      hasCapital: capitals[at] ?? false,
      tag: tag?.is === "plain" ? null : tag,
    });
    at = end;
  }
  return tokens;
};

/** « Exalcaldes » is two words: those who had an office are found by its name. The singular is a title on record. */
const apart = (word: string): string => {
  const office = /^ex(.{5,})$/iu.exec(word)?.[1];
  return office === undefined || oneInOffice(fold(office)) === fold(office) ? word : `ex ${office}`;
};

const numericDay = /(?<=(?<before>\p{L}+)\s+)(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/.-])/gu;

/** A text with the name of the month in a day such as « le 9/12 ». Behind other words, or alone, it may be a fraction. */
const withMonthNames = (text: string, { beforeNumericDay }: QuestionWords, language: string): string =>
  text.replaceAll(numericDay, (written, before: string, day: string, month: string) => {
    const isDay = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    if (!isDay || !beforeNumericDay.includes(before.toLowerCase())) return written;
    const first = Temporal.PlainYearMonth.from({ year: 2000, month: Number(month) });
    return `${day} ${first.toPlainDate({ day: 1 }).toLocaleString(language, { month: "long" })}`;
  });

const createTree = (words: QuestionWords, isFolded: boolean): Node => {
  const root: Node = { next: new Map(), tag: null };
  const put = (path: readonly string[], tag: Tag): void => {
    let node = root;
    for (const word of path) {
      const next: Node = node.next.get(word) ?? { next: new Map(), tag: null };
      node.next.set(word, next);
      node = next;
    }
    node.tag ??= tag;
  };
  const all: readonly (readonly [way: string, tag: Tag])[] = [
    ...statementKinds.flatMap((kind) => words.kinds[kind].map((way) => [way, { is: "kind", kind }] as const)),
    ...periods.flatMap((period) =>
      words.periods[period].map((way) => [way, { is: "period", period }] as const),
    ),
    ...cues.flatMap((cue) => words[cue].map((way) => [way, { is: cue }] as const)),
  ];
  const phrases = all.map(([way, tag]) => ({ way: nameWords(way), tag }));
  // Phrases also match without accents if no other phrase is written so: in Spanish, `el` is not `él`.
  // A word with accents matches only exactly: in Vietnamese, `hộ` is not `họ`.
  for (const { way, tag } of phrases)
    put(
      way.map(({ written }) => written),
      tag,
    );
  for (const { way, tag } of isFolded ? phrases : []) for (const path of spelled(way)) put(path, tag);
  for (const compound of isFolded ? compoundsLike(phrases.map(({ way }) => way)) : [])
    put(compound, { is: "plain" });
  return root;
};

/**
 * Vietnamese words of several syllables, without their accents, if one syllable is then also a sign of a question: “nha may” is “nhà máy”, a factory, and no
 * “mấy”.
 */
const compoundsLike = (phrases: readonly (readonly NameWord[])[]): readonly (readonly string[])[] => {
  const signs = new Map(
    phrases.flatMap(([first, second]) =>
      first !== undefined && second === undefined && isVietnamese(first.written)
        ? [[first.folded, first.written] as const]
        : [],
    ),
  );
  return Object.values(glossaries.get("vi") ?? {})
    .flat()
    .map(nameWords)
    .filter(
      (way) =>
        way.length > 1 &&
        way.some(({ written, folded }) => signs.has(folded) && signs.get(folded) !== written),
    )
    .map((way) => way.map(({ folded }) => folded));
};

/** A phrase with and without the accents of each word: « qué dia ». */
const spelled = (way: readonly NameWord[]): readonly (readonly string[])[] =>
  way.reduce<readonly (readonly string[])[]>(
    (starts, { written, folded }) =>
      starts.flatMap((start) => [...new Set([folded, written])].map((word) => [...start, word])),
    [[]],
  );

const treesOf = (words: QuestionWords): Trees => {
  const known = trees.get(words) ?? { written: createTree(words, false), folded: createTree(words, true) };
  trees.set(words, known);
  return known;
};

/** Whether a line is typed with the accents of Vietnamese, so that « nhi » in it is not « nhỉ ». A name copied into it does not make it one. */
const isAccented = (all: readonly NameWord[]): boolean =>
  all.some(({ written }) => isVietnamese(written)) &&
  all.filter(({ written, folded }) => written !== folded).length >= all.length / 2;

/** Whether each of the words of `nameWords` has a capital; all false if every word has one, as in a headline. */
const capitalsIn = (text: string): readonly boolean[] => {
  const capitals = wordsOf(text.normalize("NFC"))
    .filter((word) => nameWords(word).length > 0)
    .map((word) => /^\p{Lu}/u.test(word));
  return capitals.includes(false) ? capitals : [];
};

/** The words of tokens, as typed. */
export const textOf = (tokens: readonly QuestionToken[]): string =>
  tokens.map(({ written }) => written).join(" ");

/** The tokens that have no meaning in a question, which may be the subject. */
export const contentTokens = (tokens: readonly QuestionToken[]): readonly QuestionToken[] =>
  tokens.filter(({ tag }) => tag === null);

export const hasCue = (tokens: readonly QuestionToken[], cue: QuestionCue): boolean =>
  tokens.some(({ tag }) => tag?.is === cue);

export const kindIn = (tokens: readonly QuestionToken[]): StatementKind | null =>
  tokens.map(({ tag }) => (tag?.is === "kind" ? tag.kind : null)).find((each) => each !== null) ?? null;
