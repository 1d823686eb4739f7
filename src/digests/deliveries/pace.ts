import type { Clock } from "../../base/time/clock.ts";
import type { Pace, RunningPlatform } from "../posting.ts";

/** Lets requests leave at the rate that a platform allows. */
export interface Pacer {
  /** Resolves when the next request to this channel may leave; false if the wait was aborted. */
  next(channel: string, signal: AbortSignal): Promise<boolean>;
  /** The same for a request that can wait: it leaves only when no other one is waiting, so that it delays none. */
  whenIdle(channel: string, signal: AbortSignal): Promise<boolean>;
  /** For how long the next request to this channel cannot leave, as far as is known now. */
  waitMs(channel: string): number;
  /** Holds back requests for a time: those to one channel, or all if `channel` is null. */
  hold(ms: number, channel: string | null): void;
}

const longestWaitMs = 3_600_000;

/**
 * How long to wait if a platform asks for a time. A proxy may ask for years, for example with a date in seconds. So the bot asks
 * again after an hour, and is refused again if the platform meant it.
 */
export const retryWaitMs = (askedMs: number): number =>
  Number.isFinite(askedMs) ? Math.min(Math.max(askedMs, 0), longestWaitMs) : longestWaitMs;

/**
 * Spaces requests evenly. Each time is counted from the request before, and not from the moment at which a timer fired.
 * Callers get their places at once, in the order of the calls, so that none is skipped.
 */
export const createPacer = (pace: Pace, clock: Pick<Clock, "elapsedMs" | "sleep">): Pacer => {
  const everyMs = 1_000 / pace.messagesPerSecond;
  const everyMsInChannel = 1_000 / pace.messagesPerSecondAndChannel;
  let freeAt = Number.NEGATIVE_INFINITY;
  let heldUntil = Number.NEGATIVE_INFINITY;
  const channels = new Map<string, number>();
  const now = (): number => clock.elapsedMs();

  /** Forgets channels whose next request may leave now anyway. */
  const forget = (at: number): void => {
    if (channels.size < 1_000) return;
    for (const [channel, free] of channels) if (free <= at) channels.delete(channel);
  };

  const reserve = (channel: string): number => {
    const at = now();
    const free = Math.max(freeAt, heldUntil, at);
    // A request that waits only for its channel does not delay requests to other channels.
    freeAt = free + everyMs;
    const leaves = Math.max(free, channels.get(channel) ?? Number.NEGATIVE_INFINITY);
    forget(at);
    channels.set(channel, leaves + everyMsInChannel);
    return leaves;
  };

  const waitMs = (channel: string): number =>
    Math.max(freeAt, heldUntil, channels.get(channel) ?? Number.NEGATIVE_INFINITY) - now();

  return {
    waitMs,
    async next(channel, signal) {
      let leaves = reserve(channel);
      while (!signal.aborted) {
        // A hold that started meanwhile also applies to waiting requests. After it, they are spaced again.
        if (heldUntil > leaves) leaves = reserve(channel);
        const waitMs = leaves - now();
        if (waitMs <= 0) return true;
        await clock.sleep(waitMs, signal);
      }
      return false;
    },
    async whenIdle(channel, signal) {
      while (!signal.aborted) {
        const ms = waitMs(channel);
        if (ms <= 0) {
          reserve(channel);
          return true;
        }
        await clock.sleep(ms, signal);
      }
      return false;
    },
    hold(ms, channel) {
      const until = now() + retryWaitMs(ms);
      if (channel === null) heldUntil = Math.max(heldUntil, until);
      else channels.set(channel, Math.max(channels.get(channel) ?? until, until));
    },
  };
};

/** How long a request to one person waits for its turn. A platform may hold it back for an hour, and other people must not wait for it. */
export const turnWithinMs = 10_000;

/** The same pacer for a request that is made later if its turn does not come soon. */
export const onlySoon = (
  { whenIdle }: Pick<Pacer, "whenIdle">,
  clock: Pick<Clock, "sleep">,
): Pick<Pacer, "whenIdle"> => ({
  async whenIdle(channel, signal) {
    const [late, done] = [new AbortController(), new AbortController()];
    void clock.sleep(turnWithinMs, done.signal).then(() => late.abort());
    try {
      return await whenIdle(channel, AbortSignal.any([signal, late.signal]));
    } finally {
      done.abort();
    }
  },
});

/** The pacer of each platform, by name. Digests and messages to the desk share it. */
export type Pacers = (platform: string, pace: Pace) => Pacer;

export const createPacers = (clock: Pick<Clock, "elapsedMs" | "sleep">): Pacers => {
  const known = new Map<string, Pacer>();
  return (platform, pace) => {
    const pacer = known.get(platform) ?? createPacer(pace, clock);
    known.set(platform, pacer);
    return pacer;
  };
};

/** The pacer of a platform's edits, which may have a rate of their own. */
export const editPacerOf = (pacers: Pacers, name: string, { pace, edits }: RunningPlatform): Pacer => {
  const editPace = edits?.pace ?? null;
  return editPace === null ? pacers(name, pace) : pacers(`${name} edits`, editPace);
};
