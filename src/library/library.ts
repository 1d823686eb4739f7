import type {
  Briefing,
  Correction,
  Fact,
  Organization,
  Person,
  Source,
  Statement,
  Topic,
} from "./briefing/briefing.ts";
import type { Making } from "./in-steps.ts";
import type { NameIndex } from "./names/names.ts";
import type { TextIndex } from "./search/text-index.ts";
import type { ToldForms } from "./told-forms.ts";

export type ListedKind = "people" | "organizations" | "topics" | "briefings";

/** Something with a name, without its facts. */
export interface Listed {
  readonly id: string;
  /** Every way in which it is written. */
  readonly spellings: readonly string[];
  /** Those without descriptions such as `the minister`. */
  readonly properNames: readonly string[];
  /** The titles of a person's roles. */
  readonly titles: readonly string[];
  /** When something was last on record of it; empty if nothing with a date is. */
  readonly newest: string;
}

/**
 * All facts that answers may use, as one immutable snapshot: a command or a digest takes one and keeps it, so
 * that all parts of its answer agree. Drafts are not in it, and what was withdrawn is only among the `facts`.
 */
export interface Library {
  /** Newest first. */
  readonly briefings: readonly Briefing[];
  readonly bySlug: ReadonlyMap<string, Briefing>;
  /** A person of several briefings is one entry with all roles, newest first. */
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** People and organizations: they can make statements. */
  readonly actors: ReadonlyMap<string, Person | Organization>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Newest first. */
  readonly statements: readonly Statement[];
  /** By speaker, by the organization of a group that speaks, and by the one spoken for, newest first. */
  readonly statementsOf: ReadonlyMap<string, readonly Statement[]>;
  /** By reference, `<briefing>/<fact id>`; those that were withdrawn too, so that an answer can say so. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** By the reference of the fact, oldest first. The fact itself may be gone, if it was withdrawn. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** The newest briefing with the page of an address among its sources; null if no source is that page. */
  pageAt(url: string): { readonly briefing: Briefing; readonly source: Source } | null;
  /** The host names of all pages, the newest briefing's first. */
  hosts(): readonly string[];
  /** So many of the newest briefings, newest first. */
  newest(most: number): readonly Briefing[];
  /** The statements whose due date ends by a day (`2026-11-28`), the latest first. */
  dueBy(day: string, most: number): readonly Statement[];
  /** The references of the facts with a correction since a day, the latest correction first. */
  correctedSince(day: string): readonly string[];
  /** The statements that were not withdrawn. */
  readonly statementCount: number;
  /** The briefings that not everyone may see yet at a moment, newest first. */
  heldBackAt(moment: Temporal.Instant): readonly Briefing[];
  /**
   * The slugs of the briefings that some keys name, at most so many of them, in alphabetical order. A key is a slug, the reference of a fact, or
   * the id of a person, an organization or a topic.
   */
  originsOf(keys: readonly string[], most: number): readonly string[];
  /** All people, organizations, topics or briefings for those who choose by typing, in steps. */
  listed(kind: ListedKind): Making<readonly Listed[]>;
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
