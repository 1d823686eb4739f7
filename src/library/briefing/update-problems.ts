import { erased, isSameUser } from "../../store/people/person-address.ts";
import type { PathProblem } from "./references.ts";
import type { BriefingFile } from "./schema.ts";
import type { UpdateFile } from "./update-schema.ts";

/** Checks the histories of commitments: only commitments have one, it is in the order of time, and it is consistent. */
export const updateProblems = (file: BriefingFile): PathProblem[] =>
  file.statements.flatMap(({ kind, updates }, at) => {
    if (updates.length === 0) return [];
    const path = ["statements", at, "updates"];
    if (kind !== "commitment") {
      return [{ path, message: `expected updates only on commitments; this is a ${kind}.` }];
    }
    return updates.flatMap((update, index): PathProblem[] => {
      const earlier = updates[index - 1];
      const order =
        earlier !== undefined &&
        Temporal.Instant.compare(Temporal.Instant.from(earlier.at), Temporal.Instant.from(update.at)) > 0
          ? [
              {
                path: [...path, index, "at"],
                message: `expected no earlier instant than the update before: new updates come last; got ${update.at}, after ${earlier.at}.`,
              },
            ]
          : [];
      const references = (["takesBack", "confirms"] as const).flatMap((form) => {
        const message = earlierProblem(updates, index, form);
        return message === null ? [] : [{ path: [...path, index, form], message }];
      });
      return [...order, ...references];
    });
  });

/** Checks an update that refers to an earlier one: the earlier status must exist, and must not be reversed or confirmed already. */
const earlierProblem = (
  updates: readonly UpdateFile[],
  index: number,
  form: "takesBack" | "confirms",
): string | null => {
  const update = updates[index];
  const number = update?.[form];
  if (update === undefined || number === undefined) return null;
  const earlier = number <= index ? updates[number - 1] : undefined;
  if (earlier?.status === undefined) {
    return `expected the number of an earlier update with a status; got ${number}, but there are ${index} before this one.`;
  }
  const before = updates.slice(0, index);
  if (before.some(({ takesBack }) => takesBack === number))
    return `update ${number} has already been taken back.`;
  if (form === "takesBack") return null;
  if (earlier.awaitsSecond !== true) return `update ${number} does not need a second editor.`;
  if (before.some(({ confirms }) => confirms === number)) return `update ${number} is already confirmed.`;
  // Two people who were both erased cannot be told apart.
  if (isSameUser(earlier.by, update.by) && update.by !== erased) {
    return `expected another editor than the one who wrote update ${number}; got ${JSON.stringify(update.by)}.`;
  }
  return null;
};
