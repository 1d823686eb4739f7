import { kindLabels, words } from "../../answer/words.ts";
import { optionLabel } from "../../ask/parsing/option-label.ts";
import { type Language, languages } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import { currentValues, type EditedOption, optionsFor } from "./fields.ts";

/** A part’s fields as lines that an editor changes, such as “Kind: claim”. */
export const writeLabelled = (item: DraftItem, items: readonly DraftItem[], language: Language): string => {
  const now = currentValues(item, items, language);
  return optionsFor(item)
    .map((option) => {
      const value = now[option] ?? "";
      const kind = option === "kind" ? statementKinds.find((each) => each === value) : undefined;
      const shown = kind === undefined ? value.replace(/\s+/gu, " ") : kindLabels[kind].one(language);
      return `${optionLabel(option, language)}${words(language, "colon")}${shown}`.trimEnd();
    })
    .join("\n");
};

/** The option that a label names, in any language. */
const optionCalled = (label: string, options: readonly EditedOption[]): EditedOption | undefined =>
  options.find((option) =>
    [option, ...languages.map((language) => optionLabel(option, language))].some(
      (name) => fold(name) === fold(label),
    ),
  );

/** A kind by its name in any language; what is no kind stays as it was typed, and is refused later. */
const kindCalled = (typed: string): string =>
  statementKinds.find((kind) =>
    [kind, ...languages.map((language) => kindLabels[kind].one(language))].some(
      (name) => fold(name) === fold(typed),
    ),
  ) ?? typed;

/** Reads lines with labels. A line without a known label continues the one above. `unread` is what comes before any label; empty if all is read. */
export const readLabelled = (
  text: string,
  item: DraftItem,
): { readonly values: Readonly<Partial<Record<EditedOption, string>>>; readonly unread: string } => {
  const options = optionsFor(item);
  const values: Partial<Record<EditedOption, string>> = {};
  const unread: string[] = [];
  let current: EditedOption | undefined;
  for (const line of text.split("\n")) {
    const [, label = "", value = ""] = /^([^:：]+)[:：](.*)$/u.exec(line) ?? [];
    const named = optionCalled(label, options);
    current = named ?? current;
    if (current === undefined) unread.push(line);
    else {
      const before = named === undefined ? (values[current] ?? "") : "";
      values[current] = `${before} ${named === undefined ? line : value}`.trim();
    }
  }
  const { kind } = values;
  return {
    values: kind === undefined ? values : { ...values, kind: kindCalled(kind) },
    unread: unread.join(" ").trim(),
  };
};
