import type { QuotedStretch } from "../../../base/text/quotation-marks.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import { tokenAt } from "../structure/tokens.ts";
import type { Clause } from "./clause.ts";
import { isInverted } from "./pronouns.ts";

/** Whether words in quotation marks are speech: if they are short and do not end like a sentence, they are a title or a term. */
export const isSpeech = (article: ParsedArticle, quote: QuotedStretch): boolean => {
  const words = tokenAt(article.tokens, quote.end) - tokenAt(article.tokens, quote.start);
  // In a dialogue, the dash shows it.
  const isDashed = /[–—]/.test(article.text.charAt(quote.outer.start));
  if (words >= (isDashed ? 2 : 5) || /[.!?,]$/.test(article.text.slice(quote.start, quote.end))) return true;
  // "« Je reviendrai », a-t-il promis": a verb right after the comma shows that it is speech.
  const after = tokenAt(article.tokens, quote.outer.end);
  if (tokenOf(article, after).lower !== "," || words < 2) return false;
  for (let at = after + 1; at <= after + 6; at++) {
    if (article.lexicon.verbs.at(article.tokens, at) !== null || isInverted(article, at)) return true;
    if (tokenOf(article, at).type === "mark") return false;
  }
  return false;
};

/** A paragraph that names its own speaker does not continue the speech before it. */
export const hasOwnSpeaker = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  startingAt: (index: number) => Mention | null,
): boolean => {
  if (tokenOf(article, paragraph.to - 1).lower === ":") return true;
  for (let index = paragraph.from; index < paragraph.to; index++) {
    const mention = startingAt(index);
    if (mention === null || mention.actor.type === "place") continue;
    for (let at = mention.to; at < mention.to + 4; at++)
      if (article.lexicon.verbs.at(article.tokens, at) !== null) return true;
  }
  return paragraph.quotes.some((quote) => isSpeech(article, quote) && quote.outer.end < paragraph.end - 1);
};

/** "… “Abriremos el mercado”, prometió": outside the quotation, the clause has no words after its verb. */
export const onlyAttributes = (
  article: ParsedArticle,
  { from, to, cue, complement, embedded }: Clause,
  ranges: readonly { readonly from: number; readonly to: number }[],
  stated: ReadonlySet<number>,
): boolean => {
  const own = ranges.filter((range) => range.from >= from && range.to <= to + 1);
  const start = cue?.to ?? complement;
  if (start === null || !own.some((range) => stated.has(range.from))) return false;
  // "She said Quill once told her: “…”": the quotation is Quill's statement, with her as its source.
  if (embedded !== null && own.some((range) => tokenOf(article, range.from - 1).lower === ":")) return true;
  let words = 0;
  for (let at = start; at < to; at++)
    if (tokenOf(article, at).type === "word" && !own.some((range) => at >= range.from && at < range.to))
      words++;
  const opens = own.some((range) => range.from <= from + 1);
  return words <= 1 || (opens && words <= 12);
};
