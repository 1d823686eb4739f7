import { madeInSteps, madeWithin } from "../in-steps.ts";
import type { Library, Listed } from "../library.ts";
import { type NameWord, nameWords, spellingsOf } from "./name-words.ts";
import { createUnspacedNames, type UnspacedNames } from "./unspaced-names.ts";

/** A name as it is written in a briefing. */
interface WrittenName {
  readonly id: string;
  /** Of each word, whether its letters are written small, with a capital, or (as in `UN`) all as capitals. */
  readonly shapes: readonly Shape[];
}

export type Shape = "small" | "capital" | "capitals";

/** The words that may follow, and the names that end here. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  /** The names that end here. */
  readonly names: WrittenName[];
}

/** All people and organizations on record, by the words of their names. */
export interface WrittenNames {
  readonly root: NameNode;
  /** People by the ends of their names, such as `chou lambert` and `lambert`. */
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  /** Those in scripts without spaces between words. */
  readonly unspaced: UnspacedNames;
  /** The words of all titles. */
  readonly titleWords: ReadonlySet<string>;
  /** The accented spellings of a word in the names of one of them. */
  accentsOf(id: string, folded: string): readonly string[];
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

export const shapeOf = (written: string): Shape => {
  if (!/^\p{Lu}/u.test(written)) return "small";
  return written.length > 1 && !/\p{Ll}/u.test(written) ? "capitals" : "capital";
};

const foldedOf = (text: string): string[] => nameWords(text).map(({ folded }) => folded);

const nodeFor = (root: NameNode, words: readonly NameWord[]): NameNode => {
  let node = root;
  for (const { folded } of words) {
    const next: NameNode = node.next.get(folded) ?? { next: new Map(), names: [] };
    node.next.set(folded, next);
    node = next;
  }
  return node;
};

function* createWrittenNames(library: Library): Generator<void, WrittenNames> {
  const root: NameNode = { next: new Map(), names: [] };
  const bySurname = new Map<string, string[]>();
  const unspaced = createUnspacedNames();
  const titleWords = new Set<string>();
  const accents = new Map<string, Set<string>>();
  const addAccents = (id: string, { written, folded }: NameWord): void => {
    if (written === folded) return;
    const key = `${id} ${folded}`;
    accents.set(key, (accents.get(key) ?? new Set()).add(written));
  };
  const add = ({ id, spellings, properNames }: Listed, isPerson: boolean): void => {
    for (const word of spellings.flatMap(nameWords)) addAccents(id, word);
    for (const name of properNames) unspaced.add(id, name, isPerson);
    for (const name of properNames.flatMap(spellingsOf)) {
      const words = nameWords(name);
      if (words.length === 0) continue;
      const shapes = (name.normalize("NFC").match(word) ?? []).map(shapeOf);
      nodeFor(root, words).names.push({ id, shapes });
      for (let from = 1; isPerson && from < words.length; from += 1) {
        const key = words
          .slice(from)
          .map(({ folded }) => folded)
          .join(" ");
        const ids = bySurname.get(key);
        if (ids === undefined) bySurname.set(key, [id]);
        else if (ids.at(-1) !== id) ids.push(id);
      }
    }
  };
  for (const person of yield* madeWithin(library.listed("people"))) {
    for (const folded of person.titles.flatMap(foldedOf)) titleWords.add(folded);
    add(person, true);
    yield;
  }
  for (const organization of yield* madeWithin(library.listed("organizations"))) {
    add(organization, false);
    yield;
  }
  return {
    root,
    bySurname,
    unspaced,
    titleWords,
    accentsOf: (id, folded) => [...(accents.get(`${id} ${folded}`) ?? [])],
  };
}

/** The names of a snapshot, put in order. */
export const writtenNames = madeInSteps(createWrittenNames);
