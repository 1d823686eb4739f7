import type { Phase } from "./jobs.ts";
import { timesOf, type WorkLimits } from "./limits.ts";

export interface PhaseTimer {
  enter(phase: Phase): void;
  stop(): void;
}

/** Calls back once if all phases of one kind together take too long. The first phase is `loading`. */
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
