import { type Article, type Paragraph, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { nameAt, suffixes } from "./name-shape.ts";
import type { Organizations } from "./organizations.ts";
import { namesOfSeveral } from "./plural-titles.ts";
import type { Title } from "./titles.ts";

/** One place where a person is named. Token indexes; `from` and `to` have the name without honorific. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  /** With the honorific and a title that stands right before it. */
  readonly fullFrom: number;
  readonly honorificFrom: number;
  readonly gender: "f" | "m" | "";
  readonly honorific: boolean;
  readonly titles: readonly Title[];
  /** The words around it show that it is a person; without that it only repeats one who is known. */
  readonly evidence: boolean;
  readonly paragraph: Paragraph;
}

interface Context {
  readonly titleByEnd: ReadonlyMap<number, Title>;
  readonly titleByStart: ReadonlyMap<number, Title>;
}

/** Skips "," and an article: "X, the head of Y", "X, ancien ministre". */
const titleAfter = (
  article: Article,
  context: Context,
  to: number,
): { title: Title; withArticle: boolean } | null => {
  const sign = tokenOf(article, to).lower;
  if (sign !== "," && sign !== "(" && !/^[–—-]$/.test(sign)) return null;
  for (let at = to + 1; at <= to + 3; at++) {
    const title = context.titleByStart.get(at);
    if (title !== undefined) return { title, withArticle: at > to + 1 };
    const word = tokenOf(article, at);
    if (
      !/^(?:the|a|an|le|la|l'|el|un|una|une|ancien|ancienne|nouveau|nouvelle|former|actual|actuel|actuelle|nguyên|nueva|nuevo)$/.test(
        word.lower,
      )
    )
      return null;
  }
  return null;
};

const speaks = (article: Article, index: number): boolean => {
  let at = index;
  while (at < index + 3 && article.lexicon.beforeVerb.has(tokenOf(article, at).lower)) at++;
  return article.lexicon.verbs.at(article.tokens, at) !== null;
};

const readSentence = (
  article: Article,
  paragraph: Paragraph,
  sentence: Sentence,
  context: Context,
  organizationAt: ReadonlyMap<number, number>,
): NameMention[] => {
  const { lexicon, tokens } = article;
  const found: NameMention[] = [];
  const capitals = paragraph.label === "headline" || paragraph.label === "heading";
  let claimed: Title | null = null;
  let covered = sentence.from;
  for (let index = sentence.from; index < sentence.to; index++) {
    const several = namesOfSeveral(article, paragraph, sentence, index);
    if (several !== null) {
      found.push(...several.mentions);
      covered = several.to;
      index = several.to - 1;
      continue;
    }
    let at = index;
    let gender: NameMention["gender"] = "";
    let honorific = false;
    for (let step = 0; step < 3; step++) {
      const match = lexicon.honorifics.at(tokens, at);
      if (
        match === null ||
        (!tokenOf(article, at).capital &&
          lexicon.language === "en" &&
          tokenOf(article, at).lower !== "the") ||
        (match.length === 1 && tokenOf(article, at).lower.length === 1 && !tokenOf(article, at).capital)
      )
        break;
      gender = match.value === "" ? gender : match.value;
      honorific = true;
      at += match.length;
      if (tokenOf(article, at).lower === "." && tokenOf(article, at).start === tokenOf(article, at - 1).end)
        at++;
    }
    const titleBefore = context.titleByEnd.get(index);
    // A title covers its own capitals; only what follows it may be a name.
    const inside = context.titleByStart.get(index);
    if (!honorific && inside !== undefined) {
      index = inside.to - 1;
      covered = inside.to;
      continue;
    }
    if (honorific && context.titleByStart.has(at)) {
      index = at - 1;
      continue;
    }
    const to =
      at < sentence.to ? nameAt(article, at, sentence.to, honorific, titleBefore !== undefined) : null;
    if (to === null) {
      const organizationEnd = organizationAt.get(index);
      if (organizationEnd !== undefined && !honorific) index = Math.max(index, organizationEnd - 1);
      continue;
    }
    const organizationEnd = organizationAt.get(at);
    if (organizationEnd !== undefined && !honorific && organizationEnd >= to) {
      index = organizationEnd - 1;
      continue;
    }
    const words = to - at;
    const titles: Title[] = [];
    let fullFrom = index;
    let evidence = honorific;
    if (titleBefore !== undefined && titleBefore.to >= covered - 1) {
      titles.push(titleBefore);
      fullFrom = titleBefore.from;
      evidence = true;
      claimed = titleBefore;
    } else {
      // "Le directeur général de l'ASER, Mamadou Sarr, …", also with "(ASER)" before the comma.
      let comma = index - 1;
      if (tokenOf(article, comma).lower === ",") {
        let end = comma;
        if (tokenOf(article, end - 1).lower === ")" && tokenOf(article, end - 3).lower === "(") end -= 3;
        let title = context.titleByEnd.get(end);
        // "The Director of Information in the ministry, Dr Joel Oruche"
        for (let gap = 1; title === undefined && gap <= 4 && end - gap > sentence.from; gap++) {
          const word = tokenOf(article, end - gap);
          if (word.type !== "word" || word.capital || lexicon.verbs.at(tokens, end - gap) !== null) break;
          title = context.titleByEnd.get(end - gap);
        }
        const next = suffixes.has(tokenOf(article, to).lower) ? to + 1 : to;
        const { type, lower } = tokenOf(article, next);
        const goesOn =
          lexicon.conjunctions.has(lower) || lexicon.beforeVerb.has(lower) || lexicon.relatives.has(lower);
        const closes = type !== "word" || goesOn || speaks(article, next);
        if (title !== undefined && title !== claimed && closes && (words >= 2 || honorific)) {
          titles.push(title);
          fullFrom = title.from;
          evidence = true;
          claimed = title;
        }
        comma = end;
      }
    }
    const after = titleAfter(article, context, to);
    if (after !== null && (words >= 2 || honorific)) {
      const { title, withArticle } = after;
      const owned = nextName(article, title, sentence.to);
      if (
        !owned.adjacent &&
        !(withArticle && owned.comma && /^(?:le|la|l'|the|el)$/.test(tokenOf(article, title.from - 1).lower))
      ) {
        titles.push(title);
        evidence = true;
        claimed = title;
      }
    }
    if (!evidence && !capitals && words >= 2 && words <= 5) {
      const next = tokenOf(article, to);
      const before = tokenOf(article, index - 1);
      const governed = lexicon.prepositions.has(before.lower) && index > sentence.from;
      const follows = !governed && next.start - tokenOf(article, to - 1).end <= 1 && speaks(article, to);
      const inverted =
        before.type === "word" &&
        lexicon.verbs.at(tokens, index - 1) !== null &&
        /^[.,]$/.test(next.lower) &&
        index - 1 >= sentence.from;
      const turn = at === paragraph.from && next.lower === ":";
      const family =
        lexicon.familyNames?.has(tokenOf(article, at).lower) === true &&
        words >= 3 &&
        !lexicon.facilities.has(before.lower);
      evidence = (follows || inverted || turn || family) && organizationAt.get(at) === undefined;
      if (lexicon.facilities.has(before.lower)) evidence = false;
    }
    found.push({
      from: at,
      to,
      fullFrom,
      honorificFrom: index,
      gender,
      honorific,
      titles,
      evidence,
      paragraph,
    });
    covered = to;
    index = to - 1;
  }
  return found;
};

/** Whether a name follows a title right away, or after a comma that closes again. */
const nextName = (article: Article, title: Title, limit: number): { adjacent: boolean; comma: boolean } => {
  let at = title.to;
  const comma = tokenOf(article, at).lower === ",";
  if (comma) at++;
  for (let step = 0; step < 2; step++) {
    const honorific = article.lexicon.honorifics.at(article.tokens, at);
    if (honorific === null) break;
    at += honorific.length;
    if (tokenOf(article, at).lower === ".") at++;
  }
  const to = at < limit ? nameAt(article, at, limit, false, false) : null;
  const named = to !== null && to - at >= 2;
  return { adjacent: named && !comma, comma: named && comma && /^[,.]$/.test(tokenOf(article, to).lower) };
};

/** Every name in body, captions and headings, with what shows that it is a person's. */
export const findNames = (
  article: Article,
  titles: readonly Title[],
  organizations: Organizations,
): NameMention[] => {
  const context = {
    titleByEnd: new Map(titles.map((title) => [title.to, title])),
    titleByStart: new Map(titles.map((title) => [title.from, title])),
  };
  const organizationAt = new Map(organizations.mentions.map((mention) => [mention.from, mention.to]));
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.label === "boilerplate" || paragraph.label === "source"
      ? []
      : paragraph.sentences.flatMap((sentence) =>
          readSentence(article, paragraph, sentence, context, organizationAt),
        ),
  );
};

export const nameOf = (article: Article, mention: NameMention): string =>
  sliceOf(article, spanOf(article, mention.from, mention.to));
