import { actorsOf, type Fact, type Source } from "../briefing/briefing.ts";
import type { StatementKind } from "../briefing/schema.ts";

/** Which facts are found. All conditions apply. */
export interface FactsAmong {
  readonly types: readonly Fact["type"][];
  /** Of statements, only these kinds. */
  readonly kinds?: readonly StatementKind[] | null;
  /** People and organizations: facts about any of them. Empty for all. */
  readonly actors?: readonly string[];
  /** Only facts about none of these. */
  readonly except?: readonly string[];
  /** The first and the last day of their dates; a side that is left out is open. */
  readonly dates?: { readonly from?: string; readonly to?: string } | null;
  /** Only those with a passage of a source in this language. */
  readonly language?: string | null;
}

export const factTypes = ["statement", "role", "figure", "event"] as const satisfies readonly Fact["type"][];

/** The tokens for the languages of sources: a text in `pt-BR` is also one in `pt`. */
export const languageTagsOf = (sources: readonly Pick<Source, "language">[]): readonly string[] => {
  const tags = sources.flatMap(({ language }) => {
    const parts = language.split("-");
    return parts.map((_, at) => languageTag(parts.slice(0, at + 1).join("-")));
  });
  return [...new Set(tags)];
};

/** A type of facts, or a kind of statements. */
const kindTag = (kind: string): string => `is·${kind}`;
/** A hyphen would divide a token. No id has a `·`. */
const actorTag = (id: string): string => `of·${id.replaceAll("-", "·")}`;
const languageTag = (language: string): string => `in·${language.replaceAll("-", "·")}`;

/** The tokens of a fact besides its words, by which a search is narrowed to some facts. */
export const tagsOf = (fact: Fact): readonly string[] => [
  kindTag(fact.type),
  ...(fact.type === "statement" ? [kindTag(fact.kind)] : []),
  ...actorsOf(fact).map(actorTag),
  ...languageTagsOf(fact.passages.map(({ source }) => source)),
];

const withTag = (tags: readonly string[]): string =>
  `{tags} : (${tags.map((tag) => `"${tag}"`).join(" OR ")})`;

/** Narrows a query of the full-text index to texts of sources in a language; null for all. */
export const queryIn = (language: string | null, query: string): string =>
  language === null ? query : `${query} AND ${withTag([languageTag(language)])}`;

/** Narrows a query of the full-text index to some facts. */
export const queryAmong = (
  { types, kinds = null, actors = [], except = [], language = null }: FactsAmong,
  query: string,
): string => {
  const conditions = [
    ...(factTypes.every((type) => types.includes(type)) ? [] : [types.map(kindTag)]),
    ...(kinds === null ? [] : [kinds.map(kindTag)]),
    ...(actors.length === 0 ? [] : [actors.map(actorTag)]),
  ];
  const among = [queryIn(language, query), ...conditions.map(withTag)].join(" AND ");
  return except.length === 0 ? among : `(${among}) NOT ${withTag(except.map(actorTag))}`;
};
