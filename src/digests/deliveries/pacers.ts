import type { Clock } from "../../base/time/clock.ts";
import type { Pace, RunningPlatform } from "../posting.ts";
import { createPacer, type Pacer } from "./pace.ts";

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
