import { words } from "../../answer/words.ts";
import { formatLanguage } from "../../base/language/format.ts";
import { type Language, languages } from "../../base/language/language.ts";
import { languageCalled } from "../../base/language/language-called.ts";
import { fold } from "../../base/text/fold.ts";

type Texts = Readonly<Record<string, string>>;

/** A text in all its languages, as lines that an editor changes, such as “French: La digue est ouverte.” Those in `missing` have an empty line. */
export const writeWordings = (texts: Texts, missing: readonly string[], language: Language): string =>
  [...new Set([...Object.keys(texts), ...missing])]
    .map((tag) => {
      const text = (texts[tag] ?? "").replace(/\s+/gu, " ");
      return `${formatLanguage(language, tag)}${words(language, "colon")}${text}`.trimEnd();
    })
    .join("\n");

/** The language that a label names; null if it names none. `known` are those that the text has, which need no common name. */
const tagCalled = (label: string, known: readonly string[]): string | null =>
  known.find((tag) =>
    [tag, ...languages.map((language) => formatLanguage(language, tag))].some(
      (name) => fold(name) === fold(label),
    ),
  ) ?? languageCalled(label);

/** Reads these lines. One without a language continues the one above; `unread` is what comes before any language. */
export const readWordings = (
  written: string,
  known: readonly string[],
): { readonly texts: Texts; readonly unread: string } => {
  const texts: Record<string, string> = {};
  const unread: string[] = [];
  let current: string | null = null;
  for (const line of written.split("\n")) {
    const [, label = "", text = ""] = /^([^:：]+)[:：](.*)$/u.exec(line) ?? [];
    const tag = label === "" ? null : tagCalled(label.trim(), known);
    current = tag ?? current;
    if (current === null) unread.push(line);
    else texts[current] = tag === null ? `${texts[current] ?? ""} ${line}`.trim() : text.trim();
  }
  return {
    // A line that was emptied removes its language.
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
    unread: unread.join(" ").trim(),
  };
};
