import type { Organization, Person } from "../briefing/briefing.ts";
import type { Library } from "../library.ts";
import { madeInSteps } from "../made-in-steps.ts";
import { spellings } from "../merge.ts";
import { type NameWord, nameWords, tellingWords } from "./name-words.ts";

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

const titlesOf = (person: Person, { organizations }: Library): ReadonlySet<string> =>
  new Set(
    person.roles.flatMap(({ title, organization }) => {
      const named = organization === undefined ? undefined : organizations.get(organization);
      return [...Object.values(title), ...(named === undefined ? [] : spellings(named))].flatMap(foldedOf);
    }),
  );

/**
 * The spellings that are names. An alias may be a description, such as `the minister` or `Bộ trưởng`: in another text
 * it is another person.
 */
const namesOf = (actor: Person | Organization, titles: ReadonlySet<string>): readonly string[] => {
  const proper = [...Object.values(actor.names), ...(actor.native === undefined ? [] : [actor.native.name])];
  const aliases = actor.aliases.filter((alias) => {
    const telling = tellingWords(nameWords(alias));
    return /\p{Lu}/u.test(alias) && telling.some(({ folded }) => !titles.has(folded));
  });
  return [...new Set([...proper, ...aliases])];
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

function* createWrittenNames(library: Library): Generator<void, WrittenNames> {
  const root: NameNode = { next: new Map(), names: [] };
  const bySurname = new Map<string, string[]>();
  const titleWords = new Set<string>();
  const add = (actor: Person | Organization, titles: ReadonlySet<string>, isPerson: boolean): void => {
    for (const name of namesOf(actor, titles)) {
      const words = nameWords(name);
      if (words.length === 0) continue;
      const shapes = (name.normalize("NFC").match(word) ?? []).map(shapeOf);
      nodeFor(root, words).names.push({ id: actor.id, shapes });
      for (let from = 1; isPerson && from < words.length; from += 1) {
        const key = words
          .slice(from)
          .map(({ folded }) => folded)
          .join(" ");
        const ids = bySurname.get(key);
        if (ids === undefined) bySurname.set(key, [actor.id]);
        else if (ids.at(-1) !== actor.id) ids.push(actor.id);
      }
    }
  };
  for (const person of library.people.values()) {
    const titles = titlesOf(person, library);
    for (const { title } of person.roles) {
      for (const folded of Object.values(title).flatMap(foldedOf)) titleWords.add(folded);
    }
    add(person, titles, true);
    yield;
  }
  for (const organization of library.organizations.values()) add(organization, new Set(), false);
  return {
    root,
    bySurname,
    titleWords,
    accentsOf: (id, folded) => {
      const actor = library.actors.get(id);
      const words = actor === undefined ? [] : spellings(actor).flatMap(nameWords);
      return words
        .filter((each) => each.folded === folded && each.written !== folded)
        .map(({ written }) => written);
    },
  };
}

/** The names of a person as they are written anywhere, without descriptions such as `the minister`. */
export const properNamesOf = (person: Person, library: Library): readonly string[] =>
  namesOf(person, titlesOf(person, library));

/** The names of a snapshot, put in order. */
export const writtenNames = madeInSteps(createWrittenNames);
