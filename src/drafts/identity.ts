import type { Briefing, Source } from "../library/briefing/briefing.ts";
import { addressIdentity } from "./input/address-identity.ts";
import type { Article } from "./input/article.ts";
import { isSameCopy } from "./same-copy.ts";

/** A source on record, by what an article is recognized by. */
export interface KnownSource {
  readonly text: string;
  /** Null for an address that tells no article from another. */
  readonly address: string | null;
  /** The id that its agency or feed gave it. */
  readonly item: string | null;
  readonly version: string | null;
  /** An ISO instant. */
  readonly sent: string | null;
  /** Whether its agency holds it back, or put it under an embargo: what is free is kept apart from it. */
  readonly isHeld: boolean;
  /** Whether the facts were drafted from it. Another source only has the same words. */
  readonly isFirst: boolean;
}

/** A briefing on record. */
export interface Known {
  readonly slug: string;
  readonly sources: readonly KnownSource[];
  /** Whether it was written in this run: only another version of the same item replaces it. */
  readonly isNew: boolean;
}

const knownSource = ({ text, page, item }: Source, index: number, hasEmbargo: boolean): KnownSource => ({
  isFirst: index === 0,
  isHeld: hasEmbargo || item?.status !== undefined,
  text,
  address: page === undefined ? null : addressIdentity(page.url),
  item: item?.id ?? null,
  version: item?.version ?? null,
  sent: item?.sent ?? null,
});

export const knownFrom = ({
  slug,
  sources,
  embargo,
}: Pick<Briefing, "slug" | "sources" | "embargo">): Known => ({
  slug,
  sources: sources.map((source, index) => knownSource(source, index, embargo !== undefined)),
  isNew: false,
});

const isHeld = ({ status, embargo }: Article["item"]): boolean => status !== "usable" || embargo !== null;

export const knownArticle = (slug: string, { text, url, item }: Article): Known => ({
  slug,
  sources: [
    {
      isFirst: true,
      isHeld: isHeld(item),
      text,
      address: url === null ? null : addressIdentity(url.value),
      item: item.id,
      version: item.version,
      sent: item.sent,
    },
  ],
  isNew: true,
});

/** The folder that an article belongs to, and as what. */
export type Place =
  | { readonly as: "new" }
  /** The same article, perhaps in another version. */
  | { readonly as: "same"; readonly slug: string }
  /** The very words of an article that was built in this run, perhaps in another format. */
  | { readonly as: "again"; readonly slug: string }
  /** An older version than the one on record. */
  | { readonly as: "older"; readonly slug: string }
  /** The words of a source on record, published by another paper. */
  | { readonly as: "copy"; readonly slug: string };

/** Whether an article is an older version than another one of the same item. */
export const isOlder = (
  { item }: Pick<Article, "item">,
  known: Pick<KnownSource, "version" | "sent">,
): boolean => {
  const [one, other] = [Number(item.version ?? Number.NaN), Number(known.version ?? Number.NaN)];
  if (!Number.isNaN(one) && !Number.isNaN(other) && one !== other) return one < other;
  return item.sent !== null && known.sent !== null && item.sent < known.sent;
};

const find = (
  onRecord: readonly Known[],
  matches: (source: KnownSource, known: Known) => boolean,
): { readonly slug: string; readonly source: KnownSource; readonly isNew: boolean } | null => {
  for (const known of onRecord) {
    const source = known.sources.find((each) => matches(each, known));
    if (source !== undefined) return { slug: known.slug, source, isNew: known.isNew };
  }
  return null;
};

/**
 * Finds the briefing that an article belongs to: by the id of its agency or feed; then by its words, in its own paper or
 * in another; then by its address. An address alone never replaces what was written in the same run, because pages
 * name wrong addresses.
 */
export const placeOf = (onRecord: readonly Known[], article: Article): Place => {
  const { text, item } = article;
  const address = article.url === null ? null : addressIdentity(article.url.value);
  const isElsewhere = (source: KnownSource): boolean =>
    (source.address !== null && address !== null && source.address !== address) ||
    (source.item !== null && item.id !== null && source.item !== item.id);
  const byId = item.id === null ? null : find(onRecord, (source) => source.item === item.id);
  if (byId !== null) return { as: isOlder(article, byId.source) ? "older" : "same", slug: byId.slug };
  const hasText = (source: KnownSource): boolean => source.text === text && source.isHeld === isHeld(item);
  const byText =
    find(onRecord, (source) => hasText(source) && !isElsewhere(source)) ?? find(onRecord, hasText);
  if (byText !== null) {
    const { slug, source, isNew } = byText;
    if (isElsewhere(source)) return { as: "copy", slug };
    return { as: isNew ? "again" : source.isFirst ? "same" : "copy", slug };
  }
  const byAddress =
    address === null ? null : find(onRecord, (source, { isNew }) => !isNew && source.address === address);
  if (byAddress !== null) return { as: "same", slug: byAddress.slug };
  const isCopy = (source: KnownSource): boolean =>
    !source.isHeld && !isHeld(item) && isElsewhere(source) && isSameCopy(source.text, text);
  const copy = find(onRecord, isCopy);
  return copy === null ? { as: "new" } : { as: "copy", slug: copy.slug };
};
