import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";

export interface Unit {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** International symbols, which may touch their number. */
const unitSymbols = new Set(
  "ha km kg m cm mm l t g mg h w kw mw gw kwh mwh gwh twh mb gb tb km/h db hz mhz ghz".split(" "),
);
const lengths = new Set("km m cm mm".split(" "));

/** Whether a token is a symbol, and not a word of the language with the same spelling. */
export const isUnitSymbol = (article: ParsedArticle, index: number): boolean =>
  unitSymbols.has(tokenOf(article, index).lower) && !article.lexicon.stops.has(tokenOf(article, index).lower);

const touches = (article: ParsedArticle, index: number): boolean =>
  tokenOf(article, index).start === tokenOf(article, index - 1).end;

/** "²" or "2" after a length, and "/h", "/m²" after any unit. */
const composedEnd = (article: ParsedArticle, from: number, unitEnd: number): number => {
  let end = unitEnd;
  for (let step = 0; step < 3; step++) {
    const token = tokenOf(article, end);
    if (!touches(article, end)) break;
    const goesOn = touches(article, end + 1) && tokenOf(article, end + 1).type !== "mark";
    const isPower = /^[²³]$/u.test(token.lower) || (/^[23]$/.test(token.lower) && !goesOn);
    if (isPower && lengths.has(tokenOf(article, end - 1).lower) && end > from) end++;
    else if (token.lower === "/" && touches(article, end + 1) && tokenOf(article, end + 1).type === "word")
      end += 2;
    else break;
  }
  return end;
};

const signEnd = (article: ParsedArticle, at: number): number | null => {
  const { lower } = tokenOf(article, at);
  if (lower === "‰") return at + 1;
  return lower === "°" && touches(article, at + 1) && /^[cf]$/.test(tokenOf(article, at + 1).lower)
    ? at + 2
    : null;
};

/** "24 new dental training centres", "five Scottish harbours": how many words there are up to a plural among the next four; 0 without one. */
const pluralWithin = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): number => {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const token = tokens[at];
    if (token?.type !== "word" || lexicon.pluralNoun === null) return 0;
    if (token.capital && at < from + 2) continue;
    if (token.capital) return 0;
    if (
      lexicon.stops.has(token.lower) ||
      lexicon.pastForm?.test(token.lower) ||
      lexicon.adverb?.test(token.lower)
    )
      return 0;
    if (lexicon.pluralNoun.test(token.lower)) return at - from + 1;
  }
  return 0;
};

/** Where the noun of a unit ends: "people", "học sinh", "Americans". */
const nounEnd = (article: ParsedArticle, from: number, to: number): number => {
  const { lexicon, tokens } = article;
  const phrase = lexicon.unitPhrases.at(tokens, from);
  if (phrase !== null) return from + phrase.length;
  let end = from;
  const plural = pluralWithin(article, from, to);
  if (plural > lexicon.unitWords || (plural > 0 && tokenOf(article, from).capital)) return from + plural;
  while (end < to && end - from < lexicon.unitWords) {
    const token = tokenOf(article, end);
    if (token.type !== "word") break;
    if (lexicon.timeUnits.has(token.lower) && end === from) return end + 1;
    if (
      lexicon.stops.has(token.lower) ||
      lexicon.subordinators.has(token.lower) ||
      lexicon.numbers.numberWords.has(token.lower) ||
      lexicon.auxiliaries.has(token.lower) ||
      lexicon.verbs.at(tokens, end)?.value.form === "finite"
    )
      break;
    // A noun with a capital is a unit only if it names a people ("Americans"); other names are no units.
    if (token.capital && (end > from || lexicon.peopleEnding?.test(token.lower) !== true)) break;
    if (end > from && (lexicon.unitEnd?.test(token.lower) || isUnitSymbol(article, end - 1))) break;
    if (end > from && lexicon.timeUnits.has(token.lower)) break;
    end++;
  }
  while (end > from && end < to && lexicon.unitTails.has(tokenOf(article, end).lower)) end++;
  return end;
};

/** The noun, sign or currency after a number: "%", "millions d'euros", "people", "km²". */
export const unitAfter = (article: ParsedArticle, at: number, to: number): Unit | null => {
  const { lexicon, tokens } = article;
  const percent = lexicon.percent.at(tokens, at);
  if (percent !== null) return { words: "%", from: at, to: at + percent.length };
  const wordsTo = (from: number, end: number): Unit => ({
    words: sliceOf(article, spanOf(article, from, end)),
    from,
    to: end,
  });
  const sign = signEnd(article, at);
  if (sign !== null) return wordsTo(at, sign);
  let from = at;
  while (from < to && lexicon.of.has(tokenOf(article, from).lower)) from++;
  // "200 of its staff"
  if (from > at && lexicon.possessives.has(tokenOf(article, from).lower)) from++;
  const currency =
    lexicon.notCurrencies.at(tokens, from) === null ? lexicon.currencies.at(tokens, from) : null;
  if (currency !== null) {
    const end = from + currency.length;
    const composed = composedEnd(article, from, end);
    return composed > end ? wordsTo(from, composed) : { words: currency.value, from, to: end };
  }
  const end = nounEnd(article, from, to);
  return end === from ? null : wordsTo(from, composedEnd(article, from, end));
};

/** The words up to the next stop, verb or figure, which name what the figure counts. */
export const countsAfter = (article: ParsedArticle, from: number, to: number): string => {
  const { auxiliaries, conjunctions, relatives, verbs } = article.lexicon;
  let end = from;
  const stopsAt = (index: number): boolean => {
    const { lower } = tokenOf(article, index);
    const isVerb = auxiliaries.has(lower) || verbs.at(article.tokens, index)?.value.form === "finite";
    if (isVerb || relatives.has(lower)) return true;
    if (conjunctions.has(lower) && (index === from || tokenOf(article, index + 1).type === "number"))
      return true;
    if (!/^[.,;:!?()«»“”"]$/.test(tokenOf(article, index).lower)) return false;
    const isInNumber = [index - 1, index + 1].every((at) => tokenOf(article, at).type === "number");
    return !(isInNumber && touches(article, index) && touches(article, index + 1));
  };
  while (end < to && end - from < 12 && !stopsAt(end)) end++;
  // "se manifestaron"
  while (end > from && article.lexicon.beforeVerb.has(tokenOf(article, end - 1).lower)) end--;
  return end > from ? sliceOf(article, spanOf(article, from, end)) : "";
};
