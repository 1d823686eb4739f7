import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Cue } from "./cues.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";
import { subjectAroundMarks } from "./subject-around-marks.ts";
import {
  hasBoundary,
  isGoverned,
  noSpeaker,
  noSubject,
  subjectEndingAt,
  type VerbSubject,
} from "./subject-phrases.ts";

/** The grammatical subject before a verb. `least` is the first token of its clause. */
export const subjectBefore = (
  article: ParsedArticle,
  cue: Cue,
  mentions: SentenceMentions,
  least: number,
): VerbSubject => {
  const { lexicon } = article;
  if (cue.before < least) return noSubject;
  if (isNobody(article, cue.before, least)) return noSpeaker;
  const last = tokenOf(article, cue.before);
  const mention = mentions.endingAt(cue.before);
  if (mention === null && lexicon.pronouns.has(last.lower) && !lexicon.relatives.has(last.lower)) {
    if (cue.before > least && lexicon.conditionals.has(tokenOf(article, cue.before - 1).lower))
      return noSpeaker;
    // "hit back at claims he planned it"
    const { lower } = tokenOf(article, cue.before - 1);
    if (cue.before > least && lexicon.deniable.has(lower) && !lexicon.complementizers.has(lower))
      return noSpeaker;
    return { how: "pronoun", from: cue.before, gender: lexicon.genders.get(last.lower) ?? "" };
  }
  if (mention === null && lexicon.relatives.has(last.lower)) {
    const comma = tokenOf(article, cue.before - 1).lower === "," ? 1 : 0;
    const owner = mentions.endingAt(cue.before - 1 - comma);
    return owner?.actor.type === "person" && comma === 1 && !isGoverned(article, owner)
      ? { how: "own", mention: owner, relative: true }
      : noSpeaker;
  }
  if (lexicon.conditionals.has(last.lower)) return noSpeaker;
  if (mention === null && (lexicon.conjunctions.has(last.lower) || last.lower === ";"))
    return { how: "shared" };
  if (cue.gerund) return { how: "shared" };
  // "“The pier is safe, and open”, said Quill": what is quoted is no subject.
  if (last.lower === "," && /^[»”"]$/.test(tokenOf(article, cue.before - 1).lower)) return noSubject;
  if (/^[,)–—]$/.test(last.lower) || isDash(article, cue.before)) {
    if (lexicon.serialVerbs) {
      const first = mentions.inOrder.find(({ from }) => from >= least);
      const opens =
        first !== undefined &&
        !followsVerb(article, least) &&
        first.from <= least + 1 &&
        first.actor.type !== "unresolved" &&
        isBeside(article, first, cue.before) &&
        !isGoverned(article, first);
      // "Đại diện nhà thầu, ông Morita, cho biết": the name beside a description, with or without the person's role after it.
      const beside = mentions.inOrder.findLast(
        ({ from, to, named, actor }) =>
          named && actor.type === "person" && from - 1 > least && to <= cue.before,
      );
      const isName = beside !== undefined && tokenOf(article, beside.from - 1).lower === ",";
      if (!opens && isName && isBeside(article, beside, cue.before)) return { how: "own", mention: beside };
      return opens ? { how: "own", mention: first } : { how: "shared" };
    }
    return subjectAroundMarks(article, mentions, cue.before, least);
  }
  return subjectEndingAt(article, mentions, cue.before, least);
};

/** "Ông Bảo - phó giám đốc - thừa nhận": a hyphen with a space before it. */
const isDash = (article: ParsedArticle, index: number): boolean =>
  tokenOf(article, index).lower === "-" && tokenOf(article, index).start > tokenOf(article, index - 1).end;

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
    if (tokenOf(article, at).lower === "," || isDash(article, at)) hasComma = true;
    if (at >= mention.to && lexicon.verbs.at(tokens, at) !== null) return false;
  }
  return hasComma || mention.to === close;
};

/** "No one from Quill's office said", "Neither Quill nor Dunn promised". Only a pair may have commas inside. */
const isNobody = (article: ParsedArticle, before: number, least: number): boolean => {
  const { lexicon, tokens } = article;
  let crossed = false;
  for (let at = before; at >= least; at--) {
    const { lower } = tokenOf(article, at);
    const found = lexicon.nobody.at(tokens, at);
    // "said that no one would be fired and promised …": "no one" is the subject of the reported words alone.
    const joins = lexicon.conjunctions.has(tokenOf(article, before).lower);
    if (found !== null && joins && lexicon.complementizers.has(tokenOf(article, at - 1).lower)) return false;
    // "la personne" is a person, and "No," an answer.
    if (found !== null && tokenOf(article, at + found.length).lower !== ",")
      return !crossed && !isNoun(article, at);
    if (lower === ",") crossed = true;
    if (/^[;:]$/.test(lower) || lexicon.complementizers.has(lower)) return false;
    if (lexicon.auxiliaries.has(lower) || lexicon.verbs.at(tokens, at)?.value.form === "finite") return false;
  }
  return false;
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
    // "Quill's lawyers wrote to Dunn, warning": the name is not the head.
    if (lexicon.possessiveEndings.has(tokenOf(article, mention.to).lower)) return null;
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

/** "La personne": after an article, the word is a noun. */
const isNoun = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  const before = tokens[index - 1]?.lower ?? "";
  return lexicon.articles.has(before) || lexicon.possessives.has(before);
};
