import { type Doubt, isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { announcedAfter, attributionAfter, attributionBefore, attributionByName } from "./attribution.ts";
import { citationIn } from "./citing.ts";
import type { Clause } from "./clause.ts";
import { readClauses } from "./clauses.ts";
import { isJest } from "./cue-context.ts";
import { withoutDateline } from "./dateline.ts";
import type { createHearing, Heard } from "./hearing.ts";
import { firstNaming } from "./naming.ts";
import { onlyAttributes } from "./own-speaker.ts";
import { quotedAside } from "./quoted-aside.ts";
import { isRelease, promisesIn } from "./releases.ts";
import { doubtsAfter, doubtsBefore, isConditional } from "./said-or-not.ts";
import type { SentenceMentions, SpeechAttribution } from "./sentence-mentions.ts";
import { quotedAt, quotesIn } from "./sentence-quotes.ts";
import type { createSpeechWriter } from "./speech-writer.ts";

/** The speakers of quotations without a closing mark: in the paragraph before, and in this one. */
export interface Unclosed {
  readonly before: Heard | null;
  after: Heard | null;
}

interface SentenceReader {
  readonly article: ParsedArticle;
  readonly mentions: readonly Mention[];
  readonly around: Pick<SentenceMentions, "endingAt" | "startingAt">;
  readonly hearing: ReturnType<typeof createHearing>;
  readonly writer: ReturnType<typeof createSpeechWriter>;
}

/** Reads the sentences of an article one after the other: their quotations first, and then the words around them. */
export const createSentenceReader = ({ article, mentions, around, hearing, writer }: SentenceReader) => {
  const { hear, last: lastHeard, antecedents, nextSentence } = hearing;
  const { speak, report, promise, quote: quotePart } = writer;
  const release = isRelease(article);
  let cursor = 0;
  return (paragraph: ParsedParagraph, whole: Sentence, unclosed: Unclosed): void => {
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
    const within: SentenceMentions = { inOrder: outside, ...around };
    // In a dialogue, all other words only name who speaks.
    const clauses = paragraph.isDialogue ? [] : readClauses(article, sentence, within, antecedents, quoted);
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
            ? unclosed.before
            : null;
      const aside = quotedAside(article, from, to, { inOrder, ...around }, antecedents);
      const namings = {
        "quotation-before": () => before() ?? namedSource(clauses, from),
        "quotation-after": after,
        "quotation-aside": () => aside?.speaker ?? null,
        "quotation-beside": () => attributionByName(article, to, nextStart, within, antecedents),
        "quotation-continued": () => inherited,
      };
      const found = firstNaming(namings, colon);
      if (found === null) return;
      const { rule } = found;
      const naming = rule === "quotation-aside" && aside !== null ? aside : { from: to, to: nextStart };
      const isNamedBefore = rule === "quotation-before";
      const unsaid = [
        ...(isNamedBefore || rule === "quotation-continued"
          ? []
          : doubtsAfter(article, naming.from, naming.to)),
        ...(isNamedBefore ? doubtsBefore(article, previousEnd, from) : []),
      ];
      const speaker = { ...found.speaker, doubts: [...found.speaker.doubts, ...unsaid] };
      const isInAside = (at: number): boolean => aside !== null && at >= aside.from && at < aside.to;
      const saidAround = (at: number): number | null => (isInAside(at) ? null : quoted(at));
      const jests = hasOutside(sentence, saidAround, (at) => isJest(article, at));
      // Words quoted from a denied report are not those of the person who denies it.
      const denied = clauses.some(
        ({ kind, cue, to: end }) => kind === "denial" && cue !== null && cue.to <= from && end >= to,
      );
      if (denied && tokenOf(article, from - 1).lower !== ":") return;
      const lowerCase = /^\p{Ll}/u.test(article.text.slice(quote.start, quote.end));
      // "félicité le Portugal, qui « montre la voie »": a part of the sentence stays in its statement.
      const whole =
        to - from >= 12 ||
        (tokenOf(article, from - 1).lower === ":" && !lowerCase) ||
        /[.!?,]$/.test(article.text.slice(quote.start, quote.end)) ||
        from === sentence.from;
      const doubts: Doubt[] = quote.closed ? [] : ["quotation-unclosed"];
      const citation = citationIn(article, within, sentence, quoted, speaker.actor);
      if (citation.is === "unsure") doubts.push("subject-unsure");
      // "Dunn protests that they “promised the pier and we still wait”": the subject of the words around it is not known.
      const isWord = (at: number): boolean => tokenOf(article, at).type === "word";
      // "— Je paierai, dit Dunn. La maire hoche la tête.": without a second dash, the words may be the article's.
      const mayBeArticle = paragraph.isDialogue && article.lexicon.inlineAsides;
      if (rule === "quotation-continued" && (mayBeArticle || hasOutside(sentence, quoted, isWord)))
        doubts.push("quotation-unattributed");
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
        const announced =
          rule === "quotation-after" || rule === "quotation-aside"
            ? announcedAfter(article, naming.from, naming.to)
            : null;
        const isTold = told !== undefined || citation.is === "told";
        // "Quill allegedly told him: “I will burn it down.”"
        const isRumour = hasOutside(
          sentence,
          saidAround,
          (at) => article.lexicon.hearsay.at(article.tokens, at) !== null,
        );
        if (isTold || isRumour) doubts.push("hearsay");
        const teller = citation.is === "told" ? citation.by : null;
        const conditional = isConditional(article, sentence, paragraph.quotes, { from, to });
        const more = {
          aside,
          doubts,
          reportedBy: told?.actor ?? teller,
          isTold,
          announced,
          jests,
          conditional,
        };
        if (speak({ start: quote.start, end: quote.end }, speaker, rule, more)) stated.add(from);
      } else quotePart({ start: quote.start, end: quote.end }, speaker, rule, doubts);
      hear(speaker.actor, jests ? [...speaker.doubts, "kind-unsure"] : speaker.doubts);
      unclosed.after = quote.closed ? null : lastHeard();
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
};

/** "Según X, … “…”": the person to whom the sentence attributes its words. */
const namedSource = ([first]: readonly Clause[], quote: number): SpeechAttribution | null =>
  first?.attributed === true && first.cue === null && first.from < quote && first.contentTo === null
    ? first
    : null;

/** "“You will all be rich”, she joked": whether a token outside the quotations of a sentence passes a test. */
const hasOutside = (
  { from, to }: Sentence,
  quoted: (index: number) => number | null,
  passes: (index: number) => boolean,
): boolean => {
  for (let at = from; at < to; at++) if (quoted(at) === null && passes(at)) return true;
  return false;
};
