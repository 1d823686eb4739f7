import { type Actor, isSameActor } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** How many tokens after "quoting" may name the person who is quoted. */
const mostBetween = 6;

/** "Quoting Quill, Dunn said: …", "Dunn recordó lo que Quill le dijo: …": the quotation may be Quill's own words. */
export const citesAnother = (
  article: ParsedArticle,
  { inOrder }: SentenceMentions,
  { from, to }: Sentence,
  quoted: (index: number) => number | null,
  speaker: Actor,
): boolean => {
  const { citing, of } = article.lexicon;
  for (let at = from; at < to; at++) {
    const found = quoted(at) === null ? citing.at(article.tokens, at) : null;
    if (found === null) continue;
    const end = at + found.length;
    const named = inOrder.find((mention) => mention.from >= end && mention.from <= end + mostBetween);
    const mayBeQuoted = named?.actor.type === "person" || named?.actor.type === "unresolved";
    if (mayBeQuoted && !isSameActor(named.actor, speaker)) return true;
    // "Recordó las palabras de su padre: …"
    if (named === undefined && of.has(tokenOf(article, end).lower)) return true;
  }
  return false;
};
