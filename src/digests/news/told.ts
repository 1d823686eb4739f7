import type { Language } from "../../base/language/language.ts";
import type { ReportedFact } from "../../store/deliveries/ledger.ts";

/**
 * The key under which the record keeps what a channel was told of a fact. A channel that is told in two languages is
 * told twice, since other people read it.
 */
export const factKey = (reference: string, language: Language): string => `${reference}@${language}`;

export const dueKey = (key: string): string => `${key}#due`;
export const correctionKey = (key: string, hash: string): string => `${key}#correction:${hash}`;

/** A moment as the record writes it: to the minute. */
export const momentOf = (at: Temporal.Instant): string => at.toString({ smallestUnit: "minute" });

/** What the record keeps: the hash of what was told, then the moment. */
export const tell = (key: string, hash: string, moment: string): ReportedFact => ({
  key,
  hash: `${hash} ${moment}`,
});

/** Whether it was told with this hash. */
export const isTold = (kept: string | undefined, hash: string): boolean =>
  kept?.startsWith(hash) === true && kept[hash.length] === " ";

/** When it was told; null where the record does not say. */
export const toldAt = (kept: string | undefined): Temporal.Instant | null => {
  const [, at] = /^\S+ (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z)$/.exec(kept ?? "") ?? [];
  return at === undefined ? null : Temporal.Instant.from(at);
};

/** When a channel was last told anything; null where that was never. */
export const lastToldAt = (reported: ReadonlyMap<string, string>): Temporal.Instant | null => {
  let last: string | undefined;
  let lastTime = "";
  for (const kept of reported.values()) {
    // Of one length and in UTC, so that the later one is the greater text.
    const time = kept.slice(kept.indexOf(" "));
    if (time <= lastTime) continue;
    last = kept;
    lastTime = time;
  }
  return toldAt(last);
};
