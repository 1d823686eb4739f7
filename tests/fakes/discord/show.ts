import { z } from "zod";

const control = z.looseObject({
  type: z.number(),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(z.unknown()).optional(),
});
const component = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  components: z.array(control).optional(),
});

const controlText = ({ label, placeholder, options }: z.infer<typeof control>): string =>
  options === undefined ? `[ ${label ?? ""} ]` : `[ ${placeholder ?? ""} ▾ ] ${options.length} options`;

/** A moment as Discord's client shows it to a reader in UTC. */
export const momentOf = (epochSeconds: number, locale: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1_000).toLocaleString(locale, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "UTC",
  });

const withoutMarks = (markdown: string, locale: string): string =>
  markdown
    .split("\n")
    .map((row) =>
      row
        .replace(/^#{2} /u, "█ ")
        .replace(/^#{3} /u, "▌ ")
        .replace(/^> ?/u, "┃ ")
        .replace(/^-# /u, "  ")
        .replace(/^- /u, "• ")
        .replaceAll(/\[([^\]]+)\]\(<[^>]+>\)/gu, "$1↗")
        .replaceAll(/<t:(\d+):F>/gu, (_, seconds: string) => momentOf(Number(seconds), locale))
        .replaceAll(/<(@|#)(\w+)>/gu, "$1$2")
        .replaceAll(/(?<!\\)(?:\*\*|\*|`)/gu, "")
        .replaceAll(/\\([^\p{L}\p{N}\s])/gu, "$1"),
    )
    .join("\n");

/** Markdown as Discord shows it, as far as text can: without its marks, with those of a quotation and small print. */
const shown = (markdown: string, locale: string): string =>
  markdown
    .split(/^```$/m)
    .map((part, index) => (index % 2 === 1 ? `┌${part}└` : withoutMarks(part, locale)))
    .join("");

/**
 * A message of components as it looks in Discord to somebody of this locale. It is read from what is sent, and from
 * nothing else.
 */
export const showOnDiscord = (components: unknown, locale: string): string =>
  z
    .array(component)
    .parse(components)
    .map(({ content, components: row }) =>
      content === undefined ? (row ?? []).map(controlText).join(" ") : shown(content, locale),
    )
    .join("\n");
