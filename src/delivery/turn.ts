import type { Ledger, Turn } from "../storage/ledger.ts";
import type { Clock } from "./clock.ts";

/** How long a delivery is one process's own; every message renews it. A bot that died is made up for after this. */
const turnMs = 60_000;

/**
 * Within this time of a turn's end no request leaves: a request may take ten seconds to be acted on, and the clocks of
 * two machines may differ by some seconds, or a process be paused for some.
 */
const turnMarginMs = 30_000;

/** The delivery is somebody else's by now. */
export class TurnLost extends Error {}

/** A process's hold on a delivery. */
export interface Hold {
  /** Writes something with a turn from now on, which the write renews. Throws `TurnLost` where it tells false. */
  write(act: (turn: Turn) => Promise<boolean>): Promise<void>;
  /** Whether a request may leave now. Renews a turn that nears its end. */
  keep(): Promise<boolean>;
}

export const turnOf = (by: string, now: Temporal.Instant): Turn => ({
  by,
  now,
  until: now.add({ milliseconds: turnMs }),
});

export const holdOn = (id: string, first: Turn, ledger: Ledger, clock: Clock): Hold => {
  let current = first;
  const isSafe = (): boolean =>
    clock.now().epochMilliseconds < current.until.epochMilliseconds - turnMarginMs;
  return {
    async write(act) {
      const turn = turnOf(first.by, clock.now());
      if (!(await act(turn))) throw new TurnLost();
      current = turn;
    },
    async keep() {
      if (isSafe()) return true;
      const next = turnOf(first.by, clock.now());
      if (!(await ledger.renew(id, next))) return false;
      current = next;
      // The renewal itself may have taken long.
      return isSafe();
    },
  };
};
