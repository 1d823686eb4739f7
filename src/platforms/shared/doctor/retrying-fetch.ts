import { setTimeout as sleep } from "node:timers/promises";

/** Slack asks for a minute at the most: its limits are counted by the minute. */
const mostWaitSeconds = 60;

interface PatientFetchOptions {
  readonly requestTimeoutMs: number;
  /** Ends a wait, and the request. */
  readonly signal: AbortSignal;
}

/**
 * A `fetch` that gives up in time, and that waits once where a platform says how long (429 with `Retry-After`, in
 * seconds): what the doctor asks has no effect to repeat.
 */
export const createRetryingFetch = ({ requestTimeoutMs, signal }: PatientFetchOptions) => {
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
