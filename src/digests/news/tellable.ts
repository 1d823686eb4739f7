import { type Language, onceEach } from "../../base/language/language.ts";
import { isLanguageOf } from "../../base/language/language-called.ts";
import {
  actorsOf,
  type Correction,
  type Fact,
  isTakenBack,
  kindOf,
  lastPublished,
  topicsOf,
} from "../../library/briefing/briefing.ts";
import { correctionHash, toldHash } from "../../library/briefing/fact-hash.ts";
import type { Library } from "../../library/library.ts";
import type { Knowledge, LastTold } from "../../store/deliveries/knowledge.ts";
import type { Include } from "../digest.ts";

/** A fact in one language. */
export interface Tellable {
  readonly fact: Fact;
  /** The fact's reference, as a text that is fast to look up. */
  readonly reference: string;
  readonly hash: string;
  /** The day on which its newest source was published. */
  readonly published: string;
  /** The day from which digests may tell it: it was published, and its embargo has ended (a day in UTC). */
  readonly date: string;
  readonly isWithdrawn: boolean;
  /** No two with the same hash. */
  readonly corrections: readonly { readonly hash: string; readonly correction: Correction }[];
}

export const tellableOf = (fact: Fact, library: Library, language: Language): Tellable => {
  const all = library.corrections.get(fact.reference) ?? [];
  const embargo = library.bySlug.get(fact.briefing)?.embargo;
  const isWithdrawn = all.some(({ kind }) => isTakenBack(kind));
  const published = lastPublished(fact);
  const corrections = all.map((correction) => ({ hash: correctionHash(correction, language), correction }));
  return {
    fact,
    reference: flat(fact.reference),
    hash: toldHash(fact, all, language),
    published,
    date: embargo === undefined ? published : later(published, dayOf(embargo)),
    isWithdrawn,
    corrections: [...new Map(corrections.map((each) => [each.hash, each])).values()],
  };
};

const later = (one: string, other: string): string => (one > other ? one : other);

const dayOf = (instant: string): string => Temporal.Instant.from(instant).toString().slice(0, 10);

/**
 * Copies a text. V8 stores a concatenated text, or the name of a property, as a pointer to another text, and compares it
 * several times slower. Each digest looks up ten thousand of them.
 */
const flat = (text: string): string => Buffer.from(text).toString();

// Cached, because a snapshot never changes, and digests of ten thousand channels use the same one.
const known = onceEach((): WeakMap<Library, readonly Tellable[]> => new WeakMap());

/** All facts of a snapshot, newest first. */
export const tellablesOf = (library: Library, language: Language): readonly Tellable[] => {
  const snapshots = known(language);
  const tellables =
    snapshots.get(library) ??
    [...library.facts.values()]
      .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0))
      .map((fact) => tellableOf(fact, library, language));
  snapshots.set(library, tellables);
  return tellables;
};

/** Whether a channel was told something: not yet, in its current form, or in another form. */
export type ToldState = "untold" | "told" | "told-otherwise";

/** Whether something counts as told because of its date. */
export const isBeforeWatermark = (date: string, { watermark }: Pick<Knowledge, "watermark">): boolean =>
  watermark !== null && date < watermark;

/**
 * If the database has what the channel was told, that counts. Otherwise, facts dated before the watermark count as told in
 * their current form.
 */
export const toldStateOf = (
  last: LastTold | undefined,
  { hash, date }: { readonly hash: string; readonly date: string },
  knowledge: Knowledge,
): ToldState => {
  if (last !== undefined) return last.hash === hash ? "told" : "told-otherwise";
  return isBeforeWatermark(date, knowledge) ? "told" : "untold";
};

/** The list of `include` that excludes a fact. */
export type Filter = "kinds" | "topics" | "actors" | "languages" | "briefings";

/**
 * The list that excludes a fact; null if the digest includes it. People and organizations are one filter: a minister and
 * a company together mean facts of either, also those said on the company's behalf.
 */
export const filteredBy = (
  { kinds, topics, people, organizations, languages, briefings }: Include,
  fact: Fact,
): Filter | null => {
  const actors = [...people, ...organizations];
  if (kinds.length > 0 && !kinds.includes(kindOf(fact))) return "kinds";
  if (topics.length > 0 && !topicsOf(fact).some((id) => topics.includes(id))) return "topics";
  if (actors.length > 0 && !actorsOf(fact).some((id) => actors.includes(id))) return "actors";
  if (languages.length > 0 && !fact.passages.some(({ source }) => isLanguageOf(source.language, languages)))
    return "languages";
  return briefings.length === 0 || briefings.includes(fact.briefing) ? null : "briefings";
};
