import { type Actor, isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Antecedents, SentenceReading, SpeechAttribution } from "./sentence-mentions.ts";

/** The person whom "he" means; unresolved if two people fit, or none. */
export const byPronoun = (
  antecedents: Antecedents,
  gender: "f" | "m" | "",
  words: string,
): SpeechAttribution => {
  const actor = antecedents.last(gender, words);
  return actor === null
    ? { actor: { type: "unresolved", words }, doubts: ["actor-unresolved"] }
    : { actor, doubts: antecedents.isOnly(actor, gender) ? [] : ["actor-from-pronoun"] };
};

/** "a-t-il", "répond-elle": a pronoun after its verb. */
export const isInverted = ({ lexicon, text, tokens }: ParsedArticle, index: number): boolean => {
  const token = tokens[index];
  return token !== undefined && lexicon.genders.has(token.lower) && text.charAt(token.start - 1) === "-";
};

/** The same for the pronoun at a token. */
export const pronounAt = ({ article, antecedents }: SentenceReading, index: number): SpeechAttribution => {
  const word = tokenOf(article, index).lower;
  return byPronoun(antecedents, article.lexicon.genders.get(word) ?? "", word);
};

/**
 * "Quill said it would close, but she promised …": the pronoun means Quill if the sentence names no other person. In "He promised a
 * pool, while she warned …", two different pronouns do not mean one person.
 */
export const samePronounAt = (
  { article, mentions }: SentenceReading,
  pronoun: number,
  { from, actor }: { readonly from: number; readonly actor: Actor },
): SpeechAttribution => {
  const { genders } = article.lexicon;
  const words = tokenOf(article, pronoun).lower;
  const before = article.tokens.slice(from, pronoun);
  const differs = before.some(({ lower }) => genders.has(lower) && genders.get(lower) !== genders.get(words));
  const isOther = (mention: Mention): boolean =>
    mention.actor.type === "person" && mention.to <= pronoun && !isSameActor(mention.actor, actor);
  return differs || actor.type !== "person" || mentions.inOrder.some(isOther)
    ? { actor: { type: "unresolved", words }, doubts: ["actor-unresolved"] }
    : { actor, doubts: ["actor-from-pronoun"] };
};
