import type { Language } from "../../base/language/language.ts";

/** An editor who signs in to the desk's page. */
export interface DeskEditor {
  /** `slack:T123/U123` */
  readonly address: string;
  readonly language: Language;
  /**
   * Whether they see briefings under embargo: they got the link in a channel that is cleared for embargoes, and are still in
   * it. Never rejects.
   */
  isCleared(): Promise<boolean>;
  /** Whether they are still an editor. Never rejects. */
  isEditor(): Promise<boolean>;
}

/** Links with which editors sign in to the desk's page. */
export interface DeskLinks {
  /** A link for one person, which works once and for a short time. `slug` is the draft that it opens, if there is one. */
  linkFor(editor: DeskEditor, slug: string | null): string;
  /** How many minutes a link works. */
  readonly minutes: number;
}

/** The settings for reviewing drafts. */
export interface ReviewSettings {
  /** Null if the desk's page is off. */
  readonly links: DeskLinks | null;
  /** Whether two editors have to approve a draft. */
  readonly needsSecond: boolean;
}

/** The settings for one editor. */
export interface Reviewing extends ReviewSettings {
  /** Whether they see briefings under embargo in this channel; asks again on each call. Never rejects. */
  isStillCleared(): Promise<boolean>;
}
