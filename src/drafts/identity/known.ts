import { addressIdentity } from "../../base/network/address-identity.ts";
import type { Briefing, Source } from "../../library/briefing/briefing.ts";
import type { Article, SentItem } from "../input/article.ts";
import { unknownPublisher } from "../output/source.ts";
import { holdOf, type ItemHold } from "./hold.ts";

/** The data by which an article is recognized, on record or new. */
export interface Recognized {
  readonly text: string;
  /** Null if it is not known. */
  readonly publisher: string | null;
  /** Null for an address that does not identify an article. */
  readonly address: string | null;
  readonly host: string | null;
  /** The data of its agency or feed. */
  readonly item: Pick<SentItem, "id" | "version" | "sent" | "note">;
  readonly hold: ItemHold;
}

/** A briefing on record. Its facts were drafted from the first source; the other sources have the same words. */
export interface Known {
  readonly slug: string;
  readonly sources: readonly Recognized[];
  /** Whether it was written in this run. Then only another version of the same item replaces it. */
  readonly isNew: boolean;
}

/** `now` is an ISO instant. */
export const recognizedArticle = ({ text, publisher, url, item }: Article, now: string): Recognized => ({
  text,
  publisher: publisher?.value ?? null,
  ...at(url?.value ?? null),
  item,
  hold: holdOf(item.status, item.embargo, now),
});

const hostOf = (url: string | null): string | null =>
  (url === null ? null : URL.parse(url))?.host.replace(/^(?:www|m|mobile|amp)\./u, "") || null;

const at = (url: string | null): Pick<Recognized, "address" | "host"> => ({
  address: url === null ? null : addressIdentity(url),
  host: hostOf(url),
});

const recognizedSource = (
  { text, publisher, page, item }: Source,
  embargo: string | null,
  now: string,
): Recognized => ({
  text,
  publisher: publisher === unknownPublisher ? null : publisher,
  ...at(page?.url ?? null),
  item: {
    id: item?.id ?? null,
    version: item?.version ?? null,
    sent: item?.sent ?? null,
    note: item?.note ?? null,
  },
  hold: holdOf(item?.status, embargo, now),
});

/** `now` is an ISO instant. */
export const knownFrom = (
  { slug, sources, embargo }: Pick<Briefing, "slug" | "sources" | "embargo">,
  now: string,
): Known => ({
  slug,
  sources: sources.map((source) => recognizedSource(source, embargo?.toString() ?? null, now)),
  isNew: false,
});
