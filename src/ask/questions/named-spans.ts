import { LRUCache } from "lru-cache";
import { newestRole } from "../../answer/fact-lines.ts";
import { isVietnamese } from "../../base/text/vietnamese.ts";
import type { Library } from "../../library/library.ts";
import type { NameEntry } from "../../library/names/name-entry.ts";
import { foldedOf, isLittleWord, isOtherwiseAccented, nameWords } from "../../library/names/name-words.ts";
import { isOneGender } from "../../library/names/offices.ts";
import { areOneName, type NamedSpan } from "./named-span.ts";
import { namedBy } from "./naming.ts";
import { withOfficesJoined } from "./office-beside-name.ts";
import { withOtherName } from "./other-name.ts";
import type { QuestionToken } from "./tokens.ts";
import { areOffices, translatedNames } from "./translated-words.ts";

const longestName = 8;

/** The offices of more people say little about one of them. */
const mostNamed = 3;

/** If more fit some words, their newest roles are not read, which tell who held an office last. */
const mostRead = 100;

type SpanOfWords = Omit<NamedSpan, "from" | "to"> | null;

const read = new WeakMap<Library, LRUCache<string, { readonly span: SpanOfWords }>>();

/** All people and organizations that a question names, longest names first. `library` must not be a recorded one. */
export const namedSpans = (tokens: readonly QuestionToken[], library: Library): readonly NamedSpan[] => {
  const spans: NamedSpan[] = [];
  const isOrdinary = ordinarySyllablesIn(tokens, library);
  for (let from = 0; from < tokens.length; ) {
    let found: NamedSpan | null = null;
    if (tokens[from]?.tag === null) {
      const most = Math.min(tokens.length, from + longestName);
      for (let to = most; to > from && found === null; to -= 1) {
        if (tokens[to - 1]?.tag !== null) continue;
        const taken = tokens.slice(from, to).map(({ written }) => written);
        const span = spanOf(taken.join(" "), library);
        // “Y” is an article of names, but « bộ trưởng y tế » is the minister of health.
        if (span?.isName === false && taken.length > 1 && isLittleWord(taken.at(-1) ?? "")) continue;
        if (span?.isPart === true && taken.length === 1 && isOrdinary(from, span.ids)) continue;
        if (span !== null) found = withOtherName({ from, to, ...span }, tokens, library);
      }
    }
    if (found !== null) spans.push(found);
    from = found?.to ?? from + 1;
  }
  const known = spans.filter((span) => !spans.some((other) => areOneName(span, other)));
  return withOfficesJoined(known, tokens, library);
};

/** The people who have, or had, an office in common with another one of them. */
const sharingOffices = (people: readonly NameEntry[]): readonly NameEntry[] => {
  const held = people.map((entry) => ({
    entry,
    offices: new Set(
      entry.roles.map(({ titles, languages, organization }) =>
        JSON.stringify([titles, languages, organization]),
      ),
    ),
  }));
  const holders = Map.groupBy(
    held.flatMap(({ offices }) => [...offices]),
    (office) => office,
  );
  const isShared = (office: string): boolean => (holders.get(office)?.length ?? 0) > 1;
  return held.filter(({ offices }) => [...offices].some(isShared)).map(({ entry }) => entry);
};

/** People who held the same office earlier. */
const predecessors = (people: readonly NameEntry[], library: Library): ReadonlySet<string> => {
  const newest = new Map<string, { readonly id: string; readonly asOf: string }>();
  const before = new Set<string>();
  // A newest role is in a briefing, and reading a hundred of them takes longer than the rest of a question.
  for (const { id } of sharingOffices(people)) {
    const role = newestRole(id, { library });
    if (role?.organization === undefined) continue;
    const key = JSON.stringify([role.organization, role.title]);
    const known = newest.get(key);
    if (known === undefined) newest.set(key, { id, asOf: role.asOf });
    else if (known.asOf < role.asOf) {
      before.add(known.id);
      newest.set(key, { id, asOf: role.asOf });
    } else if (known.asOf > role.asOf) before.add(id);
  }
  return before;
};

/** People and organizations by words in the language of the record, or by their translation. */
const namedIn = (text: string, library: Library, isTranslated: boolean) => {
  const fitting = library.names.actors.exact(text);
  const isCommon = fitting.length > mostRead;
  const isOffice = areOffices(foldedOf(text));
  const namingOf = namedBy(text, library, isCommon);
  const named = fitting.flatMap((entry) => {
    const naming = namingOf(entry);
    // “Thị trưởng” is the mayor, and not the “trưởng thôn” Ngô Thị Mai.
    const isMixed =
      naming?.isName === true && entry.isPerson && (isTranslated || (isOffice && !naming.isPart));
    return naming === null || isMixed ? [] : [{ id: entry.id, entry, ...naming }];
  });
  // « Bà Ánh » is not Vũ Anh Tuấn, if a name on record is written so.
  const words = nameWords(text);
  const isAsTyped = ({ id }: { readonly id: string }): boolean => {
    // A word that is typed without accents may mean any, so that no name is read for it.
    const names = () => Object.values(library.actors.get(id)?.names ?? {}).flatMap(nameWords);
    return !words.some((word) => isOtherwiseAccented(word, names));
  };
  const asTyped = named.filter(isAsTyped);
  return { named: asTyped.length > 0 ? asTyped : named, isCommon };
};

const readSpan = (text: string, library: Library): SpanOfWords => {
  const { named: own, isCommon } = namedIn(text, library, false);
  // « La ministra » is a woman, if one has that title.
  const isEnough = own.length > 0 && (own.some(({ isName }) => isName) || foldedOf(text).some(isOneGender));
  const others: (typeof own)[number][] = [];
  for (const way of isEnough || isCommon ? [] : translatedNames(text)) {
    const translated = namedIn(way, library, true);
    // A few ministers with a French title are not all, if there are hundreds with an English one.
    if (translated.isCommon) return null;
    others.push(...translated.named);
  }
  const named = [...new Map([...others, ...own].map((each) => [each.id, each])).values()];
  if (named.length === 0) return null;
  const holders = named.filter(({ office }) => office === "this").map(({ entry }) => entry);
  const candidates = holders.length > 0 ? holders : named.map(({ entry }) => entry);
  const before = candidates.length > mostRead ? new Set() : predecessors(candidates, library);
  const ids = candidates.map(({ id }) => id).filter((id) => !before.has(id));
  return {
    ids,
    isPart: named.every(({ isPart }) => isPart),
    isName: named.some(({ isName }) => isName),
    isOffice: named.some(({ isName, entry }) => !isName && entry.isPerson),
    others: named.map(({ id }) => id).filter((id) => !ids.includes(id)),
  };
};

/** A question asks for the same words several times, and a snapshot never changes. */
const spanOf = (text: string, library: Library): SpanOfWords => {
  const known = read.get(library) ?? new LRUCache({ max: 300 });
  read.set(library, known);
  const found = known.get(text) ?? { span: readSpan(text, library) };
  known.set(text, found);
  return found.span;
};

/**
 * Words that mean something in questions, but are names on record and have a capital within the line: what did “May”, “Hope” or “Hứa” say. After “in”,
 * May is the month.
 */
export const withNames = (
  tokens: readonly QuestionToken[],
  beforeMonth: readonly string[],
  library: Library,
): readonly QuestionToken[] =>
  tokens.map((token, at) => {
    const { written, hasCapital, tag } = token;
    const isMonth = beforeMonth.includes(tokens[at - 1]?.written ?? "");
    return at > 0 && hasCapital && tag !== null && !isMonth && isNamePart(written, library)
      ? { ...token, tag: null }
      : token;
  });

/**
 * Whether a word in lower case is an ordinary one, because the line has Vietnamese accents, and no name on record has the word so: “bao lâu” does not mean
 * Trần Quốc Bảo, and « cầu thủ » not Lê Thị Thu Hà. The family name is not what people are called by, so that « trả lương » does not mean Lương Ngọc Bích.
 */
const ordinarySyllablesIn = (tokens: readonly QuestionToken[], { actors }: Library) => {
  const isTypedInVietnamese = tokens.some(({ written }) => isVietnamese(written));
  return (at: number, ids: readonly string[]): boolean => {
    const token = tokens[at];
    if (!isTypedInVietnamese || token === undefined || token.hasCapital) return false;
    const isAddressed = isLittleWord(tokens[at - 1]?.written ?? "");
    return !ids
      .flatMap((id) => Object.values(actors.get(id)?.names ?? {}))
      .some((name) => {
        const words = nameWords(name).map(({ written }) => written);
        const isCalled = isAddressed || !isVietnamese(words.join(" "));
        return isCalled ? words.includes(token.written) : words.at(-1) === token.written;
      });
  };
};

/** Whether a word is a part of people's names. */
export const isNamePart = (word: string, library: Library): boolean => spanOf(word, library)?.isPart === true;

/** Whether a word alone names a person or an organization. */
export const isNameAlone = (word: string, library: Library): boolean =>
  spanOf(word, library)?.isName === true;

/** The words for the offices of the people whom a word names: “mayor”. */
export const officesOf = (word: string, library: Library): readonly string[] => {
  const span = spanOf(word, library);
  if (span?.isName !== true || span.ids.length > mostNamed) return [];
  const titles = span.ids
    .flatMap((id) => library.people.get(id)?.roles ?? [])
    .flatMap(({ title }) => Object.values(title));
  return [...new Set(titles.flatMap((title) => nameWords(title).map(({ written }) => written)))].filter(
    (each) => areOffices([each]),
  );
};

/** Whether all words besides the form of address are parts of people’s names, but together are not a name: « Mme Vidal-Alric ». */
export const isUnknownName = (tokens: readonly QuestionToken[], library: Library): boolean => {
  const names = tokens.slice(addressLength(tokens, library));
  return (
    names.length > 1 &&
    names.every(({ written }) => isNamePart(written, library)) &&
    namedSpans(names, library).every(({ isPart }) => isPart)
  );
};

/** How many of the first words are a form of address or an article, and no name. In French, « m » may also be a pronoun. */
export const addressLength = (tokens: readonly QuestionToken[], library: Library): number => {
  const isAddress = ({ written, tag }: QuestionToken): boolean =>
    (tag === null || tag.is === "filler") && isLittleWord(written) && !isNamePart(written, library);
  const length = tokens.findIndex((token) => !isAddress(token));
  return Math.max(length, 0);
};
