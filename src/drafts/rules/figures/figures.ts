import type { Span } from "../../../base/text/span.ts";
import type { Doubt, DraftFigure, Qualifier } from "../../facts.ts";
import { type ParsedArticle, type ParsedParagraph, spanOf, tokenOf } from "../structure/article.ts";
import { currencyBefore, isNegative, qualifierAfter, qualifierBefore } from "./beside-number.ts";
import type { FoundDate } from "./dates.ts";
import { readDigits } from "./digits.ts";
import { isExact, partOfNumber, partPhrase, partsAfter } from "./fractions.ts";
import { isAge, isBareYear, isHour, isHours, isLabel, isRateBase, isScore } from "./not-counted.ts";
import { afterUnread, type Numeral, readNumeral } from "./numerals.ts";
import { rangeOfMoney, sharedFactor } from "./ranges.ts";
import { countsAfter, type Unit, unitAfter } from "./units.ts";

interface FoundFigure extends Span {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly counts: string;
  readonly ambiguous: boolean;
  readonly rule: "number" | "proportion";
}

/** The figures of body and headline: quantities, and no dates, ordinals, section numbers or telephone numbers. */
export const readFigures = (article: ParsedArticle, dates: readonly FoundDate[]): DraftFigure[] => {
  const byStart = new Map(dates.map((date) => [date.from, date]));
  const taken = (index: number): FoundDate | null => byStart.get(index) ?? null;
  const merged = new Map<string, { figure: FoundFigure; spans: [Span, ...Span[]]; doubts: Doubt[] }>();
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body" && paragraph.label !== "headline" && paragraph.label !== "heading")
      continue;
    for (const figure of readParagraph(article, paragraph, taken)) {
      const key = `${figure.value}|${figure.unit.toLowerCase()}`;
      const known = merged.get(key);
      const span = { start: figure.start, end: figure.end };
      if (known === undefined)
        merged.set(key, { figure, spans: [span], doubts: figure.ambiguous ? ["number-ambiguous"] : [] });
      else known.spans.push(span);
    }
  }
  return [...merged.values()].map(({ figure, spans, doubts }) => ({
    value: figure.value,
    qualifier: figure.qualifier,
    unit: figure.unit,
    counts: figure.counts,
    spans,
    doubts,
    foundBy: { rule: figure.rule, words: article.text.slice(figure.start, figure.end) },
  }));
};

/** The figures that begin at a token, and the token after them; none if it is no figure. */
const figuresAt = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  index: number,
  taken: (index: number) => FoundDate | null,
): { readonly found: readonly FoundFigure[]; readonly to: number } => {
  const { lexicon, tokens, text } = article;
  const none = (to: number) => ({ found: [], to });
  const figure = (
    from: number,
    to: number,
    value: number,
    unit: string,
    more: { readonly ambiguous?: boolean; readonly round?: boolean; readonly rule?: "proportion" } = {},
  ): FoundFigure => {
    const before = qualifierBefore(article, from, paragraph.from);
    const after = before.qualifier === "exactly" ? qualifierAfter(article, to) : null;
    const negative = isNegative(article, from, paragraph.from);
    const end = after?.to ?? to;
    return {
      ...spanOf(article, negative ? before.from - 1 : before.from, end),
      value: negative ? -value : value,
      qualifier:
        after?.qualifier ??
        (before.qualifier === "exactly" && more.round === true ? "about" : before.qualifier),
      unit,
      counts: countsAfter(article, end, paragraph.to),
      ambiguous: more.ambiguous === true,
      rule: more.rule ?? "number",
    };
  };
  const part = partPhrase(article, index);
  if (part !== null) {
    if (!isExact(part)) return none(part.to);
    if (part.multiplier === null)
      return { found: [figure(index, part.to, part.value, "%", { rule: "proportion" })], to: part.to };
    const unit = unitAfter(article, part.to, paragraph.to);
    const to = unit?.to ?? part.to;
    return {
      found: [
        figure(index, to, (part.value / 100) * part.multiplier, unit?.words ?? "", { rule: "proportion" }),
      ],
      to,
    };
  }
  const numeral = readNumeral(text, tokens, index, lexicon);
  if (numeral === null) return none(afterUnread(text, tokens, index, lexicon));
  if (isLabel(article, index, numeral)) return none(numeral.to);
  // "The Night of a Thousand Lanterns"
  const isInside = index > paragraph.from && tokenOf(article, index - 1).type === "word";
  const isInName = isInside && tokenOf(article, numeral.to - 1).capital;
  if (numeral.inWords && isInName && paragraph.label === "body") return none(numeral.to);
  const share = partOfNumber(article, index, numeral) ?? partsAfter(article, numeral);
  if (share !== null && !isExact(share)) return none(share.to);
  if (share !== null)
    return { found: [figure(index, share.to, share.value, "%", { rule: "proportion" })], to: share.to };
  const { ambiguous, round } = numeral;
  const currency = currencyBefore(article, index);
  const money = currency === null ? null : rangeOfMoney(article, numeral, taken);
  if (currency !== null && money !== null) {
    const of = (value: number): FoundFigure =>
      figure(currency.from, money.to, value, currency.unit, { ambiguous });
    return { found: [of(numeral.value * money.factor), of(money.value)], to: money.to };
  }
  if (currency !== null) {
    return {
      found: [figure(currency.from, numeral.to, numeral.value, currency.unit, { ambiguous })],
      to: numeral.to,
    };
  }
  // A range: the first number takes the unit of the second.
  const link = lexicon.rangeWords.has(tokenOf(article, numeral.to).lower);
  const second = link ? readNumeral(text, tokens, numeral.to + 1, lexicon) : null;
  // "300 or more workers"
  const inner = qualifierAfter(article, numeral.to);
  const own = unitAfter(article, inner?.to ?? numeral.to, paragraph.to);
  if (
    second !== null &&
    own === null &&
    second.inWords === numeral.inWords &&
    taken(numeral.to + 1) === null
  ) {
    if (isScore(article, index, second.to)) return none(second.to);
    const shared = unitAfter(article, second.to, paragraph.to);
    const isOther = isAge(article, index, second, shared) || isHour(article, index, second, shared);
    if (isOther || isHours(article, index, second, shared)) return none(shared?.to ?? second.to);
    if (shared !== null && second.value > numeral.value && (!numeral.inWords || numeral.value > 2)) {
      const factor = sharedFactor(article, numeral, second);
      const last = figure(index, shared.to, second.value, shared.words, { ambiguous: second.ambiguous });
      // "20-30,000 people": twenty, or twenty thousand.
      if (numeral.value < 100 && second.value >= 10_000 && factor === 1)
        return { found: [last], to: shared.to };
      return {
        found: [figure(index, shared.to, numeral.value * factor, shared.words, { ambiguous }), last],
        to: shared.to,
      };
    }
  }
  // "Deux ans et demi"
  const half = own === null ? null : lexicon.numbers.andHalf.at(tokens, own.to);
  const to = (own?.to ?? numeral.to) + (half?.length ?? 0);
  const value = numeral.value + (half === null ? 0 : 0.5);
  if (isAge(article, index, numeral, own) || isHour(article, index, numeral, own)) return none(to);
  if (isRateBase(article, index, numeral, own)) return none(to);
  const isQualified = qualifierBefore(article, index, paragraph.from).qualifier !== "exactly";
  if (isBareYear(article, index, numeral, own, isQualified)) return none(numeral.to);
  if (own === null && !numeral.multiplied) return none(numeral.to);
  if (isSlight(article, numeral, own)) return none(numeral.to);
  if (isMetres(article, index, numeral, own)) {
    const metres = readDigits(text, tokens, index, lexicon.groups);
    return { found: [figure(index, numeral.to, metres.value, "m")], to: numeral.to };
  }
  const read = figure(index, to, value, own?.words ?? "", { ambiguous, round });
  return { found: [inner === null ? read : { ...read, qualifier: inner.qualifier }], to };
};

/** "The 400m hurdles": without a currency, the letter means metres if no noun is counted, or if a word of sports follows. */
const isMetres = (
  { lexicon, tokens }: ParsedArticle,
  index: number,
  numeral: Numeral,
  unit: Unit | null,
): boolean =>
  !numeral.inWords &&
  numeral.multiplied &&
  tokens[numeral.to - 1]?.lower === "m" &&
  tokens[index]?.type === "number" &&
  (unit === null || lexicon.afterMetres.has(unit.words.toLowerCase().split(" ")[0] ?? ""));

/** "Two sides", "one man": too few to be a figure. */
const isSlight = ({ lexicon, tokens }: ParsedArticle, numeral: Numeral, unit: Unit | null): boolean => {
  // "A margin of error of 3.3 points": what is counted in tenths is a measurement.
  if (!Number.isInteger(numeral.value)) return false;
  const noun = unit?.words.toLowerCase() ?? "";
  const head = noun.split(" ")[0] ?? "";
  // "74 điểm dừng" are stops, "74 điểm" points.
  if (unit !== null && lexicon.unitPhrases.at(tokens, unit.from) !== null) return false;
  if (!numeral.inWords) return lexicon.slightNouns.has(head) && !lexicon.times.has(head);
  if (numeral.multiplied) return false;
  if (lexicon.slightNouns.has(head) || lexicon.slightNouns.has(noun.split(" ").at(-1) ?? "")) return true;
  if (numeral.value >= 3) return false;
  const isMoney = unit !== null && lexicon.currencies.at(tokens, unit.from) !== null;
  const people = lexicon.peopleEnding !== null && /^[A-Z]/.test(unit?.words ?? "");
  const counts = lexicon.timeUnits.has(head) || isMoney || people || noun === "%";
  return numeral.value < (counts ? 2 : 3) && !(counts && numeral.value > 1);
};

const readParagraph = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  taken: (index: number) => FoundDate | null,
): FoundFigure[] => {
  const all: FoundFigure[] = [];
  let index = paragraph.from;
  while (index < paragraph.to) {
    const date = taken(index);
    const { found, to } =
      date === null ? figuresAt(article, paragraph, index, taken) : { found: [], to: date.to };
    all.push(...found);
    index = Math.max(to, index + 1);
  }
  return all;
};
