/** What the wall clock and the monotonic clock show at one moment. */
export interface ClockReading {
  readonly wallMs: number;
  readonly elapsedMs: number;
}

/** What corrects a clock in small steps, as NTP does, moves it by less than this between two readings. */
const toleratedMs = 1_000;

/** By how much the wall clock was set between two readings: ahead, or back if negative. Null if it was not set. */
export const clockChangeMs = (before: ClockReading, after: ClockReading): number | null => {
  const changeMs = after.wallMs - before.wallMs - (after.elapsedMs - before.elapsedMs);
  return Math.abs(changeMs) > toleratedMs ? changeMs : null;
};
