import type { Language } from "../../base/language/language.ts";
import type { BuilderSettings, BuildInput, BuildOutcome } from "../building.ts";
import type { NetworkRules } from "../input/fetch.ts";
import type { Fetched, Listing, Polled, Validators } from "../intake/fetching.ts";
import type { NamedPerson } from "../people-in.ts";
import type { UnderReview } from "../review/approval.ts";
import type { ApprovedBy } from "../review/approve.ts";
import type { Decider } from "../review/decisions/decide.ts";
import type { Decision } from "../review/decisions/decision.ts";
import type { Prepared } from "../review/decisions/prepare-decision.ts";
import type { Review } from "../review/decisions/review-of.ts";
import type { QueuedDraft } from "../review/queue.ts";
import type { SourceChecked } from "../sources/check-sources.ts";
import type { KnownPassage } from "../sources/compare-passages.ts";
import type { CorrectionRequest } from "../updates/prepare-correction.ts";
import type { UpdateRequest } from "../updates/prepare-update.ts";
import type { PreparedChange } from "../updates/prepared-change.ts";
import type { ThrownData } from "./thrown-data.ts";

/** The jobs of the worker: the input and the result of each kind. All of them can be cloned. */
export interface Jobs {
  readonly draft: {
    readonly given: {
      readonly settings: BuilderSettings;
      readonly input: BuildInput;
      /** A folder that does not exist yet: the draft is written into it and checked there. */
      readonly workplace: string;
      /** Whether the record is read again, because people may have changed it since the last draft. */
      readonly isFresh: boolean;
    };
    readonly result: readonly BuildOutcome[];
  };
  readonly read: {
    readonly given: { readonly briefings: string; readonly slug: string };
    readonly result: UnderReview;
  };
  readonly page: {
    readonly given: {
      readonly read: Extract<UnderReview, { found: "briefing" }>;
      readonly language: Language;
    };
    readonly result: string;
  };
  /** Splits a draft into its parts. */
  readonly review: {
    readonly given: { readonly read: Extract<UnderReview, { found: "briefing" }> };
    readonly result: Review | null;
  };
  /** Applies a decision to a draft, and does not save it. */
  readonly decide: {
    readonly given: {
      readonly briefings: string;
      readonly slug: string;
      readonly decision: Decision;
      readonly decider: Decider;
    };
    readonly result: Prepared;
  };
  readonly queue: { readonly given: { readonly briefings: string }; readonly result: readonly QueuedDraft[] };
  /** Sets the status of a YAML to reviewed. */
  readonly approve: {
    readonly given: { readonly yaml: string; readonly approvedBy: ApprovedBy };
    readonly result: string;
  };
  /** Prepares a briefing with one more update, and does not put it in its place. */
  readonly update: { readonly given: UpdateRequest; readonly result: PreparedChange };
  /** The same with a correction of a fact. */
  readonly correct: { readonly given: CorrectionRequest; readonly result: PreparedChange };
  /** Asks a feed or a page for its items. */
  readonly poll: {
    readonly given: {
      readonly listing: Listing;
      readonly known: Validators;
      readonly network: NetworkRules | null;
    };
    readonly result: Polled;
  };
  /** Fetches the page of an item. */
  readonly fetch: {
    readonly given: { readonly address: string; readonly network: NetworkRules | null };
    readonly result: Fetched;
  };
  /** Fetches the page of a source again, and compares its passages. */
  readonly source: {
    readonly given: {
      readonly address: string;
      readonly passages: readonly KnownPassage[];
      readonly network: NetworkRules | null;
    };
    readonly result: SourceChecked;
  };
  readonly people: { readonly given: { readonly text: string }; readonly result: readonly NamedPerson[] };
}

export type JobKind = keyof Jobs;

export interface JobRequest<Kind extends JobKind> {
  readonly kind: Kind;
  readonly given: Jobs[Kind]["given"];
}

/** The phase of a job. Each has its own time limit, so that a slow website or model does not use up the article's time. */
const phases = ["loading", "fetching", "article", "model"] as const;
export type Phase = (typeof phases)[number];

export type JobReply<Kind extends JobKind> =
  | { readonly type: "phase"; readonly phase: Phase }
  | { readonly type: "finding" }
  | { readonly type: "done"; readonly result: Jobs[Kind]["result"] }
  | { readonly type: "failed"; readonly error: ThrownData };
