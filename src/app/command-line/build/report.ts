import { formatLanguage } from "../../../base/language/format.ts";
import type { Language } from "../../../base/language/language.ts";
import type { Built } from "../../../drafts/building.ts";
import { remarkWords } from "../../../drafts/input/remark.ts";
import { buildMessages as say } from "../../../drafts/messages.ts";
import { sayProblem } from "../../../drafts/model/problem.ts";
import { sayRejection } from "../../../drafts/model/rejection.ts";

/** The result of one input. */
export type ReportRow = { readonly input: string } & (
  | { readonly ok: true; readonly built: Built }
  | { readonly ok: false; readonly message: string }
);

/** A table with a row for each input: its result, its folder, and the contents of the draft. */
export const table = (rows: readonly ReportRow[], language: Language): string => {
  const cells = rows.map((row) =>
    row.ok
      ? [say(language, row.built.saved.saved), row.built.slug, countsOf(row.built, language), row.input]
      : [say(language, "failed"), row.message],
  );
  const width = (column: number): number =>
    Math.max(...cells.map((cell) => (cell[column + 1] === undefined ? 0 : (cell[column]?.length ?? 0))));
  const widths = [width(0), width(1), width(2)];
  return cells
    .map((cell) =>
      cell
        .map((words, column) => (column === cell.length - 1 ? words : words.padEnd(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
};

const countsOf = ({ counts, open }: Built, language: Language): string =>
  [say(language, "facts", { ...counts }), say(language, "open", { count: open })].join(", ");

/** Remarks for the editor of a draft. With `update`, also the changes that would be made to a folder that was edited. */
export const remarksOn = (
  { slug, saved, unread, modelProblem, rejected, remarks, stopped, isNewVersion }: Built,
  { language, update }: { readonly language: Language; readonly update: boolean },
): string[] => {
  return [
    ...remarks.map(({ key, values }) => `${slug}: ${remarkWords(language, key, values)}`),
    ...(stopped === null
      ? []
      : [say(language, saved.saved === "stopped" ? "marked" : "killed", { slug, ...stopped })]),
    ...(saved.saved === "replaced" && saved.changes.length > 0
      ? [say(language, "changedText", { slug }), ...saved.changes.map((line) => `  ${line}`)]
      : []),
    ...(unread === null
      ? []
      : [
          `${slug}: ${say(language, "unread", { language: formatLanguage(language, unread) })} ${say(language, "withModel")}`,
        ]),
    ...(modelProblem === null
      ? []
      : [
          `${slug}: ${say(language, "ruleStands", { problem: sayProblem(language, modelProblem.problem, { value: modelProblem.value }) })}`,
        ]),
    ...(rejected.length === 0
      ? []
      : [
          `${slug}: ${say(language, "rejected", { count: rejected.length })}`,
          ...rejected.map(
            ({ proposal, reason }) =>
              `  ${proposal.type}: ${sayRejection(language, reason)}: ${JSON.stringify(proposal.evidence.slice(0, 200))}`,
          ),
        ]),
    ...(saved.saved === "kept" && stopped === null
      ? [
          update
            ? saved.diff.trimEnd()
            : isNewVersion
              ? say(language, "newVersion", { slug })
              : `${slug}: ${say(language, "update")}`,
        ]
      : []),
  ];
};
