import type { DraftEntry } from "../../store/queue/queue-item.ts";
import type { Store } from "../../store/store.ts";
import { priorityOf } from "./priority.ts";
import type { QueuedDraft } from "./queue.ts";

/** A draft in the desk's queue, with what its file says. */
export interface WaitingDraft {
  readonly draft: QueuedDraft;
  readonly entry: DraftEntry;
  /** Whether a person or a channel watches a person, an organization or a topic in it. */
  readonly isWatched: boolean;
}

/** The drafts that are in the queue, the most urgent first. Pure. */
export const byPriority = (
  drafts: readonly QueuedDraft[],
  entries: readonly DraftEntry[],
  watched: ReadonlySet<string>,
  { epochMilliseconds: now }: Temporal.Instant,
): readonly WaitingDraft[] => {
  const entryOf = new Map(entries.map((entry) => [entry.slug, entry]));
  const ranked = drafts.flatMap((draft) => {
    const entry = entryOf.get(draft.slug);
    if (entry === undefined) return [];
    const count = draft.targets.filter((target) => watched.has(target)).length;
    const seenAt = entry.seenAt.epochMilliseconds;
    const priority = priorityOf({ ...draft, watched: count, ageMs: now - seenAt });
    return [{ waiting: { draft, entry, isWatched: count > 0 }, priority, seenAt }];
  });
  return ranked
    .toSorted(
      (one, other) =>
        other.priority - one.priority ||
        one.seenAt - other.seenAt ||
        one.waiting.entry.number - other.waiting.entry.number,
    )
    .map(({ waiting }) => waiting);
};

/**
 * Reads the drafts in the queue, the most urgent first, with those that were declined. A draft that the queue does not know yet
 * is added.
 */
export const readWaiting = async (
  drafts: { queue(): Promise<readonly QueuedDraft[]> },
  { draftQueue, watches }: Pick<Store, "draftQueue" | "watches">,
  now: Temporal.Instant,
): Promise<readonly WaitingDraft[]> => {
  const listed = await drafts.queue();
  const [entries, watched] = await Promise.all([
    draftQueue.see(
      listed.map(({ slug }) => slug),
      now,
    ),
    watches.targets(),
  ]);
  return byPriority(listed, entries, watched, now);
};

export const isDeclined = ({ entry }: WaitingDraft): boolean => entry.state === "declined";
