import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { OnrecordError } from "../../src/base/errors.ts";
import { takedownOf } from "../../src/library/briefing/takedown.ts";
import { readBriefings } from "../../src/library/briefings-folder.ts";
import { checkBriefings } from "../../src/library/check.ts";
import { followBriefings } from "../../src/library/followed-briefings.ts";
import { addTakedowns } from "../../src/library/takedowns-file.ts";
import {
  articleText,
  briefingYaml,
  changed,
  goodFiles,
  makeFolder,
  printed,
  writeBriefing,
} from "./briefing/fixture.ts";
import { followRecorded, headlined } from "./followed-folder.ts";

const upToDate = "The briefings are up to date.";

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

test("a link in the place of a briefing's folder is reported as a problem", async () => {
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
  const message = `${folder}: expected the folder of the briefings; it cannot be read (ENOENT: no such file or directory, opendir '${folder}'). Set ONRECORD_BRIEFINGS, or create a folder with onrecord init.`;
  await expect(readBriefings(folder)).rejects.toThrow(new OnrecordError("briefing", message));
  const place = { file: join(await makeFolder(), "index.sqlite"), folder };
  await expect(followBriefings(place, pino({ level: "silent" }), async () => {})).rejects.toThrow(
    new OnrecordError("briefing", message),
  );
});

test("a briefing that breaks keeps its last good version, and logs what a check prints", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  const { lines, until, headlineOf } = await followRecorded(folder);
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

test("all briefings are read again if the index is lost while the bot runs", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", goodFiles);
  const { until, headlineOf, slugs, indexFile } = await followRecorded(folder);
  for (const end of ["", "-wal", "-shm"]) await rm(`${indexFile}${end}`, { force: true });
  await writeFile(join(path, "briefing.yaml"), headlined("Mended"));
  await until(() => headlineOf("summit") === "Mended");
  expect(slugs().toSorted()).toEqual(["summit", "visit"]);
});

test("a briefing that is broken from the start is left out until it is fixed", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", {
    "briefing.yaml": changed("kind: hope", "kind: wish"),
    "herald.txt": articleText,
  });
  const { lines, until, slugs } = await followRecorded(folder);
  expect(slugs()).toEqual([]);
  expect(lines.slice(1)).toEqual(["This briefing is left out until it is fixed.", "The briefings are read."]);
  await writeFile(join(path, "briefing.yaml"), headlined("Mended"));
  await until(() => slugs().includes("summit"));
});

describe("words that were taken down", () => {
  const words = "« Nous publierons le code »";
  const without = {
    "briefing.yaml": changed(`"${words}"`, "Registrar Ben Stone"),
    "herald.txt": articleText.replace(words, "[…]"),
  };
  const takeDown = (folder: string): Promise<void> =>
    addTakedowns(folder, {
      passages: [takedownOf(words) ?? expect.unreachable()],
      facts: ["summit/publish"],
    });
  const back = "expected no words that were taken down; some are back. Take them down again.";

  test("keep a briefing from being read, by name, while all others are", async () => {
    const folder = await makeFolder();
    await writeBriefing(folder, "summit", goodFiles);
    await writeBriefing(folder, "visit", without);
    await takeDown(folder);
    const { briefings, problems } = await readBriefings(folder);
    expect(briefings.map(({ slug }) => slug)).toEqual(["visit"]);
    expect(printed(problems, folder)).toEqual(
      ["briefing.yaml", "herald.txt"].map((file) => `summit/${file}:1:1: ${back}`),
    );
  });

  test("do not come back into a running bot by a file: the version without them stays", async () => {
    const folder = await makeFolder();
    const path = await writeBriefing(folder, "summit", without);
    await takeDown(folder);
    const { lines, until, library } = await followRecorded(folder);
    await writeFile(join(path, "herald.txt"), articleText);
    await until(() => lines.includes(upToDate));
    expect(lines.some((line) => line.endsWith(`herald.txt:1:1: ${back}`))).toBe(true);
    expect(library().bySlug.get("summit")?.sources[0]?.text).toBe(without["herald.txt"]);
  });

  test("leave a running bot at once, though no briefing changes", async () => {
    const folder = await makeFolder();
    await writeBriefing(folder, "summit", goodFiles);
    await writeBriefing(folder, "visit", without);
    const { until, slugs } = await followRecorded(folder);
    expect(slugs().toSorted()).toEqual(["summit", "visit"]);
    await takeDown(folder);
    await until(() => slugs().join() === "visit");
  });

  test("leave a running bot with the next change, even if the file still has them", async () => {
    const folder = await makeFolder();
    const path = await writeBriefing(folder, "summit", goodFiles);
    await writeBriefing(folder, "visit", without);
    const { lines, until, slugs } = await followRecorded(folder);
    await takeDown(folder);
    await writeFile(join(path, "briefing.yaml"), `${briefingYaml}\n`);
    await until(() => lines.includes(upToDate));
    expect(slugs()).toEqual(["visit"]);
  });
});
