import type { QuotedStretch } from "../../../base/text/quotation-marks.ts";
import type { Doubt } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { isHedged } from "./content.ts";
import { type Cue, cueAt } from "./cues.ts";

/** How many tokens after a quotation may be before the verb that reports it. */
const mostBeforeVerb = 12;

/** How many tokens after "denied" may be up to the verb that it denies: "negó haber dicho". */
const mostAfterDenial = 3;

/**
 * The words after a quotation may show that it was not said, or that another person said it: "she never said", "negó haber dicho",
 * "aurait dit", "recordó Rey que le había dicho Lobo".
 */
export const doubtsAfter = (article: ParsedArticle, from: number, to: number): readonly Doubt[] => {
  const { lexicon, tokens } = article;
  for (let index = from; index < Math.min(to, from + mostBeforeVerb); index++) {
    const { lower } = tokenOf(article, index);
    if (index > from + 1 && (lexicon.relatives.has(lower) || lexicon.complementizers.has(lower))) return [];
    const verb = lexicon.verbs.at(tokens, index);
    const cue = cueAt(article, index, from, true);
    if (cue === null && (verb === null || verb.value.kind === "nothing")) continue;
    const end = cue?.to ?? index + (verb?.length ?? 1);
    const isUnsaid = (cue !== null && deniesSaying(article, cue, to)) || isHedged(article, from, index);
    return isUnsaid || isToldAfter(article, end, to) ? ["hearsay"] : [];
  }
  return [];
};

/** "Quill never said: “…”", "a nié avoir dit : « … »": the last verb before a quotation shows that it was not said. */
export const doubtsBefore = (article: ParsedArticle, from: number, to: number): readonly Doubt[] => {
  for (let index = to - 1; index >= from; index--) {
    const cue = cueAt(article, index, from, true);
    if (cue === null || cue.byForm || cue.future) continue;
    return deniesSaying(article, cue, to) ? ["hearsay"] : [];
  }
  return [];
};

/** "never said", "denied saying", and not "did not deny it". */
const deniesSaying = ({ lexicon, tokens }: ParsedArticle, cue: Cue, limit: number): boolean => {
  if (cue.kind !== "denial") return cue.negated && !cue.future;
  const then = tokens.slice(cue.to, Math.min(limit, cue.to + mostAfterDenial));
  return then.some((_, offset) => lexicon.verbs.at(tokens, cue.to + offset)?.value.kind === "say");
};

/** "recordó Rey que le había dicho Lobo": a clause right after the speaker, with a verb of its own that reports the words. */
const isToldAfter = (article: ParsedArticle, from: number, to: number): boolean => {
  const { lexicon, tokens } = article;
  let isClause = false;
  for (let at = from; at < to; at++) {
    const { type, lower } = tokenOf(article, at);
    if (type === "mark") return false;
    const isSaying = lexicon.verbs.at(tokens, at)?.value.kind === "say";
    if (isSaying) return isClause;
    if (lexicon.complementizers.has(lower)) isClause = true;
  }
  return false;
};

/**
 * Whether another part of the sentence has a condition for a quotation: "“We will pay,” said Quill, “if we can”", "—Si usted —dijo
 * Rey— no paga, iré a juicio".
 */
export const isConditional = (
  article: ParsedArticle,
  sentence: Sentence,
  quotes: readonly QuotedStretch[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean => {
  const { conditionals } = article.lexicon;
  for (let at = sentence.from; at < sentence.to; at++) {
    if ((at >= from && at < to) || !conditionals.has(tokenOf(article, at).lower)) continue;
    const { start } = tokenOf(article, at);
    const quote = quotes.find(({ outer }) => outer.start <= start && start < outer.end);
    const opens = at === sentence.from || quote?.start === start;
    if (opens || (quote === undefined && tokenOf(article, at - 1).lower === ",")) return true;
  }
  return false;
};
