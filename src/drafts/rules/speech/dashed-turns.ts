import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";

/** A paragraph of an interview without names: a question, or an answer, whose words begin at the token `from`. */
export interface PlainTurn {
  readonly paragraph: ParsedParagraph;
  readonly is: "question" | "answer";
  readonly from: number;
}

export const asks = (article: ParsedArticle, { to }: ParsedParagraph): boolean =>
  tokenOf(article, to - 1).lower === "?";

/** Where the words of a paragraph begin after its dash; null without a dash. */
const afterDash = (article: ParsedArticle, { from, to }: ParsedParagraph): number | null => {
  const { lower, end } = tokenOf(article, from);
  const next = tokenOf(article, from + 1);
  const isDash = /^[–—]$/.test(lower) || (lower === "-" && next.start > end);
  return isDash && from + 1 < to ? from + 1 : null;
};

/** The fewest questions of an interview; a single one may be in a list or in a dialogue. */
const fewestQuestions = 2;

/**
 * The turns of an interview in which dashes begin the turns: "—¿Cerrarán? —No." Questions may also be without a dash. What
 * follows a question is its answer; the next dash begins a turn of the interviewer, even if it asks nothing.
 */
export const findDashedTurns = (article: ParsedArticle): readonly PlainTurn[] => {
  const turns: PlainTurn[] = [];
  let answered = 0;
  let last: PlainTurn["is"] | null = null;
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body" && paragraph.label !== "heading") continue;
    const from = afterDash(article, paragraph);
    const isQuestion = asks(article, paragraph);
    if (from === null && !isQuestion) {
      last = null;
      continue;
    }
    if (isQuestion || last === "answer") last = "question";
    else if (last === "question") {
      last = "answer";
      // Only what answers words with a question mark shows that it is an interview.
      const asked = turns.at(-1);
      if (asked !== undefined && asks(article, asked.paragraph)) answered++;
    } else continue;
    turns.push({ paragraph, is: last, from: from ?? paragraph.from });
  }
  return answered >= fewestQuestions ? turns : [];
};
