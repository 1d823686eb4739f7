import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { check } from "../../../src/app/command-line/check.ts";
import { init } from "../../../src/app/command-line/init.ts";
import { OnrecordError } from "../../../src/base/errors.ts";
import { limits } from "../../drafts/drafting.ts";

let folder = "";
let printed = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-init-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test("a newsroom's folder has settings that only its owner reads, a first briefing that is in order, and a place for plug-ins", async () => {
  const newsroom = join(folder, "desk", "newsroom");
  expect(await init(newsroom)).toBe(0);
  expect((await readdir(newsroom, { recursive: true })).sort()).toEqual([
    ".env",
    "briefings",
    "briefings/briefing.schema.json",
    "briefings/digests.schema.json",
    "briefings/digests.yaml",
    "briefings/intake.schema.json",
    "briefings/intake.yaml",
    "briefings/viet-nam-un-digital",
    "briefings/viet-nam-un-digital/briefing.yaml",
    "briefings/viet-nam-un-digital/mic.fr.txt",
    "plugins",
    "plugins/README.md",
    "plugins/package.json",
  ]);
  const settings = join(newsroom, ".env");
  expect(await readFile(settings, "utf8")).toBe(
    await readFile(new URL("../../../.env.example", import.meta.url), "utf8"),
  );
  if (process.platform !== "win32") expect((await stat(settings)).mode & 0o777).toBe(0o600);
  const config = {
    briefingsFolder: join(newsroom, "briefings"),
    changesFolder: join(newsroom, "data/changes"),
    indexFile: join(newsroom, "data/index.sqlite"),
    pluginsFolder: null,
    draftLimits: limits,
  };
  expect(await check(config, { seals: false, sources: false })).toBe(0);
  expect(printed).toContain(`Next:\n  cd ${newsroom}\n  npx onrecord check\n  npx onrecord start\n`);
});

test.each([".env", "briefings", "plugins"])("if there is a %s already, nothing is written", async (name) => {
  if (name === ".env") await writeFile(join(folder, name), "SLACK_BOT_TOKEN=mine");
  else await mkdir(join(folder, name));
  await expect(init(folder)).rejects.toThrow(OnrecordError);
  expect(await readdir(folder)).toEqual([name]);
  if (name === ".env") expect(await readFile(join(folder, name), "utf8")).toBe("SLACK_BOT_TOKEN=mine");
});

test("a folder that cannot be made is refused by name", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  await expect(init(join(file, "newsroom"))).rejects.toThrow(/expected a writable folder/u);
});
