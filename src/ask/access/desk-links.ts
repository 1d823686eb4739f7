import type { Language } from "../../base/language/language.ts";

/** An editor who signs in to the desk's page. */
export interface DeskEditor {
  /** `slack:T123/U123` */
  readonly address: string;
  readonly language: Language;
  /**
   * Whether they see what is under embargo: the link was sent where editors are cleared for it, and they still are there.
   * Never rejects.
   */
  isCleared(): Promise<boolean>;
  /** Whether they still are an editor. Never rejects. */
  isEditor(): Promise<boolean>;
}

/** Links with which editors sign in to the desk's page. */
export interface DeskLinks {
  /** A link for one person that works once and for a short time. `slug` is the draft that it leads to, if there is one. */
  linkFor(editor: DeskEditor, slug: string | null): string;
  /** For how many minutes a link works. */
  readonly minutes: number;
}

/** How drafts are reviewed. */
export interface ReviewSettings {
  /** Null if the desk's page is off. */
  readonly links: DeskLinks | null;
  /** Whether two editors have to approve a draft. */
  readonly needsSecond: boolean;
}

/** How one editor reviews drafts. */
export interface Reviewing extends ReviewSettings {
  /** Whether they see what is under embargo where they are answered, now and later. Never rejects. */
  isStillCleared(): Promise<boolean>;
}
