import type {
  Briefing,
  Correction,
  Fact,
  FactKind,
  Organization,
  Person,
  Source,
  Topic,
} from "./briefing/briefing.ts";
import type { CommitmentStatus, WantedStatus } from "./briefing/commitment-status.ts";
import type { WrittenStatus } from "./briefing/update-schema.ts";
import type { NameEntry } from "./names/name-entry.ts";
import type { NameKeys } from "./names/name-keys.ts";
import type { NameIndex } from "./names/names.ts";
import type { FactsAmong } from "./search/fact-tags.ts";
import type { TextIndex } from "./search/text-index.ts";
import type { ToldForms } from "./told-forms.ts";

export type NamedKind = "people" | "organizations" | "topics" | "briefings";

/** What one typed word may be: a word that begins so, or one of these. All are folded. */
export interface TypedWord {
  readonly start: string | null;
  readonly words: readonly string[];
}

/** What people may mean who type. */
export interface TypedNames {
  /**
   * The ids of those that have each word in their id, names or titles: first those of `preferred`, in that order, then the newest. Without
   * words, all.
   */
  find(
    kinds: readonly NamedKind[],
    words: readonly TypedWord[],
    options: { readonly preferred: readonly string[]; readonly most: number },
  ): readonly string[];
  /** All words that `find` knows. Some may be of what cannot be seen. */
  words(kind: NamedKind): readonly string[];
}

/** Which facts are read. All conditions apply. */
export interface FactQuery extends FactsAmong {
  /** Facts about any of these. Empty for all. */
  readonly topics?: readonly string[];
}

/** What the index knows of a fact without its briefing: enough to count, sort and rank it. */
export interface FactHead {
  readonly reference: string;
  readonly kind: FactKind;
  readonly asOf: string;
  /** The last day on which it is not overdue; null if it has no due date. */
  readonly due: string | null;
  /** The written status of a commitment; null for other facts. */
  readonly status: WrittenStatus | null;
  /** The day of its last correction; null if it has none. */
  readonly corrected: string | null;
  /** Who made a statement; null for other facts, and if that is a group. */
  readonly speaker: string | null;
}

/** A fact, and another one that may contradict it. */
export interface ComparedPair {
  readonly of: string;
  readonly reference: string;
}

/** Facts that have a comparison key in common, so that they may contradict each other. Withdrawn facts have no keys. */
export interface ComparableFacts {
  /** Pairs of the facts with these references and others, at most `most`: those of the first fact first. */
  to(references: readonly string[], most: number): readonly ComparedPair[];
  /** The facts with some keys. */
  withKeys(
    keys: readonly string[],
    most: number,
  ): readonly { readonly key: string; readonly reference: string }[];
}

/** What commitments are counted by. */
export const commitmentGroups = ["status", "person", "organization", "topic"] as const;
export type CommitmentGroup = (typeof commitmentGroups)[number];

/** Days as ISO 8601 dates; a side that is left out is open. */
interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** What commitments are narrowed to. All conditions apply. */
export interface CommitmentNarrowing {
  /** People and organizations: commitments about any of them. Empty for all. */
  readonly actors: readonly string[];
  /** Those of a topic, and those with one of the references. Null for all. */
  readonly about: { readonly topic: string | null; readonly references: readonly string[] } | null;
  /** When they were made. */
  readonly dates: Days | null;
  readonly due: Days | null;
}

/** Which commitments are counted. */
export interface CommitmentQuery extends CommitmentNarrowing {
  readonly by: CommitmentGroup;
  /** The day that decides what is overdue. */
  readonly today: string;
}

/** Which commitments are listed. */
export interface CommitmentList extends CommitmentNarrowing {
  /** Null for any. */
  readonly status: WantedStatus | null;
  readonly today: string;
  /** Only those of these briefings, of anyone and about anything. */
  readonly slugs?: readonly string[];
}

/** How many commitments of a person, an organization or a topic have a status. One commitment may have several topics. */
export interface CommitmentCount {
  /** The status itself if they are counted by status. */
  readonly of: string;
  readonly status: CommitmentStatus;
  readonly hasDueDate: boolean;
  readonly count: number;
}

/** The look-ups for finding names in a text. */
export interface WrittenNameReads {
  /** The people and organizations that have one of the keys, in order. */
  with(kind: keyof NameKeys, keys: readonly string[]): readonly NameEntry[];
  /** Whether a folded word is in the title of any person's role. */
  isTitleWord(word: string): boolean;
}

/**
 * All facts that answers may use, as one immutable snapshot. A command or a digest uses the same snapshot throughout, so that
 * all parts of its answer agree. Drafts are not in it. Withdrawn facts are only in `facts`.
 */
export interface Library {
  /** Newest first. */
  readonly briefings: readonly Briefing[];
  readonly bySlug: ReadonlyMap<string, Briefing>;
  /** A person of several briefings is one entry with their newest hundred roles and the newest ones of thirty older offices, newest first. */
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** People and organizations: they can make statements. */
  readonly actors: ReadonlyMap<string, Person | Organization>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** By reference, `<briefing>/<fact id>`. Includes withdrawn facts, so that an answer can say that they were withdrawn. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** By the reference of the fact, oldest first. A withdrawn fact may no longer exist itself. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** The newest briefing with the page of an address among its sources; null if no source is that page. */
  pageAt(url: string): { readonly briefing: Briefing; readonly source: Source } | null;
  /** The host names of all pages, the newest briefing's first. */
  hosts(): readonly string[];
  /** The newest briefings, at most `most`, newest first. */
  newest(most: number): readonly Briefing[];
  /** The references of the statements whose due date ends by a day (`2026-11-28`), the latest first. */
  dueBy(day: string, most: number): readonly string[];
  /** The newest facts that were not withdrawn, at most `most`, newest first. */
  newestFacts(query: FactQuery, most: number): readonly Fact[];
  /** The same without reading their briefings. */
  heads(query: FactQuery, most: number): readonly FactHead[];
  /** The facts with these references that were not withdrawn, in that order; only those on a topic, if it is given. */
  headsOf(references: readonly string[], topic?: string | null): readonly FactHead[];
  /** The roles that a person has in `people`. */
  roleHeads(person: string): readonly FactHead[];
  /** Counts the commitments that were not withdrawn. */
  commitmentCounts(query: CommitmentQuery): readonly CommitmentCount[];
  /** At most so many commitments that were not withdrawn: those due next and then those due last, or those made last. */
  commitments(query: CommitmentList, most: number): readonly FactHead[];
  /**
   * The references of the facts with a correction since a day, the latest correction first. If people and organizations are given, only
   * facts about any of them that were not withdrawn.
   */
  correctedSince(day: string, actors?: readonly string[]): readonly string[];
  /** The references of the commitments that got a status since a day (`2026-11-28`, in UTC), the latest first, without withdrawn ones. */
  ratedSince(day: string, most: number): readonly string[];
  readonly comparable: ComparableFacts;
  /** The statements that were not withdrawn. */
  readonly statementCount: number;
  /** The briefings that not everyone may see yet at a moment, newest first. */
  heldBackAt(moment: Temporal.Instant): readonly Briefing[];
  /**
   * The slugs of the briefings that some keys name, at most so many of them, in alphabetical order. A key is a slug, the reference of a fact, or
   * the id of a person, an organization or a topic.
   */
  originsOf(keys: readonly string[], most: number): readonly string[];
  /** Makes, step by step, what answers look up that is not in the index: the words of all names, for those that are mistyped. */
  prepare(): Iterable<void>;
  readonly typed: TypedNames;
  readonly written: WrittenNameReads;
  readonly told: ToldForms;
  readonly texts: TextIndex;
  readonly names: {
    readonly people: NameIndex;
    readonly organizations: NameIndex;
    readonly actors: NameIndex;
    readonly topics: NameIndex;
    readonly briefings: NameIndex;
  };
}
