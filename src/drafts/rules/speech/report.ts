import type { Span } from "../../../base/text/span.ts";
import type { StatementKind } from "../../../library/briefing/schema.ts";
import type { DraftQuotation, DraftStatement } from "../../facts.ts";
import type { FoundBy } from "../../found-by.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import type { Clause } from "./clause.ts";
import { reportedFrom, trimmed } from "./reported-words.ts";
import type { SpeechAttribution } from "./sentence-mentions.ts";
import type { SpeaksFor } from "./speaks-for.ts";

/** A statement in the words of a clause, and an indirect quotation if it has one. */
interface Report {
  readonly passage: Span;
  readonly kind: StatementKind;
  readonly speaker: SpeechAttribution;
  readonly rest: Pick<DraftStatement, "onBehalfOf" | "reportedBy" | "quoted" | "foundBy">;
  readonly quotation: DraftQuotation | null;
}

interface Reporting {
  readonly sentence: Sentence;
  readonly clause: Clause;
  /** The first tokens of the clause's quotations. */
  readonly quotes: readonly number[];
  /** Those of the quotations that are statements themselves. */
  readonly stated: ReadonlySet<number>;
}

/** The statement of a clause; null if it makes none of its own. */
export const readReport = (
  article: ParsedArticle,
  speaksFor: SpeaksFor,
  { sentence, clause, quotes, stated }: Reporting,
): Report | null => {
  const { verbs } = article.lexicon;
  const says = clause.cue === null || verbs.at(article.tokens, clause.cue.from)?.value.kind === "say";
  const quotedAfter = quotes.some((from) => clause.complement !== null && from <= clause.complement + 1);
  const complement = quotedAfter ? null : clause.complement;
  const hasSpeech = quotes.length > 0;
  // "said that “the pier is safe”": a quotation that is no statement itself leaves its words to the sentence.
  const isWithin = quotes.some((from) => !stated.has(from) && from >= (clause.cue?.to ?? clause.from));
  // The words around another quotation are no statement of their own unless they report more than the quotation.
  if (hasSpeech && complement === null && says && !clause.attributed && !isWithin) return null;
  // "… resumed the situation:": the speech follows in the next paragraph.
  if (says && tokenOf(article, clause.to - 1).lower === ":") return null;
  const reported = clause.to - (clause.complement ?? clause.cue?.to ?? clause.from);
  if (says && !clause.attributed && reported < 3) return null;
  const kind = clause.embedded?.kind ?? clause.kind;
  if (kind === "say" || kind === "nothing") return null;
  // "negó que hubiera retrasos: «Los medios salieron …»": the quotation is a statement of its own.
  const colon = quotes.find(
    (from) =>
      stated.has(from) &&
      tokenOf(article, from - 1).lower === ":" &&
      from - 1 > (clause.cue?.to ?? clause.from) + 1,
  );
  const to = colon === undefined ? clause.to : colon - 1;
  const passage = to === sentence.to ? spanOf(article, clause.from, to) : trimmed(article, clause.from, to);
  // "Wren said that Marsh had promised to resign": whether Marsh has said so is Wren's word alone.
  const isOwn = speaksFor(clause.actor, clause.behalf, clause.complement ?? clause.cue?.to ?? null);
  const isTold = clause.embedded !== null;
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
  const end = clause.contentTo ?? to;
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
  const reportedBy = clause.embedded === null ? null : clause.actor;
  const needsContext = negated || conditional || clause.kind === "request";
  return {
    passage,
    kind,
    speaker,
    rest: { onBehalfOf: clause.behalf, reportedBy, quoted: needsContext ? null : quoted, foundBy },
    quotation:
      quoted === null || asked || hasSpeech
        ? null
        : // "Dunn said that Quill had promised it": the words are Dunn's, and only the statement is about Quill's promise.
          { speaker: clause.actor, direct: false, spans: [quoted], doubts: clause.doubts, foundBy },
  };
};

const isConditional = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => lexicon.conditionals.has(lower));
