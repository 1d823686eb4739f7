import { LRUCache } from "lru-cache";
import { fold } from "../../base/text/fold.ts";
import type { Organization, Person, Role } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { spellings } from "../../library/merge.ts";
import { type NameWord, nameWords, tellingWords, wholeKey } from "../../library/names/name-words.ts";
import { properNamesOf } from "../../library/names/proper-names.ts";
import { questionWords } from "./known-question-words.ts";
import { hasOtherAccents } from "./other-accents.ts";
import type { QuestionToken } from "./tokens.ts";

/** Words that name people or organizations: by name, by title, or both. */
export interface NamedSpan {
  readonly from: number;
  /** The index after its last token. */
  readonly to: number;
  readonly ids: readonly string[];
  /** Whether the words are only a part of their names, such as a surname. */
  readonly isPart: boolean;
  /** Whether they are a name, and not a title. */
  readonly isName: boolean;
  /** People who had the title before, or have a similar one: the former minister, the deputy mayor. */
  readonly others: readonly string[];
}

const longestName = 8;

/** If more fit some words, their roles are not read: that takes 10 ms for a person with a hundred of them. */
const mostRead = 100;

const foldedOf = (text: string): readonly string[] => nameWords(text).map(({ folded }) => folded);

type TitleWords = Readonly<Record<"otherOffice" | "head" | "body" | "all", readonly string[]>>;

const wordsOfTitle = (title: string, language: string): TitleWords => {
  const all = foldedOf(title);
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
export const officeOf = (role: Pick<Role, "title">, wanted: ReadonlySet<string>): Office | null => {
  let found: Office | null = null;
  for (const [language, title] of Object.entries(role.title)) {
    const { all, head, body, otherOffice } = wordsOfTitle(title, language);
    // “The opposition” means its leader.
    const isBody = body.length > 0 && wanted.size === body.length && body.every((word) => wanted.has(word));
    if (!isBody && !head.every((word) => wanted.has(word))) continue;
    const isOther = all.some((word) => otherOffice.includes(word) && !wanted.has(word));
    if (!isOther) return "this";
    found = "other";
  }
  return found;
};

/** How words name a person or an organization. */
interface Naming {
  readonly office: Office;
  readonly isPart: boolean;
  readonly isName: boolean;
}

/**
 * Whether words are a part of an organization's name: side by side, or in the same order from its first word on, as “National Agency” of “National
 * Water Agency”. In any order they may be of other words: in Vietnamese, each syllable is a word.
 */
const isInName = (words: readonly NameWord[], name: readonly NameWord[]): boolean => {
  const [wanted, all] = [words.map(({ folded }) => folded), name.map(({ folded }) => folded)];
  if (` ${all.join(" ")} `.includes(` ${wanted.join(" ")} `)) return true;
  let at = 0;
  for (const word of all) if (word === wanted[at]) at += 1;
  return at === wanted.length && wanted[0] === all[0];
};

/** Null if the words do not name it, and only have words in common with it. One of many is named by a name alone, and not by a title. */
const namedBy = (
  actor: Person | Organization,
  text: string,
  { organizations }: Library,
  isOneOfMany: boolean,
): Naming | null => {
  const words = tellingWords(nameWords(text));
  const spelled =
    "roles" in actor && !isOneOfMany
      ? properNamesOf(actor, organizations)
      : // Only the roles show whether an alias is a name, or a description such as “the mayor”.
        spellings(isOneOfMany ? { ...actor, aliases: [] } : actor);
  const names = spelled.map(nameWords);
  if (names.some((name) => wholeKey(tellingWords(name)) === wholeKey(words)))
    return { office: "this", isPart: false, isName: true };
  const nameSet = new Set(names.flat().map(({ folded }) => folded));
  // “Water” alone does not name a water agency.
  if (!("roles" in actor))
    return words.length > 1 && names.some((name) => isInName(words, tellingWords(name)))
      ? { office: "this", isPart: false, isName: true }
      : null;
  const isNamed = words.some(({ folded }) => nameSet.has(folded));
  if (isNamed && hasOtherAccents(words, nameSet, actor, organizations)) return null;
  if (isNamed)
    return { office: "this", isPart: words.every(({ folded }) => nameSet.has(folded)), isName: true };
  if (isOneOfMany) return null;
  const wanted = new Set(words.map(({ folded }) => folded));
  const offices = actor.roles.map((role) => officeOf(role, wanted));
  const office = (["this", "other"] as const).find((each) => offices.includes(each));
  return office === undefined ? null : { office, isPart: false, isName: false };
};

/** People who held the same office earlier. */
const predecessors = (ids: readonly string[], { people }: Library): ReadonlySet<string> => {
  const newest = new Map<string, { readonly id: string; readonly asOf: string }>();
  const before = new Set<string>();
  for (const id of ids) {
    const role = people.get(id)?.roles[0];
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

type SpanOfWords = Omit<NamedSpan, "from" | "to"> | null;

const readSpan = (text: string, library: Library): SpanOfWords => {
  const fitting = library.names.actors.exact(text);
  const named = fitting.flatMap((id) => {
    const actor = library.actors.get(id);
    const naming = actor === undefined ? null : namedBy(actor, text, library, fitting.length > mostRead);
    return naming === null ? [] : [{ id, ...naming }];
  });
  if (named.length === 0) return null;
  const holders = named.filter(({ office }) => office === "this").map(({ id }) => id);
  const candidates = holders.length > 0 ? holders : named.map(({ id }) => id);
  const before = candidates.length > mostRead ? new Set() : predecessors(candidates, library);
  const ids = candidates.filter((id) => !before.has(id));
  return {
    ids,
    isPart: named.every(({ isPart }) => isPart),
    isName: named.some(({ isName }) => isName),
    others: named.map(({ id }) => id).filter((id) => !ids.includes(id)),
  };
};

const read = new WeakMap<Library, LRUCache<string, { readonly span: SpanOfWords }>>();

/** A question asks for the same words several times, and a snapshot never changes. */
const spanOf = (text: string, library: Library): SpanOfWords => {
  const known = read.get(library) ?? new LRUCache({ max: 100 });
  read.set(library, known);
  const found = known.get(text) ?? { span: readSpan(text, library) };
  known.set(text, found);
  return found.span;
};

/** All people and organizations that a question names, longest names first. `library` must not be a recorded one. */
export const namedSpans = (tokens: readonly QuestionToken[], library: Library): readonly NamedSpan[] => {
  const spans: NamedSpan[] = [];
  for (let from = 0; from < tokens.length; ) {
    let found: NamedSpan | null = null;
    if (tokens[from]?.tag === null) {
      const most = Math.min(tokens.length, from + longestName);
      for (let to = most; to > from && found === null; to -= 1) {
        if (tokens[to - 1]?.tag !== null) continue;
        const text = tokens
          .slice(from, to)
          .map(({ written }) => written)
          .join(" ");
        const span = spanOf(text, library);
        if (span !== null) found = { from, to, ...span };
      }
    }
    if (found !== null) spans.push(found);
    from = found?.to ?? from + 1;
  }
  return spans.filter((span) => !spans.some((other) => areOneName(span, other)));
};

/** Whether all words are parts of people's names, but together are not a name. */
export const isUnknownName = (tokens: readonly QuestionToken[], library: Library): boolean =>
  tokens.length > 1 &&
  tokens.every(({ written }) => spanOf(written, library)?.isPart === true) &&
  namedSpans(tokens, library).every(({ isPart }) => isPart);

/** Whether parts of two people's names side by side are the name of a third person: “Ada Carter”, if Ada Stone and Ben Carter are on record. */
const areOneName = (one: NamedSpan, other: NamedSpan): boolean =>
  one.isPart &&
  other.isPart &&
  (one.to === other.from || other.to === one.from) &&
  !one.ids.some((id) => other.ids.includes(id));
