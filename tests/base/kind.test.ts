import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { loadCommands } from "../../src/ask/define-command.ts";
import { OnrecordError } from "../../src/base/errors.ts";
import { createKind } from "../../src/base/kind.ts";
import { loadDigests } from "../../src/digests/digest.ts";
import { loadPlatforms } from "../../src/platforms/shared/platform.ts";

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
  test("is loaded by folder, one file or folder for each: the commands, the digests, the platforms", async () => {
    const named = async (path: string): Promise<readonly string[]> => {
      const entries = await readdir(new URL(path, import.meta.url), { withFileTypes: true });
      // `shared` is what several modules of a folder have in common. The app serves the desk's page, assistants (`mcp`) and programs (`api`), which post nothing.
      const own = entries.filter(({ name }) => !["shared", "desk", "mcp", "api"].includes(name));
      return own.map(({ name }) => name.replace(/\.ts$/u, "")).sort();
    };
    const loaded = async (
      load: (folder: URL) => Promise<readonly { readonly name: string }[]>,
      path: string,
    ): Promise<readonly string[]> =>
      (await load(new URL(path, import.meta.url))).map(({ name }) => name).sort();
    expect(await loaded(loadCommands, "../../src/commands/")).toEqual(await named("../../src/commands/"));
    expect(await loaded(loadDigests, "../../src/digests/definitions/")).toEqual(
      await named("../../src/digests/definitions/"),
    );
    expect(await loaded(loadPlatforms, "../../src/platforms/")).toEqual(await named("../../src/platforms/"));
  });

  test("is held to the contract of its kind: each platform's renderer", async () => {
    const platforms = await loadPlatforms(new URL("../../src/platforms/", import.meta.url));
    const held = await Promise.all(
      platforms.map(async ({ name }) => {
        const folder = new URL(`../platforms/${name}/`, import.meta.url);
        const paths = (await readdir(folder, { recursive: true })).filter((path) =>
          path.endsWith("render.test.ts"),
        );
        const texts = await Promise.all(paths.map((path) => readFile(new URL(path, folder), "utf8")));
        return texts.some((text) => text.includes("describeRenderer<"));
      }),
    );
    expect([platforms.length > 0, held.every(Boolean)]).toEqual([true, true]);
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
