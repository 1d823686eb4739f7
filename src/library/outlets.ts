import { fold } from "../base/text/fold.ts";
import type { Source } from "./briefing/source.ts";
import { unknownDate } from "./briefing/source-schema.ts";
import { isMostlyCopy } from "./passages/same-copy.ts";

/** How many outlets published some sources, and how many of them did so independently. */
export interface Outlets {
  readonly outlets: number;
  readonly independent: number;
}

/** Counts the outlets of some sources. An agency's copy counts once, in however many papers it is. Pure. */
export const countOutlets = (sources: readonly Source[]): Outlets => {
  const groups = sources.reduce<readonly (readonly Source[])[]>((before, source) => {
    const joined = before.filter((group) => group.some((other) => areDependent(source, other)));
    return [...before.filter((group) => !joined.includes(group)), [...joined.flat(), source]];
  }, []);
  return { outlets: new Set(sources.map(outletOf)).size, independent: groups.length };
};

/** Who published a source. Sources whose publisher is unknown may be of different ones. */
const outletOf = ({ publisher, id }: Source): string =>
  publisher === unknownDate ? `${unknownDate} ${id}` : fold(publisher).trim();

/** Whether two sources are of one outlet, or have the same agency's copy, or one is a translation from the other's language. */
const areDependent = (one: Source, other: Source): boolean =>
  outletOf(one) === outletOf(other) ||
  one.translation?.of === other.language ||
  other.translation?.of === one.language ||
  isMostlyCopy(one.text, other.text);
