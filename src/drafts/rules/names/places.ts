import type { Span } from "../../../base/text/span.ts";
import type { DraftPlace } from "../../facts.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { type PhraseMatch, Phrases } from "../structure/phrases.ts";
import { foldArticleWords } from "../structure/tokens.ts";

/** ISO 3166 codes of countries and territories; their names in each language come from the runtime. */
const codes =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW";

const countries = new Map<string, Phrases<true>>();

/** A country or region at a token, which must be written with a capital. */
export const placeAt = (article: ParsedArticle, index: number): PhraseMatch<true> | null => {
  if (!tokenOf(article, index).capital && !article.lexicon.smallPlaces) return null;
  const { tokens, lexicon } = article;
  return countriesIn(lexicon.language).at(tokens, index) ?? lexicon.regions.at(tokens, index);
};

const countriesIn = (language: string): Phrases<true> => {
  const known = countries.get(language);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(language, { type: "region" });
  const phrases = new Phrases(
    codes.split(" ").map((code): [string, true] => [foldArticleWords(names.of(code) ?? code), true]),
  );
  countries.set(language, phrases);
  return phrases;
};

interface Found {
  readonly name: string;
  readonly spans: [Span, ...Span[]];
}

/** Countries and regions anywhere; other names after "in", "à", "tại" or in a dateline. */
export const readPlaces = (article: ParsedArticle, taken: (index: number) => boolean): DraftPlace[] => {
  const { lexicon, tokens } = article;
  const found = new Map<string, Found>();
  const add = (from: number, to: number): void => {
    const span = spanOf(article, from, to);
    const name = sliceOf(article, span);
    const known = found.get(foldArticleWords(name));
    if (known === undefined) found.set(foldArticleWords(name), { name, spans: [span] });
    else known.spans.push(span);
  };
  const isName = (index: number): boolean => {
    const token = tokenOf(article, index);
    return (
      token.type === "word" &&
      token.capital &&
      !taken(index) &&
      !lexicon.functionWords.has(token.lower) &&
      token.end - token.start > 2 &&
      !lexicon.months.has(token.lower)
    );
  };
  const runFrom = (index: number): number => {
    let to = index;
    while (
      to < index + 3 &&
      isName(to) &&
      (to === index || tokenOf(article, to).start - tokenOf(article, to - 1).end <= 1)
    )
      to++;
    return to;
  };
  for (const paragraph of article.paragraphs) {
    if (paragraph.label === "boilerplate" || paragraph.label === "source") continue;
    // A dateline: "Dakar, 14 March –", "WELLINGTON —".
    const dateline = runFrom(paragraph.from);
    if (
      paragraph.label === "body" &&
      dateline > paragraph.from &&
      /^(?:[–—]|\.)$/.test(tokenOf(article, dateline).lower) &&
      dateline - paragraph.from <= 2
    )
      add(paragraph.from, dateline);
    else if (
      dateline > paragraph.from &&
      tokenOf(article, dateline).lower === "," &&
      /^\p{Nd}/u.test(
        tokenOf(article, dateline + (lexicon.beforeDate.has(tokenOf(article, dateline + 1).lower) ? 2 : 1))
          .lower,
      )
    )
      add(paragraph.from, dateline);
    for (let index = paragraph.from; index < paragraph.to; index++) {
      if (taken(index)) continue;
      const place = placeAt(article, index);
      if (place !== null && tokenOf(article, index).capital) {
        add(index, index + place.length);
        index += place.length - 1;
        continue;
      }
      const locative = lexicon.locatives.at(tokens, index);
      if (locative === null) continue;
      let at = index + locative.length;
      if (placeAt(article, at) !== null || !isName(at) || at >= paragraph.to) continue;
      if (
        lexicon.organizationHeads.at(tokens, at) !== null ||
        lexicon.knownOrganizations.at(tokens, at) !== null ||
        lexicon.titles.at(tokens, at) !== null
      )
        continue;
      let to = runFrom(at);
      const link = (word: string): boolean => lexicon.conjunctions.has(word) || lexicon.of.has(word);
      for (;;) {
        const acronym = tokenOf(article, at);
        if (
          acronym.lower.length > 1 &&
          sliceOf(article, acronym) === sliceOf(article, acronym).toUpperCase() &&
          acronym.end - acronym.start < 6
        )
          break;
        add(at, to);
        // "régions de Kolda et de Tambacounda"
        let next = to;
        while (next < to + 2 && link(tokenOf(article, next).lower)) next++;
        if (next === to || !isName(next) || placeAt(article, next) !== null) break;
        at = next;
        to = runFrom(at);
      }
      index = to - 1;
    }
  }
  return [...found.values()].map((place) => ({ ...place, doubts: [] }));
};
