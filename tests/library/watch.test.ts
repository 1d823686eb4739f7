import { rmSync, writeFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { goodFiles, makeFolder, writeBriefing } from "./briefing/fixture.ts";
import { followRecorded, headlined } from "./followed-folder.ts";

const away = "The changed briefings cannot be read. Answers use the last good state.";

describe("a change that the bot makes itself", () => {
  test("is shown before the watch reports it, and is not read again then", async () => {
    const folder = await makeFolder();
    const path = await writeBriefing(folder, "summit", goodFiles);
    const { lines, untilShown, headlineOf } = await followRecorded(folder);
    await writeFile(join(path, "briefing.yaml"), headlined("Closed code"));
    await untilShown("summit", 60_000);
    expect(headlineOf("summit")).toBe("Closed code");
    await untilShown("summit", 60_000);
    expect(lines).toEqual(["The briefings are read.", "The briefings are up to date."]);
  });

  test("is waited for only for a time, and is shown once the new version is prepared", async () => {
    const folder = await makeFolder();
    const path = await writeBriefing(folder, "summit", goodFiles);
    const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
    const seen: (string | undefined)[] = [];
    const { until, untilShown, headlineOf } = await followRecorded(folder, async (library) => {
      await goesOn;
      seen.push(library.bySlug.get("summit")?.headline.en, headlineOf("summit"));
    });
    await writeFile(join(path, "briefing.yaml"), headlined("Closed code"));
    await untilShown("summit", 1);
    expect(headlineOf("summit")).toBe("Open code");
    goOn();
    await until(() => headlineOf("summit") === "Closed code");
    expect(seen).toEqual(["Closed code", "Open code"]);
  });
});

test("a snapshot that was taken does not change", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const { library, until, headlineOf } = await followRecorded(folder);
  const before = library();
  await writeFile(join(path, "briefing.yaml"), headlined("Closed code"));
  await until(() => headlineOf("summit") === "Closed code");
  expect(before.bySlug.get("summit")?.headline.en).toBe("Open code");
});

test("an editor that saves by renaming is followed", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const { until, headlineOf } = await followRecorded(folder);
  for (const headline of ["First", "Second"]) {
    await writeFile(join(path, ".briefing.yaml.new"), headlined(headline));
    await rename(join(path, ".briefing.yaml.new"), join(path, "briefing.yaml"));
    await until(() => headlineOf("summit") === headline);
  }
});

test("briefings come, go and change their name with their folders", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  const { until, slugs } = await followRecorded(folder);
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
  const { until, slugs, headlineOf } = await followRecorded(folder);
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
  const opening = followRecorded(folder);
  await writeFile(join(path, "briefing.yaml"), headlined("Meanwhile"));
  const { until, headlineOf } = await opening;
  await until(() => headlineOf("summit") === "Meanwhile");
});

test("a change after the start, before the folder is watched, is not lost", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", goodFiles);
  const { until, slugs, headlineOf } = await followRecorded(folder);
  // In this turn, nothing can be watched yet.
  writeFileSync(join(path, "briefing.yaml"), headlined("Meanwhile"));
  rmSync(join(folder, "visit"), { recursive: true });
  await until(() => slugs().join() === "summit" && headlineOf("summit") === "Meanwhile");
});

test("what was read stays while the whole folder is away, and is followed again when it is back", async () => {
  const around = await makeFolder();
  const folder = join(around, "briefings");
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", goodFiles);
  const { lines, until, slugs, headlineOf } = await followRecorded(folder);
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
    const { until, slugs } = await followRecorded(folder);
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
  const { until, slugs, headlineOf } = await followRecorded(folder);
  await rename(folder, join(around, "old"));
  await rename(join(around, "next"), folder);
  await until(() => slugs().join() === "visit");
  await writeFile(join(folder, "visit", "briefing.yaml"), headlined("Followed"));
  await until(() => headlineOf("visit") === "Followed");
});

test("files beside the briefings and hidden folders are not followed", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  const { reread, until, slugs } = await followRecorded(folder);
  await writeFile(join(folder, "digests.yaml"), "digests: []");
  await writeBriefing(folder, ".trash", goodFiles);
  await writeBriefing(folder, "visit", goodFiles);
  await until(() => slugs().join() === "summit,visit");
  expect([...reread]).toEqual(["visit"]);
});
