import type { PathProblem } from "./references.ts";
import type { BriefingFile } from "./schema.ts";
import type { Sensitivity } from "./schema-parts.ts";

/** Reports keys that the file's version does not have, because an older program would read them differently. */
export const versionProblems = (file: BriefingFile): PathProblem[] => {
  const statements = file.statements.flatMap(
    ({ kind, speaker, reportedBy, due, updates }, index): PathProblem[] => {
      const found: readonly (readonly [string, string] | null)[] = [
        kind === "denial" ? ["kind", "version 1 has no denials"] : null,
        typeof speaker === "string" ? null : ["speaker", "in version 1 a speaker is an id"],
        reportedBy === undefined ? null : ["reportedBy", "version 1 has no reportedBy"],
        due === undefined || (due.limit === "in" && due.period.precision === "day")
          ? null
          : ["due", "in version 1 a due date is a day"],
        updates.length === 0 ? null : ["updates", "version 1 has no updates"],
      ];
      return found.flatMap((each) =>
        each === null ? [] : [{ path: ["statements", index, each[0]], message: inVersion2(each[1]) }],
      );
    },
  );
  const corrections = file.corrections.flatMap(({ kind, withdrawn }, index): PathProblem[] => {
    const path = ["corrections", index];
    if (file.version === 1)
      return kind === undefined
        ? []
        : [{ path: [...path, "kind"], message: inVersion2("in version 1 a correction has no kind") }];
    if (withdrawn !== undefined) {
      const message =
        "expected kind: withdrawn in the place of withdrawn: true in version 2. Run npm run migrate.";
      return [{ path: [...path, "withdrawn"], message }];
    }
    return [];
  });
  const people = file.people.flatMap(({ same }, index): PathProblem[] =>
    same === undefined
      ? []
      : [{ path: ["people", index, "same"], message: inVersion2("version 1 has no same") }],
  );
  const sensitive = (
    facts: readonly { readonly sensitivity?: readonly Sensitivity[] | undefined }[],
    ...path: PathProblem["path"]
  ): PathProblem[] =>
    facts.flatMap(({ sensitivity }, index) =>
      sensitivity === undefined
        ? []
        : [{ path: [...path, index, "sensitivity"], message: inVersion2("version 1 has no sensitivity") }],
    );
  if (file.version !== 1) return corrections;
  return [
    ...people,
    ...file.people.flatMap(({ roles }, index) => sensitive(roles, "people", index, "roles")),
    ...statements,
    ...sensitive(file.statements, "statements"),
    ...sensitive(file.figures, "figures"),
    ...sensitive(file.events, "events"),
    ...corrections,
  ];
};

const inVersion2 = (what: string): string =>
  `expected version: 2 at the top of the file, because ${what}. Run npm run migrate.`;
