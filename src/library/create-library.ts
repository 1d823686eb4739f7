import type { Briefing } from "./briefing/briefing.ts";
import { indexOf } from "./index/briefing-index.ts";
import type { Library } from "./library.ts";

/** Everything that some briefings say, whatever their embargoes. Pure: the same briefings give the same library. */
export const createLibrary = (briefings: readonly Briefing[]): Library =>
  indexOf(briefings).seenUntil(Number.POSITIVE_INFINITY);
