import { z } from "zod";
import { kindLabels, words } from "../../../answer/words.ts";
import { formatNumber } from "../../../base/language/format.ts";
import { type Language, localize } from "../../../base/language/language.ts";
import { statementKinds } from "../../../library/briefing/schema.ts";
import { reviewMessages as say } from "../../messages.ts";
import type { DraftItem } from "./draft-item.ts";

const textsSchema = z.record(z.string(), z.string());
const groupSchema = z.looseObject({ group: textsSchema });
const kindSchema = z.enum(statementKinds);

/** The kind of a part, such as commitment, figure or role. */
export const itemLabel = ({ type, entry }: DraftItem, language: Language): string => {
  const kind = kindSchema.safeParse(entry.kind);
  if (kind.success) return kindLabels[kind.data].one(language);
  switch (type) {
    case "statement":
    case "open":
      return say(language, entry["left open"] === "figure" ? "figure" : "statement");
    case "briefing":
      return say(language, "briefing");
    case "source":
    case "organization":
      return say(language, `${type}Part`);
    case "person":
    case "role":
    case "figure":
    case "event":
      return say(language, type);
    default:
      return type satisfies never;
  }
};

/** The text of an entry's field in a language. */
const read = (value: unknown, language: Language): string => {
  const texts = textsSchema.safeParse(value);
  if (texts.success) return localize(texts.data, language);
  if (typeof value === "number") return formatNumber(language, value);
  return value === undefined || value === null || value === "?" || typeof value === "object"
    ? ""
    : String(value);
};

/** A part's text on one line. `items` are all parts of the draft, which have the name of its speaker. */
export const itemTitle = (item: DraftItem, items: readonly DraftItem[], language: Language): string => {
  const { type, entry, person } = item;
  const nameOf = (id: unknown): string => {
    const unnamed = groupSchema.safeParse(id);
    if (unnamed.success) return localize(unnamed.data.group, language);
    const actor = items.find(
      (each) => (each.type === "person" || each.type === "organization") && each.id === id,
    );
    return actor === undefined ? read(id, language) : read(actor.entry.names, language);
  };
  const said = (who: string, what: string): string =>
    who === "" ? what : `${who}${words(language, "colon")}${what}`;
  const figure = [entry.value, entry.unit, entry.counts]
    .map((part) => read(part, language))
    .filter((part) => part !== "")
    .join(" · ");
  switch (type) {
    case "statement":
    case "open":
      return said(nameOf(entry.speaker), read(entry.text, language) || figure);
    case "figure":
      return figure;
    case "event":
      return read(entry.text, language);
    case "role":
      return said(nameOf(person), read(entry.title, language));
    case "person":
    case "organization":
      return read(entry.names, language);
    case "source":
      return said(read(entry.publisher, language) || "?", read(entry.title, language));
    case "briefing":
      return read(entry.headline, language);
    default:
      return type satisfies never;
  }
};
