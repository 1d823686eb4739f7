import type { Phase } from "./jobs.ts";

/** The time and memory that one article may take. */
export interface WorkLimits {
  /** For reading and drafting it; waiting for its website or the model does not count. */
  readonly articleMs: number;
  /** The thread's heap, with what is on record in it. */
  readonly memoryMb: number;
}

/** In characters, of the page that a draft is reviewed on. Platforms take files up to 10 MB. */
export const longestPage = 5_000_000;

/** Reading what is on record, however much there is. */
const loadingMs = 120_000;

/** More than each takes before it gives up by itself: `fetchDocument` 20 s, `proposeFacts` 90 s. */
const fetchingMs = 30_000;
const modelMs = 100_000;

export const timesOf = ({ articleMs }: WorkLimits): Readonly<Record<Phase, number>> => ({
  loading: loadingMs,
  fetching: fetchingMs,
  article: articleMs,
  model: modelMs,
});
