import { z } from "zod";

interface Shown {
  readonly type: number;
  readonly content?: string | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly options?: readonly unknown[] | undefined;
  readonly components?: readonly Shown[] | undefined;
  readonly accessory?: Shown | undefined;
}
const component: z.ZodType<Shown> = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(z.unknown()).optional(),
  get components() {
    return z.array(component).optional();
  },
  get accessory() {
    return component.optional();
  },
});

const separator = 14;

const controlText = ({ label, placeholder, options }: Shown): string =>
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
    .map((one) => showComponent(one, locale))
    .join("\n");

const showComponent = (one: Shown, locale: string): string => {
  const { type, content, components = [], accessory } = one;
  if (content !== undefined) return shown(content, locale);
  if (type === separator) return "─────";
  const inside = components.map((each) => showComponent(each, locale));
  // A row of controls has its controls side by side; what is in a section or a container is in lines.
  if (inside.length === 0) return controlText(one);
  const isRow = type === 1;
  return [inside.join(isRow ? " " : "\n"), ...(accessory === undefined ? [] : [controlText(accessory)])].join(
    " ",
  );
};
