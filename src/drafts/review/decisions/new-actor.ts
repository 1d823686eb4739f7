import type { Library } from "../../../library/library.ts";
import { otherIdThanOnRecord } from "../../output/on-record.ts";
import { wordsIn } from "./add.ts";
import type { Decision } from "./decision.ts";

/** The same decision. A person or organization that it adds as a new one does not get the id of one on record. */
export const withNewActorId = (decision: Decision, library: Pick<Library, "actors">): Decision => {
  if (decision.do !== "add" || decision.id !== undefined) return decision;
  const { type, set } = decision;
  if (type !== "person" && type !== "organization") return decision;
  const id = otherIdThanOnRecord(library, type, wordsIn(set.names));
  return id === null ? decision : { ...decision, id };
};
