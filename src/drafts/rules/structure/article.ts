import { type QuotedStretch, quotedStretches } from "../../../base/text/quotation-marks.ts";
import type { Span } from "../../../base/text/span.ts";
import type { LabelledBlock, Marked } from "../../facts.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import { readBlocks } from "./blocks.ts";
import { dialogueStretches } from "./dialogue.ts";
import { type Masthead, readMasthead } from "./masthead.ts";
import { readSentences, type Sentence, type TokenStretch } from "./sentences.ts";
import { nothing, type Token, tokenAt, tokenize } from "./tokens.ts";

export interface ParsedParagraph extends LabelledBlock, TokenStretch {
  readonly index: number;
  readonly quotes: readonly QuotedStretch[];
  /** The quotations have dashes, and words that name their speaker, instead of quotation marks. */
  readonly isDialogue: boolean;
  readonly sentences: readonly Sentence[];
}

/** A text in paragraphs, sentences and tokens, which all rules read. */
export interface ParsedArticle {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly ParsedParagraph[];
  readonly masthead: Masthead | null;
}

export const readArticle = (text: string, lexicon: Lexicon, marked: readonly Marked[]): ParsedArticle => {
  const tokens = tokenize(text);
  const masthead = readMasthead(text, lexicon);
  const paragraphs = readBlocks(text, lexicon, marked, masthead).map((block, index): ParsedParagraph => {
    const from = tokenAt(tokens, block.start);
    const to = tokenAt(tokens, block.end);
    const inMarks = quotedStretches(text, block);
    const dialogue = inMarks.length > 0 ? [] : dialogueStretches(text, block, tokens, lexicon);
    const quotes = dialogue.length > 0 ? dialogue : inMarks;
    const range = { from, to, start: block.start, end: block.end };
    return {
      ...block,
      ...range,
      index,
      quotes,
      isDialogue: dialogue.length > 0,
      sentences: readSentences(tokens, range, index, lexicon, quotes),
    };
  });
  return { text, lexicon, tokens, paragraphs, masthead };
};

export const tokenOf = (article: ParsedArticle, index: number): Token => article.tokens[index] ?? nothing;

export const sliceOf = (article: ParsedArticle, span: Span): string =>
  article.text.slice(span.start, span.end);

/** The words of a whole quotation with its quotation marks. Other words stay as they are: a single mark would look like a mistake. */
export const withMarks = ({ paragraphs }: ParsedArticle, words: Span): Span => {
  const quote = paragraphs
    .find(({ start, end, isDialogue }) => start <= words.start && words.end <= end && !isDialogue)
    ?.quotes.find(({ start, end, closed }) => closed && start === words.start && end === words.end);
  return quote?.outer ?? words;
};

export const spanOf = (article: ParsedArticle, from: number, to: number): Span => ({
  start: tokenOf(article, from).start,
  end: tokenOf(article, to - 1).end,
});
