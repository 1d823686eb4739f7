import type { StatementKind } from "../../briefing/schema.ts";
import type {
  Actor,
  Doubt,
  DraftDate,
  DraftQuotation,
  DraftStatement,
  Marked,
  Span,
} from "../draft-facts.ts";
import { type Article, type Paragraph, spanOf, tokenOf } from "./article.ts";
import { type Attribution, attributionAfter, attributionBefore, endsInSaying } from "./attribution.ts";
import { type Clause, readClauses } from "./clauses.ts";
import { isHedged, kindOfDirect } from "./content.ts";
import type { Mention } from "./mentions.ts";
import type { Person } from "./people.ts";
import type { QuotedStretch } from "./quotation-marks.ts";
import { type Sentence, sentencesWithin } from "./sentences.ts";
import type { Antecedents, SentenceMentions } from "./subjects.ts";
import { tokenAt } from "./tokens.ts";
import { findTurns } from "./turns.ts";

export interface Speech {
  readonly statements: readonly DraftStatement[];
  readonly quotations: readonly DraftQuotation[];
}

interface Speaking {
  readonly article: Article;
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DraftDate[];
  readonly marked: readonly Marked[];
}

/** Speech has some length or ends like a sentence; a shorter stretch is a title or a word held at a distance. */
const isSpeech = (article: Article, quote: QuotedStretch): boolean => {
  const words = tokenAt(article.tokens, quote.end) - tokenAt(article.tokens, quote.start);
  return words >= 5 || /[.!?,]$/.test(article.text.slice(quote.start, quote.end));
};

/** A passage does not end in a stop or a comma that belongs to the sentence around it. */
const trimmed = (article: Article, from: number, to: number): Span => {
  let last = to;
  while (last > from + 1 && /^[.,;:]$/.test(tokenOf(article, last - 1).lower)) last--;
  return spanOf(article, from, last);
};

/** The first of some spans, in the order of the text, that starts at an offset or after it. */
const firstFrom = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const readSpeech = ({ article, people, mentions, dates, marked }: Speaking): Speech => {
  const statements: DraftStatement[] = [];
  const quotations: DraftQuotation[] = [];
  const byEnd = new Map(mentions.map((mention) => [mention.to - 1, mention]));
  const byStart = new Map(mentions.map((mention) => [mention.from, mention]));
  const endingAt = (index: number): Mention | null => byEnd.get(index) ?? null;
  const startingAt = (index: number): Mention | null => byStart.get(index) ?? null;
  const turns = findTurns(article, people, startingAt);
  const dated = dates
    .flatMap((date, index) => date.spans.map((span) => ({ ...span, index })))
    .toSorted((a, b) => a.start - b.start);
  const dueOf = (span: Span): number | null => {
    const found = dated[firstFrom(dated, span.start)];
    return found !== undefined && found.end <= span.end ? found.index : null;
  };
  let cursor = 0;

  const state = (
    passage: Span,
    kind: StatementKind,
    speaker: Attribution,
    rest: Partial<DraftStatement>,
    from: number,
    to: number,
  ): void => {
    statements.push({
      kind,
      speaker: speaker.actor,
      onBehalfOf: null,
      reportedBy: null,
      hedged: isHedged(article, from, to),
      due: kind === "commitment" ? dueOf(passage) : null,
      direct: false,
      quoted: null,
      spans: [passage],
      doubts: speaker.doubts,
      ...rest,
    });
  };

  /** Words in the speaker's own voice: one quotation, and a statement for each sentence. */
  const speak = (span: Span, speaker: Attribution, doubts: readonly Doubt[] = []): void => {
    const from = tokenAt(article.tokens, span.start);
    const to = tokenAt(article.tokens, span.end - 1) + 1;
    if (from >= to) return;
    quotations.push({
      speaker: speaker.actor,
      direct: true,
      spans: [span],
      doubts: [...speaker.doubts, ...doubts],
    });
    for (const sentence of sentencesWithin(article.tokens, from, to, article.lexicon)) {
      if (sentence.to - sentence.from < 4) continue;
      const passage = { start: sentence.start, end: Math.min(sentence.end, span.end) };
      if (article.text.slice(passage.start, passage.end).endsWith("?")) continue;
      state(
        passage,
        kindOfDirect(article, sentence.from, sentence.to),
        { actor: speaker.actor, doubts: [...speaker.doubts, ...doubts] },
        { direct: true, quoted: passage },
        sentence.from,
        sentence.to,
      );
    }
  };

  const report = (sentence: Sentence, clause: Clause, quotes: readonly number[]): void => {
    const { verbs } = article.lexicon;
    const says = clause.cue === null || verbs.at(article.tokens, clause.cue.from)?.value.kind === "say";
    const quotedAfter = quotes.some((from) => clause.complement !== null && from <= clause.complement + 1);
    const complement = quotedAfter ? null : clause.complement;
    const hasSpeech = quotes.length > 0;
    // The words around a quotation, or before paragraphs of it, are no statement of their own unless they report more.
    if (hasSpeech && complement === null && says && !clause.attributed) return;
    const reported = clause.to - (clause.complement ?? clause.cue?.to ?? clause.from);
    if (says && !clause.attributed && reported < 3) return;
    const kind = clause.embedded?.kind ?? clause.kind;
    if (kind === "say") return;
    const passage =
      clause.to === sentence.to
        ? spanOf(article, clause.from, clause.to)
        : trimmed(article, clause.from, clause.to);
    const speaker = { actor: clause.embedded?.actor ?? clause.actor, doubts: clause.doubts };
    const vietnamese = article.lexicon.language === "vi";
    const english = article.lexicon.language === "en";
    let start = complement;
    if (
      start === null &&
      clause.cue !== null &&
      says &&
      (vietnamese || (english && /^(?:said|says|say)$/.test(tokenOf(article, clause.cue.from).lower)))
    ) {
      start = clause.cue.to;
      while (/^[,:]$/.test(tokenOf(article, start).lower)) start++;
    }
    while (start !== null && /^[,:;]$/.test(tokenOf(article, start).lower)) start++;
    const quoted = start !== null && start < clause.to - 3 ? trimmed(article, start, clause.to) : null;
    const asked = clause.kind === "request" || clause.kind === "praise";
    if (quoted !== null && !asked && !hasSpeech)
      quotations.push({ speaker: speaker.actor, direct: false, spans: [quoted], doubts: speaker.doubts });
    state(
      passage,
      kind,
      speaker,
      { onBehalfOf: clause.behalf, reportedBy: clause.embedded === null ? null : clause.actor, quoted },
      clause.from,
      clause.to,
    );
  };

  /** Speakers and subjects so far in the paragraph, the last one last. */
  type Heard = { readonly actor: Actor; readonly gender: "f" | "m" | ""; readonly spoke: boolean };
  let heard: Heard[] = [];
  let before: Heard | null = null;
  /** Each paragraph of a long quotation opens with a mark, and only the last one closes it. */
  let continuing: Heard | null = null;
  let leftOpen: Heard | null = null;
  const antecedents: Antecedents = {
    last: (gender) => {
      for (const entry of heard.toReversed())
        if (gender === "" || entry.gender === "" || entry.gender === gender) return entry.actor;
      // A paragraph that starts with "he added" goes on from the one before.
      const fits = before !== null && (gender === "" || before.gender === "" || before.gender === gender);
      return heard.length === 0 && fits ? (before?.actor ?? null) : null;
    },
  };
  const hear = (actor: Actor, spoke = true): void => {
    const gender = actor.type === "person" ? (people[actor.index]?.gender ?? "") : "";
    heard.push({ actor, gender, spoke });
    if (heard.length > 12) heard = heard.slice(-6);
  };

  const readSentence = (paragraph: Paragraph, sentence: Sentence): void => {
    const inOrder: Mention[] = [];
    while (cursor < mentions.length && (mentions[cursor]?.from ?? 0) < sentence.from) cursor++;
    for (let at = cursor; at < mentions.length && (mentions[at]?.from ?? 0) < sentence.to; at++) {
      const mention = mentions[at];
      if (mention !== undefined) inOrder.push(mention);
    }
    const within: SentenceMentions = { inOrder, endingAt, startingAt };
    const quotes: QuotedStretch[] = [];
    const outers = paragraph.quotes;
    for (let at = firstFrom(outers, sentence.start); at < outers.length; at++) {
      const quote = outers[at];
      if (quote === undefined || quote.outer.start >= sentence.end) break;
      if (isSpeech(article, quote)) quotes.push(quote);
    }
    const ranges = quotes.map((quote) => ({
      quote,
      from: tokenAt(article.tokens, quote.outer.start),
      to: tokenAt(article.tokens, quote.outer.end - 1) + 1,
    }));
    const quoted = (index: number): number | null =>
      ranges.find((range) => index >= range.from && index < range.to)?.to ?? null;
    const clauses = readClauses(article, sentence, within, antecedents, quoted);
    ranges.forEach(({ quote, from, to }, order) => {
      const nextStart = ranges[order + 1]?.from ?? sentence.to;
      const previousEnd = ranges[order - 1]?.to ?? sentence.from;
      const before = () =>
        from > previousEnd ? attributionBefore(article, previousEnd, from, within, antecedents) : null;
      const after = () => attributionAfter(article, to, nextStart, within, antecedents);
      const colon =
        /^[:,]$/.test(tokenOf(article, from - 1).lower) ||
        article.lexicon.complementizers.has(tokenOf(article, from - 1).lower);
      const last = heard.at(-1) ?? null;
      // Without words that say who speaks: whoever spoke before, also in the paragraph whose quotation was left open.
      const inherited =
        last?.spoke === true
          ? last
          : last === null && quote.outer.start === paragraph.start
            ? continuing
            : null;
      const speaker =
        (colon ? (before() ?? after()) : (after() ?? before())) ??
        (inherited === null ? null : { actor: inherited.actor, doubts: [] });
      if (speaker === null) return;
      // "félicité le Portugal, qui « montre la voie »": a part of the sentence stays in its statement.
      const whole =
        to - from >= 12 ||
        /[.!?,]$/.test(article.text.slice(quote.start, quote.end)) ||
        from === sentence.from;
      const doubts: Doubt[] = quote.closed ? [] : ["quotation-unclosed"];
      if (
        whole &&
        !clauses.some(
          (clause) =>
            clause.complement !== null &&
            clause.complement <= from &&
            clause.to >= to &&
            from > sentence.from &&
            !colon,
        )
      )
        speak({ start: quote.start, end: quote.end }, speaker, doubts);
      else
        quotations.push({
          speaker: speaker.actor,
          direct: true,
          spans: [{ start: quote.start, end: quote.end }],
          doubts: [...speaker.doubts, ...doubts],
        });
      hear(speaker.actor);
      leftOpen = quote.closed ? null : (heard.at(-1) ?? null);
    });
    for (const clause of clauses) {
      report(
        sentence,
        clause,
        ranges
          .filter((range) => range.from >= clause.from && range.to <= clause.to + 1)
          .map((range) => range.from),
      );
      hear(clause.actor);
    }
    if (clauses.length === 0 && ranges.length === 0) {
      const subject = inOrder.find(
        (mention) =>
          mention.actor.type === "person" &&
          !article.lexicon.prepositions.has(tokenOf(article, mention.from - 1).lower),
      );
      if (subject !== undefined) hear(subject.actor, false);
    }
  };

  const quotedBlocks = marked.filter((mark) => mark.as === "quotation").toSorted((a, b) => a.start - b.start);
  const isMarked = (paragraph: Paragraph): boolean => {
    const mark = quotedBlocks[firstFrom(quotedBlocks, paragraph.start + 1) - 1];
    return mark !== undefined && paragraph.end <= mark.end;
  };
  let leadIn: Attribution | null = null;
  for (const paragraph of article.paragraphs) {
    before = heard.at(-1) ?? null;
    const opensUnclosed = paragraph.quotes.length === 1 && paragraph.quotes[0]?.closed === false;
    continuing = leftOpen ?? (opensUnclosed && before?.spoke === true ? before : null);
    leftOpen = null;
    heard = [];
    if (paragraph.label !== "body") {
      if (paragraph.label !== "caption") leadIn = null;
      continue;
    }
    const turn = turns.get(paragraph.index);
    if (turn?.type === "question") {
      leadIn = null;
      // "Q: The minister says it is finished.": what others said stands in questions too.
      for (const sentence of paragraph.sentences)
        if (tokenOf(article, sentence.to - 1).lower !== "?") readSentence(paragraph, sentence);
      heard = [];
      continue;
    }
    if (turn?.type === "answer") {
      speak(spanOf(article, turn.from, paragraph.to), { actor: turn.actor, doubts: [] });
      continue;
    }
    const startsQuoted = paragraph.quotes[0]?.outer.start === paragraph.start;
    const unattributed: boolean =
      leadIn !== null &&
      !startsQuoted &&
      (quotedBlocks.length > 0 ? isMarked(paragraph) : !hasOwnSpeaker(article, paragraph, startingAt));
    if (leadIn !== null && unattributed) {
      speak({ start: paragraph.start, end: paragraph.end }, leadIn);
      continue;
    }
    if (leadIn !== null && startsQuoted) hear(leadIn.actor);
    leadIn = null;
    for (const sentence of paragraph.sentences) readSentence(paragraph, sentence);
    if (tokenOf(article, paragraph.to - 1).lower === ":") {
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
  }
  return { statements, quotations };
};

/** A paragraph that itself says who speaks is no continuation of what was said before. */
const hasOwnSpeaker = (
  article: Article,
  paragraph: Paragraph,
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
