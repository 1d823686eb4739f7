import { z } from "zod";
import { type Answer, note, oneLine, paragraph } from "../../answer/answer.ts";
import { cardOf, pageOnRecord } from "../../answer/card.ts";
import { correctionHashes } from "../../answer/cite.ts";
import { type Language, languageSchema } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { factsOf } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { isGoneHash } from "../../store/posted/gone.ts";
import type { FactChange } from "../../store/posted/message-edits.ts";
import { cardPart, type RememberedMessage } from "../../store/posted/posted-messages.ts";
import { correctionNote, correctionsOf } from "./corrected-answer.ts";

const say = messagesOf("digests", "corrections/cards");

const cardsSchema = z.strictObject({ language: languageSchema, addresses: z.array(z.string()).min(1) });

/** The links of a message, to which the bot has added cards. */
export interface ShownCards {
  /** The channel's address: `slack:C1`. */
  readonly channel: string;
  /** The id of the message with the links. */
  readonly message: string;
  /** The id of the message whose thread it is in; null if it is in none. */
  readonly thread: string | null;
  readonly language: Language;
  readonly addresses: readonly string[];
}

/**
 * The message, to remember it with all facts of the cards' briefings, because a card shows each correction of its briefing.
 * Its content has no words, so that nothing has to be erased from it. Null if there is nothing on record about the links. Pure.
 */
export const rememberedCards = (
  { channel, message, thread, language, addresses }: ShownCards,
  library: Library,
): RememberedMessage | null => {
  const facts = addresses.flatMap((address) => {
    const briefing = pageOnRecord(address, { library })?.briefing;
    return briefing === undefined ? [] : factsOf(briefing).map(({ reference }) => reference);
  });
  if (facts.length === 0) return null;
  return {
    channel,
    message,
    delivery: `${cardPart}-${message}`,
    part: cardPart,
    thread,
    language,
    content: JSON.stringify({ language, addresses }),
    facts: new Map(facts.map((fact) => [fact, correctionHashes(fact, { library, language })])),
  };
};

const goneCard = (language: Language): Answer => {
  return oneLine(language, say(language, "gone"));
};

/** The cards of a remembered message as they are now, by address; null if another version wrote it in an unknown format. */
export const cardsNow = (content: string, library: Library): ReadonlyMap<string, Answer> | null => {
  const cards = cardsSchema.safeParse(parseJson(content)).data;
  if (cards === undefined) return null;
  const { language, addresses } = cards;
  return new Map(
    addresses.map((address) => [address, cardOf(address, { library, language }) ?? goneCard(language)]),
  );
};

/** The notice in the thread of a message with cards: what was corrected, without the facts, which the cards do not show. Pure. */
export const cardNotice = (
  content: string,
  changes: readonly FactChange[],
  library: Library,
): Answer | null => {
  const cards = cardsSchema.safeParse(parseJson(content)).data;
  if (cards === undefined) return null;
  const { language } = cards;
  const corrected = changes.map((change) => correctionsOf(change, { library, language }));
  const isGone = ({ reference, hashes }: FactChange): boolean =>
    hashes.some(isGoneHash) && !library.facts.has(reference);
  const count = corrected.filter(({ length }) => length > 0).length;
  const gone = changes.filter(isGone).length;
  if (count + gone === 0) return null;
  const sentences = [
    ...(count === 0 ? [] : [say(language, "notice", { count })]),
    ...(gone === 0 ? [] : [say(language, "notice.gone", { count: gone })]),
  ];
  return {
    language,
    summary: sentences.join(" "),
    blocks: [
      ...sentences.map((sentence) => note(text(sentence))),
      ...corrected.flat().map((each) => paragraph(...correctionNote(each, { language }))),
    ],
  };
};
