import { articleKeys } from "../../library/article-keys.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import type { Stop } from "./decision.ts";
import { type Known, knownFrom, type Recognized } from "./known.ts";

/** The articles on record, including those of this run. */
export interface IdentityRecord {
  /** The briefings that may have this article: those that have a key in common with it, and all that this run wrote or marked. */
  similarTo(article: Recognized): Promise<readonly Known[]>;
  has(slug: string): Promise<boolean>;
  /** Adds the first source of a briefing, which is new or a new version. */
  addFirst(slug: string, article: Recognized): Promise<void>;
  addCopy(slug: string, article: Recognized): Promise<void>;
  stop(stop: Stop, item: Recognized["item"]): Promise<void>;
}

/** Reads of the briefings on record, drafts included. */
interface RecordReads {
  slugsWith(keys: readonly string[]): readonly string[];
  /** Null if there is none, or if it has problems. */
  read(slug: string): Promise<Pick<Briefing, "slug" | "sources" | "embargo"> | null>;
}

/** `now` is an ISO instant. */
export const createRecord = ({ slugsWith, read }: RecordReads, now: string): IdentityRecord => {
  /** What was read in this run, so that the record does not change while it lasts. */
  const known = new Map<string, Known | null>();
  const changed = new Set<string>();
  const knownAt = async (slug: string): Promise<Known | null> => {
    const before = known.get(slug);
    if (before !== undefined) return before;
    const briefing = await read(slug);
    const found = briefing === null ? null : knownFrom(briefing, now);
    known.set(slug, found);
    return found;
  };
  const change = (briefing: Known): void => {
    known.set(briefing.slug, briefing);
    changed.add(briefing.slug);
  };
  const sourcesOf = async (slug: string): Promise<readonly Recognized[]> =>
    (await knownAt(slug))?.sources ?? [];
  return {
    async similarTo({ text, address, item }) {
      const slugs = new Set([...slugsWith(articleKeys({ text, address, item: item.id })), ...changed]);
      const found: Known[] = [];
      for (const slug of slugs) {
        const briefing = await knownAt(slug);
        if (briefing !== null) found.push(briefing);
      }
      return found;
    },
    has: async (slug) => (await knownAt(slug)) !== null,
    async addFirst(slug, article) {
      change({ slug, isNew: true, sources: [article, ...(await sourcesOf(slug)).slice(1)] });
    },
    async addCopy(slug, article) {
      change({ slug, isNew: true, sources: [...(await sourcesOf(slug)), article] });
    },
    async stop({ slug, source, status }, item) {
      const briefing = await knownAt(slug);
      if (briefing === null) return;
      const sources = briefing.sources.map((each, index) =>
        index === source ? { ...each, item, hold: { ...each.hold, as: status } } : each,
      );
      change({ ...briefing, sources });
    },
  };
};
