import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { approveBriefing, readForReview } from "../../../src/drafts/review/approval.ts";
import { approve as withApproval } from "../../../src/drafts/review/approve.ts";
import { prepareDecision } from "../../../src/drafts/review/decisions/prepare-decision.ts";
import { saveDecision } from "../../../src/drafts/review/decisions/save-decision.ts";
import { filesChangedSince } from "../../../src/drafts/review/version.ts";
import { takedownOf } from "../../../src/library/briefing/takedown.ts";
import { folderWriter } from "../../../src/library/record-writer.ts";
import { addTakedowns } from "../../../src/library/takedowns-file.ts";
import { goodFiles } from "../../library/briefing/fixture.ts";
import { listedAudit } from "../../listed-audit.ts";

const slug = "summit";
const [textName = expect.unreachable()] = Object.keys(goodFiles).filter((name) => name.endsWith(".txt"));

/** A draft in a folder of its own. */
const newDraft = async () => {
  const briefings = await mkdtemp(join(tmpdir(), "onrecord-approval-"));
  const folder = join(briefings, slug);
  await mkdir(folder);
  for (const [name, text] of Object.entries(goodFiles)) {
    await writeFile(join(folder, name), String(text).replace(/^status: .*$/mu, "status: draft"));
  }
  let whenReady: () => Promise<void> = async () => {};
  const { lines, recorder } = listedAudit(() => whenReady());
  const read = async () => {
    const found = await readForReview(briefings, slug);
    return found.found === "briefing" ? found : expect.unreachable();
  };
  const textOf = (name: string) => readFile(join(folder, name), "utf8");
  const append = async (name: string, text: string) =>
    writeFile(join(folder, name), (await textOf(name)) + text);
  const approve = async (
    reviewed: Awaited<ReturnType<typeof read>>,
    meanwhile: () => Promise<void> = async () => {},
  ) => {
    whenReady = meanwhile;
    const writer = folderWriter(briefings, join(briefings, ".changes"), () => {});
    return approveBriefing(
      writer,
      slug,
      reviewed,
      async (...given) => withApproval(...given),
      recorder("a:1"),
    );
  };
  return { briefings, folder, read, textOf, append, approve, lines, recorder };
};

test("what is approved changes by its status and the approval, which can be taken back", async () => {
  const { briefings, read, approve, textOf, lines, recorder, folder } = await newDraft();
  const before = await textOf("briefing.yaml");
  expect(await approve(await read())).toEqual({ became: "approved" });
  expect(parse(await textOf("briefing.yaml"))).toEqual({
    ...parse(before),
    status: "reviewed",
    review: [{ of: "approval", decision: "approved", by: "a:1", at: "2026-11-28T18:00:00Z" }],
  });
  expect(lines()).toEqual(["a:1 briefing-approved summit"]);
  expect((await readdir(folder)).toSorted()).toEqual(Object.keys(goodFiles).toSorted());
  const decider = { by: "b:2", at: "2026-11-29T17:00:00Z", language: "en", needsSecond: false } as const;
  const reopen = () => prepareDecision(briefings, slug, { do: "reopen" }, decider);
  expect(
    await saveDecision(
      folderWriter(briefings, join(briefings, ".changes"), () => {}),
      slug,
      reopen,
      recorder("b:2"),
    ),
  ).toMatchObject({
    decided: "yes",
  });
  expect(parse(await textOf("briefing.yaml"))).toEqual(parse(before));
});

test("a draft with words that were taken down is neither shown nor approved", async () => {
  const { folder } = await newDraft();
  const briefings = join(folder, "..");
  const [words = expect.unreachable()] = (await readFile(join(folder, textName), "utf8")).split(/[.\n]/u);
  await addTakedowns(briefings, { passages: [takedownOf(words) ?? expect.unreachable()], facts: [] });
  expect(await readForReview(briefings, slug)).toMatchObject({ found: "problems" });
});

test.each(["briefing.yaml", textName])("what changed since it was read is not approved: %s", async (name) => {
  const { read, approve, textOf, append, lines } = await newDraft();
  const reviewed = await read();
  await append(name, name.endsWith(".txt") ? "One more line.\n" : "# One more line.\n");
  expect(await approve(reviewed)).toEqual({ became: "changed", files: [name] });
  expect([await textOf("briefing.yaml"), lines()]).toEqual([expect.stringContaining("status: draft"), []]);
  expect(filesChangedSince(reviewed.version, (await read()).texts)).toEqual([name]);
});

test.each(["briefing.yaml", textName])(
  "what is saved right before the approval is kept, and no approval is recorded: %s",
  async (name) => {
    const { read, approve, textOf, append, lines, folder } = await newDraft();
    const line = name.endsWith(".txt") ? "One more line.\n" : "# One more line.\n";
    expect(await approve(await read(), () => append(name, line))).toEqual({
      became: "changed",
      files: [name],
    });
    expect(await textOf(name)).toContain(line);
    expect(await textOf("briefing.yaml")).toContain("status: draft");
    expect(lines()).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(Object.keys(goodFiles).toSorted());
  },
);

test("two states differ in their versions; a version of another number of files names all of them", async () => {
  const { read } = await newDraft();
  const { version, texts } = await read();
  expect(version).toMatch(/^[0-9a-f]{32}(?:\.[0-9a-f]{8})+$/u);
  expect(filesChangedSince(version, texts)).toEqual([]);
  expect(filesChangedSince("0123abcd", texts)).toEqual([...texts.keys()]);
});

test.each([
  [/^( +)publisher: .*$/mu, '$1publisher: "?"', { became: "publisher-unknown" }],
  [/date: \d{4}-\d{2}-\d{2}/u, 'date: "?"', { became: "date-unknown" }],
  [
    /^( +)publisher: .*$/mu,
    "$&\n$1item: { status: canceled, note: Kill }",
    { became: "held", status: "canceled", note: "Kill" },
  ],
] as const)(
  "a draft without a publisher or a date of publication, or of a withdrawn article, is not approved",
  async (field, unknown, became) => {
    const { read, approve, textOf, folder, lines } = await newDraft();
    const yaml = await textOf("briefing.yaml");
    await writeFile(join(folder, "briefing.yaml"), yaml.replace(field, unknown));
    expect(await approve(await read())).toEqual(became);
    expect(lines()).toEqual([]);
  },
);
