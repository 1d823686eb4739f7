import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { nothing } from "../structure/tokens.ts";

/** Steps back over auxiliaries, adverbs and clitics. */
export const skipBack = (article: ParsedArticle, index: number, least: number): number => {
  let at = index - 1;
  while (at >= least && index - at < 8) {
    const word = tokenOf(article, at);
    const parenthetical =
      word.lower === "," &&
      article.lexicon.beforeVerb.has(tokenOf(article, at - 1).lower) &&
      article.lexicon.beforeVerb.has(tokenOf(article, at + 1).lower);
    if (at === index - 1 && isAside(article, at)) {
      at -= 3;
      continue;
    }
    const day = dayEndingAt(article, at, least);
    if (day !== null) {
      at = day - 1;
      continue;
    }
    // "Ông Trọng nói", "…, bà nói": a name, or a pronoun that is the subject.
    const isName = word.capital && !word.first && at > least;
    const isSubject =
      article.lexicon.personPronouns.has(word.lower) &&
      (at === least || tokenOf(article, at - 1).type === "mark");
    const adverb =
      article.lexicon.adverb?.test(word.lower) === true || article.lexicon.beforeVerb.has(word.lower);
    if (!parenthetical && (!adverb || isName || isSubject)) break;
    // "however," between commas
    at--;
  }
  return at;
};

/** "joked", "jokingly": the speaker may not mean the words that are said. */
export const isJest = ({ lexicon, tokens }: ParsedArticle, index: number): boolean =>
  lexicon.verbs.at(tokens, index)?.value.jests === true || lexicon.jests.at(tokens, index) !== null;

/** How many tokens after a verb may say how it is meant: "said with a laugh", "said, half jokingly". */
const mostToJest = 4;

/** How many tokens before it: "Laughing, Mayor Ida Wren said", "Entre risas, la alcaldesa Marta Rey prometió". */
const mostFromJest = 10;

/** Whether a verb or the words around it in its sentence show a jest: "joked that", "jokingly said", "said, jokingly, that". */
export const isInJest = (
  article: ParsedArticle,
  { from, to }: { readonly from: number; readonly to: number },
): boolean => {
  for (let at = from; at <= to + mostToJest; at++) if (isJest(article, at)) return true;
  for (let at = from - 1; at >= Math.max(0, from - mostFromJest); at--) {
    if (/^[.!?…;:]$/.test(tokenOf(article, at).lower)) return false;
    if (article.lexicon.jests.at(article.tokens, at) !== null) return true;
  }
  return isJest(article, from - 1);
};

/** "did, however, promise": the second comma of one word between an auxiliary and its verb. */
export const isAside = ({ lexicon, tokens }: ParsedArticle, comma: number): boolean =>
  tokens[comma]?.lower === "," &&
  tokens[comma - 2]?.lower === "," &&
  lexicon.bareAuxiliaries.has(tokens[comma - 3]?.lower ?? "");

/** "not", "never", "ne … pas": before the verb or right after it. */
export const isNegated = (article: ParsedArticle, before: number, from: number, to: number): boolean => {
  const { negations, prepositions, nothing, toHearer, nobody } = article.lexicon;
  for (let at = before + 1; at < from; at++) if (negations.has(tokenOf(article, at).lower)) return true;
  // "told no one that she would resign"
  const hearer = nobody.at(article.tokens, to);
  if (hearer !== null && toHearer.has(tokenOf(article, from).lower)) return true;
  // "promised nothing", and not "promised nothing would change"
  const then = tokenOf(article, to + 1);
  if (nothing.has(tokenOf(article, to).lower) && (then.type === "mark" || prepositions.has(then.lower)))
    return true;
  return negations.has(tokenOf(article, to).lower) && negations.has(tokenOf(article, from - 1).lower);
};

/** "refused to promise", "từ chối hứa": its subject did not do what the verb says. */
export const isLeftUndone = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  for (let from = index - 6; from < index; from++) {
    const verb = lexicon.verbs.at(tokens, from);
    if (verb?.value.refuses !== true || from + verb.length > index) continue;
    const between = tokens.slice(from + verb.length, index);
    if (between.every(({ lower }) => lexicon.beforeVerb.has(lower) || lexicon.prepositions.has(lower)))
      return true;
  }
  return false;
};

/** "thực hiện cam kết": a longer verb that is no statement has the word inside. */
export const isInsideVerb = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  for (let from = index - 3; from < index; from++) {
    const verb = lexicon.verbs.at(tokens, from);
    if (verb?.value.kind === "nothing" && from + verb.length > index) return true;
  }
  return false;
};

/**
 * "dismissed reports that …" is a denial, and "ruled out raising taxes" and "rejected the plan" are positions; "dismissed
 * the coach" is no statement.
 */
export const rejectedAt = (article: ParsedArticle, from: number): "denial" | "position" | "nothing" => {
  const { lexicon, tokens } = article;
  let start = from;
  while (lexicon.adverb?.test(tokenOf(article, start).lower)) start++;
  start += lexicon.days.at(tokens, start)?.length ?? 0;
  if (lexicon.complementizers.has(tokenOf(article, start).lower)) return "denial";
  const act = lexicon.actLeads.has(tokenOf(article, start).lower) ? start + 1 : start;
  for (let at = start; at < start + 5; at++) {
    const { lower } = tokenOf(article, at);
    if (lexicon.deniable.has(lower)) return "denial";
    if (lexicon.refusable.has(lower)) return "position";
    if (at === act && lexicon.actForm?.test(lower)) return "position";
    if (/^[.;:,]$/.test(lower)) break;
  }
  return "nothing";
};

/** "a condamné M. Garnaud à douze ans de réclusion": a court's sentence is no position. */
export const hasPenalty = ({ lexicon, tokens }: ParsedArticle, from: number): boolean => {
  for (let at = from; at < Math.min(tokens.length, from + 20); at++) {
    const { lower } = tokens[at] ?? nothing;
    const next = tokens[at + 1] ?? nothing;
    // "M. Garnaud": the full stop of an abbreviation ends nothing.
    const ends = lower === "." && (tokens[at - 1] ?? nothing).lower.length > 3;
    if (ends || lower === ";" || lexicon.conjunctions.has(lower)) return false;
    const isNumber = next.type === "number" || lexicon.numbers.numberWords.has(next.lower);
    if (lexicon.beforePenalty.has(lower) && (isNumber || lexicon.penalties.has(next.lower))) return true;
  }
  return false;
};

/** "s'est engagé", "nous nous sommes engagés". */
export const hasSelf = (article: ParsedArticle, index: number): boolean => {
  for (let at = index - 4; at < index; at++)
    if (article.lexicon.reflexives.has(tokenOf(article, at).lower)) return true;
  return false;
};

/** "chia sẻ: …", "chia sẻ rằng …", and not "chia sẻ tài liệu". */
export const hasThat = (article: ParsedArticle, from: number): boolean => {
  const { lexicon, tokens } = article;
  const start = from + (lexicon.days.at(tokens, from)?.length ?? 0);
  // "juró volver": an infinitive is a clause, too.
  if (lexicon.infinitive?.test(tokenOf(article, start).lower)) return true;
  for (let at = start; at < from + 8; at++) {
    const { lower } = tokenOf(article, at);
    // "le vent souffle sur le quai que …": another noun's clause follows.
    if (at === start + 1 && !lexicon.serialVerbs && !lexicon.afterSubject.has(tokenOf(article, start).lower))
      return false;
    if (article.lexicon.complementizers.has(lower) || /^[:“"«]$/.test(lower)) return true;
    if (lexicon.serialVerbs && at === start && lower === "," && opensClause(article, at + 1)) return true;
    if (/^[.;,]$/.test(lower)) return false;
  }
  return false;
};

/** "The dismissal, she ruled, was unfair": the words around a pronoun and its verb are those said. */
export const isBetweenCommas = ({ lexicon, tokens }: ParsedArticle, verb: number, end: number): boolean =>
  tokens[verb - 2]?.lower === "," &&
  lexicon.pronouns.has(tokens[verb - 1]?.lower ?? "") &&
  /^[,.]$/.test(tokens[end]?.lower ?? "");

/** "Thông tin, 45 xe mới sẽ …", and not "trao đổi, thảo luận": after the comma, a noun or a time begins the words said. */
const opensClause = ({ lexicon, tokens }: ParsedArticle, from: number): boolean => {
  const { type, capital, lower } = tokens[from] ?? nothing;
  const isSubject =
    type === "number" ||
    capital ||
    lexicon.openers.has(lower) ||
    lexicon.groupNouns.at(tokens, from) !== null;
  return (
    isSubject ||
    lexicon.prepositions.has(lower) ||
    lexicon.days.at(tokens, from) !== null ||
    lexicon.pronouns.has(lower)
  );
};

export const hasAuxiliary = (article: ParsedArticle, from: number, before: number): boolean => {
  // "a-t-il précisé"
  if (article.lexicon.genders.has(tokenOf(article, before).lower) && from === before + 1)
    return article.lexicon.auxiliaries.has(tokenOf(article, before - 1).lower);
  for (let at = from - 1; at >= Math.max(before, from - 6); at--) {
    const { lower } = tokenOf(article, at);
    if (!article.lexicon.auxiliaries.has(lower)) continue;
    return (
      !article.lexicon.being.has(lower) || article.lexicon.reflexives.has(tokenOf(article, at - 1).lower)
    );
  }
  return false;
};

/** Whether the word before a verb may end its subject: a name, a pronoun, a title, a group noun, a conjunction or a mark. */
export const hasNearSubject = (article: ParsedArticle, before: number): boolean => {
  const { lexicon, tokens } = article;
  const word = tokenOf(article, before);
  return (
    word.capital ||
    word.type !== "word" ||
    lexicon.pronouns.has(word.lower) ||
    lexicon.conjunctions.has(word.lower) ||
    lexicon.titles.at(tokens, before) !== null ||
    lexicon.groupNouns.at(tokens, before) !== null
  );
};

/** "critics say he …", "unions want to …": the next words show that a plural form is a verb, and not a noun. */
export const saysMore = (article: ParsedArticle, end: number): boolean => {
  const { lexicon } = article;
  const { lower, type, capital } = tokenOf(article, end);
  return (
    type === "word" &&
    (lexicon.openers.has(lower) ||
      lexicon.pronouns.has(lower) ||
      lexicon.complementizers.has(lower) ||
      capital ||
      lower === "to")
  );
};

/** The first token of "on Monday", if it ends at a token. */
const dayEndingAt = ({ lexicon, tokens }: ParsedArticle, end: number, least: number): number | null => {
  for (let from = Math.max(least, end - 2); from <= end; from++)
    if (from + (lexicon.days.at(tokens, from)?.length ?? 0) === end + 1) return from;
  return null;
};
