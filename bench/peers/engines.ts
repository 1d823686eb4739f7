import { create, insertMultiple, search } from "@orama/orama";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { fold } from "../../src/base/text/fold.ts";

/** A text that is searched. */
export interface Item {
  readonly id: string;
  readonly text: string;
}

/** Finds the ids of items that have all words of a query, with typing errors if it can. */
export type Search = (query: string) => readonly string[] | Promise<readonly string[]>;

/** The most results of one search. */
const most = 1_000;

/** So many errors as a look-up of names allows in a word that may lack a letter. */
const errorsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

const miniSearch = (items: readonly Item[]): Search => {
  const index = new MiniSearch<Item>({ fields: ["text"] });
  index.addAll(items);
  return (query) =>
    index
      .search(query, { combineWith: "AND", fuzzy: (term) => errorsIn(term) })
      .slice(0, most)
      .map(({ id }) => String(id));
};

const orama = async (items: readonly Item[]): Promise<Search> => {
  const database = create({ schema: { text: "string" } as const });
  await insertMultiple(database, [...items], 1_000);
  // With a threshold of 0, all words must match.
  const find = async (term: string, tolerance: number): Promise<readonly string[]> =>
    (await search(database, { term, tolerance, threshold: 0, limit: most })).hits.map(({ id }) => id);
  // One tolerance counts for all words, so that the longest one decides. With a tolerance of two, Orama finds nothing for words as short as “12”, so
  // that errors are only forgiven if nothing has the words as they were typed.
  return async (query) => {
    const found = await find(query, 0);
    return found.length > 0 ? found : find(query, Math.max(...query.split(" ").map(errorsIn)));
  };
};

const flexSearch = (items: readonly Item[]): Search => {
  // This way to split words is the one that forgives typing errors.
  const index = new FlexSearch.Index({ tokenize: "tolerant" });
  for (const { id, text } of items) index.add(id, text);
  return (query) => index.search(query, { limit: most }).map(String);
};

const fuse = (items: readonly Item[]): Search => {
  const index = new Fuse(items, { keys: ["text"], ignoreLocation: true, threshold: 0.3 });
  return (query) => index.search(query, { limit: most }).map(({ item }) => item.id);
};

/** Accents are folded for all of them: without that, they do not find names that are typed without accents. */
const folded =
  (build: (items: readonly Item[]) => Search | Promise<Search>) =>
  async (items: readonly Item[]): Promise<Search> => {
    const find = await build(items.map(({ id, text }) => ({ id, text: fold(text) })));
    return (query) => find(fold(query));
  };

/** Other search libraries for JavaScript, by their names. */
export const peers: Readonly<Record<string, (items: readonly Item[]) => Promise<Search>>> = {
  MiniSearch: folded(miniSearch),
  Orama: folded(orama),
  FlexSearch: folded(flexSearch),
  "Fuse.js": folded(fuse),
};
