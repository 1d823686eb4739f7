import { appendFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../../src/app/command-line/run.ts";
import { checkBriefings } from "../../../src/library/check.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { town } from "./town.ts";
import { history, minh, ngoc, olderSeals, update, yamlWith } from "./updated-town.ts";

const folderOf = async () => {
  const folder = temporaryFolder();
  await mkdir(join(folder, "town"), { recursive: true });
  const write = (updates: readonly string[]): Promise<void> =>
    writeFile(join(folder, "town", "briefing.yaml"), yamlWith(updates.join("")));
  await write(history);
  await writeFile(join(folder, "town", "herald.txt"), town["herald.txt"]);
  const database = join(folder, "onrecord.sqlite");
  await (await openStore(database)).close();
  return { folder, database, write };
};

type Sealing = "as now" | "as earlier versions" | "as both" | "not";

/** Seals the updates of the folder's briefing. */
const seal = async (folder: string, how: Sealing): Promise<void> => {
  if (how === "as earlier versions")
    await appendFile(join(folder, "updates.jsonl"), await olderSeals(folder, 4));
  if (how === "as both") await appendFile(join(folder, "updates.jsonl"), await olderSeals(folder, 3));
  if (how === "as now" || how === "as both") await checkBriefings(folder, { seals: true });
};

const forget = async (
  database: string,
  ...person: readonly string[]
): Promise<{ code: number; out: string }> => {
  const [out, problems] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockReturnValue(true),
  );
  const code = await runCommandLine(["forget", ...person], {
    ONRECORD_DATABASE: database,
    ONRECORD_BRIEFINGS: dirname(database),
  });
  const printed = [out, problems].flatMap((spy) => spy?.mock.calls.map(([text]) => String(text)) ?? []);
  vi.restoreAllMocks();
  return { code, out: printed.join("") };
};

const textsOf = (folder: string) =>
  Promise.all(
    ["town/briefing.yaml", "updates.jsonl"].map((name) =>
      readFile(join(folder, name), "utf8").catch(() => ""),
    ),
  );

const isRight = async (folder: string): Promise<boolean> => (await checkBriefings(folder)).ok;

const ways: readonly Sealing[] = ["as now", "as earlier versions", "as both", "not"];

describe.each(ways)("updates that are sealed %s", (how) => {
  test("do not name an editor who is forgotten; they still load, and are still sealed", async () => {
    const { folder, database, write } = await folderOf();
    await seal(folder, how);
    const { code, out } = await forget(database, ngoc);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("- 1 briefing in which they made decisions or wrote updates"),
    ]);
    const [yaml, seals] = await textsOf(folder);
    expect(yaml).toBe(yamlWith(history.join("")).replaceAll(ngoc, "erased"));
    expect(await checkBriefings(folder)).toMatchObject({ ok: true });
    const erased = history.map((each) => each.replaceAll(ngoc, "erased"));
    if (how === "not") return;
    expect(seals).not.toContain('"number":2,"sha256"');
    // A change of any update, or its loss, is refused as before.
    for (const [index, each] of erased.entries()) {
      await write(erased.filter((_, at) => at !== index));
      expect([index, "lost", await isRight(folder)]).toEqual([index, "lost", false]);
      await write(erased.with(index, each.replace("It is", "It was").replace("T10:00", "T10:01")));
      expect([index, "changed", await isRight(folder)]).toEqual([index, "changed", false]);
    }
    // So is another name in the place of an editor who was not forgotten.
    await write(erased.map((each) => each.replaceAll(minh, "slack:T1/U9")));
    expect(await isRight(folder)).toBe(false);
  });

  test("name no editor once both are forgotten, and new updates can be added and sealed", async () => {
    const { folder, database, write } = await folderOf();
    await seal(folder, how);
    await forget(database, ngoc);
    await forget(database, minh);
    expect((await textsOf(folder)).join("")).not.toMatch(/slack:T1/u);
    expect(await isRight(folder)).toBe(true);
    const erased = history.map((each) => each.replaceAll(ngoc, "erased").replaceAll(minh, "erased"));
    await write([...erased, update("broken", 5, "slack:T1/U9")]);
    expect((await checkBriefings(folder, { seals: true })).ok).toBe(true);
    await write([...erased, update("broken", 5, "slack:T1/U8")]);
    expect(await isRight(folder)).toBe(false);
  });

  test.each([0, 1, 2])("are as after a whole run if the command was killed after %i files", async (count) => {
    const whole = await folderOf();
    await seal(whole.folder, how);
    await forget(whole.database, ngoc);
    const { folder, database } = await folderOf();
    await seal(folder, how);
    // The order in which the command writes them.
    for (const file of ["updates.jsonl", "town/briefing.yaml"].slice(0, count))
      await cp(join(whole.folder, file), join(folder, file)).catch(() => {});
    expect(await isRight(folder)).toBe(true);
    expect((await forget(database, ngoc)).code).toBe(0);
    expect(await textsOf(folder)).toEqual(await textsOf(whole.folder));
    expect(await isRight(folder)).toBe(true);
  });
});

test("updates that were sealed with a name do not have it once it is forgotten, also if its accents were typed as characters of their own", async () => {
  const { folder, database, write } = await folderOf();
  const name = "Ngọc Trần";
  await write(history.map((each) => each.replaceAll(ngoc, name.normalize("NFD"))));
  await seal(folder, "as now");
  expect((await forget(database, "--name", name)).code).toBe(0);
  const [yaml, seals] = await textsOf(folder);
  expect([yaml, seals]).toEqual([
    yamlWith(history.join("")).replaceAll(ngoc, "erased"),
    expect.not.stringMatching(/"number":2,"said":"\w+","who":"/u),
  ]);
  expect(await isRight(folder)).toBe(true);
});

test("a briefing with problems keeps the name, is named, and loses it once it is fixed", async () => {
  const { folder, database } = await folderOf();
  await seal(folder, "as earlier versions");
  await writeFile(join(folder, "town", "herald.txt"), "Nothing.\n");
  const { code, out } = await forget(database, ngoc);
  expect([code, out]).toEqual([
    1,
    expect.stringContaining("town: it still names the person, because it has problems"),
  ]);
  await writeFile(join(folder, "town", "herald.txt"), town["herald.txt"]);
  expect((await forget(database, ngoc)).code).toBe(0);
  expect((await textsOf(folder)).join("")).not.toContain(ngoc);
  expect(await isRight(folder)).toBe(true);
});
