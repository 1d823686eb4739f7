import type { Span } from "../../../base/text/span.ts";
import type { DraftDue } from "../../facts.ts";
import type { FoundDue } from "../figures/due.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { firstFrom } from "../structure/tokens.ts";

/**
 * The due date in a passage: a limit such as "by June" is preferred to a date that is only mentioned. `verbTo` is the token
 * after the verb of the promise.
 */
export const dueInPassage = (
  article: ParsedArticle,
  dues: readonly FoundDue[],
  span: Span,
  verbTo: number | null,
): DraftDue | null => {
  const inside: DraftDue[] = [];
  for (let index = firstFrom(dues, span.start); index < dues.length; index++) {
    const found = dues[index];
    if (found === undefined || found.end > span.end) break;
    // "vowed on 3 May to publish it": the day of the promise.
    const isSaid = verbTo !== null && found.due.limit === "in" && found.from <= verbTo + 2;
    const next = tokenOf(article, found.to);
    if (isSaid && (next.type === "word" || next.lower === ",")) continue;
    inside.push(found.due);
  }
  return inside.find(({ limit }) => limit !== "in") ?? inside[0] ?? null;
};
