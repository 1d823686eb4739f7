import type { Language, LocalizedText } from "../base/language/language.ts";
import type { Stop } from "./identity/decision.ts";
import type { NetworkRules } from "./input/fetch.ts";
import type { Remark } from "./input/remark.ts";
import type { ModelProblem } from "./model/problem.ts";
import type { Rejected } from "./model/rejection.ts";
import type { ModelSettings } from "./model/settings.ts";
import type { Saved } from "./output/save.ts";
import type { ReviewedTexts } from "./review/version.ts";
import type { ThrownData } from "./work/thrown-data.ts";

/** What the user says of the articles, which goes before what they say of themselves. */
export interface ToldOfArticles {
  readonly publisher: string | null;
  /** An ISO date. */
  readonly published: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
}

export const nothingTold: ToldOfArticles = { publisher: null, published: null, language: null };

/** The settings of a draft. All of them can be sent to another thread. */
export interface BuilderSettings {
  /** The folder of the briefings. */
  readonly out: string;
  readonly told: ToldOfArticles;
  /** Whether an input that has several articles is refused. */
  readonly onlyOne: boolean;
  /** The editor's language, in which comments are. */
  readonly language: Language;
  readonly model: ModelSettings | null;
  /** An ISO date. */
  readonly today: string;
  /** An ISO instant. */
  readonly now: string;
  /** Null for the public Internet. */
  readonly network: NetworkRules | null;
}

/** The input of a draft: a path, an address, or bytes that came with a name. */
export type BuildInput =
  | { readonly from: "place"; readonly place: string }
  | { readonly from: "bytes"; readonly name: string; readonly bytes: Uint8Array };

/** An article on record that its agency held back or withdrew. */
export interface Stopped {
  readonly status: Stop["status"];
  /** What the agency said, or `?`. */
  readonly note: string;
}

/** A draft that was built, in numbers: the whole of it is in its folder. */
export interface Built {
  readonly slug: string;
  readonly saved: Saved;
  readonly headline: LocalizedText;
  readonly counts: { readonly people: number; readonly statements: number; readonly figures: number };
  /** How many facts could not be completed. */
  readonly open: number;
  /** The article's language if the rules do not read it in full, as a BCP 47 tag, else null. */
  readonly unread: string | null;
  /** What an editor should know about how the article was read. */
  readonly remarks: readonly Remark[];
  /** Its agency held the article back or withdrew it after a briefing was made of it; null if not. */
  readonly stopped: Stopped | null;
  /** Another version of the article than that of the briefing, which was left as it is. */
  readonly isNewVersion: boolean;
  /** Why the model gave no facts, or null. */
  readonly modelProblem: ModelProblem | null;
  readonly rejected: readonly Rejected[];
}

/** How a draft is put in its place. */
export type Placing =
  /** Its whole folder. `seen` is the state of the folder by which that was decided; null if there was none. */
  | { readonly put: "folder"; readonly seen: string | null }
  /** Its `briefing.yaml` alone, if the texts are still those that were read: editors have changed it. */
  | { readonly put: "file"; readonly yaml: string; readonly texts: ReviewedTexts };

/** What became of one article of an input: one that is held back or withdrawn may have several drafts. */
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
  /** The article is read, and facts are looked for in it. */
  onFinding(): void;
}

export interface Builder {
  /**
   * Builds a draft of each article in an input and writes it into a folder of its own in `workplace`, which does not
   * exist yet. Throws an OnrecordError for an input that cannot be read.
   */
  prepare(input: BuildInput, workplace: string, progress: BuildProgress): Promise<readonly BuildOutcome[]>;
}
