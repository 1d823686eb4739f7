import { languages } from "../../../base/language/language.ts";
import { readDueDate } from "../../../base/time/due-date.ts";
import { readSaidDue } from "../../rules/said-due.ts";
import type { Applying } from "./applying.ts";
import { withTopics } from "./topics.ts";

type Set = Readonly<Record<string, unknown>>;

/** The fields that an editor typed, as the file has them. */
export const asWritten = (applying: Pick<Applying, "file" | "language">, set: Set): Set =>
  withDue(applying, withTopics(applying, set));

/** A due date that an editor wrote in words, first of their language. The schema refuses words that cannot be read. */
const withDue = ({ language }: Pick<Applying, "language">, set: Set): Set => {
  const { due } = set;
  if (typeof due !== "string" || readDueDate(due) !== null) return set;
  return { ...set, due: readSaidDue(due, [...new Set([language, ...languages])]) ?? due };
};
