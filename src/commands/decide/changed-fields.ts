import { fold } from "../../base/text/fold.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import {
  type DecidedPart,
  dayField,
  type EditedOption,
  editedOptions,
  fieldTexts,
  languageOf,
  languagesOf,
  wordingField,
} from "./fields.ts";
import { readWordings } from "./wordings.ts";

/** The id of a person or organization in the draft with this id or name; null if there is none. */
export const actorInDraft = (typed: string, items: readonly DraftItem[]): string | null => {
  const isNamed = ({ id, entry }: DraftItem): boolean =>
    id === typed || Object.values(fieldTexts.parse(entry.names)).some((name) => fold(name) === fold(typed));
  const found = items.find(
    (item) => (item.type === "person" || item.type === "organization") && !item.isGone && isNamed(item),
  );
  return found?.id ?? null;
};

const withText = (value: unknown, text: string, language: string): Readonly<Record<string, string>> => {
  const texts = fieldTexts.parse(value);
  return { ...texts, [languageOf(texts, language)]: text };
};

/** The fields that the typed values change. `none` removes a value. `language` is that of words that have none yet. */
export const changedFields = (
  typed: Readonly<Record<EditedOption, string | null>>,
  item: DecidedPart,
  items: readonly DraftItem[],
  language: string,
): Readonly<Record<string, unknown>> => {
  const { entry } = item;
  const set: Record<string, unknown> = {};
  for (const option of editedOptions) {
    const value = typed[option];
    if (value === null) continue;
    const isNone = value === "none";
    switch (option) {
      case "kind":
        set.kind = value;
        break;
      case "speaker":
        set.speaker = actorInDraft(value, items) ?? value;
        break;
      case "behalf":
        set.onBehalfOf = isNone ? null : (actorInDraft(value, items) ?? value);
        break;
      case "organization":
        set.organization = isNone ? null : (actorInDraft(value, items) ?? value);
        break;
      case "wordings":
        set[wordingField(item)] = readWordings(value, languagesOf(item)).texts;
        break;
      case "wording":
        set[wordingField(item)] = withText(entry[wordingField(item)], value, language);
        break;
      case "due":
        set.due = isNone ? null : value;
        break;
      case "number":
        set.value = Number.isFinite(Number(value)) ? Number(value) : value;
        break;
      case "unit":
        set.unit = withText(entry.unit, value, language);
        break;
      case "doubts":
        set.doubts = isNone ? null : value.split("\n").filter((line) => line.trim() !== "");
        break;
      case "publisher":
        set.publisher = value;
        break;
      case "date":
        // The editor has entered the date of publication, so it is no longer a guess.
        if (item.type === "source") set.published = { date: value, known: "text" };
        else set[dayField(item)] = isNone ? null : value;
        break;
      default:
        option satisfies never;
    }
  }
  return set;
};

/** The option whose form field a problem of the file belongs to. */
export const optionOfField = (field: string, item: DecidedPart): EditedOption | "words" | "person" | null => {
  const [first = ""] = field.split(".");
  if (first === wordingField(item)) return "wording";
  if (first === "passages") return "words";
  if (first === "value") return "number";
  if (first === "published" || first === "asOf") return "date";
  if (first === "onBehalfOf") return "behalf";
  if (first === "person") return "person";
  return editedOptions.find((option) => option === first) ?? null;
};
