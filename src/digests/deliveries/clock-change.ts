/** The times of the wall clock and the monotonic clock at one moment. */
export interface ClockReading {
  readonly wallMs: number;
  readonly elapsedMs: number;
}

/** Small corrections, such as NTP's, move the clock by less than this between two readings. */
const toleratedMs = 1_000;

/** By how much the wall clock was set ahead between two readings; negative if it was set back. Null if it was not set. */
export const clockChangeMs = (before: ClockReading, after: ClockReading): number | null => {
  const changeMs = after.wallMs - before.wallMs - (after.elapsedMs - before.elapsedMs);
  return Math.abs(changeMs) > toleratedMs ? changeMs : null;
};
