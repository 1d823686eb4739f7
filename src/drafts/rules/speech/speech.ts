import {
  type Doubt,
  type DraftQuotation,
  type DraftStatement,
  isSameActor,
  type Marked,
} from "../../facts.ts";
import type { FoundDue } from "../figures/due.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, type ParsedParagraph, spanOf, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { firstFrom } from "../structure/tokens.ts";
import {
  attributionAfter,
  attributionBefore,
  attributionByName,
  endsInSaying,
  promisesAfter,
} from "./attribution.ts";
import { citesAnother } from "./citing.ts";
import type { Clause } from "./clause.ts";
import { readClauses } from "./clauses.ts";
import { withoutDateline } from "./dateline.ts";
import { createHearing, type Heard } from "./hearing.ts";
import { firstNaming } from "./naming.ts";
import { hasOwnSpeaker, onlyAttributes } from "./own-speaker.ts";
import { pullQuoteAt } from "./pull-quotes.ts";
import { isRelease, promisesIn } from "./releases.ts";
import { isExcluded, type SentenceMentions, type SpeechAttribution } from "./sentence-mentions.ts";
import { quotedAt, quotesIn } from "./sentence-quotes.ts";
import type { SpeaksFor } from "./speaks-for.ts";
import { speechLeadIn } from "./speech-lead-in.ts";
import { createSpeechWriter } from "./speech-writer.ts";
import { findTurns, wordsOfTurn } from "./turns.ts";

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

/** "Según X, … “…”": the person to whom the sentence attributes its words. */
const namedSource = ([first]: readonly Clause[], quote: number): SpeechAttribution | null =>
  first?.attributed === true && first.cue === null && first.from < quote && first.contentTo === null
    ? first
    : null;

export const readSpeech = ({
  article,
  people,
  mentions: named,
  dues,
  marked,
  speaksFor,
}: Speaking): Speech => {
  const mentions = named.filter((mention) => !isExcluded(article, mention));
  const {
    statements,
    quotations,
    speak,
    report,
    promise,
    quote: quotePart,
  } = createSpeechWriter(article, dues, speaksFor);
  const byEnd = new Map(mentions.map((mention) => [mention.to - 1, mention]));
  const byStart = new Map(mentions.map((mention) => [mention.from, mention]));
  const endingAt = (index: number): Mention | null => byEnd.get(index) ?? null;
  const startingAt = (index: number): Mention | null => byStart.get(index) ?? null;
  const turns = findTurns(article, people, startingAt);
  let cursor = 0;

  const {
    hear,
    forget,
    last: lastHeard,
    antecedents,
    nextParagraph,
    nextSentence,
  } = createHearing(article, people, mentions);
  /** The speaker of a long quotation: each of its paragraphs has an opening mark, and only the last one a closing mark. */
  let continuing: Heard | null = null;
  let leftOpen: Heard | null = null;

  const release = isRelease(article);
  const readSentence = (paragraph: ParsedParagraph, whole: Sentence): void => {
    const sentence = withoutDateline(article, paragraph, whole);
    nextSentence(sentence);
    const inOrder: Mention[] = [];
    while (cursor < mentions.length && (mentions[cursor]?.from ?? 0) < sentence.from) cursor++;
    for (let at = cursor; at < mentions.length && (mentions[at]?.from ?? 0) < sentence.to; at++) {
      const mention = mentions[at];
      if (mention !== undefined) inOrder.push(mention);
    }
    const ranges = quotesIn(article, paragraph, sentence);
    const quoted = quotedAt(ranges);
    const outside = inOrder.filter(({ from }) => quoted(from) === null);
    const within: SentenceMentions = { inOrder: outside, endingAt, startingAt };
    const clauses = readClauses(article, sentence, within, antecedents, quoted);
    /** Quotations that are statements themselves, so that the words that only name their speaker are none. */
    const stated = new Set<number>();
    ranges.forEach(({ quote, from, to }, order) => {
      const nextStart = ranges[order + 1]?.from ?? sentence.to;
      const previousEnd = ranges[order - 1]?.to ?? sentence.from;
      const before = () =>
        from > previousEnd ? attributionBefore(article, previousEnd, from, within, antecedents) : null;
      const after = () => attributionAfter(article, to, nextStart, within, antecedents);
      const colon =
        /^[:,]$/.test(tokenOf(article, from - 1).lower) ||
        article.lexicon.complementizers.has(tokenOf(article, from - 1).lower);
      const last = lastHeard();
      // If no words name the speaker, it is the last one, even that of an earlier paragraph whose quotation is not closed.
      const inherited =
        last?.spoke === true
          ? last
          : last === null && quote.outer.start === paragraph.start
            ? continuing
            : null;
      const namings = {
        "quotation-before": () => before() ?? namedSource(clauses, from),
        "quotation-after": after,
        "quotation-beside": () => attributionByName(article, to, nextStart, within, antecedents),
        "quotation-continued": () => inherited,
      };
      const found = firstNaming(namings, colon);
      if (found === null) return;
      const { rule, speaker } = found;
      // Words quoted from a denied report are not those of the person who denies it.
      const denied = clauses.some(
        ({ kind, cue, to: end }) => kind === "denial" && cue !== null && cue.to <= from && end >= to,
      );
      if (denied && tokenOf(article, from - 1).lower !== ":") return;
      const lowerCase = /^\p{Ll}/u.test(article.text.slice(quote.start, quote.end));
      // "félicité le Portugal, qui « montre la voie »": a part of the sentence stays in its statement.
      const whole =
        to - from >= 12 ||
        /[.!?,]$/.test(article.text.slice(quote.start, quote.end)) ||
        from === sentence.from;
      const doubts: Doubt[] = quote.closed ? [] : ["quotation-unclosed"];
      if (citesAnother(article, within, sentence, quoted, speaker.actor)) doubts.push("subject-unsure");
      if (
        whole &&
        !clauses.some(
          (clause) =>
            clause.to >= to &&
            from > sentence.from &&
            ((clause.complement !== null && clause.complement <= from && !colon) ||
              (lowerCase &&
                clause.cue !== null &&
                clause.cue.to <= from &&
                tokenOf(article, from - 1).lower !== ":")),
        )
      ) {
        const told = clauses.find(
          (clause) =>
            clause.embedded !== null &&
            isSameActor(clause.embedded.actor, speaker.actor) &&
            clause.from <= from &&
            clause.to >= to,
        );
        const promised = rule === "quotation-after" && promisesAfter(article, to, nextStart);
        const more = { doubts, reportedBy: told?.actor ?? null, promised };
        if (speak({ start: quote.start, end: quote.end }, speaker, rule, more)) stated.add(from);
      } else quotePart({ start: quote.start, end: quote.end }, speaker, rule, doubts);
      hear(speaker.actor, speaker.doubts);
      leftOpen = quote.closed ? null : lastHeard();
    });
    for (const clause of clauses) {
      if (onlyAttributes(article, clause, ranges, stated)) {
        hear(clause.actor, clause.doubts);
        continue;
      }
      report(
        sentence,
        clause,
        ranges
          .filter((range) => range.from >= clause.from && range.to <= clause.to + 1)
          // "accused them of “sowing fear”": the quoted words alone are no statement.
          .filter(({ from }) => stated.has(from) || clause.complement !== null)
          .map((range) => range.from),
        stated,
      );
      hear(clause.actor, clause.doubts);
    }
    if (clauses.length === 0 && ranges.length === 0) {
      if (release && promisesIn(article, sentence)) promise(sentence);
      for (const { actor } of inOrder) if (actor.type === "person") hear(actor, [], false);
    }
  };

  const quotedBlocks = marked.filter((mark) => mark.as === "quotation").toSorted((a, b) => a.start - b.start);
  const isMarked = (paragraph: ParsedParagraph): boolean => {
    const mark = quotedBlocks[firstFrom(quotedBlocks, paragraph.start + 1) - 1];
    return mark !== undefined && paragraph.end <= mark.end;
  };
  let leadIn: SpeechAttribution | null = null;
  let isQuotedSpeech = false;
  for (const paragraph of article.paragraphs) {
    const before = nextParagraph(paragraph);
    const opensUnclosed = paragraph.quotes.length === 1 && paragraph.quotes[0]?.closed === false;
    continuing = leftOpen ?? (opensUnclosed && before?.spoke === true ? before : null);
    leftOpen = null;
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
        if (tokenOf(article, sentence.to - 1).lower !== "?")
          readSentence(paragraph, wordsOfTurn(article, sentence, turn));
      forget();
      continue;
    }
    if (turn?.type === "answer") {
      speak(spanOf(article, turn.from, paragraph.to), turn.speaker, "interview");
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
    if (leadIn !== null && startsQuoted) hear(leadIn.actor, leadIn.doubts);
    // "Quill said:", and then several paragraphs, each in quotation marks.
    const isWhole = paragraph.quotes.length === 1 && (paragraph.quotes[0]?.outer.end ?? 0) >= paragraph.end;
    if (!startsQuoted || !isWhole) leadIn = null;
    isQuotedSpeech = leadIn !== null;
    for (const sentence of paragraph.sentences) readSentence(paragraph, sentence);
    if (leadIn === null && tokenOf(article, paragraph.to - 1).lower === ":") {
      const last = paragraph.sentences.at(-1);
      if (last !== undefined && endsInSaying(article, last.from, last.to))
        leadIn = attributionBefore(
          article,
          last.from,
          last.to,
          { inOrder: [], endingAt, startingAt },
          antecedents,
        );
    }
    leadIn ??= speechLeadIn(article, paragraph, startingAt);
  }
  return { statements, quotations };
};
