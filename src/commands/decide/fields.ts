import { z } from "zod";
import type { Given } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";

const textsSchema = z.record(z.string(), z.string()).catch({});
const publishedSchema = z.looseObject({ date: z.string(), known: z.string() });

/** The options with which an editor changes a part. */
export const editedOptions = [
  "kind",
  "speaker",
  "wording",
  "due",
  "number",
  "unit",
  "publisher",
  "date",
] as const;
export type EditedOption = (typeof editedOptions)[number];

/** A part, or one that is added. */
export type DecidedPart = Pick<DraftItem, "type" | "entry">;

/** The field that holds the main words of a part. */
const wordingField = ({ type, entry }: DecidedPart): string => {
  switch (type) {
    case "role":
      return "title";
    case "person":
    case "organization":
      return "names";
    case "figure":
      return "counts";
    case "briefing":
      return "summary";
    case "open":
      return entry["left open"] === "figure" ? "counts" : "text";
    default:
      return "text";
  }
};

/** The fields of the form for a part: at most five, Discord's limit. */
export const optionsFor = ({ type, entry }: DraftItem): readonly EditedOption[] => {
  switch (type) {
    case "statement":
      return ["kind", "speaker", "wording", "due"];
    case "open":
      return entry["left open"] === "figure"
        ? ["number", "unit", "wording"]
        : ["kind", "speaker", "wording", "due"];
    case "figure":
      return ["number", "unit", "wording"];
    case "source":
      return ["publisher", "date"];
    default:
      return ["wording"];
  }
};

const languageOf = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] === undefined ? (Object.keys(texts)[0] ?? language) : language;

const textIn = (value: unknown, language: Language): string => {
  const texts = textsSchema.parse(value);
  return texts[languageOf(texts, language)] ?? "";
};

const plain = (value: unknown): string =>
  value === undefined || value === "?" || typeof value === "object" ? "" : String(value);

/** The current values of a part's fields. */
export const currentValues = (item: DraftItem, items: readonly DraftItem[], language: Language): Given => {
  const { entry } = item;
  const speaker = items.find(
    ({ type, id }) => (type === "person" || type === "organization") && id === entry.speaker,
  );
  const published = publishedSchema.safeParse(entry.published);
  return {
    kind: plain(entry.kind),
    speaker: speaker === undefined ? plain(entry.speaker) : textIn(speaker.entry.names, language),
    wording: textIn(entry[wordingField(item)], language),
    due: plain(entry.due),
    number: plain(entry.value),
    unit: textIn(entry.unit, language),
    publisher: plain(entry.publisher),
    date: published.success ? plain(published.data.date) : "",
  };
};

/** The id of a person or organization in the draft with this id or name; null if there is none. */
export const actorInDraft = (typed: string, items: readonly DraftItem[]): string | null => {
  const isNamed = ({ id, entry }: DraftItem): boolean =>
    id === typed || Object.values(textsSchema.parse(entry.names)).some((name) => fold(name) === fold(typed));
  const found = items.find(
    (item) => (item.type === "person" || item.type === "organization") && !item.isGone && isNamed(item),
  );
  return found?.id ?? null;
};

const withText = (value: unknown, text: string, language: string): Readonly<Record<string, string>> => {
  const texts = textsSchema.parse(value);
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
      case "publisher":
        set.publisher = value;
        break;
      case "date":
        // The editor has entered the date, so it is no longer a guess.
        set.published = { date: value, known: "text" };
        break;
      default:
        option satisfies never;
    }
  }
  return set;
};

/** The option whose form field a problem of the file belongs to. */
export const optionOfField = (field: string, item: DecidedPart): EditedOption | "words" | null => {
  const [first = ""] = field.split(".");
  if (first === wordingField(item)) return "wording";
  if (first === "passages") return "words";
  if (first === "value") return "number";
  if (first === "published") return "date";
  return editedOptions.find((option) => option === first) ?? null;
};
