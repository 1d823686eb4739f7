import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { migrateAll } from "../../../src/app/command-line/migrate.ts";
import { tellablesOf } from "../../../src/digests/news/tellable.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { factsOf } from "../../../src/library/briefing/briefing.ts";
import { factHash } from "../../../src/library/briefing/fact-hash.ts";
import { migrateBriefing } from "../../../src/library/briefing/migrate.ts";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { briefingYaml, goodFiles, makeFolder, writeBriefing } from "./fixture.ts";

const corrections = `corrections: # oldest first
  - fact: publish
    date: 2026-03-05 # a Thursday
    note: { en: She said July. }
  - { fact: follow, date: 2026-03-06, note: {en:   "No."},   withdrawn: true } # kept as it was typed
  - fact: offices
    withdrawn: false
    date: 2026-03-07
    note: { en: There are 41. }
`;
const older =
  briefingYaml.replace("summary: {", "due:\n#x\nsummary: {").replace("due:\n#x\n", "# The lead.\n") +
  corrections;

const read = async (yaml: string): Promise<Briefing> => {
  const folder = await makeFolder();
  const result = await readBriefing(
    await writeBriefing(folder, "summit", { ...goodFiles, "briefing.yaml": yaml }),
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.briefing;
};

describe("a briefing of version 1", () => {
  test("is written in version 2, and keeps every other byte", () => {
    expect(migrateBriefing(older)).toEqual({
      yaml: older
        .replace("status: reviewed", "version: 2\nstatus: reviewed")
        .replace("withdrawn: true", "kind: withdrawn")
        .replace("withdrawn: false", "kind: corrected"),
      changes: ["version: 2", "2 × withdrawn: … is now kind: …, in corrections"],
    });
  });

  test("does not change the second time", () => {
    const once = migrateBriefing(older)?.yaml ?? "";
    expect(migrateBriefing(once)).toEqual({ yaml: once, changes: [] });
  });

  test.each([
    ["one with an empty version", "version:\nstatus: draft\n", "version: 2\nstatus: draft\n"],
    ["one that says so", "version: 1\nstatus: draft\n", "version: 2\nstatus: draft\n"],
    ["one with Windows line ends", "# a\r\nstatus: draft\r\n", "# a\r\nversion: 2\r\nstatus: draft\r\n"],
    ["one in braces", "{ status: draft }\n", "{ version: 2, status: draft }\n"],
    ["one whose first key has a question mark", "? status\n: draft\n", "version: 2\n? status\n: draft\n"],
    ["one whose first key has an anchor", "&key status: draft\n", "version: 2\n&key status: draft\n"],
    ["one whose keys have an anchor", "&all\nstatus: draft\n", "&all\nversion: 2\nstatus: draft\n"],
    [
      "one that is indented",
      "  status: draft\n  topics: []\n",
      "  version: 2\n  status: draft\n  topics: []\n",
    ],
    ["of a later version", "version: 3\nstatus: draft\n", "version: 3\nstatus: draft\n"],
  ])("may be %s", (_, before, after) => {
    expect(migrateBriefing(before)?.yaml).toBe(after);
  });

  test.each(["", "- a\n", "status: [\n", "status\n"])("is not %j", (yaml) => {
    expect(migrateBriefing(yaml)).toBe(null);
  });

  test("says the same afterwards, so that no channel is told again", async () => {
    const [before, after] = await Promise.all([read(older), read(migrateBriefing(older)?.yaml ?? "")]);
    const { version: _, ...same } = after;
    expect(same).toEqual({ ...before, version: undefined });
    const hashesOf = (briefing: Briefing) => [
      factsOf(briefing).map((fact) => factHash(fact, "en")),
      tellablesOf(createLibrary([briefing]), "en").map((each) => each.corrections.map(({ hash }) => hash)),
    ];
    expect(hashesOf(after)).toEqual(hashesOf(before));
  });
});

test("npm run migrate writes every briefing of a folder, says so, and leaves those that it cannot read", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "old", { ...goodFiles, "briefing.yaml": older });
  await writeBriefing(folder, "new", { ...goodFiles, "briefing.yaml": `version: 2\n${briefingYaml}` });
  await writeBriefing(folder, "torn", { ...goodFiles, "briefing.yaml": "status: [\n" });
  const printed: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  }
  try {
    expect([await migrateAll(folder), await migrateAll(folder)]).toEqual([1, 1]);
  } finally {
    vi.restoreAllMocks();
  }
  const refused =
    "torn/briefing.yaml:1:1: expected YAML with keys. The file was not changed. Run npx onrecord check.\n";
  const lines = printed.map((line) => line.replace(/^.*?\/?(?=(?:old|torn)\/briefing\.yaml)/u, ""));
  expect(lines).toEqual([
    "old/briefing.yaml: version: 2; 2 × withdrawn: … is now kind: …, in corrections.\n",
    refused,
    "1 changed, 1 already in the newest version, 1 not readable.\n",
    refused,
    "0 changed, 2 already in the newest version, 1 not readable.\n",
  ]);
  expect(await readFile(join(folder, "old", "briefing.yaml"), "utf8")).toBe(migrateBriefing(older)?.yaml);
});
