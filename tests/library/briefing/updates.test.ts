import { describe, expect, test } from "vitest";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { articleText, changed, makeFolder, writeBriefing } from "./fixture.ts";
import { problemsOf } from "./problems.ts";

const kept = `      - status: kept
        note: { en: The code is public. }
        passages:
          - { source: herald, exact: "« Nous publierons le code »" }
        by: Ngoc
        at: 2026-07-01T09:00:00Z
`;

/** The test's briefing in version 2, with these lines after a statement's passages. */
const filesWith = (updates: string, statement = "  - id: follow") => ({
  "briefing.yaml": changed(statement, `    updates:\n${updates}${statement}`).replace(
    "status: reviewed",
    "version: 2\nstatus: reviewed",
  ),
  "herald.txt": articleText,
});

const problemsWith = async (updates: string, statement?: string): Promise<readonly string[]> =>
  (await problemsOf(filesWith(updates, statement))).map((line) => line.replace(/^\S+ /u, ""));

describe("updates of a commitment", () => {
  test("are read with their passages, in the order of the file", async () => {
    const folder = await makeFolder();
    const updates = `${kept}      - takesBack: 1
        note: { en: Half of it is missing. }
        by: Minh
        at: 2026-07-02T09:00:00+07:00
      - status: partly-kept
        note: { en: Half of it is public. }
        date: 2026-06-30
        passages: [{ source: herald, exact: welcomed the report }]
        by: Minh
        at: 2026-07-02T09:00:00+07:00
        awaitsSecond: true
      - { confirms: 3, by: Ngoc, at: 2026-07-03T09:00:00Z }
`;
    const read = await readBriefing(await writeBriefing(folder, "summit", filesWith(updates)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(
      read.briefing.statements[0]?.updates.map((update) =>
        update.type === "status"
          ? { ...update, passages: update.passages.map(({ exact, start }) => ({ exact, start })) }
          : update,
      ),
    ).toEqual([
      {
        type: "status",
        status: "kept",
        note: { en: "The code is public." },
        date: null,
        passages: [{ exact: "« Nous publierons le code »", start: 40 }],
        by: "Ngoc",
        at: "2026-07-01T09:00:00Z",
        awaitsSecond: false,
      },
      {
        type: "taking-back",
        number: 1,
        note: { en: "Half of it is missing." },
        by: "Minh",
        at: "2026-07-02T09:00:00+07:00",
      },
      {
        type: "status",
        status: "partly-kept",
        note: { en: "Half of it is public." },
        date: "2026-06-30",
        passages: [{ exact: "welcomed the report", start: 19 }],
        by: "Minh",
        at: "2026-07-02T09:00:00+07:00",
        awaitsSecond: true,
      },
      { type: "confirmation", number: 3, by: "Ngoc", at: "2026-07-03T09:00:00Z" },
    ]);
  });

  test.each([
    [
      "without a source",
      "      - { status: kept, note: { en: The code is public. }, by: Ngoc, at: 2026-07-01T09:00:00Z }\n",
      [
        "statements[0].updates[0].passages: expected at least one passage: no passage, no status; it is missing.",
      ],
    ],
    [
      "with an empty list of passages",
      "      - { status: broken, note: { en: Nothing. }, passages: [], by: Ngoc, at: 2026-07-01T09:00:00Z }\n",
      [
        "statements[0].updates[0].passages: expected at least one passage: no passage, no fact; got an empty list.",
      ],
    ],
    [
      "whose passage is in no text",
      kept.replace("« Nous publierons le code »", "The code is public since June"),
      [
        expect.stringContaining(
          "statements[0].updates[0].passages[0].exact: expected a passage word for word from herald.txt",
        ),
      ],
    ],
    [
      "whose passage is of an unknown source",
      kept.replace("source: herald", "source: gazette"),
      [
        `statements[0].updates[0].passages[0].source: expected the id of a source in this file; got "gazette". Known: herald.`,
      ],
    ],
    [
      "without a sentence",
      kept.replace("        note: { en: The code is public. }\n", ""),
      ["statements[0].updates[0].note: expected a sentence that says what happened; it is missing."],
    ],
    [
      "without a name",
      kept.replace("        by: Ngoc\n", ""),
      ["statements[0].updates[0].by: expected text; it is missing."],
    ],
    [
      "with a status that there is not",
      kept.replace("status: kept", "status: keept"),
      [
        `statements[0].updates[0].status: expected one of not-rated, in-progress, stalled, kept, partly-kept, compromise, broken, unverifiable; got "keept". Did you mean kept?`,
      ],
    ],
    [
      "overdue, which follows from the due date and is never written",
      kept.replace("status: kept", "status: overdue"),
      [expect.stringContaining('got "overdue".')],
    ],
    [
      "that is a status and takes another back",
      `${kept}${kept.replace("status: kept", "status: kept\n        takesBack: 1")}`,
      [expect.stringContaining("updates[1].takesBack: expected one of status, takesBack and confirms")],
    ],
    [
      "that takes back what there is not",
      `${kept}      - { takesBack: 2, note: { en: No. }, by: Minh, at: 2026-07-02T09:00:00Z }\n`,
      [
        "statements[0].updates[1].takesBack: expected the number of an earlier update with a status; got 2, but there are 1 before this one.",
      ],
    ],
    [
      "that takes one back twice",
      `${kept}${"      - { takesBack: 1, note: { en: No. }, by: Minh, at: 2026-07-02T09:00:00Z }\n".repeat(2)}`,
      ["statements[0].updates[2].takesBack: update 1 has already been taken back."],
    ],
    [
      "that confirms what waits for no second editor",
      `${kept}      - { confirms: 1, by: Minh, at: 2026-07-02T09:00:00Z }\n`,
      ["statements[0].updates[1].confirms: update 1 does not need a second editor."],
    ],
    [
      "that its own editor confirms",
      `${kept}        awaitsSecond: true\n      - { confirms: 1, by: Ngoc, at: 2026-07-02T09:00:00Z }\n`,
      [
        `statements[0].updates[1].confirms: expected another editor than the one who wrote update 1; got "Ngoc".`,
      ],
    ],
    [
      "that its own editor confirms from a direct message",
      `${kept.replace("Ngoc", "discord:G1/U1")}        awaitsSecond: true\n      - { confirms: 1, by: "discord:U1", at: 2026-07-02T09:00:00Z }\n`,
      [
        `statements[0].updates[1].confirms: expected another editor than the one who wrote update 1; got "discord:U1".`,
      ],
    ],
    [
      "that is older than the one before",
      `${kept}${kept.replace("07-01T09", "07-01T08")}`,
      [
        "statements[0].updates[1].at: expected no earlier instant than the update before: new updates come last; got 2026-07-01T08:00:00Z, after 2026-07-01T09:00:00Z.",
      ],
    ],
  ])("are refused if there is one %s", async (_, updates, problems) => {
    expect(await problemsWith(updates)).toEqual(problems);
  });

  test("are refused on a hope", async () => {
    expect(await problemsWith(kept, "figures:")).toEqual([
      "statements[1].updates: expected updates only on commitments; this is a hope.",
    ]);
  });

  test("need version 2", async () => {
    const { "briefing.yaml": yaml, ...files } = filesWith(kept);
    expect(await problemsOf({ ...files, "briefing.yaml": yaml.replace("version: 2\n", "") })).toEqual([
      "summit/briefing.yaml:37:7: statements[0].updates: expected version: 2 at the top of the file, because version 1 has no updates. Run npm run migrate.",
    ]);
  });

  test("and their later sources do not date the briefing", async () => {
    const folder = await makeFolder();
    const source = `  - { id: gazette, file: gazette.txt, publisher: Gazette, language: en, published: { date: 2026-07-01, known: text } }
topics:`;
    const files = filesWith(
      kept.replace(
        'source: herald, exact: "« Nous publierons le code »"',
        "source: gazette, exact: It is out",
      ),
    );
    const read = await readBriefing(
      await writeBriefing(folder, "summit", {
        ...files,
        "briefing.yaml": files["briefing.yaml"].replace("topics:", source),
        "gazette.txt": "It is out.",
      }),
    );
    expect(read.ok ? read.briefing.date : read.problems).toBe("2026-03-02");
  });
});
