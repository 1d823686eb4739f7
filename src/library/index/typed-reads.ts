import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { NamedKind, TypedNames, TypedWord } from "../library.ts";
import type { AllWords } from "./all-words.ts";
import { typedWordsOf } from "./name-columns.ts";
import { withAnyToken } from "./name-tokens.ts";
import { createNamedReader } from "./named-entity.ts";
import { allQueries, prepareQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";

const foundRow = z.object({
  id: z.string(),
  newest: z.string(),
  date: z.string(),
  slug: z.string(),
  place: z.number(),
});
const idRow = z.object({ id: z.string() });

interface Found extends z.infer<typeof foundRow> {
  readonly type: NamedType;
}

const typeOf = {
  people: "person",
  organizations: "organization",
  topics: "topic",
  briefings: "briefing",
} as const satisfies Record<NamedKind, NamedType>;

/** Visible entities for completing typed words. */
export const createTypedReads = (
  database: DatabaseSync,
  seenUntil: number,
  allWords: AllWords,
): TypedNames => {
  const fields = "id, newest, date, slug, place";
  const inOrder = "newest desc, date desc, slug, place limit ?";
  const withWords = "number in (select rowid from name_words where name_words match ?)";
  const newest = prepareQuery(
    database,
    `select ${fields} from named indexed by named_by_newest where type = ? and seen_from <= ? order by ${inOrder}`,
    foundRow,
  );
  const newestWith = prepareQuery(
    database,
    `select ${fields} from named indexed by named_by_newest
     where type = ? and seen_from <= ? and ${withWords} order by ${inOrder}`,
    foundRow,
  );
  // Left to itself, SQLite goes through all names of the type for the few that are wanted.
  const ofIds = `select ${fields} from named indexed by sqlite_autoindex_named_1
     where type = ? and id in (select value from json_each(?)) and seen_from <= ?`;
  const preferredOf = prepareQuery(database, ofIds, foundRow);
  const preferredWith = prepareQuery(database, `${ofIds} and ${withWords}`, foundRow);
  const partlySeen = prepareQuery(
    database,
    "select id from named indexed by named_by_visibility where seen_from > 0 and seen_from > ? and type = ?",
    idRow,
  );
  const read = createNamedReader(database, seenUntil);

  /** Partly visible entities. The index also has their words that are not visible, so each of them is checked. */
  const partly = (type: NamedType, wanted: readonly TypedWord[]): readonly Found[] =>
    partlySeen(seenUntil, type).flatMap(({ id }): Found[] => {
      const named = read(type, id);
      if (named === null) return [];
      const typed = typedWordsOf(id, named);
      const { newest: last, date, slug, place } = named;
      return wanted.every((word) => isBegun(typed, word))
        ? [{ id, type, newest: last, date, slug, place }]
        : [];
    });

  return {
    words: (kind) => allWords[typeOf[kind]].typed.of(),
    find(kinds, wanted, { preferred, most }) {
      if (wanted.some(({ start, words: any }) => start === null && any.length === 0)) return [];
      const found = kinds.flatMap((kind): readonly Found[] => {
        const type = typeOf[kind];
        const query = allQueries(
          wanted.map(({ start, words: any }) => withAnyToken(["typed"], [type], any, start)),
        );
        const ids = JSON.stringify(preferred);
        const rows =
          wanted.length === 0
            ? [...preferredOf(type, ids, seenUntil), ...newest(type, seenUntil, most)]
            : [...preferredWith(type, ids, seenUntil, query), ...newestWith(type, seenUntil, query, most)];
        return [...rows.map((row) => ({ ...row, type })), ...partly(type, wanted)];
      });
      const rank = new Map(preferred.map((id, place) => [id, place]));
      const rankOf = ({ id }: Found): number => rank.get(id) ?? preferred.length;
      const distinct = [...new Map(found.map((each) => [each.id, each])).values()];
      return distinct
        .sort((a, b) => rankOf(a) - rankOf(b) || compare(a, b))
        .slice(0, most)
        .map(({ id }) => id);
    },
  };
};

/** Newest first; then organizations first, then those of the newest briefing. */
const compare = (a: Found, b: Found): number => {
  if (a.newest !== b.newest) return a.newest < b.newest ? 1 : -1;
  if (a.type !== b.type) return a.type === "organization" ? -1 : 1;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.slug !== b.slug) return a.slug < b.slug ? -1 : 1;
  return a.place - b.place;
};

const isBegun = (typed: ReadonlySet<string>, { start, words }: TypedWord): boolean =>
  words.some((word) => typed.has(word)) ||
  (start !== null && [...typed].some((word) => word.startsWith(start)));
