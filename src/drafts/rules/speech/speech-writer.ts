import { quotedStretches } from "../../../base/text/quotation-marks.ts";
import type { Span } from "../../../base/text/span.ts";
import type { StatementKind } from "../../../library/briefing/schema.ts";
import type { Actor, Doubt, DraftQuotation, DraftStatement } from "../../facts.ts";
import type { FoundBy } from "../../found-by.ts";
import type { FoundDue } from "../figures/due.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf, withMarks } from "../structure/article.ts";
import { type Sentence, sentencesWithin } from "../structure/sentences.ts";
import { firstFrom, tokenAt } from "../structure/tokens.ts";
import { asTold, type Clause } from "./clause.ts";
import { type Content, isHedged } from "./content.ts";
import { kindOfDirect } from "./direct-content.ts";
import { dueInPassage } from "./due-in-passage.ts";
import { isFuture } from "./future.ts";
import { reportedFrom, trimmed } from "./reported-words.ts";
import type { SpeechAttribution } from "./sentence-mentions.ts";
import type { SpeaksFor } from "./speaks-for.ts";

const isConditional = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => lexicon.conditionals.has(lower));

/** "No.", "Oui, oui.": an answer that says nothing without its question. */
const onlyAnswers = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ type, lower }) => type === "mark" || lexicon.answers.has(lower));

const hasFuture = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) if (isFuture(article, index)) return true;
  return false;
};

/** Collects the statements and quotations of an article. */
export const createSpeechWriter = (
  article: ParsedArticle,
  dues: readonly FoundDue[],
  speaksFor: SpeaksFor,
) => {
  const statements: DraftStatement[] = [];
  const quotations: DraftQuotation[] = [];
  const state = (
    passage: Span,
    kind: StatementKind,
    speaker: SpeechAttribution,
    rest: Partial<DraftStatement> & Pick<DraftStatement, "foundBy">,
    from: number,
    to: number,
    // A date before the verb is a dateline, or the day of the promise.
    dueFrom = from,
    verbTo: number | null = null,
  ): void => {
    statements.push({
      kind,
      speaker: speaker.actor,
      onBehalfOf: null,
      reportedBy: null,
      hedged: isHedged(article, from, to),
      due:
        kind === "commitment"
          ? dueInPassage(article, dues, { start: tokenOf(article, dueFrom).start, end: passage.end }, verbTo)
          : null,
      direct: false,
      quoted: null,
      spans: [passage],
      doubts: speaker.doubts,
      ...rest,
    });
  };

  /** Words in the speaker's own voice: one quotation, and a statement for each sentence. */
  const speak = (
    span: Span,
    speaker: SpeechAttribution,
    rule: FoundBy["rule"],
    {
      doubts = [],
      reportedBy = null,
      promised = false,
    }: {
      readonly doubts?: readonly Doubt[];
      readonly reportedBy?: Actor | null;
      /** The verb after the quotation is "promised". */
      readonly promised?: boolean;
    } = {},
  ): boolean => {
    const foundBy: FoundBy = { rule, words: "" };
    const from = tokenAt(article.tokens, span.start);
    const to = tokenAt(article.tokens, span.end - 1) + 1;
    if (from >= to) return false;
    const before = statements.length;
    quotations.push({
      speaker: speaker.actor,
      direct: true,
      spans: [span],
      doubts: [...speaker.doubts, ...doubts],
      foundBy,
    });
    const nested = quotedStretches(article.text, span).map(({ outer }) => outer);
    const isNested = (index: number): boolean => {
      const { start, end } = tokenOf(article, index);
      return (nested[firstFrom(nested, start + 1) - 1]?.end ?? 0) >= end;
    };
    const sentences = sentencesWithin(article.tokens, from, to, article.lexicon);
    for (const sentence of sentences) {
      if (sentence.to - sentence.from < 2) continue;
      const passage = { start: sentence.start, end: Math.min(sentence.end, span.end) };
      if (article.text.slice(passage.start, passage.end).endsWith("?")) continue;
      if (onlyAnswers(article, sentence.from, sentence.to)) continue;
      const read = kindOfDirect(article, sentence.from, sentence.to, isNested);
      const isPromised = promised && read.kind === "claim";
      const content: Content = isPromised
        ? {
            kind: "commitment",
            doubts: hasFuture(article, sentence.from, sentence.to) ? [] : ["promise-weak"],
          }
        : read;
      // "Of course." alone makes no statement, but "We will rebuild" does; a short sentence among others may.
      const isShort = sentences.length === 1 && sentence.to - sentence.from < 4;
      if (isShort && content.kind === "claim") continue;
      state(
        passage,
        reportedBy === null ? content.kind : asTold(content.kind),
        { actor: speaker.actor, doubts: [...speaker.doubts, ...doubts, ...content.doubts] },
        { direct: true, quoted: passage, spans: [withMarks(article, passage)], reportedBy, foundBy },
        sentence.from,
        sentence.to,
      );
    }
    return statements.length > before;
  };

  /** `stated` are the first tokens of the quotations that are statements themselves. */
  const report = (
    sentence: Sentence,
    clause: Clause,
    quotes: readonly number[],
    stated: ReadonlySet<number>,
  ): void => {
    const { verbs } = article.lexicon;
    const says = clause.cue === null || verbs.at(article.tokens, clause.cue.from)?.value.kind === "say";
    const quotedAfter = quotes.some((from) => clause.complement !== null && from <= clause.complement + 1);
    const complement = quotedAfter ? null : clause.complement;
    const hasSpeech = quotes.length > 0;
    // "said that “the pier is safe”": a quotation that is no statement itself leaves its words to the sentence.
    const isWithin = quotes.some((from) => !stated.has(from) && from >= (clause.cue?.to ?? clause.from));
    // The words around another quotation are no statement of their own unless they report more than the quotation.
    if (hasSpeech && complement === null && says && !clause.attributed && !isWithin) return;
    // "… resumed the situation:": the speech follows in the next paragraph.
    if (says && tokenOf(article, clause.to - 1).lower === ":") return;
    const reported = clause.to - (clause.complement ?? clause.cue?.to ?? clause.from);
    if (says && !clause.attributed && reported < 3) return;
    const kind = clause.embedded?.kind ?? clause.kind;
    if (kind === "say" || kind === "nothing") return;
    const passage =
      clause.to === sentence.to
        ? spanOf(article, clause.from, clause.to)
        : trimmed(article, clause.from, clause.to);
    // "Wren said that Marsh had promised to resign": whether Marsh has said so is Wren's word alone.
    const isOwn = speaksFor(clause.actor, clause.behalf, clause.complement ?? clause.cue?.to ?? null);
    const isTold =
      clause.embedded !== null && (clause.embedded.kind === "claim" || clause.actor.type === "person");
    const speaker = {
      actor: clause.embedded?.actor ?? clause.actor,
      doubts: [
        ...new Set([
          ...clause.doubts.filter((doubt) => doubt !== "future-of-another" || !isOwn),
          ...(clause.embedded?.doubts ?? []),
          ...(isTold ? (["subject-unsure"] as const) : []),
        ]),
      ],
    };
    const start = reportedFrom(article, clause, complement, says);
    const end = clause.contentTo ?? clause.to;
    const quoted = start !== null && start < end - 3 ? trimmed(article, start, end) : null;
    // The denied or refused words alone would say the opposite, so the text keeps the verb before them.
    const negated = kind === "denial" || clause.cue?.negated === true || clause.cue?.refuses === true;
    // "If the vote passes, he said, the city will build": the words alone would lose the condition.
    const conditional = isConditional(article, clause.from, start ?? clause.from);
    const asked = negated || clause.kind === "request" || clause.kind === "praise";
    const foundBy: FoundBy =
      clause.cue === null
        ? { rule: "according-to", words: "" }
        : { rule: "verb", words: sliceOf(article, spanOf(article, clause.cue.from, clause.cue.to)) };
    if (quoted !== null && !asked && !hasSpeech)
      quotations.push({
        // "Dunn said that Quill had promised it": the words are Dunn's, and only the statement is about Quill's promise.
        speaker: clause.actor,
        direct: false,
        spans: [quoted],
        doubts: clause.doubts,
        foundBy,
      });
    state(
      passage,
      kind,
      speaker,
      {
        onBehalfOf: clause.behalf,
        reportedBy: clause.embedded === null ? null : clause.actor,
        quoted: negated || conditional || clause.kind === "request" ? null : quoted,
        foundBy,
      },
      clause.from,
      clause.to,
      clause.cue?.from ?? clause.from,
      clause.cue === null || clause.cue.future ? null : clause.cue.to,
    );
  };

  /** Quoted words inside a sentence that is a statement itself. */
  const quote = (
    span: Span,
    speaker: SpeechAttribution,
    rule: FoundBy["rule"],
    doubts: readonly Doubt[],
  ): void => {
    quotations.push({
      speaker: speaker.actor,
      direct: true,
      spans: [span],
      doubts: [...speaker.doubts, ...doubts],
      foundBy: { rule, words: "" },
    });
  };

  /** A future in a communiqué that names no speaker: the speaker is unresolved. */
  const promise = (sentence: Sentence): void => {
    state(
      spanOf(article, sentence.from, sentence.to),
      "commitment",
      { actor: { type: "unresolved", words: "" }, doubts: ["future-of-article"] },
      { foundBy: { rule: "communique", words: "" } },
      sentence.from,
      sentence.to,
    );
  };

  return { statements, quotations, speak, report, promise, quote };
};
