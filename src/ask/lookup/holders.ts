import type { Reader } from "../../answer/fact-lines.ts";
import type { Role } from "../../library/briefing/briefing.ts";
import { nameWords } from "../../library/names/name-words.ts";
import type { Holder } from "../../library/names/names.ts";
import { supersededRoles } from "../../library/names/superseded-roles.ts";
import { readFrom } from "../../library/recorded.ts";
import { officeOf } from "../questions/named-spans.ts";

/** Those who have an office, each list with the newest first. */
export interface SortedHolders {
  readonly holding: readonly Role[];
  /** A newer source names another one for the same office. */
  readonly former: readonly Role[];
  /** Those of similar offices: the former mayor, the deputy mayor. */
  readonly similar: readonly Role[];
}

/** Tells those who hold the office that some words name from those who held it or hold a similar one. */
export const sortHolders = (
  query: string,
  holders: readonly Holder[],
  { library }: Reader,
): SortedHolders => {
  const wanted = new Set(nameWords(query).map(({ folded }) => folded));
  const roles = readFrom(
    library,
    ({ facts }) =>
      holders.flatMap(({ role }) => {
        const fact = facts.get(role);
        return fact?.type === "role" ? [fact] : [];
      }),
    (found) => found.map(({ reference }) => reference),
  );
  const these = roles.filter((role) => officeOf(role, wanted) === "this");
  const superseded = supersededRoles(these);
  return {
    holding: these.filter((role) => !superseded.has(role)),
    former: these.filter((role) => superseded.has(role)),
    similar: roles.filter((role) => !these.includes(role)),
  };
};
