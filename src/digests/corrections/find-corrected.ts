import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import { slugOfFact } from "../../store/posted/message-edits.ts";
import type { PostedMessages } from "../../store/posted/posted-messages.ts";

interface FindOptions {
  /** The facts that were shown: in messages, or to people. */
  readonly shown: Pick<PostedMessages, "takeFresh" | "references" | "goneOnce">;
  /** Plans what has to be done about some facts that may have been corrected or removed. */
  readonly plan: (references: readonly string[], open: Library, gone: ReadonlySet<string>) => Promise<void>;
  readonly library: () => Library;
  readonly withEmbargoed: () => Library;
  readonly hasFolder: (slug: string) => Promise<boolean>;
  readonly clock: Pick<Clock, "elapsedMs">;
}

/** A folder that is replaced, for example by git, is missing for a moment. */
const missingForMs = 60_000;

/** How many facts are compared at a time. This takes a few milliseconds, so that answers do not wait for long. */
const pageSize = 100;

/** Finds the facts that were corrected or removed since the last call. */
export const createFindCorrected = ({
  shown,
  plan,
  library,
  withEmbargoed,
  hasFolder,
  clock,
}: FindOptions): (() => Promise<void>) => {
  /** The instants since which briefings are missing. */
  const missing = new Map<string, number>();
  let last: Library | null = null;
  /** Whether a briefing is missing that may still come back soon. */
  let waits = false;

  const isRemoved = async (slug: string, all: Library, now: number): Promise<boolean> => {
    if (all.bySlug.has(slug) || (await hasFolder(slug))) {
      missing.delete(slug);
      return false;
    }
    const since = missing.get(slug) ?? now;
    missing.set(slug, since);
    const isOver = now - since >= missingForMs;
    waits ||= !isOver;
    return isOver;
  };

  const goneAmong = async (
    references: readonly string[],
    open: Library,
    all: Library,
  ): Promise<ReadonlySet<string>> => {
    const gone = new Set<string>();
    const now = clock.elapsedMs();
    const absent = references.filter((reference) => !open.facts.has(reference) && !all.facts.has(reference));
    for (const [slug, group] of Map.groupBy(absent, slugOfFact)) {
      const isOfFile = all.bySlug.has(slug);
      if (!isOfFile && !(await isRemoved(slug, all, now))) continue;
      for (const reference of group) gone.add(reference);
    }
    return gone;
  };

  const planFor = async (references: readonly string[], open: Library, all: Library): Promise<void> => {
    const gone = await goneAmong(references, open, all);
    const goneOnce = new Set(await shown.goneOnce(references));
    const concerned = references.filter(
      (reference) => gone.has(reference) || goneOnce.has(reference) || open.corrections.has(reference),
    );
    if (concerned.length > 0) await plan(concerned, open, gone);
  };

  return async () => {
    const open = library();
    const all = withEmbargoed();
    // An empty folder is more likely a problem of the disk than the withdrawal of all briefings.
    if (all.bySlug.size === 0) return;
    // A message may be posted while its fact is corrected.
    const fresh = shown.takeFresh();
    if (open === last && !waits) {
      if (fresh.length === 0) return;
      // If this fails, all facts are compared next time.
      last = null;
      await planFor(fresh, open, all);
      last = open;
      return;
    }
    last = null;
    waits = false;
    for (let after = ""; ; ) {
      const references = await shown.references(after, pageSize);
      const end = references.at(-1);
      if (end === undefined) break;
      after = end;
      await planFor(references, open, all);
      await setImmediate();
    }
    last = open;
  };
};
