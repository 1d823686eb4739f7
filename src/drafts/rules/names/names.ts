import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { acronymAt } from "./acronyms.ts";
import { appositionAfter, bareNounBefore, ownedNounBefore, titleBeforeComma } from "./appositions.ts";
import { addressAt } from "./form-of-address.ts";
import { withoutPlaces } from "./name-after-place.ts";
import type { NameMention } from "./name-mention.ts";
import { nameAt } from "./name-shape.ts";
import {
  innermost,
  nextName,
  type TitlePositions,
  titleAcross,
  titleAfter,
  withNouns,
} from "./neighbouring-titles.ts";
import type { Organizations } from "./organizations.ts";
import { ageAfter, beforeAge, showsPerson, speaks, withRows } from "./person-evidence.ts";
import { namesOfSeveral } from "./plural-titles.ts";
import { isParticiple, isSubjectAfterPhrase } from "./title-of-another.ts";
import { isCandidate, type Title } from "./titles.ts";

/** Every name in body, captions and headings, with the evidence that it is a person's. */
export const findNames = (
  article: ParsedArticle,
  titles: readonly Title[],
  organizations: Organizations,
): readonly NameMention[] => {
  const positions = {
    titleByEnd: new Map(titles.map((title) => [title.to, title])),
    titleByStart: new Map(titles.map((title) => [title.from, title])),
  };
  const organizationAt = new Map(organizations.mentions.map((mention) => [mention.from, mention.to]));
  const names = article.paragraphs.flatMap((paragraph) =>
    paragraph.label === "boilerplate" || paragraph.label === "source"
      ? []
      : paragraph.sentences.flatMap((sentence) =>
          readSentence(article, paragraph, sentence, positions, organizationAt),
        ),
  );
  return withoutPlaces(article, names);
};

const readSentence = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  sentence: Sentence,
  positions: TitlePositions,
  organizationAt: ReadonlyMap<number, number>,
): NameMention[] => {
  const { lexicon, tokens } = article;
  const found: NameMention[] = [];
  const capitals = paragraph.label === "headline" || paragraph.label === "heading";
  const shouts = capitals && isTitleCase(article, sentence);
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
    const { to: at, gender } = addressAt(article, index);
    const honorific = at > index;
    // "Kênh Bà Thìn" is a canal, and "calle Doctor Fleming" a street. In English, the kind follows the name.
    const isThing = honorific && tokenOf(article, index).capital && !lexicon.capitalsBeforeTitle;
    if (isThing && index > sentence.from && lexicon.facilities.has(tokenOf(article, index - 1).lower)) {
      index = at;
      continue;
    }
    // "Chủ tịch Hiệp hội Du lịch (CDN) Trần Văn Bình"
    const bracketed = tokenOf(article, index - 1).lower === ")" && tokenOf(article, index - 3).lower === "(";
    const ending = positions.titleByEnd.get(bracketed && lexicon.familyNames !== null ? index - 3 : index);
    // A headline may end with a title.
    const outerTitle =
      ending?.paragraph === paragraph.index && !isParticiple(article, ending) ? ending : undefined;
    const nearTitle =
      outerTitle === undefined
        ? undefined
        : withNouns(article, innermost(article, outerTitle), sentence.from);
    // The words of a title are not read as names; a name may follow the title.
    const inside = positions.titleByStart.get(index);
    if (!honorific && inside !== undefined) {
      index = inside.to - 1;
      covered = inside.to;
      continue;
    }
    if (honorific && positions.titleByStart.has(at)) {
      index = at - 1;
      continue;
    }
    const to = at < sentence.to ? nameAt(article, at, sentence.to, honorific, nearTitle !== undefined) : null;
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
    const isNamed = words >= 2 || honorific;
    // "Chuyên gia hàng không Bế Thị Kim Oanh": between a title and a whole name.
    const isWhole = lexicon.familyNames !== null && words >= 3 && !honorific;
    const titleBefore =
      nearTitle ?? (isWhole ? titleAcross(article, positions, sentence.from, covered, index) : undefined);
    // "Vino Rosa Ibarra": the first word of a sentence is not part of the name if the second word is a first name.
    if (
      at === sentence.from &&
      words >= 3 &&
      (lexicon.dropsSubject || ageAfter(article, to) === null) &&
      !isGivenName(tokenOf(article, at).lower) &&
      isGivenName(tokenOf(article, at + 1).lower)
    )
      continue;
    // "Queen Anne Street", "King Avenue": the title is a part of the name. Mayor John Street acts.
    if (
      lexicon.capitalsBeforeTitle &&
      lexicon.facilities.has(tokenOf(article, to - 1).lower) &&
      !speaks(article, to)
    ) {
      index = to - 1;
      continue;
    }
    const titles: Title[] = [];
    let fullFrom = index;
    let evidence = honorific;
    if (titleBefore !== undefined && titleBefore.to >= covered - 1) {
      titles.push(titleBefore);
      fullFrom = titleBefore.from;
      evidence = true;
      // "El ministro de Pesca y candidato a gobernador Inti Salas": one office that he holds, and one that he seeks.
      const joined = lexicon.conjunctions.has(tokenOf(article, titleBefore.from - 1).lower)
        ? positions.titleByEnd.get(titleBefore.from - 1)
        : undefined;
      if (
        joined !== undefined &&
        joined.headFrom !== claimed?.headFrom &&
        isCandidate(article, titleBefore) !== isCandidate(article, joined)
      ) {
        titles.unshift(joined);
        fullFrom = joined.from;
      }
      claimed = titleBefore;
      // "La portavoz del sindicato, la química Rocío Baamonde"
      const isLed = lexicon.articles.has(tokenOf(article, fullFrom - 1).lower);
      const other = isLed
        ? titleAcross(article, positions, sentence.from, sentence.from, fullFrom - 2)
        : undefined;
      if (other !== undefined && tokenOf(article, fullFrom - 2).lower === ",") titles.push(other);
    } else {
      // "The vicar, the Rev. Philippa Garth", « Le porte-parole, le général Okpara »
      const lead = beforeAge(article, index);
      const isLed = honorific && lexicon.articles.has(tokenOf(article, lead - 1).lower);
      const name = { from: at, to };
      const title = isNamed
        ? (ownedNounBefore(article, index) ??
          titleBeforeComma(article, positions, sentence, isLed ? lead - 2 : lead - 1, name) ??
          bareNounBefore(article, sentence, name))
        : null;
      if (title !== null && title.headFrom !== claimed?.headFrom) {
        titles.push(title);
        fullFrom = title.from;
        evidence = true;
        claimed = title;
      }
    }
    const mark = ageAfter(article, to) ?? to;
    const after = titleAfter(article, positions, mark);
    if (after !== null && isNamed) {
      const { title, withArticle } = after;
      const owned = nextName(article, title, sentence.to);
      // "Chúc mừng Đại sứ Hoa, Phó Thủ tướng khẳng định": after the object of the first verb, the title is the subject's.
      const opening = lexicon.serialVerbs ? lexicon.verbs.at(tokens, sentence.from) : null;
      const isObject = opening !== null && sentence.from + opening.length === fullFrom;
      if (
        !owned.adjacent &&
        !(isObject && speaks(article, title.to)) &&
        !isSubjectAfterPhrase(article, sentence, fullFrom, title) &&
        !(withArticle && owned.comma && lexicon.definiteArticles.has(tokenOf(article, title.from - 1).lower))
      ) {
        titles.push(title);
        evidence = true;
        claimed = title;
      }
    }
    const described =
      after === null && titles.length === 0 && isNamed ? appositionAfter(article, mark, sentence.to) : null;
    if (described !== null && !isSubjectAfterPhrase(article, sentence, fullFrom, described))
      titles.push(described);
    if (!evidence && !capitals && organizationAt.get(at) === undefined)
      evidence =
        (paragraph.label === "speaker" && words >= 2) ||
        showsPerson(article, sentence, { index, from: at, to, opensParagraph: at === paragraph.from });
    // "Governor Ortega Meets With Tribal Leaders": the words after the surname are no name.
    if (shouts && words > 2) evidence = false;
    found.push({
      from: at,
      to,
      fullFrom,
      honorificFrom: index,
      gender,
      honorific,
      titles,
      initials: words === 1 && acronymAt(article, at),
      evidence,
      paragraph,
    });
    covered = to;
    index = to - 1;
  }
  return withRows(article, found);
};

/** Whether nearly all words of a line have capitals. */
const isTitleCase = ({ tokens }: ParsedArticle, { from, to }: Sentence): boolean => {
  const words = tokens.slice(from, to).filter(({ type, lower }) => type === "word" && lower.length > 3);
  return words.length > 3 && words.filter(({ capital }) => capital).length >= words.length - 1;
};
