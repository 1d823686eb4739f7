import { WebAPIRateLimitedError } from "@slack/web-api";

/** How long one try to connect may take, and how long after it the next one is made: together within 15 s. */
export const connectTimeoutMs = 8_000;
const waitMs = 4_000;

/** Slack's own word on when to ask again counts for more. */
const waitAfter = (error: unknown): number =>
  error instanceof WebAPIRateLimitedError ? Math.max(waitMs, error.retryAfter * 1_000) : waitMs;

interface ConnectingOptions {
  /** Rejects after `connectTimeoutMs` at the latest. */
  readonly connect: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  readonly stopping: AbortSignal;
  readonly onFailure: (error: unknown) => void;
}

/** Tries to connect at a steady pace, for as long as it takes. Resolves to whether there is a connection. */
export const keepConnecting = async ({
  connect,
  wait,
  stopping,
  onFailure,
}: ConnectingOptions): Promise<boolean> => {
  while (!stopping.aborted) {
    try {
      await connect();
      return true;
    } catch (error) {
      if (stopping.aborted) break;
      onFailure(error);
      await wait(waitAfter(error));
    }
  }
  return false;
};
