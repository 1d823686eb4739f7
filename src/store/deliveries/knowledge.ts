import type { Language } from "../../base/language/language.ts";

/** What of a fact is told: the fact itself, where it is towards its due date, or one of its corrections. */
export const aspects = ["fact", "due", "correction"] as const;

export type Aspect = (typeof aspects)[number];

/** One thing that was told. */
export interface Told {
  /** `<briefing>/<fact id>`. */
  readonly reference: string;
  /** A channel that is told in two languages is told twice, since other people read it. */
  readonly language: Language;
  readonly aspect: Aspect;
  /** Changes if and only if what is told does. Each correction of a fact has its own. */
  readonly hash: string;
  /** When the digest that tells it was composed. */
  readonly moment: Temporal.Instant;
}

/** Up to when a channel counts as knowing what it was not told, in one language. */
export interface Watermark {
  readonly language: Language;
  /** What is dated before this day (`2026-11-21`) counts as told. */
  readonly day: string;
}

/** How something was told last. */
export interface LastTold {
  readonly hash: string;
  /** A number: for each digest there may be ten thousand of them. */
  readonly momentMs: number;
}

/** What a channel knows in one language. Facts are found by their references. */
export interface Knowledge {
  readonly facts: ReadonlyMap<string, LastTold>;
  readonly dueDates: ReadonlyMap<string, LastTold>;
  /** Hashes of corrections. */
  readonly corrections: ReadonlyMap<string, ReadonlySet<string>>;
  /** When the channel was last told anything; null if it never was. */
  readonly lastToldAt: Temporal.Instant | null;
  /** What is dated before this day counts as told; null if only what is on record does. */
  readonly watermark: Watermark["day"] | null;
}

/** Something told, as the database has it. */
export interface ToldRow extends LastTold {
  readonly reference: string;
  readonly aspect: Aspect;
}

/** Of several rows of the same thing, the last one counts. */
export const createKnowledge = (rows: Iterable<ToldRow>, watermark: string | null): Knowledge => {
  const facts = new Map<string, LastTold>();
  const dueDates = new Map<string, LastTold>();
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
  return { facts, dueDates, corrections, lastToldAt, watermark };
};

/** Of a channel that was told nothing. */
export const noKnowledge: Knowledge = createKnowledge([], null);
