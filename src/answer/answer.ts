import type { Language } from "../base/language/language.ts";
import type { Inline } from "../base/text/inline.ts";
import { factKinds } from "../library/briefing/fact-kind.ts";
import type { Origins } from "../library/record-reads.ts";

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  /** A fact, an excerpt, a person: set apart from the next one, with what a reader may do with it. */
  | Entry
  /** A verbatim passage. Its citation names its source and is always shown with it. */
  | { readonly kind: "passage"; readonly exact: string; readonly citation: readonly Inline[] }
  /** Something to copy whole, such as a line for a story: every character is shown as it is. */
  | { readonly kind: "preformatted"; readonly text: string }
  /** Small print. */
  | { readonly kind: "note"; readonly content: readonly Inline[] }
  /** Buttons. A platform without buttons writes their lines. */
  | { readonly kind: "controls"; readonly controls: readonly Control[] }
  /** A menu to choose one from. `label` says what for. */
  | { readonly kind: "menu"; readonly label: string; readonly controls: readonly Control[] };

/** What a reader must know of a fact before reading it, in the order in which it is said. */
export const entryStates = [
  "withdrawn",
  "retracted",
  "corrected",
  "clarified",
  "denied",
  "overdue",
  "due",
  "rated",
  "new",
  "updated",
] as const;
export type EntryState = (typeof entryStates)[number];

/** A state in words. */
export interface Mark {
  readonly state: EntryState;
  readonly text: string;
}

/** What an entry counts as: `3 commitments`. */
export const entryKinds = [...factKinds, "passage", "actor", "briefing"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A verbatim passage of an entry. `exact` is null if only its source is named. */
export interface Quote {
  readonly exact: string | null;
  readonly citation: readonly Inline[];
}

export interface Entry {
  readonly kind: "entry";
  readonly counts: EntryKind;
  /** Of a fact; null for anything else. */
  readonly reference: string | null;
  readonly marks: readonly Mark[];
  readonly content: readonly Inline[];
  /** What is said below it, such as its corrections. */
  readonly notes: readonly (readonly Inline[])[];
  readonly quotes: readonly Quote[];
  /** What a reader may do with it, the most used first. */
  readonly controls: readonly Control[];
  /** Shows the passages if they do not fit into a message; null if there is no more to show. */
  readonly whole: Control | null;
}

/** What happens with the answer to a control's line. */
export const controlEffects = [
  /** Its answer follows, for the person who used it alone. */
  "follow",
  /** Its answer replaces the message, if only that person sees it. */
  "replace",
  /** Its answer is shown to everyone in the channel. */
  "share",
  /** Its options whose value is `?` are asked for in a form first. */
  "form",
] as const;
export type ControlEffect = (typeof controlEffects)[number];

/** A next step for the reader. */
export interface Control {
  readonly label: string;
  /** A command line, such as `who manh-hung`. */
  readonly line: string;
  readonly effect: ControlEffect;
  /** What it is about, for readers who hear its label without the text around it. */
  readonly about?: string;
}

/** What a command or a digest says: plain text and structure, without any platform's markup. */
export interface Answer {
  readonly language: Language;
  /** One line instead of the whole, for places that show no more. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** What an answer was made from. */
export interface RestsOn extends Origins {
  /**
   * Which of its briefings were under embargo when it was asked for. If there are any, the answer is for cleared editors alone: it says so
   * and is never shared.
   */
  readonly embargoed: readonly string[];
}

/** Whom and what an answer is about, as ids of the record. */
export interface AnswerSubject {
  readonly actors: readonly string[];
  readonly topic: string | null;
}

/** What a command says. */
export interface CommandAnswer extends Answer {
  /** Left out if it is about nobody and nothing in particular. A later line in the thread may leave it out, too. */
  readonly subject?: AnswerSubject;
  /** Problems of the given values, by option: a form shows each at its field. */
  readonly problems?: Readonly<Record<string, string>>;
  /** What all of it comes from, or would be different without; left out by the command itself, and if nothing was read. */
  readonly restsOn?: RestsOn;
  /** Buttons, menus and small print that are shown with every page of it, below what leads to the next one. */
  readonly footer?: readonly Block[];
  /** The command that a question was read as, as it is typed; left out if a command was asked. */
  readonly readAs?: string;
}

/** Whether anything in an answer was under embargo when it was asked for. */
export const isEmbargoed = ({ restsOn }: CommandAnswer): boolean =>
  restsOn !== undefined && restsOn.embargoed.length > 0;

/** The references of the facts that an answer shows as such, each once. */
export const factsShownIn = ({ blocks }: Answer): readonly string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === "entry" ? (block.reference ?? []) : []))),
];

export const heading = (level: 1 | 2, ...content: readonly Inline[]): Block => ({
  kind: "heading",
  level,
  content,
});
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: "paragraph", content });
export const note = (...content: readonly Inline[]): Block => ({ kind: "note", content });
export const preformatted = (value: string): Block => ({ kind: "preformatted", text: value });
export const list = (items: readonly (readonly Inline[])[]): Block => ({ kind: "list", items });

/** The buttons whose lines a reader can type instead: a share needs its message, and a form its fields. */
export const typedLines = (blocks: readonly Block[]): readonly Control[] =>
  blocks
    .flatMap((block) => (block.kind === "controls" ? block.controls : []))
    .filter(({ effect }) => effect === "follow" || effect === "replace");

/** Controls that fit side by side are buttons; more are a menu. */
const mostButtons = 5;

/** A menu or buttons of these controls; nothing if there are none. */
export const choices = (label: string, controls: readonly Control[]): readonly Block[] => {
  if (controls.length === 0) return [];
  return controls.length <= mostButtons
    ? [{ kind: "controls", controls }]
    : [{ kind: "menu", label, controls }];
};
