import { join } from "node:path";
import { parseDocument } from "yaml";
import { longestYaml, withoutWarnings } from "../../base/files/yaml-file.ts";
import { checkBriefingValue } from "../../library/briefing/check-value.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import type { RecordWriter } from "../../library/record-writer.ts";
import type { Recorded } from "../../store/audit.ts";
import type { UnderReview } from "./approval.ts";
import { replaceReviewed } from "./replace-reviewed.ts";
import { withdraw } from "./withdraw.ts";

export type Withdrawal =
  | { readonly became: "withdrawn"; readonly count: number }
  /** Files were saved since they were read: nothing is overwritten. */
  | { readonly became: "changed"; readonly files: readonly string[] }
  /** The file would not pass the check with the corrections, so nothing is written. */
  | { readonly became: "unwritable"; readonly problem: string };

/** Retracts every fact of the briefing that was read. `recorded` is what the audit log gets. */
export const withdrawBriefing = async (
  writer: RecordWriter,
  slug: string,
  { briefing, texts }: Extract<UnderReview, { found: "briefing" }>,
  today: string,
  recorded: Recorded,
): Promise<Withdrawal> => {
  const { yaml, count } = withdraw(texts.get(briefingFileName) ?? "", briefing, today);
  const problem = problemIn(slug, yaml, texts);
  if (problem !== null) return { became: "unwritable", problem };
  const files = await writer.change(slug, (briefings, putInPlace) =>
    replaceReviewed(join(briefings, slug), texts, yaml, recorded, putInPlace),
  );
  return files.length === 0 ? { became: "withdrawn", count } : { became: "changed", files };
};

/** The first problem for which a file does not pass its check; null if it passes. */
const problemIn = (slug: string, yaml: string, texts: ReadonlyMap<string, string>): string | null => {
  if (yaml.length > longestYaml) return `the file would have more than ${longestYaml} characters`;
  const document = parseDocument(yaml, withoutWarnings);
  const [error] = document.errors;
  if (error !== undefined) return error.message;
  const checked = checkBriefingValue(slug, document.toJS(), texts);
  return checked.ok ? null : (checked.problems[0]?.message ?? "?");
};
