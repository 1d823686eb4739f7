import { labelOfActor } from "../../answer/fact-lines.ts";
import { kindLabels } from "../../answer/words.ts";
import { localOptionName } from "../../ask/parsing/option-name.ts";
import { otherNamesOf } from "../../ask/parsing/other-names.ts";
import { formatChoice } from "../../base/language/format.ts";
import { type Language, type LocalizedText, languages, localize } from "../../base/language/language.ts";
import { languageMeant } from "../../base/language/language-called.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import { code, type Inline, text } from "../../base/text/inline.ts";
import { splitByCommas } from "../../base/text/trim-end.ts";
import type { Include } from "../../digests/digest.ts";
import { type FactKind, factKinds } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { idsIn, type NameIndex } from "../../library/names/names.ts";
import type { Refuse } from "./refuse.ts";

const say = messagesOf("commands", "digest/filters");

/** The typed filters, by option. */
export type TypedFilters = Readonly<
  Record<"topic" | "person" | "organization" | "kind" | "source-language" | "briefing", string | null>
>;

/** Words that remove a setting. */
const nothing: ReadonlySet<string> = new Set(["none", "aucun", "aucune", "khong", "-"]);

/** Values that are separated by commas; `none` is the empty list. */
export const splitList = (typed: string): readonly string[] => {
  const items = splitByCommas(typed);
  return items.every((item) => nothing.has(fold(item))) ? [] : items;
};

interface Names {
  readonly index: NameIndex;
  readonly namesOf: (id: string) => LocalizedText | undefined;
  /** A short label that is unique among those with the same name. Default: its name. */
  readonly labelOf?: (id: string) => string;
}

/** The id for a name; null if it is refused. */
const idOf = (
  option: string,
  typed: string,
  { index, namesOf, labelOf }: Names,
  language: Language,
  refuse: Refuse,
) => {
  const present = (id: string): readonly Inline[] => [
    text(`${labelOf?.(id) ?? localize(namesOf(id) ?? {}, language)} · `),
    code(`${localOptionName(option, language)}:${id}`),
  ];
  if (namesOf(typed) !== undefined) return typed;
  const match = index.search(typed);
  const isOne = (id: string): boolean => namesOf(id) !== undefined;
  const candidates = idsIn(match).filter(isOne);
  const [only, other] = candidates;
  if (only !== undefined && other === undefined) return only;
  if (other !== undefined) {
    return refuse(
      option,
      say(language, "severalMatch", { option: localOptionName(option, language), typed }),
      candidates.slice(0, 10).map(present),
    );
  }
  const closest = match.matches === "none" ? match.closest.filter(isOne) : [];
  const key = closest.length === 0 ? "noneMatches" : "closest";
  return refuse(
    option,
    say(language, key, { option: localOptionName(option, language), typed }),
    closest.map(present),
  );
};

/** A kind as people type it, in lower case, because labels begin with a capital. */
const kindWord = (kind: FactKind, language: Language): string =>
  kindLabels[kind].one(language).toLocaleLowerCase(language);

const kindOfWord = (typed: string): FactKind | null =>
  factKinds.find((kind) => {
    const { one, many } = kindLabels[kind];
    const written = [kind, ...languages.flatMap((language) => [one(language), many(language)])];
    return [...written, ...otherNamesOf("choice", kind)].some((word) => fold(word) === fold(typed));
  }) ?? null;

/** Reads the typed filters, and refuses names that it cannot resolve. An empty list removes a filter. */
export const readFilters = (
  typed: TypedFilters,
  library: Library,
  language: Language,
  refuse: Refuse,
): Partial<Include> => {
  const { names, people, organizations, topics, bySlug } = library;
  const each = <Value>(
    option: keyof TypedFilters,
    read: (typed: string) => Value | null,
  ): readonly Value[] | null => {
    const words = typed[option];
    return words === null ? null : splitList(words).flatMap((typed) => read(typed) ?? []);
  };
  const byName = (option: keyof TypedFilters, found: Names) =>
    each(option, (typed) => idOf(option, typed, found, language, refuse));
  const kinds = each(
    "kind",
    (typed) =>
      kindOfWord(typed) ??
      refuse(
        "kind",
        say(language, "kind", {
          option: "kind",
          typed,
          kinds: formatChoice(
            language,
            factKinds.map((kind) => kindWord(kind, language)),
          ),
        }),
      ),
  );
  const tags = each(
    "source-language",
    (typed) =>
      languageMeant(typed) ??
      refuse(
        "source-language",
        say(language, "tag", { option: localOptionName("source-language", language), typed }),
      ),
  );
  const lists = {
    topics: byName("topic", { index: names.topics, namesOf: (id) => topics.get(id)?.names }),
    people: byName("person", {
      index: names.people,
      namesOf: (id) => people.get(id)?.names,
      labelOf: (id) => labelOfActor(id, { library, language }),
    }),
    organizations: byName("organization", {
      index: names.actors,
      namesOf: (id) => organizations.get(id)?.names,
    }),
    briefings: byName("briefing", { index: names.briefings, namesOf: (id) => bySlug.get(id)?.headline }),
    languages: tags,
  };
  const given = Object.entries(lists).flatMap(([name, ids]) => (ids === null ? [] : [[name, [...ids]]]));
  return { ...Object.fromEntries(given), ...(kinds === null ? {} : { kinds: [...kinds] }) };
};
