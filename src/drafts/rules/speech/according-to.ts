import type { Actor, Doubt } from "../../facts.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { unnamed } from "./noun-phrase.ts";
import type { Antecedents, SentenceMentions } from "./sentence-mentions.ts";

/** The source that a sentence names for its words; `to` is the token at which those words begin. */
interface Source {
  readonly actor: Actor;
  readonly doubts: readonly Doubt[];
  readonly to: number;
  readonly atStart: boolean;
  /** "According to her spokeswoman", "according to the council": an institution publishes it. */
  readonly publishes: boolean;
}

type Said = Omit<Source, "publishes">;

const mostWords = 24;

/** "According to X, …", at the start or the end of a sentence; and "Pour X, …" at its start. */
export const accordingTo = (
  article: ParsedArticle,
  sentence: Sentence,
  mentions: SentenceMentions,
  antecedents: Antecedents,
): Source | null => {
  const { lexicon, tokens } = article;
  if (lexicon.inTheEyesOf.has(tokenOf(article, sentence.from).lower)) {
    const mention = mentions.startingAt(sentence.from + 1);
    const to = mention === null ? sentence.to : endOf(article, mention.to, sentence.to);
    // "Para Ana Ruiz, portavoz de la peña Azul, …": the words after her office belong to it.
    const isApposed =
      mention !== null && article.tokens.slice(mention.from, mention.to).some(({ lower }) => lower === ",");
    const closes = mention !== null && (isApposed || to === mention.to) && tokenOf(article, to).lower === ",";
    if (closes && mention.named && mention.actor.type === "person")
      return {
        actor: mention.actor,
        doubts: [...mention.doubts, "subject-unsure"],
        to: to + 1,
        atStart: true,
        publishes: false,
      };
  }
  // "A su juicio, …": the last speaker's opinion.
  const own = lexicon.inOwnView.at(tokens, sentence.from);
  const owner = own === null ? null : antecedents.last(own.value);
  if (own !== null && owner !== null)
    return {
      actor: owner,
      doubts: ["actor-from-pronoun"],
      to: sentence.from + own.length + 1,
      atStart: true,
      publishes: false,
    };
  for (let index = sentence.from; index < sentence.to; index++) {
    const match = lexicon.accordingTo.at(tokens, index);
    if (match === null) continue;
    const atStart = index === sentence.from;
    if (!atStart && tokenOf(article, index - 1).lower !== ",") continue;
    const at = index + match.length;
    // Vietnamese "ông" is also a form of address: "theo ông Hùng".
    // "According to her" is a pronoun, "according to her rival" is not.
    const { type: following } = tokenOf(article, at + 1);
    const isOwner = lexicon.possessives.has(tokenOf(article, at).lower) && following === "word";
    const isPronoun = mentions.startingAt(at) === null && !isOwner;
    const gender = isPronoun ? lexicon.obliquePronouns.get(tokenOf(article, at).lower) : undefined;
    if (gender === undefined) {
      const source = sourceAt(article, at, sentence, mentions, atStart);
      if (source !== null) return { ...source, publishes: isPublisher(article, at, source) };
      continue;
    }
    const actor = antecedents.last(gender);
    if (actor !== null)
      return { actor, doubts: ["actor-from-pronoun"], to: at + 2, atStart, publishes: false };
  }
  return null;
};

/** Whether the words after "according to" are an institution's, or a spokesperson's. An opponent and a witness tell what they heard. */
const isPublisher = ({ lexicon, tokens }: ParsedArticle, from: number, { actor, to }: Said): boolean => {
  // "Según informó el municipio": a verb may come first.
  const [first, second] = [from, from + 1].map((index) => tokens[index]?.lower ?? "");
  const isKnown = [first, second].some((word = "") => lexicon.definiteArticles.has(word));
  const isGroup = actor.type === "organization" || (actor.type === "group" && isKnown);
  if (!isGroup && !lexicon.possessives.has(first ?? "")) return false;
  for (let at = from; at < to; at++) if (lexicon.publishers.at(tokens, at) !== null) return true;
  return false;
};

/** The comma that closes the words after "according to", or the end of the sentence. */
const endOf = (article: ParsedArticle, from: number, limit: number): number => {
  let at = from;
  while (at < limit && at < from + mostWords && !/^[,.;:«“"]$/.test(tokenOf(article, at).lower)) at++;
  return at;
};

/** "a report by the Commission": a document counts as the words of its publisher. */
const hasDocument = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (article.lexicon.documents.at(article.tokens, at) !== null) return true;
  return false;
};

const mentionsWithin = ({ inOrder }: SentenceMentions, from: number, to: number): boolean =>
  inOrder.some((mention) => mention.from < to && mention.to > from);

const sourceAt = (
  article: ParsedArticle,
  at: number,
  sentence: Sentence,
  mentions: SentenceMentions,
  atStart: boolean,
): Said | null => {
  const { lexicon } = article;
  const end = endOf(article, at, sentence.to);
  let from = at;
  const after = (to: number): number => (tokenOf(article, to).lower === "," ? to + 1 : to);
  for (; from < end; from++) {
    const mention = mentions.startingAt(from);
    if (mention === null || mention.actor.type === "place") continue;
    const before = tokenOf(article, from - 1).lower;
    // "selon un conseiller de la ministre": the name is not the source.
    const isDocument = mention.actor.type === "organization" && hasDocument(article, at, from);
    const governed = from > at && !isDocument && (lexicon.prepositions.has(before) || !mention.named);
    if (governed || lexicon.possessiveEndings.has(tokenOf(article, mention.to).lower)) break;
    const to = Math.max(mention.to, endOf(article, mention.to, sentence.to));
    return { actor: mention.actor, doubts: mention.doubts, to: after(to), atStart };
  }
  // "selon le directeur des transports, Hugo Lenfant, …"
  const over = mentions.inOrder.find(({ from: start, to }) => start > at && start < end && to > end + 1);
  const beside = tokenOf(article, end).lower === "," ? (mentions.startingAt(end + 1) ?? over ?? null) : null;
  const closed = beside !== null && /^[,.]$/.test(tokenOf(article, beside.to).lower);
  if (closed && beside.named && beside.actor.type === "person")
    return { actor: beside.actor, doubts: beside.doubts, to: after(beside.to), atStart };
  // "d'après un riverain, qui a requis l'anonymat, …"
  const closing = lexicon.relatives.has(tokenOf(article, end + 1).lower)
    ? endOf(article, end + 1, sentence.to)
    : end;
  const nobody = end > at ? unnamed(article, mentions, { from: at, to: end }) : null;
  if (nobody !== null) return { actor: nobody.actor, doubts: nobody.doubts, to: after(closing), atStart };
  // "Theo báo Bình Minh, …", "according to a leaked memo": a name that the rules do not know, or a document, and not "according to plan".
  const isKnown = mentionsWithin(mentions, at, end);
  const isName = article.tokens.slice(at, end).some(({ capital }) => capital);
  const { records } = lexicon;
  const isRecord = article.tokens.slice(at, end).some((_, offset) => records.at(article.tokens, at + offset));
  if (isKnown || !(isName || isRecord || hasDocument(article, at, end))) return null;
  const words = sliceOf(article, spanOf(article, at, end));
  return { actor: { type: "unresolved", words }, doubts: ["actor-unresolved"], to: after(closing), atStart };
};
