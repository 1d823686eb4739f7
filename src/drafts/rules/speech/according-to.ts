import type { Actor, Doubt } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import type { Antecedents, SentenceMentions } from "./sentence-mentions.ts";

/** "According to X, …", also at the end of a sentence. `to` is where what X says begins. */
export const accordingTo = (
  article: ParsedArticle,
  sentence: Sentence,
  mentions: SentenceMentions,
  antecedents: Antecedents,
): { actor: Actor; doubts: readonly Doubt[]; to: number; atStart: boolean } | null => {
  const { lexicon, tokens } = article;
  for (let index = sentence.from; index < sentence.to; index++) {
    const match = lexicon.accordingTo.at(tokens, index);
    if (match === null) continue;
    const atStart = index === sentence.from;
    if (!atStart && tokenOf(article, index - 1).lower !== ",") continue;
    const at = index + match.length;
    const word = tokenOf(article, at).lower;
    const gender = lexicon.obliquePronouns.get(word);
    if (gender !== undefined) {
      const actor = antecedents.last(gender);
      if (actor !== null) return { actor, doubts: ["actor-from-pronoun"], to: at + 2, atStart };
      continue;
    }
    for (
      let from = at;
      from < Math.min(sentence.to, at + 9) && tokenOf(article, from).lower !== ",";
      from++
    ) {
      const mention = mentions.startingAt(from);
      if (mention === null || mention.actor.type === "place") continue;
      let to = mention.to;
      while (to < sentence.to && to < mention.to + 3 && tokenOf(article, to).lower !== ",") to++;
      return {
        actor: mention.actor,
        doubts: mention.doubts,
        to: tokenOf(article, to).lower === "," ? to + 1 : mention.to,
        atStart,
      };
    }
  }
  return null;
};
