import { once } from "node:events";
import { rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startThread } from "../../../src/base/thread.ts";
import { takedownOf } from "../../../src/library/briefing/takedown.ts";
import { readIndex } from "../../../src/library/index/briefing-index.ts";
import { applyChanges } from "../../../src/library/index/bring-up-to-date.ts";
import { differing, findChanges } from "../../../src/library/index/folder-changes.ts";
import { type IndexPlace, openIndexFile, openIndexSnapshot } from "../../../src/library/index/index-file.ts";
import { createTurns } from "../../../src/library/index/turns.ts";
import { addTakedowns, readTakedownsText } from "../../../src/library/takedowns-file.ts";
import { changed, goodFiles, makeFolder, writeBriefing } from "../briefing/fixture.ts";

const makePlace = async (): Promise<IndexPlace> => ({
  file: join(await makeFolder(), "index.sqlite"),
  folder: await makeFolder(),
});

const changesOf = async (place: IndexPlace, withBroken = true) => {
  const takedowns = await readTakedownsText(place.folder);
  return findChanges(place, takedowns, withBroken);
};

/** Brings the index up to date, and returns what changed and what is broken. */
const update = async (place: IndexPlace) => {
  const changes = await changesOf(place);
  const broken: string[] = [];
  const takedowns = await readTakedownsText(place.folder);
  await applyChanges(place, changes, takedowns, false, (step) => {
    broken.push(...step.broken.map(({ slug }) => slug));
  });
  return { ...changes, broken };
};

const slugsOf = ({ file }: IndexPlace): readonly string[] => [
  ...readIndex(openIndexSnapshot(file)).seenUntil(Number.POSITIVE_INFINITY).bySlug.keys(),
];

/** So that its times tell that it was not changed since. */
const age = (path: string): Promise<void> => utimes(path, new Date("2026-01-01"), new Date("2026-01-01"));

const ageBriefing = async (path: string): Promise<void> => {
  for (const name of [...Object.keys(goodFiles), ""]) await age(join(path, name));
};

test("what is in the index is not read again", async () => {
  const place = await makePlace();
  await ageBriefing(await writeBriefing(place.folder, "summit", goodFiles));
  await writeBriefing(place.folder, "visit", goodFiles);
  expect([await update(place), await update(place)]).toEqual([
    { changed: ["summit", "visit"], gone: [], broken: [] },
    { changed: [], gone: [], broken: [] },
  ]);
  expect(slugsOf(place)).toEqual(["summit", "visit"]);
});

describe("a change is found", () => {
  test.each([
    [
      "of a file's words",
      async (path: string) => {
        await writeFile(join(path, "briefing.yaml"), changed("Open code", "Closed code"));
      },
    ],
    [
      "of as many words, at the same time as before",
      async (path: string) => {
        await writeFile(join(path, "briefing.yaml"), changed("Open code", "Spun code"));
      },
    ],
    [
      "by another file",
      async (path: string) => {
        await writeFile(join(path, "more.txt"), "More.");
      },
    ],
    [
      "by a file that is gone",
      async (path: string) => {
        await rm(join(path, "herald.txt"));
      },
    ],
  ])("%s", async (_how, change) => {
    const place = await makePlace();
    const path = await writeBriefing(place.folder, "summit", goodFiles);
    await update(place);
    await change(path);
    expect((await changesOf(place)).changed).toEqual(["summit"]);
  });
});

test("a file that is as long and as old as before, and was new when it was read, is compared by its words", async () => {
  const place = await makePlace();
  const path = await writeBriefing(place.folder, "summit", goodFiles);
  const yaml = join(path, "briefing.yaml");
  const time = new Date();
  await utimes(yaml, time, time);
  await update(place);
  await writeFile(yaml, changed("Open code", "Spun code"));
  await utimes(yaml, time, time);
  expect((await changesOf(place)).changed).toEqual(["summit"]);
});

test("a briefing that breaks keeps its last good version in the index, and is read at every start", async () => {
  const place = await makePlace();
  const path = await writeBriefing(place.folder, "summit", goodFiles);
  await update(place);
  await writeFile(join(path, "briefing.yaml"), changed("kind: hope", "kind: wish"));
  expect([await update(place), await update(place)]).toEqual([
    { changed: ["summit"], gone: [], broken: ["summit"] },
    { changed: ["summit"], gone: [], broken: ["summit"] },
  ]);
  expect(slugsOf(place)).toEqual(["summit"]);
});

test("a broken briefing that did not change since is not read again by a second comparison", async () => {
  const place = await makePlace();
  const path = await writeBriefing(place.folder, "summit", goodFiles);
  await writeFile(join(path, "briefing.yaml"), changed("kind: hope", "kind: wish"));
  await ageBriefing(path);
  await update(place);
  const before = await changesOf(place, false);
  await writeFile(join(path, "briefing.yaml"), changed("kind: hope", "kind: wants"));
  expect([before.changed, (await changesOf(place, false)).changed]).toEqual([[], ["summit"]]);
});

test("a comparison finds what is new, changed and gone", async () => {
  const place = await makePlace();
  for (const slug of ["a", "m", "x"]) await ageBriefing(await writeBriefing(place.folder, slug, goodFiles));
  await update(place);
  await rm(join(place.folder, "x"), { recursive: true });
  await writeFile(join(place.folder, "m", "briefing.yaml"), changed("Open code", "Closed code"));
  await writeBriefing(place.folder, "new", goodFiles);
  expect(await differing(place)).toEqual(new Set(["m", "new", "x"]));
});

test("a briefing whose folder is gone leaves the index", async () => {
  const place = await makePlace();
  const path = await writeBriefing(place.folder, "summit", goodFiles);
  await update(place);
  await rm(path, { recursive: true });
  expect(await update(place)).toEqual({ changed: [], gone: ["summit"], broken: [] });
  expect(slugsOf(place)).toEqual([]);
});

test("a file whose name has a colon is known again", async () => {
  const place = await makePlace();
  const path = await writeBriefing(place.folder, "summit", { ...goodFiles, "notes: more.md": "More." });
  await age(join(path, "notes: more.md"));
  await ageBriefing(path);
  expect([(await update(place)).changed, (await update(place)).changed]).toEqual([["summit"], []]);
});

test("every briefing is read once more after a takedown, and once more after its file is gone", async () => {
  const place = await makePlace();
  await ageBriefing(await writeBriefing(place.folder, "summit", goodFiles));
  await update(place);
  const takedown = takedownOf("words that no text has") ?? expect.unreachable();
  await addTakedowns(place.folder, { passages: [takedown], facts: [] });
  const after = [await update(place), await update(place)];
  await rm(join(place.folder, "takedowns.json"));
  after.push(await update(place), await update(place));
  expect(after.map(({ changed }) => changed)).toEqual([["summit"], [], ["summit"], []]);
});

// Without the check inside the transaction, two rounds of three fail.
test.each([1, 2, 3, 4])("several programs make one index at once, round %i", async () => {
  const place = await makePlace();
  const thread = new URL("../../../src/library/index/index-thread.ts", import.meta.url);
  const done = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { worker, end } = startThread(thread, { ...place, turns: createTurns() });
      worker.postMessage({ does: "indexes" });
      const [message] = await once(worker, "message");
      await end();
      return message;
    }),
  );
  expect(done).toEqual(Array.from({ length: 6 }, () => [null]));
});

test("many briefings are read in threads, with the same result", async () => {
  const place = await makePlace();
  const names = Array.from({ length: 120 }, (_, number) => `summit-${number}`);
  for (const name of names) await writeBriefing(place.folder, name, goodFiles);
  await writeBriefing(place.folder, "broken", {});
  const { changed, broken } = await update(place);
  expect([changed.length, broken, slugsOf(place).length]).toEqual([121, ["broken"], 120]);
  // Each thread wrote segments of its own.
  const database = openIndexFile(place);
  const segments = database.prepare("select distinct segid from unit_words_idx").all();
  database.close();
  expect(segments).toHaveLength(1);
});
