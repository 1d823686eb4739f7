import { describe, expect, test } from "vitest";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { briefingYaml, goodFiles, makeFolder, printed, writeBriefing } from "./fixture.ts";

const problemsOf = async (version: 1 | 2, piece: string, by: string): Promise<readonly string[]> => {
  const folder = await makeFolder();
  const yaml = `version: ${version}\n${briefingYaml}corrections:\n  - { fact: offices, date: 2026-06-01, note: { en: No. } }\n`;
  if (!yaml.includes(piece)) throw new Error(`There is no ${piece}.`);
  const files = { ...goodFiles, "briefing.yaml": yaml.replace(piece, by) };
  const result = await readBriefing(await writeBriefing(folder, "summit", files));
  return result.ok ? [] : printed(result.problems, folder).map((line) => line.replace(/^[^ ]+ /u, ""));
};

const group = "speaker: { group: { en: Members of the guild }, organization: ministry }\n    kind: hope";
const onlyIn2 = [
  [
    "a denial",
    "kind: hope",
    "kind: denial",
    "statements[1].kind: expected version: 2 at the top of the file, because version 1 has no denials. Run npm run migrate.",
  ],
  [
    "a group that speaks",
    "speaker: ada-stone\n    kind: hope",
    group,
    "statements[1].speaker: expected version: 2 at the top of the file, because in version 1 a speaker is an id. Run npm run migrate.",
  ],
  [
    "who reported it",
    "kind: hope",
    "kind: hope\n    reportedBy: ministry",
    "statements[1].reportedBy: expected version: 2 at the top of the file, because version 1 has no reportedBy. Run npm run migrate.",
  ],
  [
    "a due date that is a year",
    "kind: hope",
    "kind: hope\n    due: 2030",
    "statements[1].due: expected version: 2 at the top of the file, because in version 1 a due date is a day. Run npm run migrate.",
  ],
  [
    "a due date with by",
    "kind: hope",
    "kind: hope\n    due: by 2030-01-01",
    "statements[1].due: expected version: 2 at the top of the file, because in version 1 a due date is a day. Run npm run migrate.",
  ],
  [
    "a correction's kind",
    "note: { en: No. }",
    "note: { en: No. }, kind: retracted",
    "corrections[0].kind: expected version: 2 at the top of the file, because in version 1 a correction has no kind. Run npm run migrate.",
  ],
  [
    "a sensitivity",
    "kind: hope",
    "kind: hope\n    sensitivity: [minor]",
    "statements[1].sensitivity: expected version: 2 at the top of the file, because version 1 has no sensitivity. Run npm run migrate.",
  ],
] as const;

describe("version 2 of the format", () => {
  test.each(onlyIn2)("has %s, and version 1 has not", async (_, piece, by, problem) => {
    expect([await problemsOf(2, piece, by), await problemsOf(1, piece, by)]).toEqual([[], [problem]]);
  });

  test("has a correction's kind in the place of withdrawn", async () => {
    const withdrawn = "note: { en: No. }, withdrawn: true";
    expect([
      await problemsOf(1, "note: { en: No. }", withdrawn),
      await problemsOf(2, "note: { en: No. }", withdrawn),
    ]).toEqual([
      [],
      [
        "corrections[0].withdrawn: expected kind: withdrawn in the place of withdrawn: true in version 2. Run npm run migrate.",
      ],
    ]);
  });

  test.each([
    [
      "a promise that another reports",
      "kind: commitment",
      "kind: commitment\n    reportedBy: ministry",
      'statements[0].kind: expected another kind beside reportedBy: a promise that another person reports binds no one. Write it as a claim of the person who reports it; got "commitment".',
    ],
    [
      "a speaker who reports what they said",
      "kind: hope",
      "kind: hope\n    reportedBy: ada-stone",
      'statements[1].reportedBy: expected another one than the speaker; got "ada-stone".',
    ],
    [
      "a reporter who is not in the file",
      "kind: hope",
      "kind: hope\n    reportedBy: ministri",
      'statements[1].reportedBy: expected the id of a person or organization in this file; got "ministri". Did you mean ministry?',
    ],
    [
      "a group of an organization that is not in the file",
      "speaker: ada-stone\n    kind: hope",
      group.replace("ministry", "guild"),
      'statements[1].speaker.organization: expected the id of an organization in this file; got "guild". Known: ministry.',
    ],
    [
      "a day that no month has",
      "kind: hope",
      "kind: hope\n    due: 2026-02-30",
      'statements[1].due: expected a due date such as 2026-06-30, 2026-06, 2026-Q3, 2026-summer or 2026, with by or before in front if needed; got "2026-02-30".',
    ],
    [
      "a due date in words",
      "kind: hope",
      "kind: hope\n    due: next June",
      'statements[1].due: expected a due date such as 2026-06-30, 2026-06, 2026-Q3, 2026-summer or 2026, with by or before in front if needed; got "next June".',
    ],
    ["a version that there is not", "version: 2", "version: 3", "version: expected one of 1, 2; got 3."],
  ])("refuses %s", async (_, piece, by, problem) => {
    expect(await problemsOf(2, piece, by)).toEqual([problem]);
  });
});
