import type { Language, LocalizedText } from "../base/language/language.ts";
import type { Stop } from "./identity/decision.ts";
import type { Document } from "./input/article.ts";
import type { NetworkRules } from "./input/fetch.ts";
import type { Remark } from "./input/remark.ts";
import type { IntakeSelection } from "./intake/filter.ts";
import type { ModelProblem } from "./model/problem.ts";
import type { Rejected } from "./model/rejection.ts";
import type { ModelSettings } from "./model/settings.ts";
import type { Saved } from "./output/save.ts";
import type { TracedFact } from "./output/trace.ts";
import type { ReviewedTexts } from "./review/version.ts";
import type { ThrownData } from "./work/thrown-data.ts";

/** Data that the user gave about the articles. It overrides the articles' own. */
export interface ToldOfArticles {
  readonly publisher: string | null;
  /** An ISO date. */
  readonly published: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
}

export const nothingTold: ToldOfArticles = { publisher: null, published: null, language: null };

/** The settings for drafting. All of them can be sent to another thread. */
export interface BuilderSettings {
  /** The folder of the briefings. */
  readonly out: string;
  /** The file in which the bot keeps its index of them. It is used if it is there. */
  readonly indexFile: string;
  readonly told: ToldOfArticles;
  /** Whether an input that has several articles is refused. */
  readonly onlyOne: boolean;
  /** The editor's language, for comments in the file. */
  readonly language: Language;
  readonly model: ModelSettings | null;
  /** An ISO date. */
  readonly today: string;
  /** An ISO instant. */
  readonly now: string;
  /** Leaves out articles; absent if all are drafted. */
  readonly selection?: IntakeSelection;
  /** Null for the public Internet. */
  readonly network: NetworkRules | null;
}

/** The input of a draft: a path, an address, bytes with a name, or a document that was fetched before. */
export type BuildInput =
  | { readonly from: "document"; readonly document: Document }
  | { readonly from: "place"; readonly place: string }
  | { readonly from: "bytes"; readonly name: string; readonly bytes: Uint8Array };

/** An article on record that its agency has held back or withdrawn. */
interface Stopped {
  readonly status: Stop["status"];
  /** The agency's note, or `?`. */
  readonly note: string;
}

/** A summary of a draft that was built. The draft itself is in its folder. */
export interface Built {
  readonly slug: string;
  readonly saved: Saved;
  readonly headline: LocalizedText;
  readonly counts: { readonly people: number; readonly statements: number; readonly figures: number };
  /** The number of incomplete facts. */
  readonly open: number;
  /** The article's language, as a BCP 47 tag, if the rules cannot read it in full; otherwise null. */
  readonly unread: string | null;
  /** Remarks for the editor about how the article was read. */
  readonly remarks: readonly Remark[];
  /** Set if the agency held the article back or withdrew it after a briefing was made; otherwise null. */
  readonly stopped: Stopped | null;
  /** Whether this is another version of the article than the briefing has, and the briefing was not changed. */
  readonly isNewVersion: boolean;
  /** Why the model proposed no facts, or null. */
  readonly modelProblem: ModelProblem | null;
  readonly rejected: readonly Rejected[];
  /** How each fact was found. */
  readonly trace: readonly TracedFact[];
}

/** How to put a draft in its place. */
export type Placing =
  /** Replace its whole folder. `seen` is the state of the folder when this was decided; null if it did not exist. */
  | { readonly put: "folder"; readonly seen: string | null }
  /** Replace only its `briefing.yaml`, because editors have changed the draft. Only if the texts have not changed since. */
  | { readonly put: "file"; readonly yaml: string; readonly texts: ReviewedTexts };

/** The result of one article. If it is held back or withdrawn, it may affect several drafts. */
export type BuildOutcome =
  | {
      readonly ok: true;
      readonly origin: string;
      readonly workplace: string;
      readonly built: Built;
      readonly placing: Placing;
    }
  | { readonly ok: false; readonly origin: string; readonly error: ThrownData };

/** The progress of a draft. */
export interface BuildProgress {
  onPhase(phase: "fetching" | "article" | "model"): void;
  /** Called when the article was read and the rules begin to find facts. */
  onFinding(): void;
}

export interface Builder {
  /**
   * Builds a draft of each article in an input and writes it into a folder of its own in `workplace`, which does not
   * exist yet. Throws an OnrecordError for an input that cannot be read.
   */
  prepare(input: BuildInput, workplace: string, progress: BuildProgress): Promise<readonly BuildOutcome[]>;
  close(): void;
}
