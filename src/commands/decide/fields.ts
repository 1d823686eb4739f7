import { z } from "zod";
import type { Given } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { writeWordings } from "./wordings.ts";

export const fieldTexts = z.record(z.string(), z.string()).catch({});
const publishedSchema = z.looseObject({ date: z.string(), known: z.string() });

/** The options with which an editor changes a part. */
export const editedOptions = [
  "kind",
  "speaker",
  "behalf",
  "wording",
  "wordings",
  "due",
  "number",
  "unit",
  "publisher",
  "date",
  "organization",
  "doubts",
] as const;
export type EditedOption = (typeof editedOptions)[number];

/** A part, or one that is added. */
export type DecidedPart = Pick<DraftItem, "type" | "entry">;

/** The field that holds the main words of a part. */
export const wordingField = ({ type, entry }: DecidedPart): string => {
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
export const optionsFor = ({ type, entry }: DecidedPart): readonly EditedOption[] => {
  switch (type) {
    case "statement":
      return ["kind", "speaker", "behalf", "wording", "due"];
    case "open":
      return optionsFor({ type: entry["left open"] === "figure" ? "figure" : "statement", entry });
    case "figure":
      return ["number", "unit", "wording", "date"];
    case "event":
      return ["wording", "date"];
    case "role":
      return ["wording", "organization", "date"];
    case "source":
      return ["publisher", "date"];
    default:
      return ["wording"];
  }
};

export const languageOf = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] === undefined ? (Object.keys(texts)[0] ?? language) : language;

const textIn = (value: unknown, language: Language): string => {
  const texts = fieldTexts.parse(value);
  return texts[languageOf(texts, language)] ?? "";
};

/** The languages of a part's main words. */
export const languagesOf = (part: DecidedPart): readonly string[] =>
  Object.keys(fieldTexts.parse(part.entry[wordingField(part)]));

const plain = (value: unknown): string =>
  value === undefined || value === "?" || typeof value === "object" ? "" : String(value);

/** The field with the day of a part, or with the day on which it is true. */
export const dayField = ({ type, entry }: DecidedPart): "date" | "asOf" =>
  type === "figure" || type === "role" || entry["left open"] === "figure" ? "asOf" : "date";

/** The current values of a part's fields. `languages` are those in which a text may be missing. */
export const currentValues = (
  item: DraftItem,
  items: readonly DraftItem[],
  language: Language,
  languages: readonly string[] = [],
): Given => {
  const { entry } = item;
  const nameOf = (id: unknown): string => {
    const actor = items.find(
      (each) => (each.type === "person" || each.type === "organization") && each.id === id,
    );
    return actor === undefined ? plain(id) : textIn(actor.entry.names, language);
  };
  const published = publishedSchema.safeParse(entry.published);
  return {
    kind: plain(entry.kind),
    speaker: nameOf(entry.speaker),
    behalf: nameOf(entry.onBehalfOf),
    wording: textIn(entry[wordingField(item)], language),
    wordings: writeWordings(fieldTexts.parse(entry[wordingField(item)]), languages, language),
    due: plain(entry.due),
    number: plain(entry.value),
    unit: textIn(entry.unit, language),
    publisher: plain(entry.publisher),
    date:
      item.type === "source"
        ? published.success
          ? plain(published.data.date)
          : ""
        : plain(entry[dayField(item)]),
    organization: nameOf(entry.organization),
    doubts: item.notes.join("\n"),
  };
};
