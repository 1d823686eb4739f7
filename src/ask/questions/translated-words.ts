import { fold } from "../../base/text/fold.ts";
import { isVietnamese, tonePlacements } from "../../base/text/vietnamese.ts";
import { glossaries } from "../../library/names/known-common-words.ts";
import { isLittleWord, nameWords, tellingWords } from "../../library/names/name-words.ts";
import { oneInOffice } from "../../library/names/offices.ts";
import { stem } from "../../library/search/stem.ts";

export const longestConcept = 4;

const stemmed = (phrase: string, language: string): string =>
  `${language}·${fold(phrase)
    .split(" ")
    .map((word) => stem(word, language))
    .join(" ")}`;

/**
 * Concepts by each way to write them: folded; in Vietnamese also with accents; and as stems after the language, because a glossary has few
 * forms of its verbs.
 */
const concepts: ReadonlyMap<string, readonly string[]> = (() => {
  const all = new Map<string, string[]>();
  const put = (key: string, concept: string): void => {
    const known = all.get(key) ?? [];
    if (!known.includes(concept)) known.push(concept);
    all.set(key, known);
  };
  for (const [language, glossary] of glossaries) {
    for (const [concept, ways] of Object.entries(glossary)) {
      for (const way of ways) {
        if (isVietnamese(way)) put(way, concept);
        put(fold(way), concept);
        put(stemmed(way, language), concept);
      }
    }
  }
  return all;
})();

/** The concepts that are offices: words for them name people. */
export const officeConcepts: ReadonlySet<string> = new Set([
  ...[
    "mayor",
    "governor",
    "chief",
    "police chief",
    "director",
    "chief executive",
    "president",
    "chair",
    "minister",
    "secretary",
  ],
  ...["opposition", "prefect", "spokesperson", "councillor", "lawyer"],
]);

/** The concepts that head an organization. */
const heads: readonly string[] = ["chief", "director", "chief executive"];

/** The concepts that are organizations, if other words say which. */
const bodies: ReadonlySet<string> = new Set([
  "union",
  "ministry",
  "agency",
  "council",
  "government",
  "police",
  "hospital",
  "company",
  "board",
  "department",
  "party",
]);

/** A phrase of a glossary, or a word that none has. */
interface Phrase {
  readonly words: readonly string[];
  readonly concept: string | null;
}

/** The first concept of a phrase, in English; if `isExact`, only as a glossary writes it. Null if none has it. */
export const conceptOf = (phrase: string, isExact: boolean): string | null =>
  conceptsOf(phrase, isExact)[0] ?? null;

/** All concepts of a phrase. With its accents, a Vietnamese word is no other: « chạy » is not « cháy ». */
const conceptsOf = (phrase: string, isExact: boolean): readonly string[] => {
  const forms = isExact ? [] : [...glossaries.keys()].flatMap((language) => formOf(phrase, language));
  const keys = isVietnamese(phrase) ? tonePlacements(phrase) : [fold(phrase), ...forms];
  return keys.map((key) => concepts.get(key)).find((found) => found !== undefined) ?? officesOf(phrase);
};

/** The offices that a plural means: those of the “ministers”. */
const officesOf = (phrase: string): readonly string[] => {
  const one = fold(phrase).split(" ").map(oneInOffice).join(" ");
  return (one === fold(phrase) ? [] : (concepts.get(one) ?? [])).filter((each) => officeConcepts.has(each));
};

/** A phrase by its stems in a language; none if a short word was typed with accents: “dân”, the people, is no « daño ». */
const formOf = (phrase: string, language: string): readonly string[] => {
  const form = stemmed(phrase, language);
  const isShort = form.length < language.length + 1 + shortestStem;
  return isShort && phrase !== fold(phrase) ? [] : [form];
};

const shortestStem = 4;

/** Splits words into the longest phrases of the glossaries; if `isExact`, only as these write them: “chairs” is no chair. */
const phrasesOf = (words: readonly string[], isExact = false): readonly Phrase[] => {
  const phrases: Phrase[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestConcept, words.length - at);
    const taken = (): readonly string[] => words.slice(at, at + length);
    let concept = conceptOf(taken().join(" "), isExact);
    while (concept === null && length > 1) {
      length -= 1;
      concept = conceptOf(taken().join(" "), isExact);
    }
    phrases.push({ words: taken(), concept });
    at += length;
  }
  return phrases;
};

/** Whether words name nothing but an office: what a chief said is no subject that others speak about. */
export const areOffices = (words: readonly string[]): boolean =>
  phrasesOf(words, true).every(({ concept }) => concept !== null && officeConcepts.has(concept));

/** Whether a word says which kind of organization one is: « le syndicat » CGT. */
export const isBody = (word: string): boolean => bodies.has(conceptOf(word, true) ?? "");

/** The usual way to write an abbreviation of a glossary, such as « HLV »; null if the word is none. */
export const longForm = (word: string): string | null => longForms.get(fold(word)) ?? null;

const longForms: ReadonlyMap<string, string> = new Map(
  [...glossaries.values()].flatMap((glossary) =>
    Object.values(glossary).flatMap(([usual = "", ...others]) =>
      others.filter((way) => /^\p{Lu}{2,4}$/u.test(way)).map((way) => [fold(way), usual] as const),
    ),
  ),
);

/** Whether a word has a translation. */
export const isInGlossary = (word: string): boolean => conceptOf(word, false) !== null;

const places: ReadonlySet<string> = new Set(["city", "region"]);

/**
 * The words that may name a place, without “city”; null if one of them is an ordinary word of the news: a minister “of education” is not one whose
 * article also has the word.
 */
export const placeWords = (words: readonly string[]): readonly string[] | null => {
  const phrases = phrasesOf(words).filter(({ concept }) => !places.has(concept ?? ""));
  return phrases.length === 0 || phrases.some(({ concept }) => concept !== null)
    ? null
    : phrases.flatMap(({ words: own }) => own);
};

/** A word of a subject, or a phrase, and all ways to write it: as typed, then in other words of its language, then in others. */
export interface WordInWays {
  readonly typed: readonly string[];
  readonly ways: readonly string[];
}

/** The words of a subject in all their ways: « trenes nocturnos » is “train night”, and « fermeture » is « fermer ». */
export const waysOf = (words: readonly string[]): readonly WordInWays[] =>
  phrasesOf(words).flatMap(({ words: typed }) => {
    // “De” matters only in a phrase: « tiempo de espera ».
    if (words.length > 1 && typed.every(isLittleWord)) return [];
    const written = typed.join(" ");
    const others = conceptsOf(written, false).flatMap((each) => {
      const inEach = [...glossaries.values()].map((glossary) => glossary[each] ?? []);
      const isOwn = (some: readonly string[]): boolean => some.some((way) => fold(way) === fold(written));
      return inEach.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))).flat();
    });
    return [{ typed, ways: [...new Set([written, ...others])] }];
  });

const mostWays = 3;

/**
 * An office, or an organization that words describe, in each language: « ministro de Sanidad » is « ministre santé ». None if the words name
 * neither, or if a word has no translation.
 */
export const translatedNames = (text: string): readonly string[] => {
  const words = tellingWords(nameWords(text)).map(({ written }) => written);
  const phrases = withNamesWhole(phrasesOf(words, true));
  const has = (some: ReadonlySet<string>): boolean => phrases.some(({ concept }) => some.has(concept ?? ""));
  const isName = has(officeConcepts) || (phrases.length > 1 && has(bodies));
  // The place of an organization stays as it is: « la policía de Harwick ». So does a name beside the head of an organization: “the Northlink boss”.
  const named = phrases.filter(({ concept }) => concept === null).length;
  const isOfOne = !has(officeConcepts) || phrases.some(({ concept }) => concept === "chief");
  if (!isName || phrases.length > mostWays || named > (isOfOne ? 1 : 0)) return [];
  const all = [...glossaries.values()].flatMap((glossary) =>
    phrases.reduce<readonly string[]>(
      (before, { words: own, concept }) => {
        // “The hospital boss” may be its director.
        const meant = concept === "chief" && phrases.length > 1 ? heads : [concept ?? ""];
        const ways =
          concept === null
            ? [own.join(" ")]
            : meant.flatMap((each) => (glossary[each] ?? []).slice(0, mostWays));
        return before.flatMap((start) => ways.map((way) => `${start} ${way}`.trim()));
      },
      [""],
    ),
  );
  return [...new Set(all)].filter((way) => way !== words.join(" "));
};

/** Phrases with the words of each name together: the second phrase of “cty Hương Việt” is a name of two words. */
const withNamesWhole = (phrases: readonly Phrase[]): readonly Phrase[] => {
  const whole: Phrase[] = [];
  for (const phrase of phrases) {
    const last = whole.at(-1);
    const goesOn = last?.concept === null && phrase.concept === null;
    if (goesOn) whole.splice(-1, 1, { concept: null, words: [...last.words, ...phrase.words] });
    else whole.push(phrase);
  }
  return whole;
};

/** The ways to write the offices that “the head” of an organization may have; none if the words do not mean its head. */
export const waysOfHead = (words: readonly string[]): readonly string[] =>
  conceptOf(words.join(" "), false) === "chief"
    ? heads.flatMap((head) => [...glossaries.values()].flatMap((glossary) => glossary[head] ?? []))
    : [];

/** Whether a word of a question about a figure only names what is measured: “how much does it cost”. */
export const isMeasure = (word: string): boolean => measures.has(conceptOf(word, false) ?? "");

const measures: ReadonlySet<string> = new Set(["cost", "price", "money", "percent", "cheapest", "each year"]);
