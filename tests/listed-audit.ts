import type { Audit, IdentifiedEntry, Recorder } from "../src/store/audit.ts";

/** An audit log in memory. `ready` is called before each change in a folder. */
export const listedAudit = (ready: Audit["ready"] = async () => {}) => {
  const entries: IdentifiedEntry[] = [];
  const recordOnce: Audit["recordOnce"] = async (all) => {
    for (const entry of all) if (entries.every(({ id }) => id !== entry.id)) entries.push(entry);
  };
  const audit: Audit = {
    record: (entry) => recordOnce([{ id: String(entries.length), ...entry }]),
    recordOnce,
    ready,
    entries: async () => entries,
  };
  return {
    audit,
    /** Such as `a:1 fact-dropped digue/statement/hope`. */
    lines: () => entries.map(({ who, what, subject }) => `${who} ${what} ${subject}`),
    recorder: (who: string): Recorder => ({
      audit,
      by: { at: Temporal.Instant.from("2026-11-28T18:00:00Z"), who, channel: null },
    }),
  };
};
