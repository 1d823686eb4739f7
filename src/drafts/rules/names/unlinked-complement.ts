import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { acronymAt } from "./acronyms.ts";
import { adjacent, capitalRun, isCapital } from "./capitals.ts";
import { familyFirstName, isSyllable } from "./family-first-name.ts";
import { placeAt } from "./places.ts";

/** A complement without prepositions (Vietnamese): groups of a capital and small syllables, up to a name, verb or stop. */
export const unlinkedComplementEnd = (
  article: ParsedArticle,
  from: number,
  limit: number,
  of: "title" | "organization",
): number => {
  const { lexicon, tokens } = article;
  let end = from;
  let afterHead = true;
  const inApposition = of === "title" && followsName(article, from);
  for (let step = 0; step < 8 && end < limit; step++) {
    let at = end;
    // "Nước sạch" begins a name, "nước Lào" does not.
    const link = tokenOf(article, at).capital ? null : lexicon.titleLinks.at(tokens, at);
    if (link !== null) {
      if (lexicon.conjunctions.has(tokenOf(article, at).lower) && end === from) break;
      at += link.length;
      const joined = lexicon.conjunctions.has(tokenOf(article, at - 1).lower);
      const another = lexicon.titles.at(tokens, at) ?? lexicon.organizationHeads.at(tokens, at);
      if (joined && another !== null) break;
    }
    if (at >= limit || !adjacent(article, at)) break;
    // "Tổng Giám đốc công ty Tạ Quang Huy": the kind of organization, without its name.
    const kind = tokenOf(article, at).capital ? null : lexicon.organizationHeads.at(tokens, at);
    if (of === "title" && kind !== null && isWholeName(article, at + kind.length, limit))
      return at + kind.length;
    const place = tokenOf(article, at).capital
      ? (lexicon.knownOrganizations.at(tokens, at) ?? placeAt(article, at))
      : null;
    if (place !== null) {
      end = at + place.length;
      afterHead = true;
      continue;
    }
    // "Chủ tịch thành phố Vũ Đức Long": a whole name after "city" is the person's, and not the city's.
    const named = familyFirstName(article, at, limit);
    // "Trường THPT Lê Lai": a school with a person's name.
    if (named !== null && isNamedAfterPeople(article, at)) {
      end = named;
      continue;
    }
    // "tỉnh Hải Sơn", "Trưởng ấp Vĩnh Phú"
    const isPlace =
      (link !== null && lexicon.locatives.at(tokens, end) !== null) ||
      (at === from && lexicon.locatives.at(tokens, at - 1) !== null);
    if (isPlace && named !== null && named - at >= 3) return at;
    // "tỉnh Hà Trung": Hà is also a family name.
    if (isPlace && named !== null) {
      end = named;
      continue;
    }
    // "tỉnh Hải Sơn Trần Quốc Dũng", "Bệnh viện Bạch Mai Đào Xuân Cơ": Sơn and Mai are also family names.
    if (named === null && isCapital(article, at + 1) && isWholeName(article, at + 2, limit)) {
      end = at + 2;
      continue;
    }
    // "Giám đốc Hải Long" is a person, "Công ty Hải Long" a company.
    const titled = afterHead && link === null && of === "title" && !isPlace;
    // "Bà Tuyền, sáng lập kiêm tổng giám đốc Krông Vàng, nói": her company, and no other person.
    const run = capitalRun(article, at, limit);
    const isForeign = !isSyllable(article, tokenOf(article, at).lower);
    if (titled && inApposition && isForeign && run > at && tokenOf(article, run).lower === ",") {
      end = run;
      continue;
    }
    // "Công ty Cát Vàng Mekong": Vàng is also a family name.
    const person = familyFirstName(article, at, limit, titled);
    const isShort = of === "organization" && lexicon.familyNames?.has(tokenOf(article, at).lower) === true;
    const isPerson = person !== null && !(isShort && person - at === 2);
    if (!tokenOf(article, at).capital || isPerson || lexicon.honorifics.at(tokens, at) !== null) break;
    if (link !== null && lexicon.verbs.at(tokens, at) !== null) break;
    end = groupEnd(article, at, limit);
    afterHead = false;
    if (of === "organization" || lexicon.organizationHeads.at(tokens, from) !== null)
      end = listEnd(article, end, limit);
  }
  return end;
};

/** How many words of a title may come between a comma and the end of its head. */
const mostInApposition = 9;

/** "X, tổng giám đốc …": whether a whole name with a comma comes before a title. */
const followsName = ({ tokens }: ParsedArticle, from: number): boolean => {
  const least = Math.max(0, from - mostInApposition);
  const comma = least + tokens.slice(least, from).findLastIndex(({ lower }) => lower === ",");
  return comma > least && [1, 2].every((back) => tokens[comma - back]?.capital === true);
};

/** Whether the words right before a token show that an institution is named after a person: "THPT". */
const isNamedAfterPeople = ({ lexicon, tokens }: ParsedArticle, at: number): boolean =>
  [at - 1, at - 2, at - 3].some((from) => lexicon.namedAfterPeople.at(tokens, from)?.length === at - from);

const isWholeName = (article: ParsedArticle, from: number, limit: number): boolean =>
  article.lexicon.familyNames?.has(tokenOf(article, from).lower) === true &&
  (familyFirstName(article, from, limit) ?? from) - from >= 3;

/** "Trầu" of "Sông Trầu": the word before it has a capital, too, and is no kind such as "Sở", and no acronym. */
const isSecondOfName = (article: ParsedArticle, index: number): boolean => {
  const before = tokenOf(article, index - 1);
  const isKind = [1, 2, 3].some(
    (back) => (article.lexicon.organizationHeads.at(article.tokens, index - back)?.length ?? 0) >= back,
  );
  return before.capital && adjacent(article, index) && !isKind && !acronymAt(article, index - 1);
};

/** The end of a word with a capital and the small words that belong to it: "Việc làm", "Phát triển nông thôn". */
const groupEnd = (article: ParsedArticle, from: number, limit: number): number => {
  const { lexicon, tokens } = article;
  let end = from + 1;
  // "Phòng Cảnh sát PCCC nghiệm thu": a verb may follow an acronym.
  if (acronymAt(article, from)) return end;
  // "HĐND xã Sông Trầu chất vấn": small words do not continue a proper name.
  if (isSecondOfName(article, from) && lexicon.compounds.at(tokens, from) === null) return end;
  while (end < limit && end < from + 9 && adjacent(article, end)) {
    const token = tokenOf(article, end);
    const compound = lexicon.compounds.at(tokens, end - 1);
    if (compound !== null && compound.length > 1) {
      end += compound.length - 1;
      continue;
    }
    if (
      token.type !== "word" ||
      token.capital ||
      lexicon.stops.has(token.lower) ||
      lexicon.titleLinks.at(tokens, end) !== null
    )
      break;
    // "Sở Tài chính": a syllable of "chính thức" may end the name, but "đã" may not.
    const before = end === from + 1 ? lexicon.auxiliaries : lexicon.beforeVerb;
    if (lexicon.verbs.at(tokens, end) !== null || before.has(token.lower)) break;
    // "Sở Y tế sáng 5/9", but "Quỹ Thắp sáng Bản làng"
    if (lexicon.dayLeads.has(token.lower) && !tokenOf(article, end + 1).capital) break;
    end++;
  }
  return end;
};

/** "Nước sạch, Môi trường và Trẻ em": a list continues after a comma if a conjunction comes before its last item. */
const listEnd = (article: ParsedArticle, from: number, limit: number): number => {
  const { lexicon, tokens } = article;
  let at = from;
  for (let step = 0; step < 4 && at + 1 < limit; step++) {
    const sign = tokenOf(article, at).lower;
    const last = lexicon.conjunctions.has(sign);
    if ((!last && sign !== ",") || (last && step === 0)) return from;
    const word = at + 1;
    const another = lexicon.titles.at(tokens, word) ?? lexicon.organizationHeads.at(tokens, word);
    if (!tokenOf(article, word).capital || another !== null || familyFirstName(article, word, limit) !== null)
      return from;
    at = groupEnd(article, word, limit);
    if (last) return at;
  }
  return from;
};
