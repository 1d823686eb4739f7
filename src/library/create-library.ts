import type { Briefing } from "./briefing/briefing.ts";
import { indexOf } from "./index/briefing-index.ts";
import type { Library } from "./library.ts";

/** A library of briefings, without regard to embargoes. Pure. */
export const createLibrary = (briefings: readonly Briefing[]): Library =>
  indexOf(briefings).seenUntil(Number.POSITIVE_INFINITY);
