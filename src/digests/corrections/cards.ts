import { z } from "zod";
import { type Answer, paragraph } from "../../answer/answer.ts";
import { cardOf, pageOnRecord } from "../../answer/card.ts";
import { correctionHashes } from "../../answer/fact-blocks.ts";
import { type Language, languageSchema } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { factsOf } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import { cardPart, type RememberedMessage } from "../../store/posted/posted-messages.ts";

const say = messagesOf("digests", "corrections/cards");

const cardsSchema = z.strictObject({ language: languageSchema, addresses: z.array(z.string()).min(1) });

/** The links of a message, to which the bot has added cards. */
export interface ShownCards {
  /** The channel's address: `slack:C1`. */
  readonly channel: string;
  /** The id of the message with the links. */
  readonly message: string;
  readonly language: Language;
  readonly addresses: readonly string[];
}

/**
 * The message, to remember it with all facts of the cards' briefings, because a card shows each correction of its briefing.
 * Its content has no words, so that nothing has to be erased from it. Null if there is nothing on record about the links. Pure.
 */
export const rememberedCards = (
  { channel, message, language, addresses }: ShownCards,
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
    thread: null,
    language,
    content: JSON.stringify({ language, addresses }),
    facts: new Map(facts.map((fact) => [fact, correctionHashes(fact, { library, language })])),
  };
};

const goneCard = (language: Language): Answer => {
  const summary = say(language, "gone");
  return { language, summary, blocks: [paragraph(text(summary))] };
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
