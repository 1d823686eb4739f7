import { formatShortDate } from "../base/language/format.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { type Inline, text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import { correctionHash } from "../library/briefing/fact-hash.ts";
import { type Block, type Entry, paragraph } from "./answer.ts";
import { passageBlocks } from "./cite.ts";
import { labelled, type Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "fact-blocks");

/** `Corrected on 1 June 2026: The minister said July.`, for each correction of a fact, oldest first. */
export const correctionLines = (
  reference: string,
  { library, language }: Reader,
): readonly (readonly Inline[])[] =>
  (library.corrections.get(reference) ?? []).map(({ date, note: why, kind }) => {
    const what = say(language, kind, { date: formatShortDate(language, date) });
    return labelled(what, language, text(localize(why, language)));
  });

/** The hashes of a fact's corrections, for its entry. */
export const knownCorrections = (reference: string, reader: Reader): Pick<Entry, "corrections"> => {
  const corrections = correctionHashes(reference, reader);
  return corrections.length === 0 ? {} : { corrections };
};

/** The hashes of a fact's corrections. */
export const correctionHashes = (reference: string, { library, language }: Reader): readonly string[] =>
  (library.corrections.get(reference) ?? []).map((each) => correctionHash(each, language));

/** The corrections of a fact, as blocks below it. */
export const correctionBlocks = (reference: string, reader: Reader): Block[] =>
  correctionLines(reference, reader).map((line) => paragraph(...line));

/** The blocks below a fact: its corrections, then its passages. */
export const groundsBlocks = (fact: Fact, reader: Reader): Block[] => [
  ...correctionBlocks(fact.reference, reader),
  ...passageBlocks(fact, reader.language),
];
