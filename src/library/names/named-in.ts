import { fold } from "../../base/text/fold.ts";
import type { Library } from "../library.ts";
import type { Stretch } from "../passages/sentences.ts";
import { commonWords } from "./known-common-words.ts";
import { isLittleWord, isOffice } from "./name-words.ts";
import { type NameNode, type Shape, shapeOf, writtenNamesIn } from "./written-names.ts";

/** A place in a text that names people or organizations on record. */
export interface NamedMention extends Stretch {
  /** As it is written in the text. */
  readonly written: string;
  /** All entities with this name, in the order of the library. */
  readonly ids: readonly string[];
  /** False for a surname alone, which other people may have. */
  readonly whole: boolean;
}

/** The people and organizations named in a text, and every place that names one. */
export interface NamedIn {
  /** The first mention of each, in the order of the text. */
  readonly mentions: readonly NamedMention[];
  readonly places: readonly Stretch[];
}

interface Word extends Stretch {
  readonly written: string;
  readonly folded: string;
  readonly shape: Shape;
  /** Whether only a space, a hyphen, an apostrophe or the dot of an initial is between it and the word before. */
  readonly joined: boolean;
  readonly startsSentence: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const joint = /^(?:\s{1,2}|['’&‐‑-])$/u;
// After an initial or a form of address, a full stop does not end a sentence.
const jointAfterPoint = /^\.\s?$/u;
const isShortened = (written: string): boolean =>
  written.length === 1 || isLittleWord(written) || commonWords.abbreviatedTitles.has(written);
const newSentence = /[.!?…:\n«“"„‘]\s*$/u;

const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let before = 0;
  for (const { 0: token, index: start } of text.matchAll(wordPattern)) {
    const gap = text.slice(before, start);
    const previous = words.at(-1)?.written ?? "";
    const abbreviated = isShortened(previous) && jointAfterPoint.test(gap);
    const written = token.toLowerCase();
    const end = start + token.length;
    words.push({
      start,
      end,
      written,
      folded: fold(written),
      shape: shapeOf(token),
      joined: before > 0 && (joint.test(gap) || abbreviated),
      startsSentence: before === 0 || (newSentence.test(gap) && !abbreviated),
    });
    before = end;
  }
  return words;
};

const longestRun = 6;

/** Finds the people and organizations named in a text. Its time is proportional to the text's length, and not to the record. */
export const namedIn = (original: string, library: Library): NamedIn => {
  const text = original.normalize("NFC");
  const allWords = wordsIn(text);
  const names = writtenNamesIn(
    text,
    allWords.map(({ folded }) => folded),
    library,
  );
  const unspaced = names.unspaced.find(text);
  const words = allWords.filter(
    (word) => !unspaced.some(({ start, end }) => start < word.end && word.start < end),
  );
  const hasCapitals = /\p{Lu}/u.test(text);
  const hasSmall = /\p{Ll}/u.test(text);

  const agrees = (id: string, stretch: readonly Word[]): boolean =>
    stretch.every(({ written, folded }) => {
      if (written === folded) return true;
      const accents = names.accentsOf(id, folded);
      return accents.length === 0 || accents.includes(written);
    });
  // Cache the people with a surname, because hundreds may have it.
  const idsBySurname = new Map<string, readonly string[]>();
  const idsOf = (stretch: readonly Word[]): readonly string[] => {
    const key = stretch.map(({ written }) => written).join(" ");
    const known = idsBySurname.get(key);
    if (known !== undefined) return known;
    const all = names.bySurname(stretch.map(({ folded }) => folded));
    const ids = all.filter((id) => agrees(id, stretch));
    idsBySurname.set(key, ids);
    return ids;
  };

  const fits = (shapes: readonly Shape[], stretch: readonly Word[]): boolean => {
    const alone = stretch.length === 1;
    // In a text with only small letters or only capitals, a single word may be any word.
    if (alone && (!hasCapitals || !hasSmall)) return false;
    return stretch.every(({ shape, written }, at) => {
      const wanted = shapes[at] ?? "small";
      if (!hasCapitals || wanted === "small" || isLittleWord(written)) return true;
      return alone && wanted === "capitals" ? shape === "capitals" : shape !== "small";
    });
  };

  const mentionOf = (
    stretch: readonly Word[],
    ids: readonly string[],
    whole: boolean,
  ): NamedMention | null => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first === undefined || last === undefined || ids.length === 0) return null;
    const { start } = first;
    return { start, end: last.end, written: text.slice(start, last.end), ids: [...new Set(ids)], whole };
  };

  /** The longest name that begins with a word. */
  const wholeNameAt = (from: number): NamedMention | null => {
    let node: NameNode | undefined = names.root;
    let longest: NamedMention | null = null;
    for (let at = from; node !== undefined && at < words.length; at += 1) {
      const next = words[at];
      if (next === undefined || (at > from && !next.joined)) break;
      node = node.next.get(next.folded);
      if (node === undefined || node.names.length === 0) continue;
      const stretch = words.slice(from, at + 1);
      const ids = node.names.filter(({ id, shapes }) => fits(shapes, stretch) && agrees(id, stretch));
      longest =
        mentionOf(
          stretch,
          ids.map(({ id }) => id),
          true,
        ) ?? longest;
    }
    return longest;
  };

  const found: NamedMention[] = [];
  const places: Stretch[] = [];
  let run: Word[] = [];
  /** Finds a surname in a run of words with capitals that contains no whole name. */
  const endRun = (next: Word | undefined): void => {
    const mention = hasSmall ? surnameIn(run, next) : null;
    run = [];
    if (mention !== null) found.push(mention);
  };
  const surnameIn = (all: readonly Word[], next: Word | undefined): NamedMention | null => {
    const from =
      1 +
      all.findLastIndex(
        ({ written, folded }) =>
          isLittleWord(written) ||
          isOffice(written) ||
          commonWords.openers.has(written) ||
          names.isTitleWord(folded),
      );
    const stretch = all.slice(from);
    if (stretch.length === 0 || stretch.length > longestRun) return null;
    // A surname that is also a word, such as May, needs more evidence at the start of a sentence, where every word has a capital.
    const isWord = stretch.length === 1 && commonWords.ordinarySurnames.has(stretch[0]?.written ?? "");
    const announced = from > 0 || stretch[0]?.startsSentence === false || !isWord;
    if (!announced && !(next !== undefined && commonWords.afterSurnames.has(next.written))) return null;
    return mentionOf(stretch, idsOf(stretch), false);
  };

  for (let at = 0; at < words.length; at += 1) {
    const here = words[at];
    if (here === undefined) break;
    if (!here.joined) endRun(here);
    const whole = wholeNameAt(at);
    if (whole !== null) {
      run = [];
      found.push(whole);
      while ((words[at + 1]?.start ?? whole.end) < whole.end) at += 1;
    } else if (here.shape === "small") endRun(here);
    else run.push(here);
  }
  endRun(undefined);

  for (const { start, end, ids, whole } of unspaced)
    found.push({ start, end, written: text.slice(start, end), ids, whole });
  found.sort((a, b) => a.start - b.start);

  const named = new Set(found.filter(({ whole }) => whole).flatMap(({ ids }) => ids));
  const seen = new Set<string>();
  const mentions: NamedMention[] = [];
  for (const mention of found) {
    places.push({ start: mention.start, end: mention.end });
    const key = mention.ids.join(" ");
    // A surname alone means the person with that name whose full name is in the text.
    if (seen.has(key) || (!mention.whole && mention.ids.some((id) => named.has(id)))) continue;
    seen.add(key);
    mentions.push(mention);
  }
  return { mentions, places };
};
