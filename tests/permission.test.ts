import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
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

const page = await readFile(join(project, "docs/running.md"), "utf8");
const [, script = ""] = /```sh\n(mkdir[^`]+ start)\n```/u.exec(page) ?? [];

/** The flags that docs/running.md names, for a newsroom's folder that is not the program's. */
const flags = (): readonly string[] => [
  ...(script.match(/--\S+/gu) ?? []).map((flag) => flag.replace('"$PWD/', `${folder}/`).replace('"', "")),
  `--allow-fs-read=${project}`,
];

/** With pages for editors and programs, on any free port. */
const settings = {
  ONRECORD_API_URL: "http://127.0.0.1:8430",
  ONRECORD_API_PORT: "0",
  ONRECORD_DESK_URL: "http://127.0.0.1:8420",
  ONRECORD_DESK_PORT: "0",
};

/** Runs Node with these flags, in the newsroom's folder. */
const runGuarded = async (args: readonly string[], input = "") => {
  const child = spawn(process.execPath, [...flags(), ...args], { cwd: folder, env: settings });
  child.stdin.end(input);
  const [output, errors, [code]] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    once(child, "close"),
  ]);
  return { output, errors, code };
};

const start = [join(project, "src/main.ts"), "start"];

/** What people do that writes files, the database or the index, or uses a thread. */
const session = [
  "/who gill",
  "/commitments summary:all",
  "/watch gill",
  "/digest add commitments daily 08:30",
  "/token make website",
  "/correct viet-nam-un-digital/participate kind:withdrawn reason:Mistake",
  "/names Ada Stone met Carl May",
  "",
];

test("the bot starts, answers and writes under the flags that docs/running.md names", async () => {
  expect(flags()).toHaveLength(8);
  await mkdir(join(folder, "data"), { mode: 0o700 });
  const { output, errors, code } = await runGuarded(start, session.join("\n"));
  expect(output.split("\n")[0]).toBe("Amandeep Singh Gill");
  expect([errors.match(/"level":"error".*|ERR_ACCESS_DENIED/gu), code]).toEqual([null, 0]);
  for (const part of ["You now watch", "is set up in this channel", "Token “website”", "is withdrawn"])
    expect(output).toContain(part);
  const names = await readdir(join(folder, "data"));
  expect(names).toEqual(expect.arrayContaining(["changes", "onrecord.sqlite"]));
  for (const name of names) {
    const { mode } = await stat(join(folder, "data", name));
    expect([name, mode & 0o777]).toEqual([name, name === "changes" ? 0o700 : 0o600]);
  }
});

test("if the folder of the database did not exist, the bot ends with what to do, and writes no file that others can read", async () => {
  const { output, errors, code } = await runGuarded(start);
  expect([output, code]).toEqual(["", 1]);
  expect(errors).toContain(
    "Node's permission model does not let the bot write it. Create its folder, name the folder in --allow-fs-write, and start again.",
  );
  expect(await readdir(join(folder, "data"))).toEqual([]);
});

test("charts are drawn only if --allow-addons lets native code do everything", async () => {
  const module = new URL("../src/ask/send-chart.ts", import.meta.url).href;
  const program = `console.log((await import(${JSON.stringify(module)})).canDrawCharts())`;
  const asked = ["--input-type=module", "--eval", program];
  const outputs = await Promise.all([runGuarded(asked), runGuarded(["--allow-addons", ...asked])]);
  expect(outputs.map(({ output }) => output)).toEqual(["false\n", "true\n"]);
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
