import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const project = fileURLToPath(new URL("../", import.meta.url));
let folder = "";
let outside = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-permission-"));
  outside = await mkdtemp(join(tmpdir(), "onrecord-outside-"));
  for (const place of [folder, outside]) {
    await cp(join(project, "briefings"), join(place, "briefings"), { recursive: true });
  }
});
afterEach(async () => {
  await Promise.all([folder, outside].map((place) => rm(place, { recursive: true })));
});

/** The flags that docs/operator.md names, for a newsroom's folder. */
const flags = (): readonly string[] => [
  "--permission",
  "--allow-net",
  "--allow-worker",
  `--allow-fs-read=${project}`,
  `--allow-fs-read=${folder}/`,
  `--allow-fs-write=${folder}/`,
];

/** Runs Node with these flags, in the newsroom's folder. */
const runGuarded = async (args: readonly string[], input = "") => {
  const child = spawn(process.execPath, [...flags(), ...args], { cwd: folder, env: {} });
  child.stdin.end(input);
  const [output, errors] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { output, errors };
};

test("docs/operator.md names the flags under which these tests run Node", async () => {
  const page = await readFile(join(project, "docs/operator.md"), "utf8");
  const named = page.match(/--(?:permission|allow-[a-z-]+)/gu) ?? [];
  expect(new Set(named)).toEqual(new Set(flags().map((flag) => flag.replace(/=.*/u, ""))));
});

test("the bot starts and answers under Node's permission model", async () => {
  const { output, errors } = await runGuarded([join(project, "src/main.ts"), "start"], "/who gill\n");
  expect(output.split("\n")[0]).toBe("Amandeep Singh Gill");
  expect(errors).not.toMatch(/"level":"error"|ERR_ACCESS_DENIED/u);
});

test("the thread that reads articles reads no more than the process may", async () => {
  const thread = new URL("../src/drafts/work/worker-thread.ts", import.meta.url).href;
  const program = `
    const { createWorkerThread } = await import(${JSON.stringify(thread)});
    const thread = createWorkerThread({ articleMs: 20_000, memoryMb: 256 });
    for (const folder of process.argv.slice(2)) {
      const read = await thread.run("read", { briefings: folder, slug: "viet-nam-un-digital" }, "x", () => {});
      console.log(read.found);
    }
    await thread.stop();`;
  const places = [folder, outside].map((place) => join(place, "briefings"));
  const file = join(folder, "program.mjs");
  await writeFile(file, program);
  const { output } = await runGuarded([file, ...places]);
  expect(output).toBe("briefing\nnothing\n");
});
