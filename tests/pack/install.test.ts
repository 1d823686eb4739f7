import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";

const project = fileURLToPath(new URL("../../", import.meta.url));
const isWindows = process.platform === "win32";

interface Run {
  readonly cwd: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const run = (program: string, args: readonly string[], { cwd, input = "", environment = {} }: Run) =>
  new Promise<{ code: unknown; output: string; errors: string }>((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", ...environment };
    const options = { cwd, env, timeout: 50_000, shell: isWindows };
    const child = execFile(program, args, options, (error, output, errors) => {
      resolve({ code: error === null ? 0 : error.code, output, errors });
    });
    child.stdin?.end(input);
  });

const plugin = `import { defineCommand, paragraph, text, z } from "onrecord";

export default defineCommand({
  name: "facts",
  description: { en: "How many facts are on record" },
  example: "",
  options: z.strictObject({}),
  run: (_, { library, language }) => {
    const summary: string = \`\${library.facts.size} facts\`;
    return { language, summary, blocks: [paragraph(text(summary))] };
  },
});
`;

// It packs, installs every dependency but the Node of 200 MB, and starts the program: less than a minute on two busy cores,
// most of it spent by npm.
describe("the npm package in an empty folder", { timeout: 300_000 }, () => {
  let folder = "";
  /** Why the package could not be installed; null if it was. */
  let problem: string | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-install-"));
    const packed = await run("npm", ["pack", "--pack-destination", folder], { cwd: project });
    if (packed.code !== 0) throw new Error(packed.errors);
    const [file = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
    const quick = [
      "--prefer-offline",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--omit=optional",
      "--fetch-retries=0",
    ];
    const installed = await run("npm", ["install", ...quick, join(folder, file)], { cwd: folder });
    problem = installed.code === 0 ? null : installed.errors;
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  /** Skips a test if neither npm's cache nor the registry has the dependencies. */
  const needInstalled = ({ skip }: TestContext): void => {
    if (problem === null) return;
    const isOutOfReach = /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/u.test(problem);
    skip(isOutOfReach, "npm's registry cannot be reached, and its cache lacks dependencies of Onrecord.");
    throw new Error(`npm install failed: ${problem}`);
  };

  const onrecord = (args: readonly string[], input = "") =>
    run(join(folder, "node_modules", ".bin", isWindows ? "onrecord.cmd" : "onrecord"), args, {
      cwd: folder,
      input,
      environment: { ONRECORD_LOG_LEVEL: "error" },
    });

  test("makes a newsroom's folder, answers in it, and runs a plug-in of it", async (context) => {
    needInstalled(context);
    const made = await onrecord(["init"]);
    expect({ code: made.code, errors: made.errors }).toEqual({ code: 0, errors: "" });
    await mkdir(join(folder, "plugins", "commands"));
    await writeFile(join(folder, "plugins", "commands", "facts.ts"), plugin);

    const { code, output, errors } = await onrecord(["start"], "/facts\n/who tamessis\n");
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(/^23 facts\n\nRead as Pauline Tamesis · [^\n]+\n\nPauline Tamesis\n/u);
    expect((await onrecord(["check"])).code).toBe(0);
  });

  test("gives plug-ins its types", async (context) => {
    needInstalled(context);
    await writeFile(join(folder, "facts.ts"), plugin);
    const settings = {
      compilerOptions: {
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        module: "nodenext",
        lib: ["esnext"],
        types: ["node"],
        typeRoots: [join(project, "node_modules", "@types")],
      },
      files: ["facts.ts"],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const tsc = join(project, "node_modules", ".bin", "tsc");
    expect(await run(tsc, ["--project", folder], { cwd: folder })).toEqual({
      code: 0,
      output: "",
      errors: "",
    });
    await writeFile(join(folder, "facts.ts"), plugin.replace("library.facts.size", "library.fact.size"));
    expect((await run(tsc, ["--project", folder], { cwd: folder })).output).toContain("TS2551");
  });

  test("runs under Node's permission model, and may only read the folder of the plug-ins", async (context) => {
    needInstalled(context);
    const flags = [
      "--permission",
      "--allow-net",
      "--allow-worker",
      `--allow-fs-read=${folder}/`,
      `--allow-fs-write=${join(folder, "data")}/`,
    ];
    const entry = join(folder, "node_modules", "onrecord", "src", "onrecord.cjs");
    const { output, errors } = await run(process.execPath, [...flags, entry, "ask", "/facts"], {
      cwd: folder,
    });
    expect(output).toBe("23 facts\n");
    expect(errors).not.toContain("ERR_ACCESS_DENIED");
  });

  test("hands over from an older Node to the one that comes with it", async (context) => {
    needInstalled(context);
    const older = (process.env.PATH ?? "")
      .split(delimiter)
      .map((part) => join(part, "node"))
      .find((path) => existsSync(path) && !path.startsWith(project));
    const node = `node-${process.platform}-${process.arch}`;
    const isThere = existsSync(join(project, "node_modules", node));
    if (older === undefined || !isThere) return context.skip("There are no two Nodes on this machine.");
    const target = join(folder, "node_modules", node);
    await symlink(join(project, "node_modules", node), target, "junction");
    const entry = join(folder, "node_modules", "onrecord", "src", "onrecord.cjs");
    const { code, output } = await run(older, [entry, "--version"], { cwd: folder });
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  });
});
