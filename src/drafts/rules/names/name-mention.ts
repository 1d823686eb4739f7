import { type ParsedArticle, type ParsedParagraph, sliceOf, spanOf } from "../structure/article.ts";
import type { Title } from "./titles.ts";

/** One place where a person is named. Token indexes; `from` and `to` enclose the name without its honorific. */
export interface NameMention {
  readonly from: number;
  readonly to: number;
  /** The start of the name, including an honorific and a title right before it. */
  readonly fullFrom: number;
  readonly honorificFrom: number;
  readonly gender: "f" | "m" | "";
  readonly honorific: boolean;
  /** Only capitals, such as "ANR". */
  readonly initials: boolean;
  readonly titles: readonly Title[];
  /** The words around it show that it is a person. Without evidence, it counts only as another mention of a known person. */
  readonly evidence: boolean;
  readonly paragraph: ParsedParagraph;
}

export const mentionedNameOf = (article: ParsedArticle, mention: NameMention): string =>
  sliceOf(article, spanOf(article, mention.from, mention.to));
