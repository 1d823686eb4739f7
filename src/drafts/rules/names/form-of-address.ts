import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { NameMention } from "./name-mention.ts";

/** Where the honorifics that start at a token end ("H.E. Mr.", "le docteur"), and their gender. */
export const addressAt = (
  article: ParsedArticle,
  index: number,
): { readonly to: number; readonly gender: NameMention["gender"] } => {
  const { lexicon, tokens } = article;
  let gender: NameMention["gender"] = "";
  let to = index;
  for (let step = 0; step < 3; step++) {
    const match = lexicon.honorifics.at(tokens, to);
    if (match === null) break;
    const { capital, lower } = tokenOf(article, to);
    const isInitial = match.length === 1 && lower.length === 1;
    const needsCapital = isInitial || (lexicon.honorificsInCapitals && !lexicon.definiteArticles.has(lower));
    if (!capital && needsCapital) break;
    // "Cháu ông Hùng" is his grandchild, "cháu Hùng" the boy himself.
    const isKin = lexicon.familyNames !== null && match.length === 1 && match.value === "";
    if (isKin && lexicon.honorifics.at(tokens, to + 1) !== null) break;
    if (match.value !== "") gender = match.value;
    to += match.length;
    if (tokenOf(article, to).lower === "." && tokenOf(article, to).start === tokenOf(article, to - 1).end)
      to++;
  }
  return { to, gender };
};
