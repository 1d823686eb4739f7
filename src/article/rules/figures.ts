import type { Doubt, DraftFigure, Qualifier, Span } from "../draft-facts.ts";
import { type Article, type Paragraph, sliceOf, spanOf, tokenOf } from "./article.ts";
import type { FoundDate } from "./dates.ts";
import { type Numeral, readNumeral } from "./numerals.ts";

interface Unit {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

interface FoundFigure extends Span {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly counts: string;
  readonly ambiguous: boolean;
}

const sign = /^[$€£¥₫]$/;

/** The noun, sign or currency after a number: "%", "millions d'euros", "people". */
const unitAfter = (article: Article, at: number, to: number): Unit | null => {
  const { lexicon, tokens } = article;
  const percent = lexicon.percent.at(tokens, at);
  if (percent !== null) return { words: "%", from: at, to: at + percent.length };
  let from = at;
  while (from < to && lexicon.of.has(tokenOf(article, from).lower)) from++;
  const currency = lexicon.currencies.at(tokens, from);
  if (currency !== null) return { words: currency.value, from, to: from + currency.length };
  let end = from;
  while (end < to && end - from < lexicon.unitWords) {
    const token = tokenOf(article, end);
    if (
      token.type !== "word" ||
      lexicon.stops.has(token.lower) ||
      lexicon.verbs.at(tokens, end)?.value.form === "finite"
    )
      break;
    if (lexicon.numberWords.has(token.lower) || lexicon.auxiliaries.has(token.lower)) break;
    // A capital is a noun only for peoples ("Americans"): a name of anything else is no unit.
    if (token.capital && (end > from || lexicon.language !== "en" || !token.lower.endsWith("s"))) break;
    if (end > from && lexicon.language === "en" && /(?:ed|ing)$/.test(token.lower)) break;
    end++;
    if (lexicon.timeUnits.has(token.lower)) break;
  }
  if (end === from) return null;
  return { words: sliceOf(article, spanOf(article, from, end)), from, to: end };
};

/** The words up to the next stop: what is counted. */
const countsAfter = (article: Article, from: number, to: number): string => {
  let end = from;
  while (end < to && end - from < 12 && !/^[.,;:!?()«»“”"]$/.test(tokenOf(article, end).lower)) end++;
  return end > from ? sliceOf(article, spanOf(article, from, end)) : "";
};

const qualifierBefore = (
  article: Article,
  index: number,
  least: number,
): { qualifier: Qualifier; from: number } => {
  for (let from = Math.max(least, index - 3); from < index; from++) {
    const match = article.lexicon.qualifiers.at(article.tokens, from);
    if (match !== null && from + match.length === index) return { qualifier: match.value, from };
  }
  return { qualifier: "exactly", from: index };
};

/** A number that is part of a name, an address, a time or a law is none to count with. */
const isLabel = (article: Article, index: number, numeral: Numeral): boolean => {
  const { lexicon } = article;
  const before = tokenOf(article, index - 1);
  const token = tokenOf(article, index);
  const after = tokenOf(article, numeral.to);
  if (numeral.inWords) return before.lower === "thứ";
  if (lexicon.labels.has(before.lower) && before.end < token.start + 1 && before.lower !== "trên")
    return true;
  const touchesBefore = before.end === token.start && index > 0;
  if (
    touchesBefore &&
    (/^[\p{L}@#_/+&=]/u.test(before.lower) ||
      (before.lower === "-" && tokenOf(article, index - 2).end === before.start))
  )
    return true;
  const last = tokenOf(article, numeral.to - 1);
  const touchesAfter = after.start === last.end;
  if (touchesAfter && /^[:/]$/.test(after.lower) && tokenOf(article, numeral.to + 1).start === after.end)
    return true;
  if (
    touchesAfter &&
    after.type === "word" &&
    !numeral.multiplied &&
    article.lexicon.currencies.at(article.tokens, numeral.to) === null &&
    !/^(?:ha|km|kg|m|cm|kwh|mw|gw|h)$/.test(after.lower)
  )
    return true;
  if (touchesAfter && /^(?:h|am|pm|er|st|nd|rd|th|e|º|ª)$/.test(after.lower)) return true;
  return /^(?:h|am|pm|a\.m\.|p\.m\.|gmt)$/.test(after.lower);
};

const fractionAt = (
  article: Article,
  index: number,
  numeral: Numeral,
): { value: number; to: number } | null => {
  const { lexicon, tokens } = article;
  for (const at of [numeral.to, numeral.to + 1]) {
    const outOf = lexicon.outOf.at(tokens, at);
    if (outOf === null) continue;
    if (at > numeral.to && tokenOf(article, numeral.to).type !== "word") continue;
    const whole = readNumeral(article.text, tokens, at + outOf.length, lexicon);
    if (whole === null || whole.value < numeral.value || whole.value > 1000 || whole.value === 0) continue;
    if (tokenOf(article, index).start > tokenOf(article, whole.to - 1).end) continue;
    return { value: Number(((100 * numeral.value) / whole.value).toPrecision(6)), to: whole.to };
  }
  return null;
};

const readParagraph = (
  article: Article,
  paragraph: Paragraph,
  taken: (index: number) => FoundDate | null,
): FoundFigure[] => {
  const { lexicon, tokens, text } = article;
  const found: FoundFigure[] = [];
  const add = (
    from: number,
    to: number,
    index: number,
    value: number,
    unit: string,
    ambiguous: boolean,
    countsFrom = to,
  ): void => {
    const { qualifier, from: start } = qualifierBefore(article, from, paragraph.from);
    found.push({
      ...spanOf(article, start, to),
      value,
      qualifier,
      unit,
      counts: countsAfter(article, countsFrom, paragraph.to),
      ambiguous,
    });
    void index;
  };
  for (let index = paragraph.from; index < paragraph.to; index++) {
    const date = taken(index);
    if (date !== null) {
      index = date.to - 1;
      continue;
    }
    const quarter = lexicon.quarter.at(tokens, index);
    if (quarter !== null) {
      const after = index + quarter.length;
      const million = [after, after + 1, after + 2].find(
        (at) => lexicon.multipliers.at(tokens, at) !== null && tokenOf(article, after).lower === "of",
      );
      const multiplier = million === undefined ? null : lexicon.multipliers.at(tokens, million);
      if (million !== undefined && multiplier !== null) {
        const to = million + multiplier.length;
        const unit = unitAfter(article, to, paragraph.to);
        add(index, unit?.to ?? to, index, (quarter.value / 100) * multiplier.value, unit?.words ?? "", false);
        index = (unit?.to ?? to) - 1;
      } else if (quarter.value !== 50 && lexicon.of.has(tokenOf(article, after).lower)) {
        add(index, after, index, quarter.value, "%", false);
        index = after - 1;
      }
      continue;
    }
    const numeral = readNumeral(text, tokens, index, lexicon);
    if (numeral === null) continue;
    const last = numeral.to - 1;
    const before = tokenOf(article, index - 1);
    if (isLabel(article, index, numeral)) {
      index = last;
      continue;
    }
    const fraction = fractionAt(article, index, numeral);
    if (fraction !== null) {
      add(index, fraction.to, index, fraction.value, "%", false);
      index = fraction.to - 1;
      continue;
    }
    if (sign.test(before.lower) && before.end <= tokenOf(article, index).start) {
      const named = /\p{Lu}$/u.test(tokenOf(article, index - 2).lower) ? index - 2 : index - 1;
      add(named, numeral.to, index, numeral.value, before.lower, numeral.ambiguous);
      index = last;
      continue;
    }
    // A range: the first number takes the unit of the second.
    const link = lexicon.rangeWords.has(tokenOf(article, numeral.to).lower);
    const second = link ? readNumeral(text, tokens, numeral.to + 1, lexicon) : null;
    const unit = unitAfter(article, numeral.to, paragraph.to);
    if (
      second !== null &&
      unit === null &&
      second.inWords === numeral.inWords &&
      second.value > numeral.value &&
      taken(numeral.to + 1) === null
    ) {
      const shared = unitAfter(article, second.to, paragraph.to);
      if (shared !== null && (!numeral.inWords || numeral.value > 2)) {
        const factor =
          second.multiplied && !numeral.multiplied && numeral.value < 1000
            ? (lexicon.multipliers.at(tokens, second.to - 1)?.value ?? 1)
            : 1;
        add(index, shared.to, index, numeral.value * factor, shared.words, numeral.ambiguous);
        add(index, shared.to, index, second.value, shared.words, second.ambiguous);
        index = shared.to - 1;
        continue;
      }
    }
    const noun = unit?.words.toLowerCase() ?? "";
    const head = noun.split(" ")[0] ?? "";
    const isTime = lexicon.timeUnits.has(head);
    const isMoney = unit !== null && lexicon.currencies.at(tokens, unit.from) !== null;
    if (unit === null && !numeral.multiplied) {
      index = last;
      continue;
    }
    if (numeral.inWords && !numeral.multiplied) {
      const people = lexicon.language === "en" && /^[A-Z]/.test(unit?.words ?? "");
      const slight = lexicon.slightNouns.has(head) || lexicon.slightNouns.has(noun.split(" ").at(-1) ?? "");
      if (
        slight ||
        numeral.value < 2 ||
        (numeral.value < 3 && !isTime && !people && !isMoney && noun !== "%")
      ) {
        index = last;
        continue;
      }
    }
    if (
      !numeral.inWords &&
      lexicon.slightNouns.has(head) &&
      head !== "times" &&
      head !== "fois" &&
      head !== "veces"
    ) {
      index = last;
      continue;
    }
    add(index, unit?.to ?? numeral.to, index, numeral.value, unit?.words ?? "", numeral.ambiguous);
    index = (unit?.to ?? numeral.to) - 1;
  }
  return found;
};

/** The figures of body and headline: quantities, not dates, ordinals, numbers of sections or telephones. */
export const readFigures = (article: Article, dates: readonly FoundDate[]): DraftFigure[] => {
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
  }));
};
