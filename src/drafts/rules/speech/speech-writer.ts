import { quotedStretches } from "../../../base/text/quotation-marks.ts";
import type { Span } from "../../../base/text/span.ts";
import type { StatementKind } from "../../../library/briefing/schema.ts";
import type { Actor, Doubt, DraftQuotation, DraftStatement } from "../../facts.ts";
import type { FoundBy } from "../../found-by.ts";
import type { FoundDue } from "../figures/due.ts";
import { type ParsedArticle, spanOf, tokenOf, withMarks } from "../structure/article.ts";
import { type Sentence, sentencesWithin } from "../structure/sentences.ts";
import { firstFrom, tokenAt } from "../structure/tokens.ts";
import { asTold, type Clause } from "./clause.ts";
import { type Content, isHedged } from "./content.ts";
import { kindOfDirect } from "./direct-content.ts";
import { dueInPassage } from "./due-in-passage.ts";
import { isFuture } from "./future.ts";
import { readReport } from "./report.ts";
import type { SpeechAttribution } from "./sentence-mentions.ts";
import type { SpeaksFor } from "./speaks-for.ts";

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
      isTold = reportedBy !== null,
      announced = null,
      jests = false,
      conditional = false,
      aside = null,
    }: {
      readonly doubts?: readonly Doubt[];
      readonly reportedBy?: Actor | null;
      /** Another person tells what the speaker said. */
      readonly isTold?: boolean;
      /** The verb after the quotation is "promised" or "denied". */
      readonly announced?: "commitment" | "denial" | null;
      /** The verb is "joked". */
      readonly jests?: boolean;
      /** Another part of the sentence has a condition: "“We will pay,” she said, “if we can.”" */
      readonly conditional?: boolean;
      /** Words in the quotation that name its speaker. Token indexes. */
      readonly aside?: { readonly from: number; readonly to: number } | null;
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
      if (aside !== null && index >= aside.from && index < aside.to) return true;
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
      const content = read.kind === "claim" ? announcedContent(article, read, announced, sentence) : read;
      // A joke may still be a claim, but it neither promises nor asks.
      const inJest: readonly Doubt[] = jests && content.kind !== "claim" ? ["kind-unsure"] : [];
      const weak: readonly Doubt[] = conditional && content.kind === "commitment" ? ["promise-weak"] : [];
      // "Of course." alone makes no statement, but "We will rebuild" does; a short sentence among others may.
      const isShort = sentences.length === 1 && sentence.to - sentence.from < 4;
      if (isShort && content.kind === "claim") continue;
      state(
        passage,
        isTold ? asTold(content.kind) : content.kind,
        {
          actor: speaker.actor,
          doubts: [...speaker.doubts, ...doubts, ...content.doubts, ...inJest, ...weak],
        },
        { direct: true, quoted: passage, spans: [withMarks(article, passage)], reportedBy, foundBy },
        sentence.from,
        sentence.to,
      );
    }
    return statements.length > before;
  };

  const report = (
    sentence: Sentence,
    clause: Clause,
    quotes: readonly number[],
    stated: ReadonlySet<number>,
  ): void => {
    const reported = readReport(article, speaksFor, { sentence, clause, quotes, stated });
    if (reported === null) return;
    const { passage, kind, speaker, rest, quotation } = reported;
    if (quotation !== null) quotations.push(quotation);
    const { cue, from, to } = clause;
    state(
      passage,
      kind,
      speaker,
      rest,
      from,
      to,
      cue?.from ?? from,
      cue === null || cue.future ? null : cue.to,
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

/** "No.", "Oui, oui.": an answer that says nothing without its question. */
const onlyAnswers = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ type, lower }) => type === "mark" || lexicon.answers.has(lower));

/** A claim that the verb after it makes a promise, or a denial if its words deny something. */
const announcedContent = (
  article: ParsedArticle,
  claim: Content,
  announced: "commitment" | "denial" | null,
  { from, to }: { readonly from: number; readonly to: number },
): Content => {
  if (announced === "commitment")
    return { kind: "commitment", doubts: hasFuture(article, from, to) ? [] : ["promise-weak"] };
  if (announced !== "denial") return claim;
  // "“I took the money,” she denied": the quotation is what she denies.
  return isNegated(article, from, to)
    ? { kind: "denial", doubts: [] }
    : { ...claim, doubts: [...claim.doubts, "negated"] };
};

/** "not", "nobody" */
const isNegated = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower }, offset) =>
        lexicon.negations.has(lower) || lexicon.nobody.at(tokens, from + offset) !== null,
    );

const hasFuture = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) if (isFuture(article, index)) return true;
  return false;
};
