import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renameImports } from "../../pack/javascript.ts";
import { writePackage } from "../../pack/write-package.ts";

const project = new URL("../../", import.meta.url);
let folder = "";
let dist = project;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-package-"));
  dist = pathToFileURL(`${folder}/`);
  await writePackage(project, dist);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const filesOf = async (): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
};

test("the package has what the program runs from, in JavaScript, and neither tests nor benches", async () => {
  const files = await filesOf();
  expect([...new Set(files.map((file) => file.split("/")[0]))].sort()).toEqual([
    ".env.example",
    "briefings",
    "contract",
    "locales",
    "src",
  ]);
  expect(files.filter((file) => /\.ts$|\.test\.|\.schema\.json$/u.test(file))).toEqual([]);
  expect(files).toContain("locales/en/commands.json");
  expect(files).toContain("briefings/viet-nam-un-digital/mic.fr.txt");
});

test("the package has the example briefing and no other one that is in the folder of who packs it", async () => {
  const from = await mkdtemp(join(tmpdir(), "onrecord-packer-"));
  const to = await mkdtemp(join(tmpdir(), "onrecord-packed-"));
  try {
    for (const part of ["src", "locales", "contract"]) await mkdir(join(from, part));
    await cp(new URL("briefings/", project), join(from, "briefings"), { recursive: true });
    await cp(new URL(".env.example", project), join(from, ".env.example"));
    await mkdir(join(from, "briefings", "secret-draft"));
    await writeFile(join(from, "briefings", "secret-draft", "article.en.txt"), "Under embargo.");
    await writePackage(pathToFileURL(`${from}/`), pathToFileURL(`${to}/`));
    expect((await readdir(join(to, "briefings"))).sort()).toEqual([
      "digests.yaml",
      "intake.yaml",
      "viet-nam-un-digital",
    ]);
  } finally {
    await Promise.all([from, to].map((each) => rm(each, { recursive: true })));
  }
});

test("every import in the package leads to a file of it", async () => {
  const modules = (await filesOf()).filter((file) => file.endsWith(".js"));
  const missing: string[] = [];
  for (const path of modules) {
    const module = new URL(path, dist);
    const text = await readFile(module, "utf8");
    for (const [, target = ""] of text.matchAll(/(?:\bfrom|\bimport\(|^import|new URL\()\s*"(\.[^"]+)"/gmu)) {
      // Bases of folders that are in the package's root have no file to lead to.
      if (!existsSync(new URL(target, module))) missing.push(`${path}: ${target}`);
    }
  }
  expect(missing).toEqual([]);
  expect(modules.length).toBeGreaterThan(100);
});

test("only paths of modules that there are become paths of JavaScript", () => {
  const module = new URL("src/main.ts", project);
  const text = 'import "./app/bot.ts"; const shown = "./none.ts"; const about = "a text of bot.ts";';
  expect(renameImports(text, module)).toBe(
    'import "./app/bot.js"; const shown = "./none.ts"; const about = "a text of bot.ts";',
  );
});
