import type { Span } from "../base/text/span.ts";
import type { FeastDay } from "../base/time/feasts.ts";
import type { figureQualifiers, StatementKind } from "../library/briefing/schema.ts";
import type { FoundBy } from "./found-by.ts";

const blockLabels = ["headline", "heading", "body", "caption", "source", "speaker", "boilerplate"] as const;
export type BlockLabel = (typeof blockLabels)[number];

/** A line or paragraph, with its kind. Facts come from the body; names and roles also from captions, and from speakers above turns. */
export interface LabelledBlock extends Span {
  readonly label: BlockLabel;
}

/** The markup that HTML or Markdown has for a part of the text. */
export interface Marked extends Span {
  readonly as: "heading" | "caption" | "quotation" | "speaker" | "boilerplate";
}

/** Why an editor should check a fact. */
const doubts = [
  /** The passage has a description, such as "the minister", that fits several people or none. */
  "actor-unresolved",
  /** The actor is a pronoun or is left out, so the last actor in the paragraph was used. */
  "actor-from-pronoun",
  /** Several people fit the description, so the nearest one before it was used. */
  "actor-by-nearness",
  /** Several people say it together, so one of them was used. */
  "actor-one-of-several",
  /** A quotation mark was opened and never closed; the passage ends with the paragraph. */
  "quotation-unclosed",
  /** Another subject of the sentence may be the speaker. */
  "subject-unsure",
  /** Only the verb after the name shows a person, so it may be a place's or an organization's: "Palm Springs said". */
  "name-unsure",
  /** A model proposed it as another kind of statement than the rules read, or it was said in jest. */
  "kind-unsure",
  /** No words attribute the quotation, so the last speaker was used. */
  "quotation-unattributed",
  /** The article says that they will do it, but not that they said so. */
  "future-of-article",
  /** "Reportedly", "dẫn lời": the article has from others that they said it. */
  "hearsay",
  /** They said that another person will do it. */
  "future-of-another",
  /** The verb may mean less than a promise: "agree to", "plan to". */
  "promise-weak",
  /** The verb itself is negated: "does not support". */
  "negated",
  /** The name has a title, but its role could not be read. */
  "role-unknown",
  /** "The mayor of Harlow": words elsewhere give the role, without the name. */
  "role-apart",
  /** The name is only in a caption. */
  "only-in-caption",
  /** The number is ambiguous, such as 1.234. */
  "number-ambiguous",
  /** A day and month without a year. */
  "date-without-year",
] as const;
export type Doubt = (typeof doubts)[number];

interface Fact {
  /** The passages of the fact, at least one. */
  readonly spans: readonly [Span, ...Span[]];
  /** Empty if the rules have no doubts. */
  readonly doubts: readonly Doubt[];
}

/** The actor or speaker: an index into people, organizations or places, or the words if none of them fits. */
export type Actor =
  | { readonly type: "person"; readonly index: number }
  | { readonly type: "organization"; readonly index: number }
  | { readonly type: "place"; readonly index: number }
  /** People or an institution without a name: "the crews", "hai bên". */
  | { readonly type: "group"; readonly words: string; readonly organization: number | null }
  | { readonly type: "unresolved"; readonly words: string };

export const isSameActor = (one: Actor, other: Actor): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export interface DraftRole extends Fact {
  /** As written: "coordinatrice résidente des Nations Unies au Vietnam". */
  readonly title: string;
  /** The organization in the title, or in brackets after the name; an index into organizations. */
  readonly organization: number | null;
}

export interface DraftAlias extends Fact {
  /** As written: "Le ministre", "Mme Tamesis". */
  readonly words: string;
}

export interface DraftPerson extends Fact {
  readonly foundBy: FoundBy;
  /** Without honorific: "Pauline Tamesis". */
  readonly name: string;
  /** The spelling in the person's own script or with its marks, if the text has both. */
  readonly native: string | null;
  /** The longest first, which is the main role. */
  readonly roles: readonly DraftRole[];
  readonly aliases: readonly DraftAlias[];
}

export interface DraftOrganization extends Fact {
  readonly foundBy: FoundBy;
  readonly name: string;
  readonly aliases: readonly DraftAlias[];
}

export interface DraftPlace extends Fact {
  readonly name: string;
}

export interface DraftDate extends Fact {
  readonly words: string;
  /** As far as known: "2025-01-07", "2025-01", "2025", "--10-03". Never completed from today's date. */
  readonly iso: string;
}

export type DueLimit = "in" | "by" | "before";

/** The period of a due date. All except calendar periods depend on the day of publication. */
export type DuePeriod =
  /** As a briefing writes it: "2026-06-30", "2026-06", "2027-Q1", "2027-spring", "2030". */
  | { readonly is: "calendar"; readonly text: string }
  | { readonly is: "day-of-year"; readonly month: number; readonly day: number }
  | { readonly is: "month-of-year"; readonly month: number }
  | { readonly is: "season"; readonly season: "spring" | "summer" | "autumn" | "winter" }
  /** "Easter", "Tết": a holiday that moves. */
  | { readonly is: "feast"; readonly feast: FeastDay }
  /** "Friday": the first such day after publication, or that of the same week or the next one. 1 is Monday. */
  | { readonly is: "weekday"; readonly day: number; readonly week: "coming" | "this" | "next" }
  /** "Within ten days" */
  | {
      readonly is: "count";
      readonly days?: number;
      readonly weeks?: number;
      readonly months?: number;
      readonly years?: number;
    }
  /** "Next month": so many months after that of publication. */
  | { readonly is: "ahead"; readonly unit: "day" | "week" | "month" | "year"; readonly by: number };

/** A due date, as the article has it. */
export interface DraftDue {
  readonly words: string;
  readonly limit: DueLimit;
  readonly period: DuePeriod;
}

export interface DraftStatement extends Fact {
  readonly foundBy: FoundBy;
  readonly kind: StatementKind;
  readonly speaker: Actor;
  /** "X said that Vietnam would …": Vietnam. */
  readonly onBehalfOf: Actor | null;
  /** "X said that Y had agreed to …": X, where Y is the speaker. */
  readonly reportedBy: Actor | null;
  /** Conditional, negated or hearsay. */
  readonly hedged: boolean;
  /** When a commitment falls due. */
  readonly due: DraftDue | null;
  /** Said in the speaker's own words (in quotation marks or set off), or reported. */
  readonly direct: boolean;
  /** The words said, inside the passage: the quotation, or the clause after "said that". */
  readonly quoted: Span | null;
}

export interface DraftQuotation extends Fact {
  readonly foundBy: FoundBy;
  readonly speaker: Actor;
  /** In the speaker's own words, or reported ("said that …"). The span holds the words without the marks. */
  readonly direct: boolean;
}

export type Qualifier = (typeof figureQualifiers)[number];

export interface DraftFigure extends Fact {
  readonly foundBy: FoundBy;
  /** In full: 2600000000. */
  readonly value: number;
  readonly qualifier: Qualifier;
  /** As written, or a sign or currency code: "personnes", "%", "USD"; "" if none was found. */
  readonly unit: string;
  /** The words that name the counted things, as written; "" if no words follow the figure. */
  readonly counts: string;
}

export interface DraftSource {
  readonly url: { readonly value: string; readonly span: Span } | null;
  readonly publisher: { readonly value: string; readonly span: Span } | null;
  /** The date of publication in the text, as an ISO date. */
  readonly published: { readonly value: string; readonly span: Span } | null;
}

/** The facts that the rules find in one article. Every span is a slice of `text`, which is never changed. */
export interface DraftFacts {
  readonly text: string;
  readonly language: {
    /** BCP 47, or "und" if the text is too short to tell. */
    readonly tag: string;
    readonly known: "told" | "found";
    /** If false, only blocks, figures, dates in digits and the source were read. */
    readonly inFull: boolean;
  };
  readonly blocks: readonly LabelledBlock[];
  readonly source: DraftSource;
  readonly people: readonly DraftPerson[];
  readonly organizations: readonly DraftOrganization[];
  readonly places: readonly DraftPlace[];
  readonly statements: readonly DraftStatement[];
  readonly quotations: readonly DraftQuotation[];
  readonly figures: readonly DraftFigure[];
  readonly dates: readonly DraftDate[];
}

export interface DraftOptions {
  /** A language tag that overrides detection. */
  readonly language?: string;
  readonly marked?: readonly Marked[];
}
