import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { nothing } from "../structure/tokens.ts";
import { unnamed } from "./noun-phrase.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";
import { isGoverned } from "./subject-phrases.ts";

/** The subject after its verb: "a déclaré la ministre", "dijo Silveira", "said residents". */
export const subjectAfter = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  limit: number,
): Mention | null => {
  const { lexicon } = article;
  const bound = Math.min(limit, from + 14);
  let start = from;
  while (
    start < bound &&
    (lexicon.adverb?.test(tokenOf(article, start).lower) === true ||
      lexicon.beforeVerb.has(tokenOf(article, start).lower)) &&
    mentions.startingAt(start) === null &&
    !lexicon.openers.has(tokenOf(article, start).lower)
  )
    start++;
  start += lexicon.days.at(article.tokens, start)?.length ?? 0;
  start = pastAside(article, mentions, start, bound);
  start = pastHearer(article, mentions, start, bound);
  // "“…”, avisó en el Congreso": the words after a preposition are a place, and no subject.
  const { lower: opening } = tokenOf(article, start);
  const isPlace = lexicon.prepositions.has(opening) && !lexicon.openers.has(opening);
  const until = (to: number): Mention | null =>
    isPlace ? null : unnamed(article, mentions, { from: start, to });
  for (let at = start; at < bound; at++) {
    const token = tokenOf(article, at);
    const mention = mentions.startingAt(at);
    if (mention !== null && mention.actor.type !== "place") {
      // "said Quill's deputy", "dijo el asesor de Quill": the name is not the head.
      const possessed = lexicon.possessiveEndings.has(tokenOf(article, mention.to).lower);
      const governed = at > start && isGoverned(article, mention);
      if (!possessed && !governed) return mention.to > limit ? null : mention;
    }
    if (token.type === "mark" && !/^[-'’]$/.test(token.lower)) {
      if (at === start) return null;
      // "said the council's leader, Ann Lee": the name beside the description.
      const beside = token.lower === "," ? mentions.startingAt(at + 1) : null;
      if (beside?.named === true && beside.actor.type === "person") return beside;
      return until(at);
    }
    if (
      lexicon.subordinators.has(token.lower) ||
      lexicon.complementizers.has(token.lower) ||
      lexicon.conjunctions.has(token.lower) ||
      lexicon.afterSubject.has(token.lower)
    )
      return at === start ? null : until(at);
  }
  return bound > start ? until(bound) : null;
};

/** How many words may be between the commas of "reconnaît, un peu gêné, l'adjoint". */
const mostAside = 6;

/** "Reconnaît, gêné, l'adjoint", "dijo, visiblemente emocionada, la alcaldesa": the first word of a subject after an aside. */
const pastAside = (
  { lexicon, tokens }: ParsedArticle,
  { startingAt }: SentenceMentions,
  from: number,
  limit: number,
): number => {
  if (tokens[from]?.lower !== ",") return from;
  for (let at = from + 1; at < Math.min(limit, from + mostAside + 2); at++) {
    const { lower, type } = tokens[at] ?? nothing;
    if (lower === ",")
      return lexicon.openers.has(tokens[at + 1]?.lower ?? "") || startingAt(at + 1) !== null ? at + 1 : from;
    const beginsClause = lexicon.relatives.has(lower) || lexicon.complementizers.has(lower);
    if (type !== "word" || beginsClause || lexicon.conjunctions.has(lower) || startingAt(at) !== null)
      return from;
    if (lexicon.verbs.at(tokens, at)?.value.form === "finite") return from;
  }
  return from;
};

/** "dijo a los periodistas el presidente", "a déclaré à la presse la ministre": the first word of a subject after the hearer. */
const pastHearer = (
  { lexicon, tokens }: ParsedArticle,
  { startingAt }: SentenceMentions,
  from: number,
  limit: number,
): number => {
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  if (!lexicon.afterSubject.has(lower(from))) return from;
  for (let at = from + 1; at < limit && tokens[at]?.type === "word"; at++) {
    const isGovernedWord = lexicon.prepositions.has(lower(at - 1)) || lexicon.openers.has(lower(at - 1));
    const day = lexicon.days.at(tokens, at)?.length ?? 0;
    if (day > 0) at += day - 1;
    else if (lexicon.complementizers.has(lower(at)) || lexicon.conjunctions.has(lower(at))) return from;
    else if (lexicon.prepositions.has(lower(at)) || isGovernedWord)
      at = Math.max(at, (startingAt(at)?.to ?? at + 1) - 1);
    else if (lexicon.openers.has(lower(at)) || startingAt(at) !== null) return at;
  }
  return from;
};
