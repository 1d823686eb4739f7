import { LRUCache } from "lru-cache";
import { fold } from "../../base/text/fold.ts";
import { isVietnamese } from "../../base/text/vietnamese.ts";
import type { Role } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { spellings } from "../../library/merge.ts";
import type { NameEntry } from "../../library/names/name-entry.ts";
import {
  isOffice,
  isOtherwiseAccented,
  type NameWord,
  nameWords,
  tellingWords,
  wholeKey,
} from "../../library/names/name-words.ts";
import { officeFormsOf, wantedFormsOf } from "../../library/names/office-forms.ts";
import { questionWords } from "./known-question-words.ts";

/** The folded words of a text. */
export const foldedOf = (text: string): readonly string[] => nameWords(text).map(({ folded }) => folded);

type TitleWords = Readonly<Record<"otherOffice" | "head" | "body" | "all", readonly string[]>>;

/** One question compares the titles of hundreds of people with several translations of its words. */
const mostTitles = 5_000;
// With a size instead of a number of entries, the cache takes no memory beforehand.
const knownTitles = new LRUCache<string, TitleWords>({ maxSize: mostTitles, sizeCalculation: () => 1 });

/** “Councillor, leader of the opposition” are two offices. */
const partsOfTitle = (title: string): readonly string[] => {
  const parts = title.split(/[,;/]/u);
  const areOffices = parts.every((part) => nameWords(part).some(({ written }) => isOffice(written)));
  return areOffices ? parts : [title];
};

const wordsOfTitle = (title: string, language: string): TitleWords => {
  const key = `${language} ${title}`;
  const words = knownTitles.get(key) ?? readTitle(title, language);
  knownTitles.set(key, words);
  return words;
};

const readTitle = (title: string, language: string): TitleWords => {
  // « Exministra ».
  const all = foldedOf(title).flatMap((word) =>
    word.startsWith("ex") && officeFormsOf(word.slice(2)).length > 1 ? ["ex", word.slice(2)] : [word],
  );
  const words = questionWords.get(language);
  const otherOffice = words?.otherOffice.map(fold) ?? [];
  const office = all.filter((word) => !otherOffice.includes(word));
  return {
    all,
    otherOffice,
    head: words?.headOfTitle(office) ?? all,
    body: words?.bodyOfTitle(office) ?? [],
  };
};

type Office = "this" | "other";

/** How a role relates to the office that some words name; null if they name another one. */
export const officeOf = (role: Pick<Role, "title">, words: ReadonlySet<string>): Office | null => {
  const wanted = new Set([...words].flatMap(wantedFormsOf));
  let found: Office | null = null;
  const titles = Object.entries(role.title).flatMap(([language, title]) =>
    partsOfTitle(title).map((part) => [language, part] as const),
  );
  for (const [language, title] of titles) {
    const { all, head, body, otherOffice } = wordsOfTitle(title, language);
    // “The opposition” means its leader.
    const isBody = body.length > 0 && words.size === body.length && body.every((word) => wanted.has(word));
    if (!isBody && !head.every((word) => wanted.has(word))) continue;
    const isOther = all.some((word) => otherOffice.includes(word) && !wanted.has(word));
    if (!isOther) return "this";
    found = "other";
  }
  return found;
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
 * Whether a word is only in the middle of Vietnamese names, by which no one is called beside a title: “bộ trưởng quốc phòng” is the minister of defence, and not
 * Trần Quốc Bảo.
 */
const isMiddleSyllable = (folded: string, names: readonly (readonly NameWord[])[]): boolean =>
  names.every((name) => {
    const ends = [name.at(0), name.at(-1)].map((word) => word?.folded);
    const isIn = name.some((word) => word.folded === folded);
    return !isIn || (!ends.includes(folded) && name.some(({ written }) => isVietnamese(written)));
  });

/** Null if the words do not name it, and only have words in common with it. One of many is named by a name alone, and not by a title. */
export const namedBy = (
  entry: NameEntry,
  text: string,
  { organizations }: Library,
  isOneOfMany: boolean,
): Naming | null => {
  const words = tellingWords(nameWords(text));
  const organization = entry.isPerson ? undefined : organizations.get(entry.id);
  const names = (organization === undefined ? entry.names : spellings(organization)).map(nameWords);
  if (names.some((name) => wholeKey(tellingWords(name)) === wholeKey(words)))
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
  const ofRoles = entry.roles
    .flatMap(({ titles, organization }) => [...titles, ...organization])
    .flatMap(nameWords);
  const isOfName = ({ folded }: NameWord): boolean =>
    nameSet.has(folded) && !ofRoles.some((word) => word.folded === folded);
  if (others.some((word) => isOtherwiseAccented(word, ofRoles) || isOfName(word))) return null;
  if (isNamed) return { office: "this", isPart, isName: true };
  const wanted = new Set(words.map(({ folded }) => folded));
  const offices = entry.roles.map(({ titles, languages }) =>
    officeOf({ title: Object.fromEntries(languages.map((each, at) => [each, titles[at] ?? ""])) }, wanted),
  );
  const office = (["this", "other"] as const).find((each) => offices.includes(each));
  return office === undefined ? null : { office, isPart: false, isName: false };
};
