import { formatNumber } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { instantIn } from "../base/time/say-instant.ts";
import type { Correction } from "../library/briefing/briefing.ts";
import { type Block, note, paragraph } from "./answer.ts";
import { correctionLines } from "./cite.ts";
import { labelled, type Reader } from "./fact-lines.ts";

const say = messagesOf("answer", "correction-history");

/** The corrections of a fact, oldest first, each with the wording before it and its instant, if the file has them. */
export const correctionHistory = (reference: string, timeZone: string, reader: Reader): readonly Block[] => {
  const { library, language } = reader;
  const corrections = library.corrections.get(reference) ?? [];
  return correctionLines(reference, reader).flatMap((line, index): readonly Block[] => {
    const { before, at } = corrections[index] ?? {};
    return [
      paragraph(...line),
      ...(before === undefined
        ? []
        : [paragraph(...labelled(say(language, "before"), language, text(wordingBefore(before, language))))]),
      ...(at === undefined ? [] : [note(instantIn(language, Temporal.Instant.from(at), timeZone))]),
    ];
  });
};

/** The wording of a fact before a correction, or its number. */
export const wordingBefore = (before: NonNullable<Correction["before"]>, language: Language): string =>
  typeof before === "number" ? formatNumber(language, before) : localize(before, language);
