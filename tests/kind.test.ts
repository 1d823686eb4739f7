import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { loadCommands } from "../src/command.ts";
import { OnrecordError } from "../src/errors.ts";
import { createKind } from "../src/kind.ts";
import { loadPlatforms } from "../src/platform.ts";

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const folderWith = async (files: Readonly<Record<string, string>>): Promise<URL> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-kind-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return pathToFileURL(`${folder}/`);
};

describe("what comes in many kinds", () => {
  test("is loaded by folder: the commands", async () => {
    const commands = await loadCommands(new URL("../src/commands/", import.meta.url));
    expect(commands.map(({ name }) => name)).toEqual([
      "approve",
      "attribution",
      "brief",
      "commitments",
      "desk",
      "digest",
      "draft",
      "figures",
      "find",
      "help",
      "home",
      "language",
      "names",
      "org",
      "positions",
      "quotes",
      "review",
      "search",
      "since",
      "source",
      "timeline",
      "who",
      "wrong",
    ]);
  });

  test("is loaded by folder: the platforms", async () => {
    const platforms = await loadPlatforms(new URL("../src/platforms/", import.meta.url));
    expect(platforms.map(({ name }) => name)).toEqual(["console", "discord", "slack"]);
  });

  test("stops the start, by name, where a module is not of its kind", async () => {
    const kind = createKind<{ name: string }>("thing");
    const folder = await folderWith({ "a.ts": "export default { name: 'a' };" });
    await expect(kind.load(folder)).rejects.toEqual(
      new OnrecordError("definition", "a.ts: expected a thing as its default export."),
    );
  });

  test("passes over files that are no modules", async () => {
    const kind = createKind<{ name: string }>("thing");
    expect(await kind.load(await folderWith({ "readme.md": "text" }))).toEqual([]);
  });
});
