import type { StoredFile } from "../../store/record/stored-files.ts";
import { formatTakedowns, mergeTakedowns, parseTakedowns, takedownsFileName } from "../takedowns-file.ts";
import { updatesFileName, withoutErased } from "../updates-file.ts";

/** Whether both sides of an entry may change: then `mergeBeside` keeps everything of both. */
export const isMergeable = (entry: string): boolean =>
  entry === updatesFileName || entry === takedownsFileName;

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

/** Lines are only appended, so both sides are kept. If a person was erased on one side, their seals of the other are not. */
const mergeLines = (before: string, added: string): string =>
  withoutErased([...new Set([...linesOf(before), ...linesOf(added)])])
    .map((line) => `${line}\n`)
    .join("");

const mergeTakedownsTexts = (before: string, added: string): string | null => {
  const [one, other] = [parseTakedowns(before), parseTakedowns(added)];
  return one === null || other === null ? null : formatTakedowns(mergeTakedowns(one, other));
};

const textOf = (files: readonly StoredFile[]): string =>
  Buffer.concat(files.map(({ bytes }) => bytes)).toString("utf8");

/**
 * Everything that both versions of `updates.jsonl` or `takedowns.json` have, so that neither a seal nor a takedown is lost. Null
 * if that is not possible.
 */
export const mergeBeside = (
  entry: string,
  before: readonly StoredFile[] | null,
  added: readonly StoredFile[] | null,
): readonly StoredFile[] | null => {
  if (before === null || added === null) return before ?? added;
  const [one, other] = [textOf(before), textOf(added)];
  const merged = entry === updatesFileName ? mergeLines(one, other) : mergeTakedownsTexts(one, other);
  return merged === null ? null : [{ name: entry, bytes: Buffer.from(merged) }];
};
