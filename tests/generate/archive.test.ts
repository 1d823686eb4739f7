import { expect, test } from "vitest";
import { generateArchive } from "../../generate/archive.ts";
import type { GeneratedBriefing } from "../../generate/briefing.ts";
import type { Briefing } from "../../src/library/briefing/briefing.ts";
import { readBriefing } from "../../src/library/briefing/read.ts";
import { makeFolder, writeBriefing } from "../library/briefing/fixture.ts";

const languages = ["en", "fr", "es", "vi"];

const read = async ({ slug, yaml, text }: GeneratedBriefing): Promise<Briefing> => {
  const folder = await makeFolder();
  const reading = await readBriefing(
    await writeBriefing(folder, slug, { "briefing.yaml": yaml, "wire.txt": text }),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.briefing;
};

test("generates the same briefings each time, in four languages, and each of them loads", async () => {
  const [first, second] = [[...generateArchive(8)], [...generateArchive(8)]];
  expect(second).toEqual(first);
  const briefings = await Promise.all(first.map(read));
  expect(briefings.map(({ sources }) => sources[0]?.language)).toEqual([...languages, ...languages]);
});

test("a person in thousands of briefings has a handful of offices, one at a time", () => {
  const offices = new Map<string, Map<string, string[]>>();
  for (const { yaml } of generateArchive(4_000)) {
    const day = /date: (\S+),/u.exec(yaml)?.[1] ?? "";
    const roles =
      /- id: (person-\d+)\n.*\n {4}roles:\n.*\n {8}title: \{ (\w+): (.*) \}\n {8}organization: (\S+)/gu;
    for (const [, person = "", language = "", title, organization] of yaml.matchAll(roles)) {
      const days = offices.get(person) ?? new Map<string, string[]>();
      offices.set(person, days);
      const key = `${day} ${language}`;
      days.set(key, [...new Set([...(days.get(key) ?? []), `${title} ${organization}`])]);
    }
  }
  const ofAll = [...offices.values()];
  const most = Math.max(...ofAll.map((days) => new Set([...days.values()].flat()).size / languages.length));
  const atOnce = Math.max(...ofAll.flatMap((days) => [...days.values()].map((each) => each.length)));
  expect({ atOnce, handful: most <= 6, changes: most > 1 }).toEqual({
    atOnce: 1,
    handful: true,
    changes: true,
  });
});
