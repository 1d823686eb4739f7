import type { DraftEntry } from "../../store/queue/queue-item.ts";
import type { Store } from "../../store/store.ts";
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

/** What makes a draft urgent. */
export interface Urgency {
  /** How many of its people, organizations and topics a person or a channel watches. */
  readonly watched: number;
  /** The commitments about which there is no doubt. */
  readonly commitments: number;
  readonly doubts: number;
  /** Since it is in the queue. */
  readonly ageMs: number;
}

const hourMs = 3_600_000;

/**
 * How soon a draft should be reviewed: the higher, the sooner. What the newsroom watches comes first, then commitments. Doubts
 * take time, so a draft with many of them waits longer. Each hour counts, so that no draft waits for ever: after two days, a
 * draft is before a new one that has nothing but commitments. Pure.
 */
export const priorityOf = ({ watched, commitments, doubts, ageMs }: Urgency): number => {
  const ofWatches = watched === 0 ? 0 : 40 + 10 * Math.min(watched, 3);
  const ofAge = Math.min(Math.max(0, Math.floor(ageMs / hourMs)), 60);
  return ofWatches + 10 * Math.min(commitments, 4) - Math.min(doubts, 20) + ofAge;
};
