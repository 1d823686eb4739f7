import { LRUCache } from "lru-cache";
import { isVietnamese } from "../../base/text/vietnamese.ts";
import type { Role } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import type { NameEntry } from "../../library/names/name-entry.ts";
import {
  isOffice,
  isOtherwiseAccented,
  type NameWord,
  nameWords,
  tellingWords,
  wholeKey,
} from "../../library/names/name-words.ts";
import { officeFormsOf, wantedFormsOf } from "../../library/names/offices.ts";
import { spellings } from "../../library/names/proper-names.ts";
import { wordsOfRoles } from "../../library/names/searchable-name.ts";
import { questionWords } from "./known-question-words.ts";

type TitleWords = Readonly<Record<"head" | "body", readonly string[]>> & {
  /** Its words that say that it is another office: the deputy mayor. */
  readonly others: readonly string[];
};

/** One question compares the titles of hundreds of people with several translations of its words. */
const mostTitles = 5_000;
// With a size instead of a number of entries, the cache takes no memory beforehand.
const knownTitles = new LRUCache<string, readonly TitleWords[]>({
  maxSize: mostTitles,
  sizeCalculation: () => 1,
});

/** The words of each language that say that a title is another office. */
const otherOffices: ReadonlyMap<string, readonly NameWord[]> = new Map(
  [...questionWords].map(([language, { otherOffice }]) => [language, otherOffice.flatMap(nameWords)]),
);

type Office = "this" | "other";

type TitleInLanguage = readonly [language: string, title: string];

type OfficeOfTitles = (titles: readonly TitleInLanguage[]) => Office | null;

/** How a role relates to the office that some words name; null if they name another one. */
export const officeOf = ({ title }: Pick<Role, "title">, words: ReadonlySet<string>): Office | null =>
  officeOfTitles(words)(Object.entries(title));

/** The same for many roles, by their titles. */
export const officeOfTitles = (words: ReadonlySet<string>): OfficeOfTitles =>
  officeNamedBy(words, wantedOf(words));

/** “Councillor, leader of the opposition” are two offices. */
const partsOfTitle = (title: string): readonly string[] => {
  const parts = title.split(/[,;/]/u);
  const areOffices = parts.every((part) => nameWords(part).some(({ written }) => isOffice(written)));
  return areOffices ? parts : [title];
};

/** The offices that a title names. */
const officesOfTitle = (title: string, language: string): readonly TitleWords[] => {
  const key = `${language} ${title}`;
  const known = knownTitles.get(key);
  if (known !== undefined) return known;
  const offices = partsOfTitle(title).map((part) => readTitle(part, language));
  knownTitles.set(key, offices);
  return offices;
};

/** « Exministra » is two words. */
export const wordsOfTitle = (title: string): readonly NameWord[] =>
  nameWords(title).flatMap((word) =>
    word.folded.startsWith("ex") && officeFormsOf(word.folded.slice(2)).length > 1
      ? nameWords(`ex ${word.written.slice(2)}`)
      : [word],
  );

const readTitle = (title: string, language: string): TitleWords => {
  const all = wordsOfTitle(title);
  const words = questionWords.get(language);
  const ways = otherOffices.get(language) ?? [];
  // A title may be written without accents, but « phố », a city, is no « phó ».
  const isOther = (word: NameWord, at: number): boolean =>
    (at === 0 || words?.otherOfficeOpens !== true) &&
    ways.some(({ folded }) => folded === word.folded) &&
    !isOtherwiseAccented(word, () => ways);
  const office = all.filter((word, at) => !isOther(word, at)).map(({ folded }) => folded);
  return {
    others: all.filter(isOther).map(({ folded }) => folded),
    head: words?.headOfTitle(office) ?? office,
    body: words?.bodyOfTitle(office) ?? [],
  };
};

/** The forms of some words that a title may have. */
const wantedOf = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].flatMap(wantedFormsOf));

/** Returns how roles relate to the office that some words name, by their titles; null if the words name another office. */
const officeNamedBy = (words: ReadonlySet<string>, wanted: ReadonlySet<string>): OfficeOfTitles => {
  const isWanted = (word: string): boolean => wanted.has(word);
  const isNamed = ({ head, body, others }: TitleWords): boolean =>
    // “The opposition” means its leader.
    (body.length > 0 && words.size === body.length && body.every(isWanted)) ||
    (head.length > 0 ? head.every(isWanted) : others.some(isWanted));
  const read = (title: string, language: string): Office | null => {
    const named = officesOfTitle(title, language).filter(isNamed);
    if (named.length === 0) return null;
    return named.some(({ others }) => others.every(isWanted)) ? "this" : "other";
  };
  // Hundreds of people have the same few titles. They are found by the title itself, because it is hashed only once.
  const known = new Map<string, Map<string, Office | null>>();
  return (titles) => {
    let found: Office | null = null;
    for (const [language, title] of titles) {
      const inLanguage = known.getOrInsertComputed(language, () => new Map());
      const office = inLanguage.getOrInsertComputed(title, () => read(title, language));
      if (office === "this") return office;
      found = office ?? found;
    }
    return found;
  };
};

type TitlesByWord = ReadonlyMap<string, readonly TitleInLanguage[]>;

const titlesByEntry = new WeakMap<NameEntry, TitlesByWord>();

/** A person's titles by each of their words. A person may have had a thousand titles, which one question compares with many words. */
const titlesByWord = (entry: NameEntry): TitlesByWord => {
  const known = titlesByEntry.get(entry);
  if (known !== undefined) return known;
  const byWord = new Map<string, TitleInLanguage[]>();
  for (const { titles, languages } of entry.roles) {
    for (const [at, title] of titles.entries()) {
      const inLanguage: TitleInLanguage = [languages[at] ?? "", title];
      for (const { folded } of new Set(wordsOfTitle(title)))
        byWord.getOrInsertComputed(folded, () => []).push(inLanguage);
    }
  }
  titlesByEntry.set(entry, byWord);
  return byWord;
};

/** How words name a person or an organization. */
export interface Naming {
  readonly office: Office;
  readonly isPart: boolean;
  readonly isName: boolean;
}

/**
 * Whether words are a part of an organization's name: side by side, or in any order, as “nurses’ union” of “Royal Union of Nurses”. In Vietnamese,
 * where each syllable is a word, they must be in order from its first word on.
 */
const isInName = (words: readonly NameWord[], name: readonly NameWord[]): boolean => {
  const [wanted, all] = [words.map(({ folded }) => folded), name.map(({ folded }) => folded)];
  if (` ${all.join(" ")} `.includes(` ${wanted.join(" ")} `)) return true;
  if (!name.some(({ written }) => isVietnamese(written))) return wanted.every((word) => all.includes(word));
  let at = 0;
  for (const word of all) if (word === wanted[at]) at += 1;
  return at === wanted.length && wanted[0] === all[0];
};

/**
 * Whether a word is only in the middle of Vietnamese names. People are not called by such a word after a title: “bộ trưởng quốc phòng” is the
 * minister of defence, and not Trần Quốc Bảo.
 */
const isMiddleSyllable = (folded: string, names: readonly (readonly NameWord[])[]): boolean =>
  names.every((name) => {
    const ends = [name.at(0), name.at(-1)].map((word) => word?.folded);
    const isIn = name.some((word) => word.folded === folded);
    return !isIn || (!ends.includes(folded) && name.some(({ written }) => isVietnamese(written)));
  });

/**
 * Returns how some words name a person or organization; null if they only have words in common with its name. If many entities fit
 * (`isOneOfMany`), a title alone names none of them.
 */
export const namedBy = (text: string, { organizations }: Library, isOneOfMany: boolean) => {
  const words = tellingWords(nameWords(text));
  const key = wholeKey(words);
  const folded = new Set(words.map((word) => word.folded));
  const wanted = wantedOf(folded);
  const officeIn = officeNamedBy(folded, wanted);
  return (entry: NameEntry): Naming | null => {
    const organization = entry.isPerson ? undefined : organizations.get(entry.id);
    const names = (organization === undefined ? entry.names : spellings(organization)).map(nameWords);
    if (names.some((name) => wholeKey(tellingWords(name)) === key))
      return { office: "this", isPart: false, isName: true };
    const nameSet = new Set(names.flat().map(({ folded }) => folded));
    // “Water” alone does not name a water agency.
    if (!entry.isPerson)
      return words.length > 1 && names.some((name) => isInName(words, tellingWords(name)))
        ? { office: "this", isPart: false, isName: true }
        : null;
    const isPart = words.every(({ folded }) => nameSet.has(folded));
    const isNamed =
      isPart || words.some(({ folded }) => nameSet.has(folded) && !isMiddleSyllable(folded, names));
    if (!isNamed && isOneOfMany) return null;
    const others = words.filter(({ folded }) => !isNamed || !nameSet.has(folded));
    // “Trần Văn” is the start of another name than that of Trần Quốc Bảo, the minister of “Vận tải”, and he is no minister of “giáo dục” because of “giao
    // thông”. Words without accents may mean any.
    const ofRoles = () => wordsOfRoles(entry);
    const isOfName = ({ folded }: NameWord): boolean =>
      nameSet.has(folded) && !ofRoles().some((word) => word.folded === folded);
    if (others.some((word) => isOtherwiseAccented(word, ofRoles) || isOfName(word))) return null;
    if (isNamed) return { office: "this", isPart, isName: true };
    const byWord = titlesByWord(entry);
    const office = officeIn([...wanted].flatMap((word) => byWord.get(word) ?? []));
    return office === null ? null : { office, isPart: false, isName: false };
  };
};
