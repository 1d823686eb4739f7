import type { Phase } from "./jobs.ts";
import { timesOf, type WorkLimits } from "./limits.ts";

export interface PhaseTimer {
  enter(phase: Phase): void;
  stop(): void;
}

/** Calls back once if the phases of one kind, taken together, last longer than they may. The first is `loading`. */
export const createPhaseTimer = (limits: WorkLimits, onLate: (seconds: number) => void): PhaseTimer => {
  const times = timesOf(limits);
  const left: Record<Phase, number> = { ...times };
  let phase: Phase = "loading";
  let enteredAt = performance.now();
  const arm = (): NodeJS.Timeout =>
    setTimeout(() => onLate(Math.round(times[phase] / 100) / 10), Math.max(0, left[phase]));
  let timer = arm();
  return {
    enter(next) {
      clearTimeout(timer);
      const now = performance.now();
      left[phase] -= now - enteredAt;
      [phase, enteredAt] = [next, now];
      timer = arm();
    },
    stop: () => clearTimeout(timer),
  };
};
