import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { loadPlugins } from "../../../src/app/plugins/load.ts";
import { createKind } from "../../../src/base/kind.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

interface Thing {
  readonly name: string;
}

/** Loads plug-ins from a folder with these files; a value is the path of what a link points to. */
const load = async (files: readonly string[], links: Readonly<Record<string, string>> = {}) => {
  const root = temporaryFolder();
  const folder = join(root, "things");
  await mkdir(folder);
  const kind = createKind<Thing>("thing");
  const define = `globalThis[${JSON.stringify(root)}]`;
  Reflect.set(globalThis, root, kind.define);
  for (const path of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const code = `export default ${define}({ name: ${JSON.stringify(path)} });\n`;
    await writeFile(join(folder, path), /\.[jt]s$/u.test(path) ? code : "no code");
  }
  for (const [name, target] of Object.entries(links)) await symlink(target, join(folder, name));
  const loaded = await loadPlugins(
    kind.load,
    { url: pathToFileURL(`${folder}/`), shown: "plugins/things/" },
    [{ name: "ours" }],
    ({ name }) => (name.includes("long") ? "its name is too long" : null),
  );
  return loaded.map(({ name }) => name);
};

describe("plug-ins", () => {
  // `#` and `?` are in the target of the fuzzer: the test runner reads them in another way than Node.
  test.each([
    ["ward.js", "block/index.js"],
    ["quartier été.js"],
    ["phường.js"],
    ["50%25.js"],
    ["data:text,1.js"],
  ])("called %s are loaded", async (...files) => {
    expect(await load(files)).toEqual(files.toSorted());
  });

  test("are also loaded from folders elsewhere", async () => {
    expect(await load(["shared/ward/index.js"], { ward: "shared/ward" })).toEqual(["shared/ward/index.js"]);
  });

  test("that a link no longer finds stop the start", async () => {
    await expect(load([], { ward: "gone" })).rejects.toThrow(
      "plugins/things/ward: expected a folder with an index.ts",
    );
  });

  test.each([
    ["._ward.js"],
    [".ward.js.swp"],
    [".#ward.js"],
    ["README.md"],
    ["LICENSE"],
    ["ward.d.ts"],
    ["ward.json"],
    ["ward.js~"],
    ["shared/ward.js"],
    ["node_modules/x/x.js"],
  ])("are not files such as %s", async (file) => {
    expect(await load([file])).toEqual([]);
  });

  test.each([
    ["ward.mjs", "ward.mjs: expected a file that ends with .ts or .js."],
    ["ward.tsx", "ward.tsx: expected a file that ends with .ts or .js."],
    ["Ward.JS", "Ward.JS: expected a file that ends with .ts or .js."],
    [
      "ward/ward.js",
      "ward: expected a folder with an index.ts or index.js. Put code that several plug-ins share into a folder called shared.",
    ],
    ["long.js", ": long.js: its name is too long."],
  ])("that are %s stop the start, by name, instead of being ignored", async (file, problem) => {
    await expect(load(["right.js", file])).rejects.toThrow(`plugins/things/${problem}`);
  });
});
