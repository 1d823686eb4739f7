import type { Library } from "../../../library/library.ts";
import { otherIdThanOnRecord } from "../../output/on-record.ts";
import { wordsIn } from "./add.ts";
import type { Decision } from "./decision.ts";

/**
 * The same decision, if it adds a person or organization: one on record has the names on record, and a new one does not get the
 * id of one on record.
 */
export const withActorOnRecord = (decision: Decision, { actors }: Pick<Library, "actors">): Decision => {
  if (decision.do !== "add" || (decision.type !== "person" && decision.type !== "organization"))
    return decision;
  const { type, set, id } = decision;
  if (id === undefined) {
    const other = otherIdThanOnRecord({ actors }, type, wordsIn(set.names));
    return other === null ? decision : { ...decision, id: other };
  }
  const known = actors.get(id);
  return known === undefined ? decision : { ...decision, set: { ...set, names: known.names } };
};
