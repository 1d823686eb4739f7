import { WebAPIRateLimitedError } from "@slack/web-api";
import { retryWaitMs } from "../../../digests/deliveries/pace.ts";

/** The timeout of one attempt to connect, and the wait before the next: together less than 15 s. */
export const connectTimeoutMs = 8_000;
const waitMs = 4_000;

interface ConnectingOptions {
  /** Rejects after `connectTimeoutMs` at the latest. */
  readonly connect: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  readonly stopping: AbortSignal;
  readonly onFailure: (error: unknown) => void;
}

/** Tries to connect at fixed intervals until it succeeds or is stopped. Resolves to true if there is a connection. */
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

/** A longer wait that Slack asks for takes precedence, up to an hour: a timer of more than 24 days would end at once. */
const waitAfter = (error: unknown): number =>
  error instanceof WebAPIRateLimitedError ? Math.max(waitMs, retryWaitMs(error.retryAfter * 1_000)) : waitMs;
