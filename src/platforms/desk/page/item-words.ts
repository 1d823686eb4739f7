import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, type DeskItem, fieldText, localizedText, say } from "./data.ts";

/** The name of a person or organization of the draft. */
export const draftActorName = ({ items }: DeskDraft, id: unknown): string => {
  if (typeof id === "object" && id !== null && "group" in id) return localizedText(id.group);
  const actor = items.find(
    (item) => (item.type === "person" || item.type === "organization") && item.id === id && !item.isGone,
  );
  return actor === undefined ? fieldText(id) : localizedText(actor.entry.names);
};

/** The type of a part, such as commitment, figure or role. */
export const labelOf = ({ type, entry }: DraftItem): string => {
  if (type === "statement") return say(`kind.${String(entry.kind)}`);
  if (type === "open") return say(entry["left open"] === "figure" ? "type.figure" : "type.statement");
  return say(`type.${type}`);
};

/** A part's content in one line. */
export const titleOf = (draft: DeskDraft, item: DeskItem): string => {
  const { type, entry, person, inWords } = item;
  switch (type) {
    case "statement":
    case "open":
      return [
        entry.speaker === "?" ? "" : draftActorName(draft, entry.speaker),
        fieldText(entry.text) || figureText(item),
      ]
        .filter((part) => part !== "")
        .join(say("colon"));
    case "figure":
      return figureText(item);
    case "event":
      return fieldText(entry.text);
    case "role":
      return `${draftActorName(draft, person)}${say("colon")}${fieldText(entry.title)}`;
    case "person":
    case "organization":
      return fieldText(entry.names);
    case "source":
      return `${inWords.publisher ?? fieldText(entry.publisher)}${say("colon")}${fieldText(entry.title)}`;
    case "briefing":
      return fieldText(entry.headline);
    default:
      return type satisfies never;
  }
};

/** “42 homes: flooded in Port Marlow”. If what a number counts could not be read, the draft has its passage instead. */
const figureText = ({ entry: { value, unit, counts }, inWords }: DeskItem): string => {
  const amount = `${inWords.value ?? fieldText(value)} ${fieldText(unit)}`.trim();
  const counted = fieldText(counts);
  return counted.includes(amount)
    ? counted
    : [amount, counted].filter((part) => part !== "").join(say("colon"));
};

const shown: Readonly<Record<string, readonly string[]>> = {
  statement: ["onBehalfOf", "reportedBy", "due", "topics", "date"],
  open: ["onBehalfOf", "due"],
  figure: ["qualifier", "asOf"],
  role: ["organization", "asOf"],
  person: ["aliases", "native", "wikidata"],
  organization: ["aliases", "wikidata"],
  event: ["participants", "date"],
  briefing: ["summary", "embargo"],
};

/** The label of a field without the example that its form shows. */
const shortLabel = (field: string): string => say(`field.${field}`).split(",")[0] ?? "";

/** The other fields of a part, each with its name. */
export const detailsOf = (draft: DeskDraft, { type, entry, inWords }: DeskItem): readonly string[] => {
  const named = new Set(["onBehalfOf", "reportedBy", "organization"]);
  const details = (shown[type] ?? []).flatMap((field) => {
    const value = named.has(field)
      ? draftActorName(draft, entry[field])
      : (inWords[field] ?? fieldText(entry[field]));
    return value === "" ? [] : [`${shortLabel(field)}${say("colon")}${value}`];
  });
  if (type !== "source") return details;
  const published = entry.published;
  const { date, known } =
    typeof published === "object" && published !== null && "date" in published && "known" in published
      ? published
      : { date: "", known: "" };
  const how = date === "?" ? "" : ` (${say(`known.${String(known)}`)})`;
  return [`${shortLabel("published")}${say("colon")}${inWords.published ?? String(date)}${how}`];
};
