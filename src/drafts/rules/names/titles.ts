import type { ParsedArticle } from "../structure/article.ts";
import { tokenOf } from "../structure/article.ts";
import type { PhraseMatch } from "../structure/phrases.ts";
import { adjacent } from "./capitals.ts";
import { complementEnd } from "./complement.ts";
import { findOccupations } from "./occupations.ts";
import { titleSurnames } from "./title-surnames.ts";

/** A title as it is written: "ministre de l'Éducation du Québec". Token indexes. */
export interface Title {
  readonly from: number;
  readonly to: number;
  readonly headFrom: number;
  readonly headTo: number;
  /** The same for all forms of one office: "ministre". */
  readonly office: string;
  /** Including the offices that are joined to it: "Phó Thủ tướng, Bộ trưởng Ngoại giao". */
  readonly offices: readonly string[];
  readonly paragraph: number;
  /** The title in the singular, if the text has the plural: "ministre" of "les ministres"; otherwise null. */
  readonly words: string | null;
}

/** "Candidato a gobernador": a candidate does not hold the office. */
export const isCandidate = (
  { lexicon, tokens }: ParsedArticle,
  { headFrom }: Pick<Title, "headFrom">,
): boolean => lexicon.candidates.has(tokens[headFrom]?.lower ?? "");

/** "Candidata a senadora por Córdoba", "candidate for governor": the office after the link is part of this title. */
const candidacyEnd = (article: ParsedArticle, headTo: number, limit: number): number => {
  const { lexicon, tokens } = article;
  // "Ứng cử viên chủ tịch nước": Vietnamese has no link.
  const isLinked = lexicon.familyNames !== null && lexicon.titles.at(tokens, headTo) !== null;
  const link = lexicon.candidateLinks.at(tokens, headTo) ?? (isLinked ? { length: 0 } : null);
  if (link === null) return complementEnd(article, headTo, limit);
  const office = headTo + link.length;
  const length = lexicon.titles.at(tokens, office)?.length ?? 1;
  return office >= limit ? headTo : complementEnd(article, office + length, limit);
};

const leftEnd = (article: ParsedArticle, head: number, least: number): number => {
  const { lexicon, tokens } = article;
  if (lexicon.titlePrefixes.size === 0) return head;
  let from = head;
  while (from > least && adjacent(article, from)) {
    const before = tokenOf(article, from - 1);
    if (before.type !== "word" || lexicon.possessiveEndings.has(before.lower)) break;
    const capital =
      lexicon.capitalsBeforeTitle &&
      before.capital &&
      !lexicon.functionWords.has(before.lower) &&
      !lexicon.months.has(before.lower) &&
      lexicon.honorifics.at(tokens, from - 1) === null;
    if (!capital && !lexicon.titlePrefixes.has(before.lower)) break;
    from--;
  }
  // "Its operations director": the plain words between the owner and the office belong to it.
  for (let at = from - 1; lexicon.capitalsBeforeTitle && at >= Math.max(least, from - 3); at--) {
    const { lower, type, capital } = tokenOf(article, at);
    const isOwner = lexicon.possessives.has(lower) || lexicon.possessiveEndings.has(lower);
    if (isOwner) return at + 1;
    if (type !== "word" || capital || lexicon.stops.has(lower) || lexicon.verbs.at(tokens, at) !== null)
      break;
  }
  return from;
};

const endOf = (
  article: ParsedArticle,
  head: number,
  length: number,
  limit: number,
): { readonly end: number; readonly joined: readonly string[] } => {
  const joined: string[] = [];
  const { lexicon, tokens } = article;
  const seeks = isCandidate(article, { headFrom: head });
  let end = seeks
    ? candidacyEnd(article, head + length, limit)
    : complementEnd(article, head + length, limit);
  for (let step = 0; step < 3; step++) {
    // "Secrétaire général adjoint et Envoyé spécial du …", "Phó Thủ tướng, Bộ trưởng …", "ministre d'État, chargé de …"
    const sign = tokenOf(article, end).lower;
    // "sáng lập kiêm tổng giám đốc"
    const joins =
      lexicon.conjunctions.has(sign) ||
      lexicon.titleModifiers.has(sign) ||
      (sign === "," && lexicon.commaJoinsTitles);
    const next = joins ? lexicon.titles.at(tokens, end + 1) : null;
    const other = next !== null && seeks !== isCandidate(article, { headFrom: end + 1 });
    if (next !== null && !other && end + 1 < limit && (sign !== "," || tokenOf(article, end + 1).capital)) {
      joined.push(next.value);
      end = complementEnd(article, end + 1 + next.length, limit);
      continue;
    }
    if (sign !== "," || lexicon.charged?.test(tokenOf(article, end + 1).lower) !== true) break;
    const more = complementEnd(article, end + 1, limit);
    if (more === end + 1) break;
    end = more;
  }
  return { end, joined };
};

/** Words that make another office of one. Spanish doubles an r behind them: "vicerrector". */
const officePrefix = /^(ex|vice)-?(\p{L}{4,}.*)$/u;

/** "Exministro", "ex-ministre", "vice-rector": a former office and that of a deputy are offices of their own. */
const prefixedTitle = ({ lexicon, tokens }: ParsedArticle, index: number): PhraseMatch<string> | null => {
  const token = tokens[index];
  const [, prefix = "", rest = ""] = officePrefix.exec(token?.lower ?? "") ?? [];
  if (token === undefined || rest === "") return null;
  const following = tokens.slice(index + 1, index + 4);
  const office = rest.replace(/^rr/u, "r");
  const match = lexicon.titles.at([{ ...token, lower: office }, ...following], 0);
  return match === null ? null : { ...match, value: `${prefix}-${match.value}` };
};

const occupationAt = (
  { tokens }: ParsedArticle,
  occupations: ReadonlySet<string>,
  index: number,
): PhraseMatch<string> | null => {
  const { lower = "" } = tokens[index] ?? {};
  return occupations.has(lower) ? { length: 1, value: lower } : null;
};

/** "Paul Roy, juge cette demande excessive": the word is a verb here, and no office. */
const isVerb = ({ lexicon, tokens }: ParsedArticle, index: number): boolean =>
  lexicon.verbs.at(tokens, index)?.value.form === "finite" &&
  tokens[index - 1]?.lower === "," &&
  (lexicon.articles.has(tokens[index + 1]?.lower ?? "") ||
    lexicon.complementizers.has(tokens[index + 1]?.lower ?? ""));

/** "Chief Dental Officer", "general manager": a prefix that is a title itself, before the head. */
const isFirstOfTitle = (article: ParsedArticle, to: number): boolean => {
  const { lexicon, tokens } = article;
  if (!lexicon.titlePrefixes.has(tokenOf(article, to - 1).lower)) return false;
  const before = tokenOf(article, to - 1);
  const isAlike = before.first || tokenOf(article, to).capital === before.capital;
  if (!isAlike || !adjacent(article, to)) return false;
  return lexicon.titles.at(tokens, to) !== null;
};

/** The outermost titles only: in "Envoyé spécial du Secrétaire général" the inner title belongs to another person. */
export const findTitles = (article: ParsedArticle): Title[] => {
  const { lexicon, tokens } = article;
  const found: Title[] = [];
  const occupations = findOccupations(article);
  const isSurname = titleSurnames(article);
  for (const paragraph of article.paragraphs) {
    if (paragraph.label === "source") continue;
    for (const sentence of paragraph.sentences) {
      let least = sentence.from;
      for (let index = sentence.from; index < sentence.to; index++) {
        const match =
          lexicon.titles.at(tokens, index) ??
          prefixedTitle(article, index) ??
          occupationAt(article, occupations, index);
        if (match === null || index + match.length > sentence.to || isVerb(article, index)) continue;
        if (isSurname(index)) continue;
        if (isFirstOfTitle(article, index + match.length)) continue;
        // "Phủ Chủ tịch", "Văn phòng Chủ tịch nước": an office, and not the person who holds it.
        if (lexicon.officesWithoutLink.has(tokenOf(article, index - 1).lower)) continue;
        // "Federación Ganadera": the second word is an adjective, and no rancher.
        if (lexicon.titleAdjective !== null && lexicon.organizationHeads.at(tokens, index - 1)?.length === 1)
          continue;
        // "Labour MP Ann Lee" has a title, "Ann Lee MP" a name with letters after it.
        const letters = lexicon.letterTitles.has(tokenOf(article, index).lower);
        if (letters && !tokenOf(article, index + 1).capital) continue;
        const { end, joined } = endOf(article, index, match.length, sentence.to);
        const to = Math.max(index + match.length, end);
        const from = leftEnd(article, index, letters ? Math.max(least, index - 1) : least);
        found.push({
          from,
          to,
          headFrom: index,
          headTo: index + match.length,
          office: match.value,
          offices: [match.value, ...joined],
          paragraph: paragraph.index,
          words: null,
        });
        least = to;
        index = to - 1;
      }
    }
  }
  return found;
};
