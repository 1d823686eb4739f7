import { EventEmitter, once } from "node:events";
import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { OnrecordError } from "../../src/errors.ts";
import { checkBriefings } from "../../src/library/check.ts";
import { openShelf, readBriefings } from "../../src/library/shelf.ts";
import { articleText, changed, goodFiles, makeFolder, printed, writeBriefing } from "../briefing/fixture.ts";

const record = z.object({ msg: z.string(), changed: z.array(z.string()).default([]) });
const upToDate = "The briefings are up to date.";
const away = "The changed briefings cannot be read. What was read before stays.";

/** An open shelf and what it logs; `until` waits for a line after which something holds. */
const openRecorded = async (folder: string) => {
  const lines: string[] = [];
  const reread = new Set<string>();
  const heard = new EventEmitter();
  const log = pino(
    {},
    {
      write: (json: string) => {
        const { msg, changed } = record.parse(JSON.parse(json));
        lines.push(msg);
        for (const name of changed) reread.add(name);
        heard.emit("line");
      },
    },
  );
  const shelf = await openShelf(folder, log);
  onTestFinished(() => shelf.close());
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(heard, "line");
  };
  const slugs = () => shelf.library().briefings.map(({ slug }) => slug);
  const headlineOf = (slug: string) => shelf.library().bySlug.get(slug)?.headline.en;
  return { shelf, lines, reread, until, slugs, headlineOf };
};

const headlined = (headline: string): string => changed("Open code", headline);

test("a folder is read once, in the order of its briefings' names", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "visit", goodFiles);
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "broken", {});
  await writeFile(join(folder, "digests.yaml"), "digests: []");
  await mkdir(join(folder, ".git"));
  const { briefings, problems } = await readBriefings(folder);
  expect(briefings.map(({ slug }) => slug)).toEqual(["summit", "visit"]);
  expect(printed(problems, folder)).toEqual([
    "broken/briefing.yaml:1:1: expected briefing.yaml in this folder; there is no such file. Write one, or remove the folder.",
  ]);
});

test("a link in the place of a briefing's folder is a problem, not passed over", async () => {
  const folder = await makeFolder();
  await symlink(await writeBriefing(await makeFolder(), "summit", goodFiles), join(folder, "summit"));
  const { briefings, problems } = await readBriefings(folder);
  expect(briefings).toEqual([]);
  expect(printed(problems, folder)).toEqual([
    "summit:1:1: expected a folder; this is a link, and is not followed. Put the folder itself here.",
  ]);
});

test("a folder that is not there says which variable names it", async () => {
  const folder = join(await makeFolder(), "none");
  const message = `${folder}: expected the folder of the briefings; it cannot be read (ENOENT: no such file or directory, scandir '${folder}'). Set ONRECORD_BRIEFINGS.`;
  await expect(readBriefings(folder)).rejects.toThrow(new OnrecordError("briefing", message));
  await expect(openShelf(folder, pino({ level: "silent" }))).rejects.toThrow(
    new OnrecordError("briefing", message),
  );
});

test("a check says what was found", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", {
    ...goodFiles,
    "briefing.yaml": changed("status: reviewed", "status: draft"),
  });
  expect(await checkBriefings(folder)).toEqual({
    lines: ["2 briefings (1 draft), 2 people, 10 facts, 10 passages, each found in its source."],
    ok: true,
  });
});

test("a check fails with every problem of every briefing", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", {
    ...goodFiles,
    "briefing.yaml": changed("kind: hope", "kind: wish"),
  });
  const { lines, ok } = await checkBriefings(folder);
  const path = relative(process.cwd(), resolve(folder, "visit", "briefing.yaml"));
  expect({ lines, ok }).toEqual({
    lines: [
      `${path}:38:11: statements[1].kind: expected one of commitment, support, position, request, hope, claim, praise; "wish" came.`,
      "1 problem; 1 briefing without one.",
    ],
    ok: false,
  });
});

test("a check of nothing fails", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "digests.yaml"), "digests: []");
  expect(await checkBriefings(folder)).toEqual({
    lines: [`${folder}: expected at least one folder with a briefing.yaml; there is none.`],
    ok: false,
  });
});

test("a change is picked up", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const { until, headlineOf } = await openRecorded(folder);
  expect(headlineOf("summit")).toBe("Open code");
  await writeFile(join(path, "briefing.yaml"), headlined("Closed code"));
  await until(() => headlineOf("summit") === "Closed code");
});

test("a snapshot that was taken does not change", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const { shelf, until, headlineOf } = await openRecorded(folder);
  const before = shelf.library();
  await writeFile(join(path, "briefing.yaml"), headlined("Closed code"));
  await until(() => headlineOf("summit") === "Closed code");
  expect(before.bySlug.get("summit")?.headline.en).toBe("Open code");
});

test("an editor that saves by renaming is followed", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const { until, headlineOf } = await openRecorded(folder);
  for (const headline of ["First", "Second"]) {
    await writeFile(join(path, ".briefing.yaml.new"), headlined(headline));
    await rename(join(path, ".briefing.yaml.new"), join(path, "briefing.yaml"));
    await until(() => headlineOf("summit") === headline);
  }
});

test("a briefing that breaks keeps its last good version, and logs what a check prints", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const { lines, until, headlineOf } = await openRecorded(folder);
  // Saved by renaming, so that no half of it is ever read.
  await writeFile(join(path, ".new"), articleText.replace("She hopes", "They hope"));
  await rename(join(path, ".new"), join(path, "herald.txt"));
  await until(() => lines.includes(upToDate));
  const { problems } = await readBriefings(folder);
  expect(problems).toHaveLength(1);
  expect(lines.slice(1)).toEqual([
    ...(await checkBriefings(folder)).lines.slice(0, 1),
    "The last good version of this briefing stays.",
    upToDate,
  ]);
  expect(headlineOf("summit")).toBe("Open code");
  await writeBriefing(folder, "summit", { "briefing.yaml": headlined("Mended"), "herald.txt": articleText });
  await until(() => headlineOf("summit") === "Mended");
});

test("a briefing that is broken from the start is left out until it is mended", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", {
    "briefing.yaml": changed("kind: hope", "kind: wish"),
    "herald.txt": articleText,
  });
  const { lines, until, slugs } = await openRecorded(folder);
  expect(slugs()).toEqual([]);
  expect(lines.slice(1)).toEqual([
    "This briefing is left out until it is mended.",
    "The briefings are read.",
  ]);
  await writeFile(join(path, "briefing.yaml"), headlined("Mended"));
  await until(() => slugs().includes("summit"));
});

test("briefings come, go and change their name with their folders", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  const { until, slugs } = await openRecorded(folder);
  await writeBriefing(folder, "visit", goodFiles);
  await until(() => slugs().join() === "summit,visit");
  await rename(join(folder, "visit"), join(folder, "tour"));
  await until(() => slugs().join() === "summit,tour");
  await rm(join(folder, "summit"), { recursive: true });
  await until(() => slugs().join() === "tour");
});

test("nothing is lost when much changes at once", async () => {
  const folder = await makeFolder();
  const names = Array.from({ length: 60 }, (_, number) => `b${String(number).padStart(2, "0")}`);
  await Promise.all(names.slice(0, 40).map((name) => writeBriefing(folder, name, goodFiles)));
  const { until, slugs, headlineOf } = await openRecorded(folder);
  await Promise.all([
    ...names.slice(0, 10).map((name) => rm(join(folder, name), { recursive: true })),
    ...names
      .slice(10, 40)
      .map((name) => writeFile(join(folder, name, "briefing.yaml"), headlined(`New ${name}`))),
    ...names.slice(40).map((name) => writeBriefing(folder, name, goodFiles)),
  ]);
  await until(
    () =>
      slugs().join() === names.slice(10).join() &&
      names.slice(10, 40).every((name) => headlineOf(name) === `New ${name}`),
  );
});

test("a change while the folder is first read is not lost", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const opening = openRecorded(folder);
  await writeFile(join(path, "briefing.yaml"), headlined("Meanwhile"));
  const { until, headlineOf } = await opening;
  await until(() => headlineOf("summit") === "Meanwhile");
});

test("what was read stays while the whole folder is away, and is followed again when it is back", async () => {
  const around = await makeFolder();
  const folder = join(around, "briefings");
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", goodFiles);
  const { lines, until, slugs, headlineOf } = await openRecorded(folder);
  // In one step: a folder that is emptied first is a folder without briefings.
  await rename(folder, join(around, "away"));
  await until(() => lines.includes(away));
  expect(slugs()).toEqual(["summit", "visit"]);
  const path = await writeBriefing(folder, "summit", { ...goodFiles, "briefing.yaml": headlined("Back") });
  await until(() => slugs().join() === "summit" && headlineOf("summit") === "Back");
  await writeFile(join(path, "briefing.yaml"), headlined("Followed"));
  await until(() => headlineOf("summit") === "Followed");
});

test("nothing is lost that comes while another folder is opened", async () => {
  // What is not followed makes the folder slow to read, and a briefing comes sooner or later in that time.
  const comeAfter = async (turns: number): Promise<void> => {
    const around = await makeFolder();
    const folder = join(around, "briefings");
    const next = join(around, "next");
    await writeBriefing(folder, "summit", goodFiles);
    await mkdir(next);
    await Promise.all(Array.from({ length: 500 }, (_, file) => writeFile(join(next, `.${file}`), "")));
    await writeBriefing(around, "visit", goodFiles);
    const { until, slugs } = await openRecorded(folder);
    await rename(folder, join(around, "old"));
    await rename(next, folder);
    for (let turn = 0; turn < turns; turn++) await nextTurn();
    await rename(join(around, "visit"), join(folder, "visit"));
    await until(() => slugs().join() === "visit");
  };
  await Promise.all([0, 20, 50, 100, 200, 400, 800].map(comeAfter));
});

test("a folder that is replaced by another at once is followed", async () => {
  const around = await makeFolder();
  const folder = join(around, "briefings");
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(join(around, "next"), "visit", goodFiles);
  const { until, slugs, headlineOf } = await openRecorded(folder);
  await rename(folder, join(around, "old"));
  await rename(join(around, "next"), folder);
  await until(() => slugs().join() === "visit");
  await writeFile(join(folder, "visit", "briefing.yaml"), headlined("Followed"));
  await until(() => headlineOf("visit") === "Followed");
});

test("files beside the briefings and hidden folders are not followed", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  const { reread, until, slugs } = await openRecorded(folder);
  await writeFile(join(folder, "digests.yaml"), "digests: []");
  await writeBriefing(folder, ".trash", goodFiles);
  await writeBriefing(folder, "visit", goodFiles);
  await until(() => slugs().join() === "summit,visit");
  expect([...reread]).toEqual(["visit"]);
});
