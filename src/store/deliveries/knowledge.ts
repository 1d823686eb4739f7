import type { Language } from "../../base/language/language.ts";

/**
 * What a message tells about a fact: the fact itself, how close its due date is, one of its corrections, the status of a commitment, or
 * how close its due date is for those who watch it.
 */
export const aspects = ["fact", "due", "correction", "status", "reminder"] as const;

export type Aspect = (typeof aspects)[number];

/** One thing that a digest told a channel. */
export interface Told {
  /** `<briefing>/<fact id>`. */
  readonly reference: string;
  /** Digests in two languages tell a channel twice, because they have different readers. */
  readonly language: Language;
  readonly aspect: Aspect;
  /** Changes if and only if the content does. Each correction of a fact has its own hash. */
  readonly hash: string;
  /** When the digest was composed. */
  readonly moment: Temporal.Instant;
}

/** The day before which everything counts as told to a channel, in one language. */
export interface Watermark {
  readonly language: Language;
  /** Facts dated before this day (`2026-11-21`) count as told. */
  readonly day: string;
}

/** The last time that something was told. */
export interface LastTold {
  readonly hash: string;
  /** A number and not an `Instant`, because a digest may read ten thousand of them. */
  readonly momentMs: number;
}

/** What a channel was told in one language, by the facts' references. */
export interface Knowledge {
  readonly facts: ReadonlyMap<string, LastTold>;
  readonly dueDates: ReadonlyMap<string, LastTold>;
  readonly statuses: ReadonlyMap<string, LastTold>;
  readonly reminders: ReadonlyMap<string, LastTold>;
  /** Hashes of corrections. */
  readonly corrections: ReadonlyMap<string, ReadonlySet<string>>;
  /** When the channel was last told something; null if it never was. */
  readonly lastToldAt: Temporal.Instant | null;
  /** Facts dated before this day count as told, even if they were not; null if the channel has no watermark. */
  readonly watermark: Watermark["day"] | null;
}

/** A row of the table `told`. */
export interface ToldRow extends LastTold {
  readonly reference: string;
  readonly aspect: Aspect;
}

/** If several rows are about the same thing, the last one counts. */
export const createKnowledge = (rows: Iterable<ToldRow>, watermark: string | null): Knowledge => {
  const facts = new Map<string, LastTold>();
  const dueDates = new Map<string, LastTold>();
  const statuses = new Map<string, LastTold>();
  const reminders = new Map<string, LastTold>();
  const corrections = new Map<string, Set<string>>();
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const { reference, aspect, hash, momentMs } = row;
    lastMs = Math.max(lastMs, momentMs);
    switch (aspect) {
      case "fact":
        facts.set(reference, row);
        break;
      case "due":
        dueDates.set(reference, row);
        break;
      case "status":
        statuses.set(reference, row);
        break;
      case "reminder":
        reminders.set(reference, row);
        break;
      case "correction": {
        const known = corrections.get(reference);
        if (known === undefined) corrections.set(reference, new Set([hash]));
        else known.add(hash);
        break;
      }
      default:
        aspect satisfies never;
    }
  }
  const lastToldAt =
    lastMs === Number.NEGATIVE_INFINITY ? null : Temporal.Instant.fromEpochMilliseconds(lastMs);
  return { facts, dueDates, statuses, reminders, corrections, lastToldAt, watermark };
};

/** The knowledge of a channel that was told nothing. */
export const noKnowledge: Knowledge = createKnowledge([], null);
