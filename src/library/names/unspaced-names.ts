import { fold, withOneForm } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";
import { cutsOf } from "./name-words.ts";

/** A place in a text without spaces that names people or organizations on record. */
interface UnspacedMention {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  /** False for a part of a name beside a title. */
  readonly whole: boolean;
}

/** Names in scripts without spaces between words, and in Hangul, where words have endings. */
export interface UnspacedNames {
  find(text: string): readonly UnspacedMention[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ids: string[];
}

// Marks are part of Thai words. The long vowel mark of kana belongs to no script.
const unspacedLetter =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;
const hangul = /^\p{Script=Hangul}/u;
const hasTitleBefore = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const separator = /^[\s・·]$/u;

/** Whether a text has letters of such a script. */
export const isUnspaced = (text: string): boolean => [...text].some((letter) => unspacedLetter.test(letter));

/** The letters of such a name, folded. */
export const unspacedLetters = (name: string): readonly string[] =>
  [...fold(name)].filter((letter) => /[\p{L}\p{M}ー]/u.test(letter));

/** The shortest name in Hangul after which a word may have any ending. */
const shortestWithEnding = 3;

const titles = [...commonWords.aroundNames, ...commonWords.offices].map(fold).filter(isUnspaced);

/** The parts of a person's name that are used with a title: the family name, or in Thai the first name. */
export const calledParts = (name: string): readonly string[] => {
  const [first, ...others] = name.split(/[\s・·]+/u);
  if (first === undefined) return [];
  if (others.length > 0) return [first];
  const length = [...first].length;
  return cutsOf(first).flatMap(([family]) => {
    const letters = [...family].length;
    return letters <= 2 && (letters === 2 ? length > 2 : length < 4) ? [family] : [];
  });
};

/** `idsOfPart` finds people by a part of their name that is used with a title. */
export const createUnspacedNames = (
  idsOfPart: (part: string) => readonly string[],
): UnspacedNames & { add(id: string, name: string): void } => {
  const root: Node = { next: new Map(), ids: [] };

  /** The longest name at a place. `letters` are folded. */
  const nameAt = (
    letters: readonly string[],
    from: number,
  ): { readonly to: number; readonly ids: readonly string[] } | null => {
    let node: Node | undefined = root;
    let found: { readonly to: number; readonly ids: readonly string[] } | null = null;
    for (let at = from; at < letters.length; at += 1) {
      const letter = letters[at] ?? "";
      if (at > from && separator.test(letter) && !separator.test(letters[at - 1] ?? "")) continue;
      node = node.next.get(letter);
      if (node === undefined) break;
      if (node.ids.length > 0) found = { to: at + 1, ids: node.ids };
    }
    return found;
  };

  /** Whether a title is right after a place, or after one space. */
  const titleAt = (text: string): boolean => {
    const rest = /^\s/u.test(text) ? text.slice(1) : text;
    return titles.some((title) => rest.startsWith(title));
  };

  const partAt = (letters: readonly string[], from: number) => {
    for (let to = Math.min(letters.length, from + 12); to > from; to -= 1) {
      const part = letters.slice(from, to).join("");
      const before = letters
        .slice(Math.max(0, from - 14), from)
        .join("")
        .trimEnd();
      const isCalled = hasTitleBefore.test(part)
        ? titles.some((title) => before.endsWith(title))
        : titleAt(letters.slice(to, to + 8).join(""));
      const ids = isCalled ? idsOfPart(part) : [];
      if (ids.length > 0) return { to, ids };
    }
    return null;
  };

  const isWord = (letters: readonly string[], from: number, to: number): boolean => {
    if (!hangul.test(letters[from] ?? "")) return true;
    if (hangul.test(letters[from - 1] ?? "")) return false;
    return (
      to - from >= shortestWithEnding ||
      !hangul.test(letters[to] ?? "") ||
      titleAt(letters.slice(to, to + 8).join(""))
    );
  };

  return {
    add(id, name) {
      if (!isUnspaced(name)) return;
      let node = root;
      for (const letter of unspacedLetters(name)) {
        const next: Node = node.next.get(letter) ?? { next: new Map(), ids: [] };
        node.next.set(letter, next);
        node = next;
      }
      if (!node.ids.includes(id)) node.ids.push(id);
    },
    find(text) {
      if (!isUnspaced(text)) return [];
      const written = [...text];
      const letters = written.map((letter) => withOneForm(letter.toLowerCase()));
      const starts: number[] = [];
      let length = 0;
      for (const letter of written) {
        starts.push(length);
        length += letter.length;
      }
      starts.push(length);
      const found: UnspacedMention[] = [];
      for (let at = 0; at < letters.length; at += 1) {
        if (!unspacedLetter.test(letters[at] ?? "")) continue;
        const name = nameAt(letters, at);
        const whole = name !== null && isWord(letters, at, name.to) ? name : null;
        const part = whole === null && !hangul.test(letters[at - 1] ?? "") ? partAt(letters, at) : null;
        const here = whole ?? part;
        if (here === null) continue;
        found.push({
          start: starts[at] ?? 0,
          end: starts[here.to] ?? length,
          ids: here.ids,
          whole: whole !== null,
        });
        at = here.to - 1;
      }
      return found;
    },
  };
};
