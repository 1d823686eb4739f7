import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import { type DeskDraft, fieldText, localizedText, say } from "./data.ts";

/** What the actor of a field may be. A group, such as “residents”, has no entry of its own. */
export type ActorType = "person" | "organization" | "group";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The kind of control that edits a field. */
export type FieldKind =
  | { readonly kind: "words" }
  /** The same text in several languages. */
  | { readonly kind: "texts" }
  | { readonly kind: "number" }
  /** Several values, one a line. */
  | { readonly kind: "lines" }
  | {
      readonly kind: "choice";
      readonly choices: readonly Choice[];
      /** For a field that names an actor: what an actor may be whom the draft does not have. */
      readonly actors?: readonly ActorType[];
    };

export interface EditedField {
  /** The path in the entry, such as `published.date`. */
  readonly name: string;
  readonly field: FieldKind;
}

const kinds = ["commitment", "support", "position", "request", "hope", "claim", "denial", "praise"];
const qualifiers = ["exactly", "about", "more-than", "less-than", "up-to"];
const knownFrom = ["text", "metadata", "url", "told", "inferred"];

const none = { value: "", label: "–" };

/** The value at a field's path. */
export const fieldValue = (entry: Readonly<Record<string, unknown>>, name: string): unknown => {
  const [first = "", second] = name.split(".");
  const value = entry[first];
  if (second === undefined) return value;
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === second)?.[1]
    : undefined;
};

const actorsOf = ({ items }: DeskDraft, types: readonly string[]): readonly Choice[] =>
  items
    .filter(({ type, isGone }) => types.includes(type) && !isGone)
    .map(({ id, entry }) => ({ value: id, label: localizedText(entry.names) || id }));

const choice = (values: readonly string[], prefix: string): FieldKind => ({
  kind: "choice",
  choices: values.map((value) => ({ value, label: say(`${prefix}.${value}`) })),
});

const words = (name: string): EditedField => ({ name, field: { kind: "words" } });
const texts = (name: string): EditedField => ({ name, field: { kind: "texts" } });
const lines = (name: string): EditedField => ({ name, field: { kind: "lines" } });

/** The group that a field of an entry names in words, if it does. */
const groupOf = (entry: Readonly<Record<string, unknown>>, name: string): readonly Choice[] => {
  const label = localizedText(fieldValue(entry, `${name}.group`));
  return label === "" ? [] : [{ value: JSON.stringify(entry[name]), label }];
};

/** The fields that an editor can change in a part. Doubts are those about a part that the draft has. */
export const fieldsOf = (
  draft: DeskDraft,
  type: DraftItem["type"],
  entry: Readonly<Record<string, unknown>>,
  isNew: boolean,
): readonly EditedField[] => [
  ...fieldsOfType(draft, type, entry, isNew),
  ...(isNew || type === "open" || type === "source" || type === "briefing" ? [] : [lines("doubts")]),
];

const fieldsOfType = (
  draft: DeskDraft,
  type: DraftItem["type"],
  entry: Readonly<Record<string, unknown>>,
  isNew: boolean,
): readonly EditedField[] => {
  const actor = (name: string, ...actors: readonly ActorType[]): EditedField => ({
    name,
    field: { kind: "choice", actors, choices: [none, ...actorsOf(draft, actors), ...groupOf(entry, name)] },
  });
  const speaker = (name: string): EditedField => actor(name, "person", "organization", "group");
  switch (type) {
    case "open":
      return fieldsOfType(draft, entry["left open"] === "figure" ? "figure" : "statement", entry, isNew);
    case "statement":
      return [
        { name: "kind", field: choice(kinds, "kind") },
        speaker("speaker"),
        actor("onBehalfOf", "organization"),
        speaker("reportedBy"),
        texts("text"),
        words("due"),
        lines("topics"),
        words("date"),
      ];
    case "figure":
      return [
        { name: "value", field: { kind: "number" } },
        { name: "qualifier", field: choice(qualifiers, "qualifier") },
        texts("unit"),
        texts("counts"),
        words("asOf"),
      ];
    case "event":
      return [texts("text"), words("date")];
    case "role":
      return [
        ...(isNew ? [actor("person", "person")] : []),
        texts("title"),
        actor("organization", "organization"),
        words("asOf"),
      ];
    case "person":
    case "organization":
      return [texts("names"), lines("aliases"), words("wikidata")];
    case "source":
      return [
        words("publisher"),
        words("title"),
        words("language"),
        words("published.date"),
        { name: "published.known", field: choice(knownFrom, "known") },
        words("page.url"),
      ];
    case "briefing":
      return [texts("headline"), texts("summary"), ...(draft.mayEmbargo ? [words("embargo")] : [])];
    default:
      return type satisfies never;
  }
};

/** The values of a form by field name. A text in English is at `text.en`. */
export type FormValues = Readonly<Record<string, string>>;

/** The initial values of a form. */
export const valuesOf = (
  fields: readonly EditedField[],
  entry: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): FormValues =>
  Object.fromEntries(
    fields.flatMap(({ name, field }): [string, string][] => {
      const value = fieldValue(entry, name);
      if (field.kind === "texts") {
        const of = typeof value === "object" && value !== null ? Object.entries(value) : [];
        const all = new Map([...languages.map((language) => [language, ""] as const), ...of]);
        return [...all].map(([language, written]) => [`${name}.${language}`, String(written)]);
      }
      if (field.kind === "lines") return [[name, Array.isArray(value) ? value.join("\n") : ""]];
      // A group of people, who have no id.
      if (field.kind === "choice" && typeof value === "object") return [[name, JSON.stringify(value)]];
      return [[name, value === "?" ? "" : fieldText(value)]];
    }),
  );

const readValue = ({ name, field }: EditedField, values: FormValues): unknown => {
  if (field.kind === "texts") {
    const prefix = `${name}.`;
    return Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) =>
        key.startsWith(prefix) && value.trim() !== "" ? [[key.slice(prefix.length), value.trim()]] : [],
      ),
    );
  }
  const typed = (values[name] ?? "").trim();
  if (field.kind === "lines") {
    const all = typed
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return all.length === 0 ? null : all;
  }
  if (typed === "") return null;
  if (field.kind === "choice" && typed.startsWith("{")) return JSON.parse(typed);
  if (field.kind === "number") return Number.isFinite(Number(typed)) ? Number(typed) : typed;
  return typed;
};

/** The changes that a form makes to an entry: only fields whose values differ from the initial ones. */
export const formChanges = (
  fields: readonly EditedField[],
  entry: Readonly<Record<string, unknown>>,
  before: FormValues,
  values: FormValues,
): Readonly<Record<string, unknown>> => {
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    const { name } = field;
    const isSame = Object.keys(values).every(
      (key) => (key !== name && !key.startsWith(`${name}.`)) || values[key] === before[key],
    );
    if (isSame) continue;
    const value = readValue(field, values);
    const [first = "", second] = name.split(".");
    if (second === undefined) changes[first] = value;
    else {
      const whole = changes[first] ?? entry[first] ?? {};
      const language = first === "page" ? { language: String(entry.language ?? "und") } : {};
      changes[first] =
        value === null && first === "page"
          ? null
          : { ...language, ...(typeof whole === "object" ? whole : {}), [second]: value };
    }
  }
  return changes;
};
