import { actorsOf, type Briefing } from "./briefing/briefing.ts";
import type { Library } from "./library.ts";
import { recordedLibrary } from "./recorded.ts";

/** The briefings that something was made from. */
export interface Origins {
  /** Their slugs, in alphabetical order. Each that is under embargo is among them. */
  readonly briefings: readonly string[];
  /** Whether it was also made from all that everyone may see: a count of it, a search that found nothing, or more briefings than are named. */
  readonly archive: boolean;
}

/** Libraries that record what is read of them. */
export interface RecordedReads {
  /** What the asker may see. */
  readonly library: Library;
  /** What everyone may see. */
  readonly openLibrary: Library;
  /**
   * Makes an answer whose reads count for it, and not for what it sends meanwhile: a chart has nothing but what everyone may see, and names no
   * briefing under embargo in a channel.
   */
  apart<Made>(make: () => Made | Promise<Made>): Promise<Made>;
  /** What everything that was read so far rests on. */
  restsOn(): Origins;
}

/** More are not named: a list of a thousand slugs says no more than that it was the archive, and takes long to make for each answer. */
export const mostNamed = 100;

/** More are not kept either. */
const mostKeys = 2_000;

interface Reads {
  /** Slugs, ids or references. */
  readonly keys: readonly string[];
  readonly isOfArchive: boolean;
  /** The slugs of briefings under embargo. */
  readonly embargoed: readonly string[];
}

/**
 * Records what is read. `all` is what the asker may see, and `open` lacks the briefings `heldBack` of it.
 *
 * A read rests on the briefings that everyone may see and that have what it gave, and on one under embargo only if it comes out differently without it.
 */
export const recordReads = (open: Library, all: Library, heldBack: readonly Briefing[]): RecordedReads => {
  const allReads = noReads();
  let reads = allReads;
  const add = ({ keys, isOfArchive, embargoed }: Reads): void => {
    for (const key of keys) if (reads.keys.size < mostKeys) reads.keys.add(key);
    for (const slug of embargoed) reads.embargoed.add(slug);
    reads.isOfArchive ||= isOfArchive;
  };
  const record = (keys: readonly string[], differs: boolean): void => {
    const those = differs ? heldBack.filter((briefing) => keys.some((key) => holds(briefing, key))) : [];
    // What cannot be traced to one of them may come from each.
    const embargoed = differs && those.length === 0 ? heldBack : those;
    add({ keys, isOfArchive: keys.length === 0, embargoed: embargoed.map(({ slug }) => slug) });
  };
  return {
    library: recordedLibrary({ open, all, record }),
    openLibrary: recordedLibrary({ open, all: open, record }),
    async apart(make) {
      const own = noReads();
      reads = own;
      try {
        return await make();
      } finally {
        reads = allReads;
        add({ ...own, keys: [...own.keys], embargoed: [...own.embargoed] });
      }
    },
    restsOn() {
      const { keys: keysRead, isOfArchive, embargoed } = allReads;
      const named = keysRead.size === 0 ? [] : open.originsOf([...keysRead], mostNamed + 1);
      const isMore = named.length > mostNamed || keysRead.size === mostKeys;
      // A name that is not on record was searched in the whole archive.
      const isNowhere = keysRead.size > 0 && named.length + embargoed.size === 0;
      return {
        briefings: [...new Set([...(isMore ? [] : named), ...embargoed])].sort(),
        archive: isOfArchive || isMore || isNowhere,
      };
    },
  };
};

const noReads = () => ({ keys: new Set<string>(), isOfArchive: false, embargoed: new Set<string>() });

/** Whether a briefing is called so, or has something that is. */
const holds = ({ slug, people, organizations, topics, statements }: Briefing, key: string): boolean =>
  slug === key ||
  key.startsWith(`${slug}/`) ||
  [people, organizations, topics].some((entities) => entities.some(({ id }) => id === key)) ||
  statements.some((statement) => actorsOf(statement).includes(key));
