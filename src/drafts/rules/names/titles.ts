import type { ParsedArticle } from "../structure/article.ts";
import { tokenOf } from "../structure/article.ts";
import { adjacent } from "./capitals.ts";
import { complementEnd } from "./complement.ts";

/** A title as it is written: "ministre de l'Éducation du Québec". Token indexes. */
export interface Title {
  readonly from: number;
  readonly to: number;
  readonly headFrom: number;
  readonly headTo: number;
  /** The same for all forms of one office: "ministre". */
  readonly office: string;
  /** With those that are joined to it: "Phó Thủ tướng, Bộ trưởng Ngoại giao". */
  readonly offices: readonly string[];
  readonly paragraph: number;
  /** The title of one person, where the text has it for several: "ministre" of "les ministres"; else null. */
  readonly words: string | null;
}

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
  let end = complementEnd(article, head + length, limit);
  for (let step = 0; step < 3; step++) {
    // "Secrétaire général adjoint et Envoyé spécial du …", "Phó Thủ tướng, Bộ trưởng …", "ministre d'État, chargé de …"
    const sign = tokenOf(article, end).lower;
    const joins = lexicon.conjunctions.has(sign) || (sign === "," && lexicon.commaJoinsTitles);
    const next = joins ? lexicon.titles.at(tokens, end + 1) : null;
    if (next !== null && end + 1 < limit && (sign !== "," || tokenOf(article, end + 1).capital)) {
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

/** All titles, the outermost only: in "Envoyé spécial du Secrétaire général" the inner one is another person's. */
export const findTitles = (article: ParsedArticle): Title[] => {
  const { lexicon, tokens } = article;
  const found: Title[] = [];
  for (const paragraph of article.paragraphs) {
    if (paragraph.label === "source") continue;
    for (const sentence of paragraph.sentences) {
      let least = sentence.from;
      for (let index = sentence.from; index < sentence.to; index++) {
        const match = lexicon.titles.at(tokens, index);
        if (match === null || index + match.length > sentence.to) continue;
        // "Phủ Chủ tịch", "Văn phòng Chủ tịch nước": the place of an office.
        if (lexicon.officesWithoutLink.has(tokenOf(article, index - 1).lower)) continue;
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
