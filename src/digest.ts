import { z } from "zod";
import type { Answer } from "./answer.ts";
import type { Statement } from "./briefing/briefing.ts";
import type { Library } from "./briefing/library.ts";
import { idSchema, statementKindSchema } from "./briefing/schema.ts";
import type { EachLanguage, Language } from "./i18n/language.ts";
import { createKind } from "./kind.ts";
import type { ReportedFact } from "./storage/ledger.ts";

const ids = (what: string) => z.array(idSchema).default([]).describe(`Only what concerns these ${what}.`);

/** What goes in. An empty list leaves nothing out; of several lists, a fact must pass each. */
export const includeSchema = z.strictObject({
  kinds: z
    .array(statementKindSchema)
    .default([])
    .describe("The kinds of statements. Without them the digest shows its usual ones."),
  topics: ids("topics"),
  people: ids("people"),
  organizations: ids("organizations"),
  briefings: z.array(idSchema).default([]).describe("Only what stands in these briefings, by folder."),
});

export type Include = z.infer<typeof includeSchema>;

/** What a digest may look at: one snapshot of the library, so that all of its parts agree. */
export interface DigestContext {
  readonly library: Library;
  readonly language: Language;
  /** In the time zone of the digest's schedule. */
  readonly now: Temporal.ZonedDateTime;
  readonly include: Include;
  /** What the channel was told before: a hash by key, as digests gave them with `facts`. */
  readonly reported: ReadonlyMap<string, string>;
}

/** A fact that is left out, and why, in the reader's language. */
export interface LeftOut {
  /** `<briefing>/<fact id>`. */
  readonly reference: string;
  readonly why: string;
}

/** What a digest says. */
export interface Composed {
  /** Whether there is nothing to say; `answer` says so then. */
  readonly isEmpty: boolean;
  readonly answer: Answer;
  /** What the channel knows once the answer stands. */
  readonly facts: readonly ReportedFact[];
  readonly leftOut: readonly LeftOut[];
}

export interface Digest {
  readonly name: string;
  readonly description: EachLanguage;
  /** Pure. Anything that this throws is a bug. */
  compose(context: DigestContext): Composed;
}

const kind = createKind<Digest>("digest");

/** Loads the digests of a folder, one file each. */
export const loadDigests = kind.load;

/** Defines a digest: one file in `digests/` with this as its default export, and nothing else to edit. */
export const defineDigest = kind.define;

const passes = (wanted: readonly string[], ...had: readonly (string | undefined)[]): boolean =>
  wanted.length === 0 || had.some((id) => id !== undefined && wanted.includes(id));

/**
 * Whether a statement goes in, whatever its kind. People and organizations are asked for together: to name a
 * minister and a company is to want what either said, or what was said on the company's behalf.
 */
export const includesStatement = (include: Include, statement: Statement): boolean =>
  passes(include.topics, ...statement.topics) &&
  passes([...include.people, ...include.organizations], statement.speaker, statement.onBehalfOf) &&
  passes(include.briefings, statement.briefing);

/** The ids that are asked for and stand in no briefing, each with its list: `topics: digital-gap`. */
export const unknownIds = (
  { topics, people, organizations, briefings }: Include,
  library: Library,
): readonly string[] => {
  const missing = (list: string, wanted: readonly string[], known: ReadonlyMap<string, unknown>) =>
    wanted.filter((id) => !known.has(id)).map((id) => `${list}: ${id}`);
  return [
    ...missing("topics", topics, library.topics),
    ...missing("people", people, library.people),
    ...missing("organizations", organizations, library.organizations),
    ...missing("briefings", briefings, library.bySlug),
  ];
};
