import type { ParsedArticle } from "../structure/article.ts";
import { tokensInAside } from "../structure/dialogue.ts";
import { attributionAfter } from "./attribution.ts";
import type { Antecedents, SentenceMentions, SpeechAttribution } from "./sentence-mentions.ts";

/** The words inside a quotation that name its speaker. Token indexes. */
export interface QuotedAside {
  readonly speaker: SpeechAttribution;
  readonly from: number;
  readonly to: number;
}

/** "« Les pêcheurs, a rappelé Mme Roche, attendent. »", "“Que vengan, dijo Rey, y que miren.”": no mark interrupts the quotation. */
export const quotedAside = (
  article: ParsedArticle,
  from: number,
  to: number,
  mentions: SentenceMentions,
  antecedents: Antecedents,
): QuotedAside | null => {
  const aside = tokensInAside(article, from + 1, to);
  if (aside === null) return null;
  // "…, racontait Ida Roche, maire de Vaux, …": the name with its role.
  const named = mentions.inOrder.find((mention) => mention.from < aside.to && mention.to > aside.to);
  const end = Math.min(to, named?.to ?? aside.to);
  const speaker = attributionAfter(article, aside.from, end, mentions, antecedents);
  return speaker === null ? null : { speaker, from: aside.from, to: end };
};
