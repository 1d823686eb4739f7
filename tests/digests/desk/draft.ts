import type { QueuedDraft } from "../../../src/drafts/review/queue.ts";

/** A draft in the queue. */
export const draftOf = (slug: string, fields: Partial<QueuedDraft> = {}): QueuedDraft => ({
  slug,
  headline: { en: `About ${slug}` },
  publisher: "Gazette",
  language: "en",
  date: "2026-06-01",
  savedAt: "2026-06-01T08:00:00Z",
  embargo: null,
  undecided: 3,
  doubts: 1,
  all: 3,
  commitments: 0,
  targets: [],
  ...fields,
});
