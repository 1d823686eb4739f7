import type { Doubt } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { Cue } from "./cues.ts";
import { natureOf, phraseEndingAt, unnamed } from "./noun-phrase.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** How a verb's subject is written. */
export type VerbSubject =
  | { readonly how: "own"; readonly mention: Mention; readonly relative?: true }
  | { readonly how: "pronoun"; readonly from: number; readonly gender: "f" | "m" | "" }
  /** "… and promised": the subject of an earlier verb. */
  | { readonly how: "shared" }
  /** "if Quill promised", or a thing as subject: there is no speaker. */
  | { readonly how: "nobody" }
  | { readonly how: "none" };

const none: VerbSubject = { how: "none" };
const nobody: VerbSubject = { how: "nobody" };

export const isGoverned = (article: ParsedArticle, mention: Mention): boolean => {
  const { lexicon, tokens } = article;
  const before = tokenOf(article, mention.from - 1).lower;
  // "after Quill promised": either a clause or a noun may follow such a word.
  if (lexicon.prepositions.has(before)) return !lexicon.subordinators.has(before);
  if (lexicon.possessiveEndings.has(before)) return !mention.named;
  // "accused Quill of breaking promises": the name is an object.
  const verb = lexicon.verbs.at(tokens, mention.from - 1)?.value;
  return (
    verb?.form === "finite" &&
    lexicon.withoutThat !== "all" &&
    !lexicon.withoutThat.has(before) &&
    !lexicon.invertsSubject
  );
};

/** "the government of Tomas Reyes": the head, with all its words if it has no name. */
const whole = (article: ParsedArticle, head: Mention, to: number): Mention => {
  if (head.actor.type !== "group" && head.actor.type !== "unresolved") return { ...head, to };
  const words = sliceOf(article, spanOf(article, head.from, to)).replace(/\s+/gu, " ");
  return { ...head, to, actor: { ...head.actor, words } };
};

/** The subject whose words end at a token. */
const endingAt = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  end: number,
  least: number,
): VerbSubject => {
  const { lexicon } = article;
  const direct = mentions.endingAt(end);
  if (direct !== null && direct.from >= least && !isGoverned(article, direct)) {
    const before = tokenOf(article, direct.from - 1).lower;
    if (direct.from > least && lexicon.conditionals.has(before)) return nobody;
    if (direct.from > least && lexicon.agents.has(before)) return none;
    return { how: "own", mention: direct };
  }
  const phrase = phraseEndingAt(article, mentions, end, least);
  if (phrase === null) return none;
  if (phrase.from > least && lexicon.conditionals.has(tokenOf(article, phrase.from - 1).lower)) return nobody;
  // A name at the start of a phrase is its head if a preposition follows: "Paul Dunn of Harlow".
  for (let at = phrase.from; at <= phrase.from + 1; at++) {
    const head = mentions.startingAt(at);
    if (head === null || isGoverned(article, head)) continue;
    // A name with its title after a comma: "Muir Gray, Clinical Adviser for …".
    if (head.to > phrase.to && !(head.named && head.actor.type === "person")) continue;
    if (head.to >= phrase.to) return { how: "own", mention: head };
    const after = tokenOf(article, head.to).lower;
    if (lexicon.prepositions.has(after)) return { how: "own", mention: whole(article, head, phrase.to) };
    if (lexicon.serialVerbs)
      return {
        how: "own",
        mention: { ...head, doubts: [...head.doubts, ...intruders(article, mentions, head, end)] },
      };
  }
  if (natureOf(article, phrase) === "thing") return nobody;
  const mention = unnamed(article, mentions, phrase);
  if (mention === null) return none;
  return isListed(article, least, phrase.from)
    ? { how: "own", mention: { ...mention, doubts: [...mention.doubts, "actor-one-of-several"] } }
    : { how: "own", mention };
};

/** "Dunn and the crews": the phrase is joined to another subject, without a verb between them. */
const isListed = (article: ParsedArticle, least: number, from: number): boolean => {
  const { lexicon, tokens } = article;
  if (from <= least || !lexicon.conjunctions.has(tokenOf(article, from - 1).lower)) return false;
  for (let at = least; at < from - 1; at++) {
    const { lower, type } = tokenOf(article, at);
    if (
      type === "word" &&
      (lexicon.verbs.at(tokens, at) !== null ||
        lexicon.auxiliaries.has(lower) ||
        lexicon.pastForm?.test(lower))
    )
      return false;
  }
  return true;
};

/** Other subjects between a name and a verb, in languages whose verbs follow each other without joining words. */
const intruders = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  head: Mention,
  end: number,
): readonly Doubt[] => {
  const other = mentions.inOrder.some(
    (mention) => mention.from >= head.to && mention.to <= end + 1 && mention.actor.type !== "place",
  );
  return other || hasBoundary(article, head.to, end + 1) ? ["subject-unsure"] : [];
};

const hasBoundary = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (article.lexicon.subordinators.has(tokenOf(article, at).lower)) return true;
  return false;
};

/** The opening mark of the words that a comma, a bracket or a dash closes. */
const openingMark = (article: ParsedArticle, close: number, least: number): number | null => {
  const { lower } = tokenOf(article, close);
  const mark = lower === ")" ? "(" : lower;
  for (let at = close - 1; at >= Math.max(least, close - 40); at--)
    if (tokenOf(article, at).lower === mark) return at;
  return null;
};

/** "Elena Rossi, who leads it, said", "the minister's spokesman, Paul Yates, said": the subject around the commas. */
const aroundMarks = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  close: number,
  least: number,
): VerbSubject => {
  const { lexicon } = article;
  let open = openingMark(article, close, least);
  // "The Treasurer, Gareth Pemberton, said": one mention over the comma.
  let last = close - 1;
  while (lexicon.postnominals.has(tokenOf(article, last).lower)) last--;
  const over = mentions.endingAt(last);
  if (over !== null && open !== null && over.from < open && over.from >= least && !isGoverned(article, over))
    return { how: "own", mention: over };
  for (let step = 0; step < 4 && open !== null; step++) {
    const inner = mentions.startingAt(open + 1);
    const outer = open > least ? endingAt(article, mentions, open - 1, least) : none;
    const opensClause = (from: number): boolean => {
      const before = tokenOf(article, from - 1);
      return (
        from <= least ||
        before.type === "mark" ||
        lexicon.subordinators.has(before.lower) ||
        lexicon.conjunctions.has(before.lower) ||
        lexicon.adverb?.test(before.lower) === true
      );
    };
    if (outer.how === "own" && (opensClause(outer.mention.from) || lexicon.serialVerbs)) {
      const named = outer.mention.named || outer.mention.actor.type === "person";
      if (inner?.named === true && inner.actor.type === "person" && inner.to > last)
        return named && outer.mention.actor.type === "person" && outer.mention.named
          ? { how: "own", mention: outer.mention }
          : { how: "own", mention: inner };
      return { how: "own", mention: outer.mention };
    }
    if (outer.how === "nobody") return outer;
    open = openingMark(article, open, least);
  }
  return { how: "shared" };
};

/** Whether a verb of speech ends right before a token, so that the next words are its object. */
const followsVerb = (article: ParsedArticle, index: number): boolean => {
  for (let from = index - 3; from < index; from++)
    if (from + (article.lexicon.verbs.at(article.tokens, from)?.length ?? 0) === index) return true;
  return false;
};

/** "Bà Mai, trưởng thôn Đông Khê, nói": only her role is between the name and the verb. */
const isBeside = (article: ParsedArticle, mention: Mention, close: number): boolean => {
  const { lexicon, tokens } = article;
  let hasComma = false;
  for (let at = mention.from; at < close; at++) {
    if (tokenOf(article, at).lower === ",") hasComma = true;
    if (at >= mention.to && lexicon.verbs.at(tokens, at) !== null) return false;
  }
  return hasComma || mention.to === close;
};

/** The grammatical subject before a verb. `least` is the first token of its clause. */
export const subjectBefore = (
  article: ParsedArticle,
  cue: Cue,
  mentions: SentenceMentions,
  least: number,
): VerbSubject => {
  const { lexicon } = article;
  if (cue.before < least) return none;
  const last = tokenOf(article, cue.before);
  const mention = mentions.endingAt(cue.before);
  if (mention === null && lexicon.pronouns.has(last.lower) && !lexicon.relatives.has(last.lower)) {
    if (cue.before > least && lexicon.conditionals.has(tokenOf(article, cue.before - 1).lower)) return nobody;
    return { how: "pronoun", from: cue.before, gender: lexicon.genders.get(last.lower) ?? "" };
  }
  if (mention === null && lexicon.relatives.has(last.lower)) {
    const comma = tokenOf(article, cue.before - 1).lower === "," ? 1 : 0;
    const owner = mentions.endingAt(cue.before - 1 - comma);
    return owner?.actor.type === "person" && comma === 1 && !isGoverned(article, owner)
      ? { how: "own", mention: owner, relative: true }
      : nobody;
  }
  if (lexicon.conditionals.has(last.lower)) return nobody;
  if (mention === null && (lexicon.conjunctions.has(last.lower) || last.lower === ";"))
    return { how: "shared" };
  if (cue.gerund) return { how: "shared" };
  if (/^[,)–—]$/.test(last.lower)) {
    if (lexicon.serialVerbs) {
      const first = mentions.inOrder.find(({ from }) => from >= least);
      const opens =
        first !== undefined &&
        !followsVerb(article, least) &&
        first.from <= least + 1 &&
        first.actor.type !== "unresolved" &&
        isBeside(article, first, cue.before) &&
        !isGoverned(article, first);
      return opens ? { how: "own", mention: first } : { how: "shared" };
    }
    return aroundMarks(article, mentions, cue.before, least);
  }
  return endingAt(article, mentions, cue.before, least);
};

/** The subject at the start of a sentence, for a later verb that shares it: "Quill opened the pier and promised a ferry". */
export const openingSubject = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  to: number,
): Mention | "pronoun" | null => {
  const { lexicon } = article;
  const first = tokenOf(article, from);
  if (lexicon.pronouns.has(first.lower) && mentions.startingAt(from) === null) return "pronoun";
  for (const mention of mentions.inOrder) {
    if (mention.from < from) continue;
    if (mention.to > to) break;
    if (mention.actor.type === "place" || isGoverned(article, mention)) continue;
    const before = tokenOf(article, mention.from - 1);
    const opens =
      mention.from === from ||
      before.type === "mark" ||
      lexicon.adverb?.test(before.lower) === true ||
      (mention.from === from + 1 && !lexicon.verbs.at(article.tokens, from));
    if (!opens) continue;
    return hasBoundary(article, mention.to, to)
      ? { ...mention, doubts: [...mention.doubts, "subject-unsure"] }
      : mention;
  }
  return null;
};

/** The subject after its verb: "a déclaré la ministre", "dijo Silveira", "said residents". */
export const subjectAfter = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  limit: number,
): Mention | null => {
  const { lexicon } = article;
  const bound = Math.min(limit, from + 14);
  let start = from;
  while (
    start < bound &&
    (lexicon.adverb?.test(tokenOf(article, start).lower) === true ||
      lexicon.beforeVerb.has(tokenOf(article, start).lower)) &&
    mentions.startingAt(start) === null &&
    !lexicon.openers.has(tokenOf(article, start).lower)
  )
    start++;
  for (let at = start; at < bound; at++) {
    const token = tokenOf(article, at);
    const mention = mentions.startingAt(at);
    if (mention !== null && mention.actor.type !== "place") {
      // "said Quill's deputy", "dijo el asesor de Quill": the name is not the head.
      const possessed = lexicon.possessiveEndings.has(tokenOf(article, mention.to).lower);
      const governed = at > start && isGoverned(article, mention);
      if (!possessed && !governed) return mention.to > limit ? null : mention;
    }
    if (token.type === "mark" && !/^[-'’]$/.test(token.lower)) {
      if (at === start) return null;
      // "said the council's leader, Ann Lee": the name beside the description.
      const beside = token.lower === "," ? mentions.startingAt(at + 1) : null;
      if (beside?.named === true && beside.actor.type === "person") return beside;
      return unnamed(article, mentions, { from: start, to: at });
    }
    if (
      lexicon.subordinators.has(token.lower) ||
      lexicon.complementizers.has(token.lower) ||
      lexicon.conjunctions.has(token.lower)
    )
      return at === start ? null : unnamed(article, mentions, { from: start, to: at });
  }
  return bound > start ? unnamed(article, mentions, { from: start, to: bound }) : null;
};
