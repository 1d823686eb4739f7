import { hash } from "node:crypto";
import { addressIdentity } from "../base/network/address-identity.ts";
import type { Source } from "./briefing/source.ts";
import { decisiveParagraphs, foldedParagraphs } from "./passages/same-copy.ts";

/** The data by which an article is found among the sources on record. */
export interface ArticleMarks {
  readonly text: string;
  /** As `addressIdentity` gives it; null if it does not identify an article. */
  readonly address: string | null;
  /** The id that its agency or feed gives it; null if there is none. */
  readonly item: string | null;
}

/**
 * The keys under which the index keeps the sources of a briefing. A source that may be the same article as another one has a key in common with it
 * (`articleKeys`): the same id, the same address, or one of the paragraphs without which a text is no copy.
 */
export const keysOfSources = (sources: readonly Source[]): readonly string[] => [
  ...new Set(
    sources.flatMap(({ text, page, item }) =>
      keysOf(
        {
          address: page === undefined ? null : addressIdentity(page.url),
          item: item?.id ?? null,
        },
        decisiveParagraphs(text),
      ),
    ),
  ),
];

/** The keys of an article. A source on record that may be the same article has at least one of them. */
export const articleKeys = ({ text, ...marks }: ArticleMarks): readonly string[] =>
  keysOf(marks, foldedParagraphs(text));

const keysOf = (
  { address, item }: Omit<ArticleMarks, "text">,
  paragraphs: readonly string[],
): readonly string[] => [
  ...(item === null ? [] : [`item ${item}`]),
  ...(address === null ? [] : [`address ${address}`]),
  ...paragraphs.map((paragraph) => `paragraph ${hash("sha256", paragraph, "base64url")}`),
];
