import type { Language } from "../i18n/language.ts";

/** A run of text inside a line. It is always plain: whoever renders it escapes it. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "emphasis"; readonly text: string }
  /** Something to type or to copy as it is, such as a fact's reference. */
  | { readonly kind: "code"; readonly text: string }
  /** A command without its slash, such as `who gill`: each platform writes it the way it is typed there. */
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** A moment, which platforms that can show in the reader's own time zone; `text` says it elsewhere. */
  | { readonly kind: "instant"; readonly text: string; readonly epochSeconds: number }
  /** A person of the platform, by their id there. Nobody is notified; `text` names them elsewhere. */
  | { readonly kind: "user"; readonly text: string; readonly id: string }
  /** A channel of the platform, likewise. */
  | { readonly kind: "channel"; readonly text: string; readonly id: string };

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  /**
   * A verbatim passage. Its citation says where it stands and never leaves its side. `reference` is the fact's that
   * rests on it, where a reader may want to ask more about that fact.
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
  /** Buttons. They say nothing that the text does not say too: where there are none, they are left out. */
  | { readonly kind: "controls"; readonly controls: readonly Control[] }
  /** A menu to choose one from, left out likewise. `label` says what for. */
  | { readonly kind: "menu"; readonly label: string; readonly controls: readonly Control[] };

/** What comes of a control's line. */
export const controlEffects = [
  /** Its answer follows, for whoever used it alone. */
  "follow",
  /** Its answer takes the place of the message, if nobody else sees that. */
  "replace",
  /** Its answer is shown to everybody in the channel. */
  "share",
  /** Its options whose value is `?` are asked for in a form first. */
  "form",
] as const;
export type ControlEffect = (typeof controlEffects)[number];

/** Something to go on with. */
export interface Control {
  readonly label: string;
  /** A command line, such as `who manh-hung`. */
  readonly line: string;
  readonly effect: ControlEffect;
}

/** What a command or a digest says: plain text and structure, without any platform's markup. */
export interface Answer {
  readonly language: Language;
  /** One line that stands for the whole: the fallback of notifications and screen readers. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** What a command says. */
export interface CommandAnswer extends Answer {
  /** What is wrong with what was given, by option: a form shows each at its field. */
  readonly problems?: Readonly<Record<string, string>>;
}

export const text = (value: string): Inline => ({ kind: "text", text: value });
export const strong = (value: string): Inline => ({ kind: "strong", text: value });
export const emphasis = (value: string): Inline => ({ kind: "emphasis", text: value });
export const code = (value: string): Inline => ({ kind: "code", text: value });
export const command = (line: string): Inline => ({ kind: "command", text: line });
export const link = (label: string, url: string): Inline => ({ kind: "link", text: label, url });

export const heading = (level: 1 | 2, ...content: readonly Inline[]): Block => ({
  kind: "heading",
  level,
  content,
});
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: "paragraph", content });
export const note = (...content: readonly Inline[]): Block => ({ kind: "note", content });
export const preformatted = (value: string): Block => ({ kind: "preformatted", text: value });
export const instant = (value: string, at: Temporal.Instant): Inline => ({
  kind: "instant",
  text: value,
  epochSeconds: Math.floor(at.epochMilliseconds / 1_000),
});
export const channelName = (id: string): Inline => ({ kind: "channel", text: id, id });
export const list = (items: readonly (readonly Inline[])[]): Block => ({ kind: "list", items });

/** As few controls as fit side by side are buttons, more are a menu. */
const mostButtons = 5;

/** Things to choose from; nothing where there are none. */
export const choices = (label: string, controls: readonly Control[]): readonly Block[] => {
  if (controls.length === 0) return [];
  return controls.length <= mostButtons
    ? [{ kind: "controls", controls }]
    : [{ kind: "menu", label, controls }];
};

/** Lines of inlines joined by a separator, as `a · b · c`. */
export const joined = (parts: readonly (readonly Inline[])[], separator: string): Inline[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));
