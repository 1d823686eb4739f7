import type { Given } from "../../answer/line.ts";
import type { QuestionParts } from "./question-parts.ts";

const mostSpeakers = 5;

/** The values that are not empty or null. */
export const presentValues = (values: Readonly<Record<string, string | null>>): Given =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => !["", null].includes(entry[1])),
  );

/** All ids in one value of `who:`. */
export const joinedIds = (ids: readonly string[]): string => ids.slice(0, mostSpeakers).join(", ");

/** The values of `who:` that a question may mean: all matching people together, then each of them. */
export const whoValues = ({
  speakers,
  unknownSpeaker,
  holders,
}: QuestionParts): readonly [first: string | null, ...others: string[]] => {
  if (unknownSpeaker !== null) return [unknownSpeaker, ...holders];
  const longest = Math.max(0, ...speakers.map((span) => span.ids.length));
  // The first of each name, then the second: of two offices, each has people among the few that are shown.
  const ids = [
    ...new Set(
      Array.from({ length: longest }, (_, at) => speakers.flatMap((span) => span.ids[at] ?? [])).flat(),
    ),
  ];
  if (ids.length === 0) return [null];
  const others = speakers.flatMap((span) => span.others);
  const each = [...(ids.length > 1 ? ids : []), ...others];
  return [joinedIds(ids), ...each];
};
