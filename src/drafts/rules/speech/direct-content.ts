import type { Doubt } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { type Content, sure } from "./content.ts";
import { type Cue, cueAt } from "./cues.ts";
import { isAlternative, isFuture, isPlanned, isPosition, isReadiness, readyFrom } from "./future.ts";

/** The kind of a speaker's own words. "Perhaps we will" promises little, and so does "or I will resign". */
export const kindOfDirect = (
  article: ParsedArticle,
  from: number,
  to: number,
  /** Whether a token is inside a quotation in the speaker's words: it is what another person said. */
  isNested: (index: number) => boolean,
): Content => {
  const { lexicon, tokens } = article;
  const content = kindOfOwnWords(article, from, to, isNested);
  if (content.kind !== "commitment") return content;
  for (let index = from; index < to; index++)
    if (!isNested(index) && (lexicon.perhaps.at(tokens, index) !== null || isAlternative(article, index, to)))
      return { ...content, doubts: [...new Set([...content.doubts, "promise-weak" as const])] };
  return content;
};

/** "We will", "I urge", "must"; without such signs, they are a claim. */
const kindOfOwnWords = (
  article: ParsedArticle,
  from: number,
  to: number,
  isNested: (index: number) => boolean,
): Content => {
  const { lexicon, tokens } = article;
  let first = false;
  /** Where the last subject was, if it was "I" or "we": "I was wrong and will pay". */
  let mySubject: number | null = null;
  for (let index = from; index < to; index++)
    if (!isNested(index) && lexicon.untrue.at(tokens, index)?.value === true) return sure("denial");
  const words = Array.from({ length: to - from }, (_, offset) => from + offset).filter((at) => !isNested(at));
  const givesWord = words.some((at) => lexicon.givenWord.at(tokens, at) !== null);
  if (givesWord && words.some((at) => isFuture(article, at))) return sure("commitment");
  for (let index = from; index < to; index++) {
    const token = tokenOf(article, index);
    // "we'll": the future begins with a mark.
    if ((token.type !== "word" && !isFuture(article, index)) || isNested(index)) continue;
    if (lexicon.conditionals.has(token.lower) && index > from) break;
    if (lexicon.firstPerson.has(token.lower)) first = true;
    if (lexicon.firstPerson.has(token.lower) && !lexicon.determiners.has(token.lower)) mySubject = index;
    if (lexicon.pronouns.has(token.lower) || lexicon.subordinators.has(token.lower)) mySubject = null;
    if (index - from < 10 && lexicon.pleased.at(tokens, index) !== null) return sure("praise");
    const cue = cueAt(article, index, from, first);
    const verb = lexicon.verbs.at(tokens, index)?.value;
    const own =
      verb !== undefined &&
      !verb.denies &&
      verb.kind !== "say" &&
      verb.kind !== "position" &&
      verb.kind !== "nothing" &&
      ((cue !== null &&
        cue.before >= from &&
        (isOwnSubject(article, cue.before, cue.to) ||
          (first && lexicon.serialVerbs && lexicon.conjunctions.has(tokenOf(article, cue.before).lower)))) ||
        (lexicon.firstPersonForm?.test(token.lower) === true &&
          !lexicon.determiners.has(tokenOf(article, index - 1).lower)) ||
        (index === from && lexicon.verbOpens && verb.kind !== "commitment"));
    // "The director told me that repairs would start": another person's words.
    if (cue !== null && !own && isOfAnother(article, cue, from)) {
      const next = nextOwnClause(article, cue.to, to);
      if (next === null) return sure("claim");
      index = next - 1;
      continue;
    }
    if (own) {
      const negated = cue?.negated === true || isDeniedBefore(article, from, index);
      if (negated && verb.kind !== "denial" && cue?.future !== true) {
        if (verb.kind === "support" || verb.kind === "hope") return sure("position");
        continue;
      }
      // "we have promised": it mentions an earlier promise, and a new one may follow.
      const isSerialPast = lexicon.serialVerbs && lexicon.auxiliaries.has(tokenOf(article, index - 1).lower);
      const past = isSerialPast || verb.form === "participle" || lexicon.pastForm?.test(token.lower) === true;
      if (verb.kind === "commitment" && past) continue;
      if (lexicon.plainFuture.at(tokens, index) === null)
        return { kind: verb.kind, doubts: verb.weak ? ["promise-weak"] : [] };
    }
    if (lexicon.firstPersonFuture?.test(token.lower) && !lexicon.notFuture.has(token.lower))
      return { kind: "commitment", doubts: lexicon.idleFuture.has(token.lower) ? ["promise-weak"] : [] };
    if (isFuture(article, index) && !lexicon.weakFuture.has(token.lower)) {
      const length = lexicon.future.at(tokens, index)?.length ?? 1;
      let before = index - 1;
      while (
        before > from &&
        lexicon.beforeVerb.has(tokenOf(article, before).lower) &&
        !lexicon.firstPerson.has(tokenOf(article, before).lower)
      )
        before--;
      const shared =
        before >= from && mySubject !== null && lexicon.conjunctions.has(tokenOf(article, before).lower);
      const mine =
        shared ||
        (before >= from ? isOwnSubject(article, before, index + length) : lexicon.futureWithoutSubject);
      const contracted =
        token.lower.startsWith("'") && lexicon.firstPerson.has(tokenOf(article, index - 1).lower);
      if (mine || contracted || lexicon.firstPersonForm?.test(token.lower) === true) {
        const then = tokenOf(article, index + length);
        const act = lexicon.negations.has(then.lower) ? tokenOf(article, index + length + 1) : then;
        const idle =
          lexicon.idleFuture.has(act.lower) ||
          lexicon.idleFuture.has(token.lower) ||
          isReadiness(article, index);
        const doubts: Doubt[] = idle ? ["promise-weak"] : [];
        if (shared && mySubject !== null && namesOther(article, mySubject + 1, before))
          doubts.push("subject-unsure");
        return { kind: "commitment", doubts };
      }
    }
    const ready = readyFrom(article, index, from);
    const isMine = (at: number): boolean =>
      isOwnSubject(article, at, index + 1) ||
      lexicon.firstPersonForm?.test(tokenOf(article, at).lower) === true;
    if (ready !== null && [ready - 1, ready, index - 1].some((at) => at >= from && at < index && isMine(at)))
      return { kind: "commitment", doubts: ["promise-weak"] };
    if (isPosition(article, index)) return sure("position");
    if (isFuture(article, index) && isPlanned(article, index, to))
      return { kind: "commitment", doubts: ["future-of-another"] };
  }
  return sure("claim");
};

/** "nous promettons", and not "on nous promet". */
const isOwnSubject = ({ lexicon, tokens }: ParsedArticle, at: number, to: number): boolean => {
  const word = tokens[at]?.lower ?? "";
  const form = lexicon.objectPronouns.get(word);
  if (!lexicon.firstPerson.has(word) || form === undefined) return lexicon.firstPerson.has(word);
  const rest = tokens.slice(at + 1, to).map(({ lower }) => lower);
  return form.test(rest.join(" "));
};

/** "Nos prometieron que", "the director told me": another person says or promises what follows. */
const isOfAnother = (article: ParsedArticle, cue: Cue, from: number): boolean => {
  const { lexicon } = article;
  if (cue.kind === "say") return cue.before >= from && !isOwnSubject(article, cue.before, cue.to);
  if (cue.kind !== "commitment" || cue.future || cue.gerund) return false;
  if (cue.before < from) {
    const mayBeMine = (at: number): boolean => {
      const { lower } = tokenOf(article, at);
      const isObject = lexicon.objectPronouns.has(lower) && !isOwnSubject(article, at, cue.to);
      return (lexicon.firstPerson.has(lower) && !isObject) || lexicon.firstPersonForm?.test(lower) === true;
    };
    const words = Array.from({ length: cue.to - from }, (_, offset) => from + offset);
    return lexicon.dropsSubject && !lexicon.serialVerbs && !words.some(mayBeMine);
  }
  const before = tokenOf(article, cue.before).lower;
  return !isOwnSubject(article, cue.before, cue.to) && !lexicon.conjunctions.has(before);
};

/** Where the speaker begins anew: "but we" in "They promised us that we will be paid, but we will sue". */
const nextOwnClause = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): number | null => {
  for (let at = from; at < to - 1; at++) {
    const next = tokens[at + 1]?.lower ?? "";
    if (!lexicon.conjunctions.has(tokens[at]?.lower ?? "")) continue;
    if (lexicon.firstPerson.has(next) || lexicon.firstPersonForm?.test(next)) return at + 1;
  }
  return null;
};

/** Whether some words name or describe another subject: "We know the firm lied and will pay". */
const namesOther = ({ lexicon, tokens }: ParsedArticle, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const { capital = false, lower = "" } = tokens[at] ?? {};
    if (capital || lexicon.openers.has(lower) || lexicon.groupNouns.at(tokens, at) !== null) return true;
    if (lexicon.titles.at(tokens, at) !== null) return true;
  }
  return false;
};

/** How many tokens before a verb may deny it. */
const denialReach = 12;

/** "Nunca prometimos", "a nadie le prometimos": words before the verb deny it. Without a subject, the cue may not show them. */
const isDeniedBefore = ({ lexicon, tokens }: ParsedArticle, from: number, verb: number): boolean => {
  const dropsSubject = lexicon.dropsSubject && !lexicon.serialVerbs;
  for (let at = verb - 1; at >= Math.max(from, verb - denialReach); at--) {
    const { type = "mark", lower = "" } = tokens[at] ?? {};
    if (lexicon.nobody.at(tokens, at) !== null || (dropsSubject && lexicon.negations.has(lower))) return true;
    if (type === "mark" || lexicon.conjunctions.has(lower) || lexicon.subordinators.has(lower)) return false;
  }
  return false;
};
