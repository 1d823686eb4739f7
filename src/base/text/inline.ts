/** A part of a line. Its text is always plain: the renderer escapes it. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** Text to type or copy exactly, such as a fact's reference. */
  | { readonly kind: "code"; readonly text: string }
  /** A command without its slash, such as `who gill`. Each platform shows it as users type it there. */
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** An instant. Some platforms show it in the reader's own time zone; the others show `text`. */
  | { readonly kind: "instant"; readonly text: string; readonly epochSeconds: number }
  /** A person, by their id on the platform. The mention notifies no one. Other platforms show `text`. */
  | { readonly kind: "user"; readonly text: string; readonly id: string }
  /** A channel, in the same way. */
  | { readonly kind: "channel"; readonly text: string; readonly id: string };

export const text = (value: string): Inline => ({ kind: "text", text: value });
export const strong = (value: string): Inline => ({ kind: "strong", text: value });
export const code = (value: string): Inline => ({ kind: "code", text: value });
export const command = (line: string): Inline => ({ kind: "command", text: line });
export const link = (label: string, url: string): Inline => ({ kind: "link", text: label, url });
export const instant = (value: string, at: Temporal.Instant): Inline => ({
  kind: "instant",
  text: value,
  epochSeconds: Math.floor(at.epochMilliseconds / 1_000),
});
export const channelName = (id: string): Inline => ({ kind: "channel", text: id, id });

/** A line as plain text. Commands have their slash. */
export const plainLine = (line: readonly Inline[]): string =>
  line.map((part) => (part.kind === "command" ? `/${part.text}` : part.text)).join("");

/** Lines of inlines joined by a separator, as `a · b · c`. */
export const joined = (parts: readonly (readonly Inline[])[], separator: string): Inline[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Cuts a label to a number of UTF-16 code units, with an ellipsis at the end. Never use it for a passage. */
export const shorten = (label: string, mostCharacters: number): string => {
  if (label.length <= mostCharacters) return label;
  const end = graphemes.segment(label).containing(mostCharacters - 1)?.index ?? mostCharacters - 1;
  return `${label.slice(0, end).trimEnd()}…`;
};
