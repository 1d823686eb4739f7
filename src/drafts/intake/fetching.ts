import type { Response } from "undici";
import { OnrecordError } from "../../base/errors.ts";
import type { ListedItem } from "../../store/intake/items.ts";
import type { Document } from "../input/article.ts";
import { documentIn, type FetchOptions, fetchPage } from "../input/fetch.ts";
import { unreadable } from "../input/unreadable.ts";
import { dataOf } from "../work/thrown.ts";
import type { ThrownData } from "../work/thrown-data.ts";
import { listFeed } from "./list-feed.ts";
import { listLinks } from "./list-links.ts";
import { createRobots, userAgent } from "./robots.ts";

/** What is asked for items: a feed, or a page of links. */
export type Listing =
  | { readonly address: string; readonly lists: "feed" }
  /** `links` is what the addresses of articles begin with; null if their links show which they are. */
  | { readonly address: string; readonly lists: "links"; readonly links: string | null };

/** What the server said about the version that was read last. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

interface Refused {
  readonly got: "nothing";
  readonly error: ThrownData;
  /** Whether asking again will not help. */
  readonly isLasting: boolean;
  /** How long the server asks to wait; null if it does not say. */
  readonly retryAfterMs: number | null;
}

/** `delayMs` is how long to wait before the next request to the same host. */
interface Paced {
  readonly delayMs: number;
}

type Items =
  | { readonly got: "unchanged" }
  | ({ readonly got: "items"; readonly items: readonly ListedItem[] } & Validators);
type Page = { readonly got: "document"; readonly document: Document };

export type Polled = Paced & (Items | Refused);
export type Fetched = Paced & (Page | Refused);

const longestWaitMs = 24 * 3_600_000;

/** Fetches as a polite robot does: with its name, and only what websites allow. */
export interface PoliteFetching {
  /** `onRead` is called when the feed or the page was fetched, and its items are read. */
  poll(listing: Listing, known: Validators, onRead: () => void): Promise<Polled>;
  page(address: string): Promise<Fetched>;
}

export const createPoliteFetching = (options: FetchOptions, now: () => number): PoliteFetching => {
  const robots = createRobots(options, now);
  const request = async <Got>(
    address: string,
    headers: Readonly<Record<string, string>>,
    /** Gets null for the document if it has not changed. */
    use: (document: Document | null, response: Response) => Got,
  ): Promise<Paced & (Got | Refused)> => {
    let isForbidden = false;
    const got = await fetchPage<Got | Refused>(
      address,
      async (url, response) => {
        try {
          const isSame = response.status === 304 && Object.keys(headers).length > 0;
          return use(isSame ? null : await documentIn(address, url, response), response);
        } catch (thrown) {
          const after = retryAfterOf(response.headers.get("retry-after"), now());
          return refused(thrown, !isPassing(response.status), after);
        }
      },
      {
        ...options,
        headers: { "user-agent": userAgent, ...headers },
        async mayFetch(url) {
          isForbidden = !(await robots.isAllowed(url));
          if (isForbidden) throw unreadable(url.href, "robots");
        },
      },
    ).catch((thrown: unknown) => refused(thrown, isForbidden));
    return { ...got, delayMs: robots.delayMs(address) };
  };
  return {
    poll: (listing, known, onRead) => {
      const conditions = {
        ...(known.etag === null ? {} : { "if-none-match": known.etag }),
        ...(known.lastModified === null ? {} : { "if-modified-since": known.lastModified }),
      };
      return request<Items>(listing.address, conditions, (document, { headers }) => {
        if (document === null) return { got: "unchanged" };
        onRead();
        const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")];
        const items = listing.lists === "feed" ? listFeed(document) : listLinks(document, listing.links);
        return { got: "items", items, etag, lastModified };
      });
    },
    page: (address) =>
      request<Page>(address, {}, (document) => {
        if (document === null) throw unreadable(address, "status", { status: 304 });
        return { got: "document", document };
      }),
  };
};

/** `Retry-After` in seconds or as a date. `now` is in milliseconds. */
const retryAfterOf = (written: string | null, now: number): number | null => {
  if (written === null) return null;
  const ms = /^\d+$/u.test(written.trim()) ? Number(written) * 1_000 : Date.parse(written) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), longestWaitMs);
};

const refused = (thrown: unknown, isLasting: boolean, retryAfterMs: number | null = null): Refused => {
  if (!(thrown instanceof OnrecordError)) throw thrown;
  return { got: "nothing", error: dataOf(thrown), isLasting, retryAfterMs };
};

/** Statuses that another request soon may not get. */
const isPassing = (status: number): boolean => status >= 500 || [408, 425, 429].includes(status);
