import { withOneForm } from "../../base/text/fold.ts";
import type { Library } from "../library.ts";
import type { NameEntry } from "./name-entry.ts";
import { joinedKey, letterKeysAt, longestStart } from "./name-keys.ts";
import { type NameWord, nameWords, spellingsOf } from "./name-words.ts";
import { spellings } from "./proper-names.ts";
import { createUnspacedNames, isUnspaced, type UnspacedNames } from "./unspaced-names.ts";

/** A spelling of a name in a briefing. */
interface WrittenName {
  readonly id: string;
  /** For each word, whether it has only small letters, a capital first, or (as in `UN`) only capitals. */
  readonly shapes: readonly Shape[];
}

export type Shape = "small" | "capital" | "capitals";

/** A node in the tree of names, whose words lead from node to node. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  /** The names that end here. */
  readonly names: WrittenName[];
}

/** The people and organizations on record that a text may name, by the words of their names. */
export interface WrittenNames {
  readonly root: NameNode;
  /** People by the ends of their names, such as `chou lambert` and `lambert`. */
  bySurname(folded: readonly string[]): readonly string[];
  /** Names in scripts without spaces between words. */
  readonly unspaced: UnspacedNames;
  /** Whether a folded word is in the title of any person's role. */
  isTitleWord(folded: string): boolean;
  /** Whether it is in the title of a role of one of the people whose surnames were looked up. */
  isTitleOf(id: string, folded: string): boolean;
  /** Whether words of a text have no other accents than those in the names of an entity. */
  agrees(id: string, words: readonly NameWord[]): boolean;
  /** Those who write a name with exactly these accents, if some do: “Ngọc Lan” is not Ngọc Lân. */
  exactly(ids: readonly string[], words: readonly NameWord[]): readonly string[];
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

export const shapeOf = (written: string): Shape => {
  if (!/^\p{Lu}/u.test(written)) return "small";
  return written.length > 1 && !/\p{Ll}/u.test(written) ? "capitals" : "capital";
};

const nodeFor = (root: NameNode, words: readonly NameWord[]): NameNode => {
  let node = root;
  for (const { folded } of words) {
    const next: NameNode = node.next.get(folded) ?? { next: new Map(), names: [] };
    node.next.set(folded, next);
    node = next;
  }
  return node;
};

/** The keys of all names that may be in a text: each run of its words, up to a length. */
const startsIn = (folded: readonly string[]): readonly string[] => [
  ...new Set(
    folded.flatMap((_, at) =>
      Array.from({ length: Math.min(longestStart, folded.length - at) }, (_more, more) =>
        joinedKey(folded.slice(at, at + more + 1)),
      ),
    ),
  ),
];

const lettersIn = (text: string): readonly string[] => {
  if (!isUnspaced(text)) return [];
  const letters = [...withOneForm(text.toLowerCase())];
  return [...new Set(letters.flatMap((_, at) => letterKeysAt(letters, at)))];
};

/** The names that may be in a text. `folded` are its words. */
export const writtenNamesIn = (
  text: string,
  folded: readonly string[],
  { written, actors }: Library,
): WrittenNames => {
  const root: NameNode = { next: new Map(), names: [] };
  const add = ({ id, names }: NameEntry): void => {
    for (const name of names.flatMap(spellingsOf)) {
      const words = nameWords(name);
      if (words.length === 0) continue;
      const shapes = (name.normalize("NFC").match(word) ?? []).map(shapeOf);
      nodeFor(root, words).names.push({ id, shapes });
    }
  };
  for (const entry of written.with("starts", startsIn(folded))) add(entry);
  const found = new Map<string, NameEntry>();
  const idsWith = (kind: "surnames" | "parts", key: string): readonly string[] =>
    written.with(kind, [key]).map((entry) => {
      found.set(entry.id, entry);
      return entry.id;
    });
  const unspaced = createUnspacedNames((part) => idsWith("parts", part));
  for (const { id, names } of written.with("letters", lettersIn(text)))
    for (const name of names) unspaced.add(id, name);
  /** The accented spellings of a word in the names of one entity. */
  const accentsOf = (id: string, word: string): readonly string[] => {
    const actor = actors.get(id);
    const words = actor === undefined ? [] : spellings(actor).flatMap(nameWords);
    const accented = words.filter((each) => each.folded === word && each.written !== word);
    return [...new Set(accented.map((each) => each.written))];
  };
  return {
    root,
    unspaced,
    bySurname: (words) => idsWith("surnames", joinedKey(words)),
    isTitleWord: written.isTitleWord,
    isTitleOf: (id, title) =>
      (found.get(id)?.roles ?? []).some(({ titles }) =>
        titles.flatMap(nameWords).some(({ folded }) => folded === title),
      ),
    agrees: (id, words) =>
      words.every(({ written: typed, folded: word }) => {
        const accents = typed === word ? [] : accentsOf(id, word);
        return accents.length === 0 || accents.includes(typed);
      }),
    exactly(ids, words) {
      const exact = ids.filter((id) =>
        words.every(({ written: typed, folded: word }) => {
          const accents = accentsOf(id, word);
          return typed === word ? accents.length === 0 : accents.includes(typed);
        }),
      );
      return exact.length > 0 ? exact : ids;
    },
  };
};
