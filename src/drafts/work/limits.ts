import type { Phase } from "./jobs.ts";

/** The time and memory that one article may take. */
export interface WorkLimits {
  /** For reading and drafting the article; the time to wait for its website or the model does not count. */
  readonly articleMs: number;
  /** For the thread's heap, which includes the record, and separately for its memory outside of the heap. */
  readonly memoryMb: number;
}

/** The longest review page, in characters. The platforms accept files of up to 10 MB. */
export const longestPage = 5_000_000;

/** The time to read the record, even a large one. */
const loadingMs = 120_000;

/** Longer than their own timeouts: 20 s for `fetchDocument`, 90 s for `proposeFacts`. */
const fetchingMs = 30_000;
const modelMs = 100_000;

export const timesOf = ({ articleMs }: WorkLimits): Readonly<Record<Phase, number>> => ({
  loading: loadingMs,
  fetching: fetchingMs,
  article: articleMs,
  model: modelMs,
});
