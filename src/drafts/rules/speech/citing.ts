import { type Actor, isSameActor } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** Whether the words of a quotation come from another person than the one who says them now. */
type Citation =
  | { readonly is: "none" }
  /** "Quoting Quill, Dunn said: …": the quotation may be Quill's own words. */
  | { readonly is: "unsure" }
  /** "Dunn recalled what Quill told him: …": Quill's words, as Dunn tells them. The teller is null if it has no name. */
  | { readonly is: "told"; readonly by: Actor | null };

/** How many tokens after "quoting" may name the person who is quoted. */
const mostBetween = 6;

export const citationIn = (
  article: ParsedArticle,
  { inOrder }: SentenceMentions,
  { from, to }: Sentence,
  quoted: (index: number) => number | null,
  speaker: Actor,
): Citation => {
  const { citing, of, verbs } = article.lexicon;
  for (let at = from; at < to; at++) {
    const found = quoted(at) === null ? citing.at(article.tokens, at) : null;
    if (found === null) continue;
    const end = at + found.length;
    const named = inOrder.find((mention) => mention.from >= end && mention.from <= end + mostBetween);
    const mayBeQuoted = named?.actor.type === "person" || named?.actor.type === "unresolved";
    if (mayBeQuoted && !isSameActor(named.actor, speaker)) return { is: "unsure" };
    // "Recordó las palabras de su padre: …"
    if (named === undefined && of.has(tokenOf(article, end).lower)) return { is: "unsure" };
    if (!mayBeQuoted) continue;
    const teller = inOrder.find(({ actor, to: last }) => last <= at && !isSameActor(actor, speaker));
    const tells = article.tokens.slice(from, at).some((_, offset) => verbs.at(article.tokens, from + offset));
    if (teller?.actor.type === "person") return { is: "told", by: teller.actor };
    if (teller !== undefined || tells) return { is: "told", by: null };
  }
  return { is: "none" };
};
