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

const withoutMarks = (markdown: string): string =>
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
        .replaceAll(/<t:(\d+):f>/gu, (_, seconds: string) =>
          Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1_000).toString(),
        )
        .replaceAll(/(?<!\\)(?:\*\*|\*|`)/gu, "")
        .replaceAll(/\\([^\p{L}\p{N}\s])/gu, "$1"),
    )
    .join("\n");

/** Markdown as Discord shows it, as far as text can: without its marks, with those of a quotation and small print. */
const shown = (markdown: string): string =>
  markdown
    .split(/^```$/m)
    .map((part, index) => (index % 2 === 1 ? `┌${part}└` : withoutMarks(part)))
    .join("");

/** A message of components as it looks in Discord. It is read from what is sent, and from nothing else. */
export const showOnDiscord = (components: unknown): string =>
  z
    .array(component)
    .parse(components)
    .map(({ content, components: row }) =>
      content === undefined ? (row ?? []).map(controlText).join(" ") : shown(content),
    )
    .join("\n");
