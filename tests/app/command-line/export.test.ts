import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { exportedRecordSchema } from "../../../src/answer/export/record.ts";
import { exportRecord } from "../../../src/app/command-line/export.ts";
import { changed, goodFiles, makeFolder, writeBriefing } from "../../library/briefing/fixture.ts";

const outFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-export-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** What is printed to a stream while something runs. */
const printedTo = (stream: NodeJS.WriteStream): (() => string) => {
  const written: string[] = [];
  const spy = vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0);
  onTestFinished(() => spy.mockRestore());
  return () => written.join("");
};

const newsroom = async (files = goodFiles) => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", files);
  return { ONRECORD_BRIEFINGS: folder };
};

describe("onrecord export", () => {
  test("prints the record", async () => {
    const printed = printedTo(process.stdout);
    expect(await exportRecord({ format: "json" }, await newsroom())).toBe(0);
    const record = exportedRecordSchema.parse(JSON.parse(printed()));
    expect(record.briefings.map(({ slug, facts }) => [slug, facts.length])).toEqual([["summit", 5]]);
  });

  test("writes files, a side-car included, and says which", async () => {
    const printed = printedTo(process.stderr);
    const folder = await outFolder();
    const out = join(folder, "record.ninjs.json");
    expect(await exportRecord({ format: "ninjs", out }, await newsroom())).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(["record.facts.json", "record.ninjs.json"]);
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({ type: "composite" });
    expect(printed()).toBe(`Wrote ${out}.\nWrote ${join(folder, "record.facts.json")}.\n`);
  });

  test.each([[{ embargo: "embargo: 2999-01-01T00:00:00Z\nstatus: reviewed" }], [{ draft: "status: draft" }]])(
    "leaves out what may not be answered from: %o",
    async (by) => {
      const printed = printedTo(process.stdout);
      const [status = ""] = Object.values(by);
      const files = { ...goodFiles, "briefing.yaml": changed("status: reviewed", status) };
      expect(await exportRecord({ format: "json" }, await newsroom(files))).toBe(0);
      expect(exportedRecordSchema.parse(JSON.parse(printed())).briefings).toEqual([]);
    },
  );

  test("leaves out what was withdrawn", async () => {
    const printed = printedTo(process.stdout);
    const correction = `corrections:\n  - { fact: offices, date: 2026-03-05, withdrawn: true, note: { en: No. } }\n`;
    const yaml = `${String(goodFiles["briefing.yaml"])}${correction}`;
    await exportRecord({ format: "csv" }, await newsroom({ ...goodFiles, "briefing.yaml": yaml }));
    expect(printed()).not.toContain("summit/offices");
    expect(printed()).toContain("summit/publish");
  });

  test("writes nothing if a briefing has problems", async () => {
    const [out, problems] = [printedTo(process.stdout), printedTo(process.stderr)];
    const files = { ...goodFiles, "briefing.yaml": changed("kind: hope", "kind: wish") };
    expect(await exportRecord({ format: "json" }, await newsroom(files))).toBe(1);
    expect(out()).toBe("");
    expect(problems()).toContain("Nothing was exported. Fix the briefings first.");
  });

  test.each([
    [{}, "--format: expected one of atom, claimreview, csv, ical, json, markdown, ninjs; it is missing."],
    [{ format: "jason" }, `got "jason". Did you mean json?`],
    [{ format: "json", lang: "xx" }, `--lang: expected one of en, es, fr, vi; got "xx".`],
  ])("refuses %o", async (flags, problem) => {
    await expect(exportRecord(flags, await newsroom())).rejects.toThrow(problem);
  });
});
