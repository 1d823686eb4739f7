import type { LocalizedText } from "../../base/language/language.ts";
import type { Passage } from "./source.ts";
import type { UpdateFile, WrittenStatus } from "./update-schema.ts";

interface Written {
  readonly by: string;
  readonly at: string;
}

/** A status with its passages. */
export interface StatusUpdate extends Written {
  readonly type: "status";
  readonly status: WrittenStatus;
  readonly note: LocalizedText;
  /** Null if the status began on the day on which its first passage's source was published. */
  readonly date: string | null;
  readonly passages: readonly [Passage, ...Passage[]];
  /** Whether it counts only when another editor has confirmed it. */
  readonly awaitsSecond: boolean;
}

/** One entry of a commitment's history. `number` is the number of an earlier entry, counted from 1. */
export type Update =
  | StatusUpdate
  | ({ readonly type: "taking-back"; readonly number: number; readonly note: LocalizedText } & Written)
  | ({ readonly type: "confirmation"; readonly number: number } & Written);

/** Reads an update of a file whose schema was checked. Null if its passages were not found. */
export const readUpdate = (
  { status, takesBack, confirms, note = {}, date, by, at, awaitsSecond }: UpdateFile,
  [first, ...others]: readonly Passage[],
): Update | null => {
  if (takesBack !== undefined) return { type: "taking-back", number: takesBack, note, by, at };
  if (confirms !== undefined) return { type: "confirmation", number: confirms, by, at };
  if (status === undefined || first === undefined) return null;
  return {
    type: "status",
    status,
    note,
    date: date ?? null,
    passages: [first, ...others],
    by,
    at,
    awaitsSecond: awaitsSecond === true,
  };
};

/** The day on which a status began. */
export const sinceOf = ({ date, passages }: StatusUpdate): string =>
  date ?? passages[0].source.published.date;
