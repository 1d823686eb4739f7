import type { Language } from "./i18n/language.ts";

/** A run of text inside a line. It is always plain: whoever renders it escapes it. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "emphasis"; readonly text: string }
  /** Something to type or to copy as it is, such as a fact's reference. */
  | { readonly kind: "code"; readonly text: string }
  /** A command without its slash, such as `who gill`: each platform writes it the way it is typed there. */
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string };

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly content: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  /** A verbatim passage. Its citation says where it stands and never leaves its side. */
  | { readonly kind: "passage"; readonly exact: string; readonly citation: readonly Inline[] }
  /** Small print. */
  | { readonly kind: "note"; readonly content: readonly Inline[] };

/** What a command or a digest says: plain text and structure, without any platform's markup. */
export interface Answer {
  readonly language: Language;
  /** One line that stands for the whole: the fallback of notifications and screen readers. */
  readonly summary: string;
  readonly blocks: readonly Block[];
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
export const list = (items: readonly (readonly Inline[])[]): Block => ({ kind: "list", items });

/** Lines of inlines joined by a separator, as `a · b · c`. */
export const joined = (parts: readonly (readonly Inline[])[], separator: string): Inline[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));
