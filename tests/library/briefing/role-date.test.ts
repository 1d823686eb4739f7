import { expect, test } from "vitest";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { articleText, changed, goodFiles, makeFolder, writeBriefing } from "./fixture.ts";

const passages = "          - { source: herald, exact: Minister Ada Stone }\n";
const inTwoSources = `${passages}          - { source: gazette, exact: Minister Ada Stone }\n`;
const gazette = `topics:
  - id: open-source`;
const withGazette = `  - id: gazette
    file: gazette.txt
    publisher: The Gazette
    language: en
    published: { date: 2026-05-04, known: text }
${gazette}`;

const roleDates = async (yaml: string) => {
  const path = await writeBriefing(await makeFolder(), "summit", {
    ...goodFiles,
    "briefing.yaml": yaml,
    "gazette.txt": articleText,
  });
  const result = await readBriefing(path);
  return result.ok
    ? result.briefing.people.flatMap(({ roles }) => roles.map(({ asOf }) => asOf))
    : result.problems;
};

test("a role is true as of its newest passage, wherever that is in the list", async () => {
  const yaml = changed(passages, inTwoSources).replace(gazette, withGazette);
  expect(await roleDates(yaml)).toEqual(["2026-05-04"]);
});

test("a date of its own goes before", async () => {
  const yaml = changed(passages, inTwoSources)
    .replace(gazette, withGazette)
    .replace("        organization: ministry", "        organization: ministry\n        asOf: 2026-01-09");
  expect(await roleDates(yaml)).toEqual(["2026-01-09"]);
});
