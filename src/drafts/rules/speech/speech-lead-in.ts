import { isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import type { SpeechAttribution } from "./speakers.ts";

/** "Minister Ann Lee gave the following speech in Harlow.": the one person of the sentence speaks in the paragraphs after it. */
export const speechLeadIn = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  startingAt: (index: number) => Mention | null,
): SpeechAttribution | null => {
  const last = paragraph.sentences.at(-1);
  if (last === undefined || paragraph.quotes.length > 0) return null;
  const people: Mention[] = [];
  let leads = false;
  for (let at = last.from; at < last.to; at++) {
    const mention = startingAt(at);
    if (mention?.actor.type === "person") people.push(mention);
    if (article.lexicon.speechLeads.at(article.tokens, at) !== null) leads = true;
  }
  const [first] = people;
  if (!leads || first === undefined || people.some(({ actor }) => !isSameActor(actor, first.actor)))
    return null;
  const isColon = tokenOf(article, last.to - 1).lower === ":";
  return { actor: first.actor, doubts: isColon ? first.doubts : [...first.doubts, "subject-unsure"] };
};
