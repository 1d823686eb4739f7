import { type Article, tokenOf } from "../structure/article.ts";
import { placeAt } from "./places.ts";

const onset = "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?";
const vietnameseSyllable = new RegExp(`^${onset}[aeiouyăâêôơư]{1,3}(?:ch|c|m|ng|nh|n|p|t)?$`, "u");

const toneless = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC");

/** False for what cannot be Vietnamese: a foreign name in a Vietnamese text. */
export const isVietnameseSyllable = (word: string): boolean =>
  word.length <= 7 && vietnameseSyllable.test(toneless(word));

const adjacent = (article: Article, index: number): boolean => {
  const gap = tokenOf(article, index).start - tokenOf(article, index - 1).end;
  return gap === 1 || (gap === 0 && tokenOf(article, index - 1).lower.endsWith("'"));
};

const isCapital = (article: Article, index: number): boolean => {
  const token = tokenOf(article, index);
  return token.type === "word" && token.capital && !token.first;
};

const capitalRun = (article: Article, from: number, limit: number): number => {
  let to = from;
  while (
    to < limit &&
    to < from + 6 &&
    tokenOf(article, to).capital &&
    (to === from || adjacent(article, to))
  )
    to++;
  return to;
};

const topics = new Set(["công thương"]);

/**
 * A person's name in Vietnamese text: a family name and what follows, or foreign words in capitals. After a title two
 * capitals are enough (Chinese and Korean names are written in Vietnamese syllables). Null where none starts.
 */
export const vietnameseName = (
  article: Article,
  from: number,
  limit: number,
  afterTitle = false,
): number | null => {
  const { familyNames } = article.lexicon;
  const first = tokenOf(article, from);
  if (familyNames === null || !first.capital || placeAt(article, from) !== null) return null;
  const family = familyNames.has(first.lower);
  const foreign = !isVietnameseSyllable(first.lower) && first.end - first.start > 1;
  const second = tokenOf(article, from + 1);
  const titled =
    afterTitle &&
    second.capital &&
    !topics.has(`${first.lower} ${second.lower}`) &&
    article.lexicon.organizationHeads.at(article.tokens, from) === null &&
    article.lexicon.titles.at(article.tokens, from) === null;
  if (!family && !foreign && !titled) return null;
  if (article.lexicon.knownOrganizations.at(article.tokens, from) !== null) return null;
  let to = from + 1;
  while (
    to < limit &&
    to < from + 5 &&
    tokenOf(article, to).capital &&
    adjacent(article, to) &&
    placeAt(article, to) === null
  ) {
    // "Trần Thanh Mẫn Chủ tịch …": a title or an institution starts no part of a name, unless the name would be too short.
    if (to >= from + 2 && article.lexicon.titles.at(article.tokens, to) !== null) break;
    to++;
  }
  return to - from >= 2 ? to : null;
};

/** Where the words that may stand in a title's or an organization's "of …" end; `from` is the first after the link. */
const nounEnd = (article: Article, from: number, limit: number): number => {
  const { lexicon, tokens } = article;
  const stopsAt = (index: number): boolean => {
    const token = tokenOf(article, index);
    return (
      token.type !== "word" || !adjacent(article, index) || lexicon.honorifics.at(tokens, index) !== null
    );
  };
  if (from >= limit || stopsAt(from)) return from;
  const first = tokenOf(article, from);
  if (first.capital) {
    const known = lexicon.knownOrganizations.at(tokens, from) ?? placeAt(article, from);
    const tailed = lexicon.organizationTails.has(
      tokenOf(article, capitalRun(article, from, limit) - 1).lower,
    );
    if (known !== null && !tailed && !tokenOf(article, from + known.length).capital)
      return Math.min(limit, from + known.length);
    const run = capitalRun(article, from, limit);
    // "ministre de la Santé Jean Dupont": a topic in one word, then a name.
    const to =
      run - from >= 3 &&
      tokenOf(article, from - 1).lower !== "the" &&
      !lexicon.organizationTails.has(tokenOf(article, run - 1).lower)
        ? from + 1
        : run;
    return adjectiveEnd(article, to, limit);
  }
  if (
    lexicon.stops.has(first.lower) ||
    lexicon.auxiliaries.has(first.lower) ||
    lexicon.relatives.has(first.lower)
  )
    return from;
  if (lexicon.infinitive?.test(first.lower)) return from;
  let to = from + 1;
  if (lexicon.titleAdjective !== null) return adjectiveEnd(article, to, limit);
  while (to < limit && to < from + 4 && !stopsAt(to)) {
    const token = tokenOf(article, to);
    if (lexicon.stops.has(token.lower) || lexicon.verbs.at(tokens, to) !== null || token.lower.endsWith("ed"))
      break;
    to++;
  }
  return to;
};

const adjectiveEnd = (article: Article, from: number, limit: number): number => {
  const { lexicon } = article;
  let to = from;
  while (to < limit && to < from + 3 && adjacent(article, to)) {
    const token = tokenOf(article, to);
    const adjective =
      lexicon.titleModifiers.has(token.lower) || (lexicon.titleAdjective?.test(token.lower) ?? false);
    // "Secretaria General Iberoamericana", but not "el diputado Iván": a capital goes with capitals and no name follows.
    const named = token.capital && (!tokenOf(article, to - 1).capital || tokenOf(article, to + 1).capital);
    if (named && !lexicon.titleModifiers.has(token.lower)) break;
    if (
      !adjective ||
      token.type !== "word" ||
      lexicon.stops.has(token.lower) ||
      lexicon.auxiliaries.has(token.lower)
    )
      break;
    to++;
  }
  return to;
};

/** Follows "de l'Information et des Communications", "of Health and Wellbeing at PHE" as far as it reads as one. */
export const complementEnd = (article: Article, from: number, limit: number): number => {
  if (article.lexicon.familyNames !== null) return vietnameseComplementEnd(article, from, limit);
  const { lexicon, tokens } = article;
  let end = adjectiveEnd(article, from, limit);
  for (let step = 0; step < 8; step++) {
    let at = end;
    const joined = lexicon.conjunctions.has(tokenOf(article, at).lower) && at > from && adjacent(article, at);
    if (joined) at++;
    const link = at < limit && adjacent(article, at) ? lexicon.titleLinks.at(tokens, at) : null;
    if (link === null) {
      if (
        !joined ||
        !isCapital(article, at) ||
        lexicon.titles.at(tokens, at) !== null ||
        lexicon.honorifics.at(tokens, at) !== null
      )
        break;
      const run = capitalRun(article, at, limit);
      const tail = lexicon.organizationTails.has(tokenOf(article, run - 1).lower);
      // "Minister of Arts and Culture Winston Peters": one word is the topic's, the rest a name.
      if (run - at === 2 && !tail) break;
      end = run - at > 2 && !tail ? at + 1 : run;
      continue;
    }
    const noun = at + link.length;
    // "ministre délégué à l'aménagement": after these words the topic needs no capital.
    const delegated = /^(?:délégué|adjoint)/.test(tokenOf(article, at - 1).lower);
    if (link.value === "capital" && !delegated && !tokenOf(article, noun).capital) break;
    const to = nounEnd(article, noun, limit);
    if (to === noun) break;
    end = listEnd(article, to, limit);
  }
  return end;
};

/** "Works, Services and Transportation": a list of topics goes on over its commas if "and" ends it. */
const listEnd = (article: Article, from: number, limit: number): number => {
  const { lexicon, tokens } = article;
  let at = from;
  for (let step = 0; step < 4 && at + 1 < limit; step++) {
    const sign = tokenOf(article, at).lower;
    const last = lexicon.conjunctions.has(sign);
    if (!last && sign !== ",") return from;
    if (last && step === 0) return from;
    const link = lexicon.titleLinks.at(tokens, at + 1);
    const word = at + 1 + (link?.length ?? 0);
    const next = tokenOf(article, word);
    if (
      !next.capital ||
      lexicon.titles.at(tokens, word) !== null ||
      lexicon.honorifics.at(tokens, word) !== null
    )
      return from;
    const run = capitalRun(article, word, limit);
    if (last) return run - word > 2 ? word + 1 : run;
    if (run - word > 2) return from;
    at = run;
  }
  return from;
};

/** Vietnamese joins without prepositions: capital syllable, small ones after it, until a name, a verb or a stop. */
const vietnameseComplementEnd = (article: Article, from: number, limit: number): number => {
  const { lexicon, tokens } = article;
  let end = from;
  let afterHead = true;
  for (let step = 0; step < 8 && end < limit; step++) {
    let at = end;
    const link = lexicon.titleLinks.at(tokens, at);
    if (link !== null) {
      if (lexicon.conjunctions.has(tokenOf(article, at).lower) && end === from) break;
      at += link.length;
      const joined = lexicon.conjunctions.has(tokenOf(article, at - 1).lower);
      const another = lexicon.titles.at(tokens, at) ?? lexicon.organizationHeads.at(tokens, at);
      if (joined && another !== null) break;
    }
    if (at >= limit || !adjacent(article, at)) break;
    const place = tokenOf(article, at).capital
      ? (lexicon.knownOrganizations.at(tokens, at) ?? placeAt(article, at))
      : null;
    if (place !== null) {
      end = at + place.length;
      afterHead = true;
      continue;
    }
    if (
      !tokenOf(article, at).capital ||
      vietnameseName(article, at, limit, afterHead) !== null ||
      lexicon.honorifics.at(tokens, at) !== null
    )
      break;
    if (link !== null && lexicon.verbs.at(tokens, at) !== null) break;
    end = at + 1;
    afterHead = false;
    let small = 0;
    while (end < limit && small < 5 && adjacent(article, end)) {
      const token = tokenOf(article, end);
      if (
        token.type !== "word" ||
        token.capital ||
        lexicon.stops.has(token.lower) ||
        lexicon.titleLinks.at(tokens, end) !== null
      )
        break;
      if (lexicon.verbs.at(tokens, end) !== null || lexicon.beforeVerb.has(token.lower)) break;
      end++;
      small++;
    }
  }
  return end;
};

export { adjacent };
