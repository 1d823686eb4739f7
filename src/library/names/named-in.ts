import { overlaps } from "../../base/text/span.ts";
import type { Library } from "../library.ts";
import type { Stretch } from "../passages/sentences.ts";
import { baseFormsOf } from "./base-forms.ts";
import { commonWords } from "./known-common-words.ts";
import { isLittleWord, isOffice } from "./name-words.ts";
import { type TextWord, wordsOfText } from "./words-of-text.ts";
import { type NameNode, type Shape, writtenNamesIn } from "./written-names.ts";

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

const longestRun = 6;
const longestInHeadline = 3;

/** Finds the people and organizations named in a text. Its time is proportional to the text's length, and not to the record. */
export const namedIn = (original: string, library: Library): NamedIn => {
  const text = original.normalize("NFC");
  const allWords = wordsOfText(text);
  const names = writtenNamesIn(
    text,
    allWords.map(({ folded }) => folded),
    library,
  );
  const unspaced = names.unspaced.find(text);
  const words = allWords.filter((word) => !unspaced.some((each) => overlaps(each, word)));
  const hasCapitals = /\p{Lu}/u.test(text);
  const hasSmall = /\p{Ll}/u.test(text);

  // Cache the people with a surname, because hundreds may have it.
  const idsBySurname = new Map<string, readonly string[]>();
  const idsOf = (stretch: readonly TextWord[]): readonly string[] => {
    const key = stretch.map(({ written }) => written).join(" ");
    const known = idsBySurname.get(key);
    if (known !== undefined) return known;
    const typed = stretch.map(({ folded }) => folded);
    const ids = [typed, ...baseFormsOf(typed)]
      .map((form) => names.bySurname(form).filter((id) => names.agrees(id, stretch)))
      .find((each) => each.length > 0);
    idsBySurname.set(key, ids ?? []);
    return ids ?? [];
  };
  /** Of several people with a surname, those whose title is before it: “Bishop Okafor” is not the coach. */
  const withTitles = (ids: readonly string[], before: readonly TextWord[]): readonly string[] => {
    if (ids.length < 2) return ids;
    const titles = before.filter(({ written }) => !isLittleWord(written)).map(({ folded }) => folded);
    const titled = ids.filter((id) => titles.some((title) => names.isTitleOf(id, title)));
    return titled.length > 0 ? titled : ids;
  };

  const fits = (shapes: readonly Shape[], stretch: readonly TextWord[]): boolean => {
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
    stretch: readonly TextWord[],
    ids: readonly string[],
    whole: boolean,
  ): NamedMention | null => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first === undefined || last === undefined || ids.length === 0) return null;
    const { start } = first;
    const meant = ids.length > 1 ? names.exactly([...new Set(ids)], stretch) : ids;
    return { start, end: last.end, written: text.slice(start, last.end), ids: meant, whole };
  };

  /** Whether the next word continues the name after a hyphen: Ada Stone-Brady is not Ada Stone, but in “Ada Stone-led”, it is she. */
  const isCutAfter = (at: number): boolean => {
    const next = words[at + 1];
    return next?.hyphened === true && next.shape !== "small";
  };

  /** The longest name that begins with a word. */
  const wholeNameAt = (from: number): NamedMention | null => {
    let node: NameNode | undefined = names.root;
    let longest: NamedMention | null = null;
    for (let at = from; node !== undefined && at < words.length; at += 1) {
      const next = words[at];
      if (next === undefined || (at > from && !next.joined)) break;
      node = node.next.get(next.folded);
      if (node === undefined || node.names.length === 0 || isCutAfter(at)) continue;
      const stretch = words.slice(from, at + 1);
      const ids = node.names.filter(({ id, shapes }) => fits(shapes, stretch) && names.agrees(id, stretch));
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
  let run: TextWord[] = [];
  /** Finds a surname in a run of words with capitals that contains no whole name. */
  const endRun = (next: TextWord | undefined): void => {
    const mention = surnameIn(run, next);
    found.push(
      ...(run[0]?.isInHeadline === true ? surnamesInHeadline(run) : mention === null ? [] : [mention]),
    );
    run = [];
  };
  const isNoName = ({ written, folded }: TextWord): boolean =>
    isLittleWord(written) ||
    isOffice(written) ||
    commonWords.openers.has(written) ||
    names.isTitleWord(folded);
  // A surname that is also a word, such as May, needs more evidence if every word there has a capital.
  const isWord = (stretch: readonly TextWord[]): boolean =>
    stretch.length === 1 && commonWords.ordinarySurnames.has(stretch[0]?.written ?? "");
  const surnameIn = (all: readonly TextWord[], next: TextWord | undefined): NamedMention | null => {
    const from = 1 + all.findLastIndex(isNoName);
    const stretch = all.slice(from);
    if (stretch.length === 0 || stretch.length > longestRun) return null;
    const announced = from > 0 || stretch[0]?.startsSentence === false || !isWord(stretch);
    if (!announced && !(next !== undefined && commonWords.afterSurnames.has(next.written))) return null;
    return mentionOf(stretch, withTitles(idsOf(stretch), all.slice(0, from)), false);
  };
  /** In a headline, the words around a surname have capitals, too. */
  const surnamesInHeadline = (all: readonly TextWord[]): readonly NamedMention[] => {
    const mentions: NamedMention[] = [];
    for (let at = 0; at < all.length; at += 1) {
      for (let length = Math.min(longestInHeadline, all.length - at); length > 0; length -= 1) {
        const stretch = all.slice(at, at + length);
        const isCut = stretch[0]?.hyphened === true || all[at + length]?.hyphened === true;
        if (isCut || isWord(stretch) || stretch.every(isNoName)) continue;
        const mention = mentionOf(stretch, withTitles(idsOf(stretch), all.slice(0, at)), false);
        if (mention === null) continue;
        mentions.push(mention);
        at += length - 1;
        break;
      }
    }
    return mentions;
  };

  for (let at = 0; at < words.length; at += 1) {
    const here = words[at];
    if (here === undefined) break;
    if (!here.joined || here.isInHeadline !== (run[0] ?? here).isInHeadline) endRun(here);
    const whole = wholeNameAt(at);
    if (whole !== null) {
      // “Roger Ada Stone” has no surname before the name, but a headline may.
      if (run[0]?.isInHeadline === true) endRun(here);
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
