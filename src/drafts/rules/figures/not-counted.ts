import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { PhraseMatch, Phrases } from "../structure/phrases.ts";
import type { Numeral } from "./numerals.ts";
import { isUnitSymbol, type Unit } from "./units.ts";

/** A number that is part of a name, an address, a time or a law is no quantity. */
export const isLabel = (article: ParsedArticle, index: number, numeral: Numeral): boolean => {
  const { lexicon, tokens } = article;
  const before = tokenOf(article, index - 1);
  const token = tokenOf(article, index);
  const after = tokenOf(article, numeral.to);
  if (lexicon.clockWords.at(tokens, numeral.to) !== null) return true;
  // “twenty-⏎three”: a word that is divided at the end of a line.
  if (before.lower === "-" && article.text.slice(before.end, token.start).includes("\n")) return true;
  if (numeral.inWords) {
    // "Cô Tám", "the Seven Sisters"
    if (token.capital && !token.first && before.type === "word") return true;
    const adjective =
      lexicon.numbers.alsoAdjectives.has(token.lower) &&
      numeral.to === index + 1 &&
      before.type === "word" &&
      !lexicon.stops.has(before.lower) &&
      !lexicon.determiners.has(before.lower);
    return adjective || lexicon.ordinalLeads.has(before.lower);
  }
  // "Sai số 2 %" is an error of two per cent, and "số 2" number two.
  const isShare = lexicon.percent.at(tokens, numeral.to) !== null;
  if (lexicon.labels.has(before.lower) && before.end < token.start + 1 && !isShare) return true;
  const touchesBefore = before.end === token.start && index > 0;
  const hyphen = before.lower === "-" && tokenOf(article, index - 2).end === before.start;
  if (touchesBefore && (/^[\p{L}@#_/+&=]/u.test(before.lower) || hyphen)) return true;
  // The minutes of “09:14 Schools to close”.
  const isMinutes = touchesBefore && before.lower === ":" && tokenOf(article, index - 2).type === "number";
  if (isMinutes && tokenOf(article, index - 2).end === before.start) return true;
  const last = numeral.to - 1;
  const touchesAfter = touchesNext(article, last);
  if (touchesAfter && /^[:/]$/.test(after.lower) && touchesNext(article, numeral.to)) return true;
  if (
    touchesAfter &&
    after.type === "word" &&
    !numeral.multiplied &&
    lexicon.currencies.at(tokens, numeral.to) === null &&
    !isUnitSymbol(article, numeral.to)
  )
    return true;
  return touchesAfter && lexicon.ordinalEndings.has(after.lower);
};

/** A phrase of a list that ends right before a token. */
const phraseBefore = <Value>(
  article: ParsedArticle,
  phrases: Phrases<Value>,
  index: number,
): PhraseMatch<Value> | null => {
  for (let length = 4; length > 0; length--) {
    const match = phrases.at(article.tokens, index - length);
    if (match !== null && match.length === length) return match;
  }
  return null;
};

const touchesNext = (article: ParsedArticle, index: number): boolean =>
  tokenOf(article, index).end === tokenOf(article, index + 1).start;

/** "À 20 heures", "a las 20", "lúc 7 giờ", "7 giờ sáng": an hour of the day. */
export const isHour = (
  article: ParsedArticle,
  index: number,
  numeral: Numeral,
  unit: Unit | null,
): boolean => {
  const { lexicon, tokens } = article;
  if (numeral.value > 24 || numeral.multiplied) return false;
  const isHours = unit !== null && lexicon.hours.has(tokenOf(article, unit.from).lower);
  // "a las 19.40 del viernes"
  const isDay = unit !== null && lexicon.weekdays.at(tokens, unit.from) !== null;
  if ((unit === null || isHours || isDay) && phraseBefore(article, lexicon.clockLeads, index) !== null)
    return true;
  if (unit === null || !isHours) return false;
  if (lexicon.partsOfDay.at(tokens, unit.to) !== null) return true;
  if (lexicon.hourStops.has(tokenOf(article, unit.to).lower)) return false;
  return (
    phraseBefore(article, lexicon.hourLeads, index) !== null ||
    tokenOf(article, unit.to).type === "number" ||
    (lexicon.rangeWords.has(tokenOf(article, unit.to).lower) &&
      tokenOf(article, unit.to + 1).type === "number" &&
      lexicon.of.has(tokenOf(article, index - 1).lower))
  );
};

/** "De 9 à 17 heures": from one hour of the day to another. */
export const isHours = (article: ParsedArticle, index: number, last: Numeral, unit: Unit | null): boolean =>
  unit !== null &&
  last.value <= 24 &&
  article.lexicon.hours.has(tokenOf(article, unit.from).lower) &&
  article.lexicon.of.has(tokenOf(article, index - 1).lower);

/** "43 years old", "âgé de 43 ans", "un homme de 43 ans", "Agnès Roullet, 43 ans,": ages are not recorded as figures. */
export const isAge = (
  article: ParsedArticle,
  index: number,
  numeral: Numeral,
  unit: Unit | null,
): boolean => {
  const { lexicon, tokens } = article;
  if (numeral.value > 120 || numeral.multiplied) return false;
  if (lexicon.ageUnits.at(tokens, numeral.to) !== null) return true;
  const isYears = unit !== null && lexicon.ageYears.has(tokenOf(article, unit.from).lower);
  const isOther = lexicon.ageYears.size > 0 && !isYears;
  if (!isOther && phraseBefore(article, lexicon.ageLeads, index) !== null) return true;
  if (unit === null || !isYears) return false;
  const links = lexicon.of.has(tokenOf(article, index - 1).lower) ? 1 : 0;
  const before = tokenOf(article, index - 1 - links).lower;
  const isAside = before === "," || before === "(";
  // "pensionista de 74 años"
  const isOffice = links === 1 && numeral.value >= 14 && lexicon.titles.at(tokens, index - 2) !== null;
  return (
    (isAside && /^[,.;)]$/.test(tokenOf(article, unit.to).lower)) ||
    lexicon.personNouns.has(before) ||
    isOffice
  );
};

/** "3-1 win": the score of a match. */
export const isScore = (article: ParsedArticle, index: number, secondTo: number): boolean =>
  article.lexicon.scoreWords.has(tokenOf(article, secondTo).lower) ||
  article.lexicon.scoreWords.has(tokenOf(article, index - 1).lower);

/** "Per 1,000", "pour 100 000 habitants": the base of a rate. */
export const isRateBase = (
  article: ParsedArticle,
  index: number,
  numeral: Numeral,
  unit: Unit | null,
): boolean => {
  const { lexicon, tokens } = article;
  if (phraseBefore(article, lexicon.perWords, index) !== null) return true;
  const isRound = numeral.value >= 100 && Number.isInteger(Math.log10(numeral.value));
  const lead = isRound ? phraseBefore(article, lexicon.forWords, index) : null;
  const isRate = [2, 3, 4, 5].some((back) => tokenOf(article, index - back).type === "number");
  return lead !== null && isRate && (unit === null || lexicon.currencies.at(tokens, unit.from) === null);
};

/** "The 2019 election", "World Cup 2026": a number of four digits without a sign between them is a year. */
export const isBareYear = (
  article: ParsedArticle,
  index: number,
  numeral: Numeral,
  unit: Unit | null,
  isQualified: boolean,
): boolean => {
  const { lexicon, tokens } = article;
  const token = tokenOf(article, index);
  if (numeral.inWords || numeral.to > index + 1 || token.end - token.start !== 4 || isQualified) return false;
  if (numeral.value < 1900 || numeral.value > 2100) return false;
  if (unit?.words === "%" || (unit !== null && lexicon.currencies.at(tokens, unit.from) !== null))
    return false;
  if (unit !== null && isUnitSymbol(article, unit.from)) return false;
  return numeral.value % 100 !== 0 || lexicon.determiners.has(tokenOf(article, index - 1).lower);
};
