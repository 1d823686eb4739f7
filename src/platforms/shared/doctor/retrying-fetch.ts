import { setTimeout as sleep } from "node:timers/promises";

/** Slack's rate limits apply per minute, so a longer wait is not useful. */
const mostWaitSeconds = 60;

interface RetryingFetchOptions {
  readonly requestTimeoutMs: number;
  /** Aborts the wait and the request. */
  readonly signal: AbortSignal;
}

/**
 * A `fetch` with a timeout that repeats a request once after a 429 with `Retry-After` (in seconds). A repeat is safe,
 * because the doctor only reads.
 */
export const createRetryingFetch = ({ requestTimeoutMs, signal }: RetryingFetchOptions) => {
  const ask = (url: string | URL | Request, init?: RequestInit): Promise<Response> =>
    fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]) });
  return async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await ask(url, init);
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    if (response.status !== 429 || !(seconds <= mostWaitSeconds)) return response;
    await response.body?.cancel();
    await sleep(seconds * 1_000, undefined, { signal });
    return ask(url, init);
  };
};
