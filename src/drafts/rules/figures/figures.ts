import type { Span } from "../../../base/text/span.ts";
import type { Doubt, DraftFigure, Qualifier } from "../../facts.ts";
import { type ParsedArticle, type ParsedParagraph, spanOf, tokenOf } from "../structure/article.ts";
import type { FoundDate } from "./dates.ts";
import { afterUnread, readNumeral } from "./numerals.ts";
import { countsAfter, fractionAt, isLabel, qualifierBefore, unitAfter } from "./units.ts";

interface FoundFigure extends Span {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly counts: string;
  readonly ambiguous: boolean;
}

const sign = /^[$€£¥₫]$/;

const readParagraph = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  taken: (index: number) => FoundDate | null,
): FoundFigure[] => {
  const { lexicon, tokens, text } = article;
  const found: FoundFigure[] = [];
  const add = (
    from: number,
    to: number,
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
        (at) => lexicon.multipliers.at(tokens, at) !== null && lexicon.of.has(tokenOf(article, after).lower),
      );
      const multiplier = million === undefined ? null : lexicon.multipliers.at(tokens, million);
      if (million !== undefined && multiplier !== null) {
        const to = million + multiplier.length;
        const unit = unitAfter(article, to, paragraph.to);
        add(index, unit?.to ?? to, (quarter.value / 100) * multiplier.value, unit?.words ?? "", false);
        index = (unit?.to ?? to) - 1;
      } else if (quarter.value !== 50 && lexicon.of.has(tokenOf(article, after).lower)) {
        add(index, after, quarter.value, "%", false);
        index = after - 1;
      }
      continue;
    }
    const numeral = readNumeral(text, tokens, index, lexicon);
    if (numeral === null) {
      index = afterUnread(text, tokens, index, lexicon) - 1;
      continue;
    }
    const last = numeral.to - 1;
    const before = tokenOf(article, index - 1);
    if (isLabel(article, index, numeral)) {
      index = last;
      continue;
    }
    const fraction = fractionAt(article, index, numeral);
    if (fraction !== null) {
      add(index, fraction.to, fraction.value, "%", false);
      index = fraction.to - 1;
      continue;
    }
    if (sign.test(before.lower) && before.end <= tokenOf(article, index).start) {
      // "US$", "RD$"
      const letters = tokenOf(article, index - 2);
      const named = letters.capital && letters.end === before.start ? index - 2 : index - 1;
      add(named, numeral.to, numeral.value, before.lower, numeral.ambiguous);
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
        add(index, shared.to, numeral.value * factor, shared.words, numeral.ambiguous);
        add(index, shared.to, second.value, shared.words, second.ambiguous);
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
      const people = lexicon.peopleEnding !== null && /^[A-Z]/.test(unit?.words ?? "");
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
    if (!numeral.inWords && lexicon.slightNouns.has(head) && !lexicon.times.has(head)) {
      index = last;
      continue;
    }
    add(index, unit?.to ?? numeral.to, numeral.value, unit?.words ?? "", numeral.ambiguous);
    index = (unit?.to ?? numeral.to) - 1;
  }
  return found;
};

/** The figures of body and headline: quantities, not dates, ordinals, numbers of sections or telephones. */
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
  }));
};
