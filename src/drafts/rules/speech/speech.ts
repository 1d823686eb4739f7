import type { DraftQuotation, DraftStatement, Marked } from "../../facts.ts";
import type { FoundDue } from "../figures/due.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import { firstFrom } from "../structure/tokens.ts";
import { attributionBefore, endsInSaying } from "./attribution.ts";
import { createHearing } from "./hearing.ts";
import { hasOwnSpeaker } from "./own-speaker.ts";
import { pullQuoteAt } from "./pull-quotes.ts";
import { isExcluded, type SpeechAttribution } from "./sentence-mentions.ts";
import { createSentenceReader, type Unclosed } from "./sentence-speech.ts";
import type { SpeaksFor } from "./speaks-for.ts";
import { speechLeadIn } from "./speech-lead-in.ts";
import { createSpeechWriter } from "./speech-writer.ts";
import { findTurns, wordsOfAnswer, wordsOfTurn } from "./turns.ts";

export interface Speech {
  readonly statements: readonly DraftStatement[];
  readonly quotations: readonly DraftQuotation[];
}

interface Speaking {
  readonly article: ParsedArticle;
  readonly people: readonly MentionedPerson[];
  readonly mentions: readonly Mention[];
  readonly dues: readonly FoundDue[];
  readonly marked: readonly Marked[];
  readonly speaksFor: SpeaksFor;
}

export const readSpeech = ({
  article,
  people,
  mentions: named,
  dues,
  marked,
  speaksFor,
}: Speaking): Speech => {
  const mentions = named.filter((mention) => !isExcluded(article, mention));
  const writer = createSpeechWriter(article, dues, speaksFor);
  const { statements, quotations, speak } = writer;
  const byEnd = new Map(mentions.map((mention) => [mention.to - 1, mention]));
  const byStart = new Map(mentions.map((mention) => [mention.from, mention]));
  const endingAt = (index: number): Mention | null => byEnd.get(index) ?? null;
  const startingAt = (index: number): Mention | null => byStart.get(index) ?? null;
  const turns = findTurns(article, people, startingAt);
  const hearing = createHearing(article, people, mentions);
  const { hear, forget, antecedents, nextParagraph } = hearing;
  const around = { endingAt, startingAt };
  const readSentence = createSentenceReader({ article, mentions, around, hearing, writer });
  /** In a long quotation, each paragraph has an opening mark, and only the last one a closing mark. */
  let unclosed: Unclosed = { before: null, after: null };

  const quotedBlocks = marked.filter((mark) => mark.as === "quotation").toSorted((a, b) => a.start - b.start);
  const isMarked = (paragraph: ParsedParagraph): boolean => {
    const mark = quotedBlocks[firstFrom(quotedBlocks, paragraph.start + 1) - 1];
    return mark !== undefined && paragraph.end <= mark.end;
  };
  const hasDialogue = article.paragraphs.some(({ isDialogue }) => isDialogue);
  let leadIn: SpeechAttribution | null = null;
  let isQuotedSpeech = false;
  for (const paragraph of article.paragraphs) {
    const before = nextParagraph(paragraph);
    const opensUnclosed = paragraph.quotes.length === 1 && paragraph.quotes[0]?.closed === false;
    unclosed = {
      before: unclosed.after ?? (opensUnclosed && before?.spoke === true ? before : null),
      after: null,
    };
    const signed = pullQuoteAt(article, paragraph, startingAt);
    if (signed !== null) {
      speak({ start: paragraph.start, end: paragraph.end }, signed, "pull-quote");
      continue;
    }
    if (paragraph.label !== "body") {
      if (paragraph.label !== "caption") leadIn = null;
      continue;
    }
    const turn = turns.get(paragraph.index);
    if (turn?.type === "question") {
      leadIn = null;
      // "Q: The minister says it is finished.": questions may report other people's words.
      for (const sentence of paragraph.sentences)
        if (turn.mayReport && tokenOf(article, sentence.to - 1).lower !== "?")
          readSentence(paragraph, wordsOfTurn(article, sentence, turn), unclosed);
      forget();
      continue;
    }
    if (turn?.type === "answer" && !paragraph.isDialogue) {
      speak(wordsOfAnswer(article, paragraph, turn), turn.speaker, "interview");
      continue;
    }
    const startsQuoted = paragraph.quotes[0]?.outer.start === paragraph.start;
    // After a speech in quotation marks, a paragraph without them is the journalist's.
    const unattributed: boolean =
      leadIn !== null &&
      !startsQuoted &&
      !isQuotedSpeech &&
      (quotedBlocks.length > 0 ? isMarked(paragraph) : !hasOwnSpeaker(article, paragraph, startingAt));
    if (leadIn !== null && unattributed) {
      speak({ start: paragraph.start, end: paragraph.end }, leadIn, "lead-in");
      continue;
    }
    // "—Quill prometió un ferry.": in a dialogue, a line without a speaker is anybody's.
    if (hasDialogue && !paragraph.isDialogue && /[–—]/.test(article.text.charAt(paragraph.start))) continue;
    if (leadIn !== null && startsQuoted) hear(leadIn.actor, leadIn.doubts);
    // "Quill said:", and then several paragraphs, each in quotation marks.
    const isWhole = paragraph.quotes.length === 1 && (paragraph.quotes[0]?.outer.end ?? 0) >= paragraph.end;
    if (!startsQuoted || !isWhole) leadIn = null;
    isQuotedSpeech = leadIn !== null;
    for (const sentence of paragraph.sentences) readSentence(paragraph, sentence, unclosed);
    if (leadIn === null && tokenOf(article, paragraph.to - 1).lower === ":") {
      const last = paragraph.sentences.at(-1);
      if (last !== undefined && endsInSaying(article, last.from, last.to))
        leadIn = attributionBefore(article, last.from, last.to, { inOrder: [], ...around }, antecedents);
    }
    leadIn ??= speechLeadIn(article, paragraph, startingAt);
  }
  return { statements, quotations };
};
