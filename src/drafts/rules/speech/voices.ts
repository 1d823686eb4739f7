import { quotedStretches } from "../../../base/text/quotation-marks.ts";
import type { Span } from "../../../base/text/span.ts";
import type { Actor, Doubt, DraftDue } from "../../facts.ts";
import type { FoundDue } from "../figures/due.ts";
import type { CueKind } from "../languages/speech-words.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { tokenAt } from "../structure/tokens.ts";
import { attributionAfter, attributionBefore } from "./attribution.ts";
import { readClauses } from "./clauses.ts";
import { isHedged } from "./content.ts";
import { cueAt } from "./cues.ts";
import { kindOfDirect } from "./direct-content.ts";
import { dueInPassage } from "./due-in-passage.ts";
import {
  type Antecedents,
  isExcluded,
  isOwner,
  type SentenceMentions,
  type SpeechAttribution,
} from "./sentence-mentions.ts";
import { quotedAt, quotesIn } from "./sentence-quotes.ts";
import { isGoverned } from "./subject-phrases.ts";
import { subjectBefore } from "./subjects.ts";

/** Who says some words, and as which kind. A negated promise has the kind "nothing". */
interface Voice {
  readonly actor: Actor;
  readonly kind: CueKind;
  readonly doubts: readonly Doubt[];
  readonly reportedBy: Actor | null;
  readonly onBehalfOf: Actor | null;
  readonly direct: boolean;
  /** When it falls due, if it is a commitment. */
  readonly due: DraftDue | null;
}

/** The speakers of a passage, by its own sentences alone. */
export interface Voices {
  readonly voices: readonly Voice[];
  /** The passage asks, or it is quoted inside another quotation, or no person is the subject of a verb of its sentence. */
  readonly isUnsaid: boolean;
  /** The mentions that may be subjects, and not "Quill" in "Quill's deputy" or in "not Quill". */
  readonly free: readonly Mention[];
  readonly hedged: boolean;
  /** The due date in the passage. */
  readonly due: DraftDue | null;
}

/** A pronoun stays open: the sentences around it decide whom it means. */
const nobody: Antecedents = { last: () => null, isOnly: () => false };

/** Reads who says a passage. Only the passage's own sentences count. */
export const readVoices = (
  article: ParsedArticle,
  named: readonly Mention[],
  dues: readonly FoundDue[],
  passage: Span,
): Voices => {
  // A date before the verb is a dateline, or the day of the promise.
  const dueFrom = (start: number, verbTo: number | null): DraftDue | null =>
    dueInPassage(article, dues, { start: Math.max(start, passage.start), end: passage.end }, verbTo);
  const mentions = named.filter((mention) => !isExcluded(article, mention));
  const read = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences
      .filter(({ start, end }) => start < passage.end && end > passage.start)
      .map((sentence) => readSentence(article, mentions, paragraph, sentence, passage, dueFrom)),
  );
  return {
    voices: read.flatMap(({ voices }) => voices),
    isUnsaid:
      read.some(({ isUnsaid }) => isUnsaid) || article.text.slice(passage.start, passage.end).endsWith("?"),
    free: read.flatMap(({ free }) => free),
    hedged: isHedged(
      article,
      tokenAt(article.tokens, passage.start),
      tokenAt(article.tokens, passage.end - 1) + 1,
    ),
    due: dueFrom(passage.start, null),
  };
};

const readSentence = (
  article: ParsedArticle,
  mentions: readonly Mention[],
  paragraph: ParsedParagraph,
  sentence: Sentence,
  passage: Span,
  dueFrom: (start: number, verbTo: number | null) => DraftDue | null,
): Omit<Voices, "hedged" | "due"> => {
  const voices: Voice[] = [];
  let isUnsaid = false;
  const ranges = quotesIn(article, paragraph, sentence);
  const quoted = quotedAt(ranges);
  const inOrder = mentions.filter(
    ({ from }) => from >= sentence.from && from < sentence.to && quoted(from) === null,
  );
  const within: SentenceMentions = {
    inOrder,
    endingAt: (index) => mentions.find(({ to }) => to - 1 === index) ?? null,
    startingAt: (index) => mentions.find(({ from }) => from === index) ?? null,
  };
  const clauses = readClauses(article, sentence, within, nobody, quoted);
  const [passageFrom, passageTo] = [
    tokenAt(article.tokens, passage.start),
    tokenAt(article.tokens, passage.end - 1) + 1,
  ];
  ranges.forEach(({ quote, from, to }, order) => {
    if (quote.outer.start >= passage.end || quote.outer.end <= passage.start) return;
    const nested = quotedStretches(article.text, quote).map(({ outer }) => outer);
    const isNested = (index: number): boolean =>
      nested.some(
        ({ start, end }) => start <= tokenOf(article, index).start && tokenOf(article, index).end <= end,
      );
    const isInner = nested.some(({ start, end }) => start <= passage.start && passage.end <= end);
    if (isInner) {
      isUnsaid = true;
      return;
    }
    const before = attributionBefore(article, ranges[order - 1]?.to ?? sentence.from, from, within, nobody);
    const after = (): SpeechAttribution | null =>
      attributionAfter(article, to, ranges[order + 1]?.from ?? sentence.to, within, nobody);
    const speaker = (tokenOf(article, from - 1).lower === ":" ? before : null) ?? after() ?? before;
    const content = kindOfDirect(article, Math.max(from + 1, passageFrom), Math.min(to, passageTo), isNested);
    voices.push({
      actor: speaker?.actor ?? { type: "unresolved", words: "" },
      kind: content.kind,
      doubts: [...(speaker?.doubts ?? ["quotation-unattributed" as const]), ...content.doubts],
      reportedBy: null,
      onBehalfOf: null,
      direct: true,
      due: dueFrom(quote.start, null),
    });
  });
  const isQuoted = quoted(passageFrom) !== null && quoted(passageFrom) === quoted(passageTo - 1);
  const free = inOrder.filter((mention) => !isOwner(article, mention) && !isGoverned(article, mention));
  if (isQuoted) return { voices, isUnsaid, free };
  for (const { from, to, actor, kind, cue, doubts, embedded, behalf } of clauses) {
    if (from >= passageTo || to <= passageFrom) continue;
    if (ranges.some((range) => range.from >= from && range.to <= to + 1) && voices.length > 0) continue;
    const due = dueFrom(
      tokenOf(article, cue?.from ?? from).start,
      cue === null || cue.future ? null : cue.to,
    );
    const voice = { actor, kind, doubts, reportedBy: null, onBehalfOf: behalf, direct: false, due };
    if (embedded === null) voices.push(voice);
    else voices.push({ ...voice, ...embedded, reportedBy: actor }, { ...voice, kind: "claim" });
  }
  for (let index = sentence.from; index < sentence.to; index++) {
    const cue = quoted(index) === null ? cueAt(article, index, sentence.from, true) : null;
    if (cue !== null && subjectBefore(article, cue, within, sentence.from).how === "nobody") isUnsaid = true;
  }
  return { voices, isUnsaid, free };
};
