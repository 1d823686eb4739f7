import type { QuotedStretch } from "../../../base/text/quotation-marks.ts";
import type { ParsedArticle, ParsedParagraph } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { firstFrom, tokenAt } from "../structure/tokens.ts";
import { isSpeech } from "./own-speaker.ts";

/** A quotation with its tokens, including its marks. */
interface QuoteRange {
  readonly quote: QuotedStretch;
  readonly from: number;
  readonly to: number;
}

/** The quotations of a sentence that are speech, and no titles or terms. */
export const quotesIn = (
  article: ParsedArticle,
  { quotes }: ParsedParagraph,
  sentence: Sentence,
): readonly QuoteRange[] => {
  const found: QuoteRange[] = [];
  for (let at = firstFrom(quotes, sentence.start); at < quotes.length; at++) {
    const quote = quotes[at];
    if (quote === undefined || quote.outer.start >= sentence.end) break;
    if (!isSpeech(article, quote)) continue;
    const from = tokenAt(article.tokens, quote.outer.start);
    found.push({ quote, from, to: tokenAt(article.tokens, quote.outer.end - 1) + 1 });
  }
  return found;
};

/** Returns a function that gives the end of the quotation at a token; null outside quotations. */
export const quotedAt =
  (ranges: readonly QuoteRange[]) =>
  (index: number): number | null =>
    ranges.find((range) => index >= range.from && index < range.to)?.to ?? null;
