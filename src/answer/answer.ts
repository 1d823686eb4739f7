import type { Language } from "../base/language/language.ts";
import { withoutDirection } from "../base/text/hidden-characters.ts";
import { type Inline, text } from "../base/text/inline.ts";
import { factKinds } from "../library/briefing/briefing.ts";
import type { Origins } from "../library/record-reads.ts";

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  /** A fact, an excerpt or a person, separated from the next one, with its controls. */
  | Entry
  /** A verbatim passage. Its citation names its source, and is shown below it in every message (`citeOnce`). */
  | { readonly kind: "passage"; readonly exact: string; readonly citation: readonly Inline[] }
  /** Text to copy, such as a line for a story. Every character is shown unchanged. */
  | { readonly kind: "preformatted"; readonly text: string }
  /** Small print. */
  | { readonly kind: "note"; readonly content: readonly Inline[] }
  /** Buttons. A platform without buttons shows their command lines. */
  | { readonly kind: "controls"; readonly controls: readonly Control[] }
  /** A menu of controls, with a label. */
  | { readonly kind: "menu"; readonly label: string; readonly controls: readonly Control[] };

/** The states of a fact, which are shown before it, in this order. */
export const entryStates = [
  "sensitive",
  "withdrawn",
  "retracted",
  "corrected",
  "clarified",
  "disputed",
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

/** The kinds of entries, for counts such as `3 commitments`. */
export const entryKinds = [...factKinds, "passage", "actor", "briefing"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A verbatim passage of an entry. `exact` is null if only its source is shown. */
export interface Quote {
  readonly exact: string | null;
  readonly citation: readonly Inline[];
}

export interface Entry {
  readonly kind: "entry";
  readonly counts: EntryKind;
  /** The reference of a fact; null for other entries. */
  readonly reference: string | null;
  /** The hashes of its corrections at that time, so that later ones can be found; absent if there were none. */
  readonly corrections?: readonly string[];
  readonly marks: readonly Mark[];
  readonly content: readonly Inline[];
  /** The content of a fact for a place without the answer around it. Absent if it is `content`. */
  readonly byItself?: readonly Inline[];
  /** Lines below it, such as its corrections. */
  readonly notes: readonly (readonly Inline[])[];
  readonly quotes: readonly Quote[];
  /** Its controls, most used first. */
  readonly controls: readonly Control[];
  /** The control that shows the passages, if they do not fit into a message; null if there are none. */
  readonly whole: Control | null;
}

/** Whether the button for the passages is needed, because they are not shown. */
export const hidesPassages = ({ whole, quotes }: Entry): boolean =>
  whole !== null && quotes.some(({ exact }) => exact === null);

/** What happens with the answer to a control's line. */
export const controlEffects = [
  /** The answer is a new message that only the person who used it sees. */
  "follow",
  /** The answer replaces the message, if only that person sees it. */
  "replace",
  /** The answer is shown to everyone in the channel. If it has sensitive facts, the reader is asked first. */
  "share",
  /** The same without the question, because it was answered. */
  "share-anyway",
  /** A form asks first for the options whose value is `?`. */
  "form",
] as const;
export type ControlEffect = (typeof controlEffects)[number];

/** A next step for the reader. */
export interface Control {
  readonly label: string;
  /** A command line, such as `who manh-hung`, or a question. */
  readonly line: string;
  /** Set if the line is a question in plain words, which begins without a slash. */
  readonly isQuestion?: true;
  readonly effect: ControlEffect;
  /** The fact that it is about, for readers who hear its label without the text around it. */
  readonly about?: string;
}

/** The answer of a command, or a digest: plain text and structure, without any platform's markup. */
export interface Answer {
  readonly language: Language;
  /** One line, for places that cannot show the whole answer. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** The briefings that an answer was made from. */
interface RestsOn extends Origins {
  /**
   * The briefings among them that were under embargo at that time. If there are any, the answer is only for cleared editors: it
   * says so, and is never shared.
   */
  readonly embargoed: readonly string[];
}

/** Whom and what an answer is about, as ids of the record. */
export interface AnswerSubject {
  readonly actors: readonly string[];
  readonly topic: string | null;
}

/** The answer of a command. */
export interface CommandAnswer extends Answer {
  /** Left out if it has no person, organization or topic. A later line in the thread may leave it out, too. */
  readonly subject?: AnswerSubject;
  /** The reference of the fact that the whole answer is about, if it has no entry for it. */
  readonly fact?: string;
  /** Problems of the given values, by option. A form shows each at its field. */
  readonly problems?: Readonly<Record<string, string>>;
  /** The briefings that it was made from, or without which it would be different. Commands do not set it; absent if nothing was read. */
  readonly restsOn?: RestsOn;
  /** Buttons, menus and small print below every page, after the button for the next page. */
  readonly footer?: readonly Block[];
  /** Whether each message has as much as the platform allows, because the reader works through all of it and needs the buttons at its end. */
  readonly fillsMessages?: true;
  /** The command line that a question was read as; absent if the user typed a command. */
  readonly readAs?: string;
}

/** Whether anything in an answer was under embargo when it was asked for. */
export const isEmbargoed = ({ restsOn }: CommandAnswer): boolean =>
  restsOn !== undefined && restsOn.embargoed.length > 0;

/** The references of the facts in an answer, without duplicates. */
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
/** A whole answer of one line, with more blocks below it if there are any. */
export const oneLine = (language: Language, summary: string, ...blocks: readonly Block[]): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary)), ...blocks],
});
/** A whole answer whose title is also its summary. */
export const titled = (
  level: 1 | 2,
  language: Language,
  title: string,
  ...blocks: readonly Block[]
): Answer => ({ language, summary: title, blocks: [heading(level, text(title)), ...blocks] });
export const preformatted = (value: string): Block => ({ kind: "preformatted", text: value });
export const list = (items: readonly (readonly Inline[])[]): Block => ({ kind: "list", items });

/**
 * The buttons whose lines a reader can type instead. Not those that share a message or open a form. The lines are without
 * characters that change direction, which mean nothing in a command.
 */
export const typedLines = (blocks: readonly Block[]): readonly Control[] =>
  blocks
    .flatMap((block) => (block.kind === "controls" ? block.controls : []))
    .filter(({ effect }) => effect === "follow" || effect === "replace")
    .map((control) => ({ ...control, line: withoutDirection(control.line) }));

/** The most controls that fit side by side as buttons. More become a menu. */
const mostButtons = 5;

/** A menu or buttons of these controls; nothing if there are none. */
export const choices = (label: string, controls: readonly Control[]): readonly Block[] => {
  if (controls.length === 0) return [];
  return controls.length <= mostButtons
    ? [{ kind: "controls", controls }]
    : [{ kind: "menu", label, controls }];
};
