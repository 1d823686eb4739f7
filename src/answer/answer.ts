import type { Language } from "../base/language/language.ts";
import type { Inline } from "../base/text/inline.ts";

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  /**
   * A verbatim passage. Its citation names its source and is always shown with it. `reference` is that of the fact that
   * rests on it, if a reader may want to ask more about that fact.
   */
  | {
      readonly kind: "passage";
      readonly exact: string;
      readonly citation: readonly Inline[];
      readonly reference: string | null;
    }
  /** Something to copy whole, such as a line for a story: every character is shown as it is. */
  | { readonly kind: "preformatted"; readonly text: string }
  /** Small print. */
  | { readonly kind: "note"; readonly content: readonly Inline[] }
  /** Buttons. They say nothing that the text does not say too: a platform without buttons leaves them out. */
  | { readonly kind: "controls"; readonly controls: readonly Control[] }
  /** A menu to choose one from, left out likewise. `label` says what for. */
  | { readonly kind: "menu"; readonly label: string; readonly controls: readonly Control[] };

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

/** What a command says. */
export interface CommandAnswer extends Answer {
  /** Problems of the given values, by option: a form shows each at its field. */
  readonly problems?: Readonly<Record<string, string>>;
  /**
   * The slugs of the briefings under embargo that anything in it comes from, or would be different without; left out if
   * there are none. An answer that has some is for cleared editors alone: it says so and is never shared.
   */
  readonly restsOn?: readonly string[];
  /** The command that a question was read as, as it is typed; left out if a command was asked. */
  readonly readAs?: string;
}

export const heading = (level: 1 | 2, ...content: readonly Inline[]): Block => ({
  kind: "heading",
  level,
  content,
});
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: "paragraph", content });
export const note = (...content: readonly Inline[]): Block => ({ kind: "note", content });
export const preformatted = (value: string): Block => ({ kind: "preformatted", text: value });
export const list = (items: readonly (readonly Inline[])[]): Block => ({ kind: "list", items });

/** Controls that fit side by side are buttons; more are a menu. */
const mostButtons = 5;

/** A menu or buttons of these controls; nothing if there are none. */
export const choices = (label: string, controls: readonly Control[]): readonly Block[] => {
  if (controls.length === 0) return [];
  return controls.length <= mostButtons
    ? [{ kind: "controls", controls }]
    : [{ kind: "menu", label, controls }];
};
