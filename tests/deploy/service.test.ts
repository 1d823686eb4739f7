import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod";

const run = promisify(execFile);
const unit = await readFile(new URL("../../deploy/onrecord.service", import.meta.url), "utf8");
const { scripts } = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")));
const hasSystemd = await run("systemd-analyze", ["--version"]).then(
  () => true,
  () => false,
);

/** What systemd says of the unit, with this machine's Node and folder in the place of the server's. */
const analyze = async (text: string, ...args: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-unit-"));
  const file = join(folder, "onrecord.service");
  try {
    await writeFile(
      file,
      text
        .replaceAll("/opt/onrecord/node_modules/.bin/node", process.execPath)
        .replaceAll("=/srv/newsroom", `=${folder}`),
    );
    const { stdout, stderr } = await run("systemd-analyze", [...args, file]);
    return `${stdout}${stderr}`;
  } catch (error) {
    return String(error);
  } finally {
    await rm(folder, { recursive: true });
  }
};

test.runIf(hasSystemd)("systemd accepts the unit, and would refuse a key that it does not know", async () => {
  expect(await analyze(unit, "verify")).toBe("");
  expect(await analyze(unit.replace("ProtectSystem", "ProtectSystm"), "verify")).toContain("ProtectSystm");
});

test.runIf(hasSystemd)("systemd calls the unit's exposure OK: at most 2.5 of 10", async () => {
  const report = await analyze(unit, "security", "--offline=true");
  const [, level] = /Overall exposure level for .*?: ([\d.]+)/u.exec(report) ?? [];
  expect(Number(level)).toBeLessThanOrEqual(2.5);
});

test("the unit writes into the newsroom's folder alone, and starts what `npm start` starts", () => {
  expect(unit).toContain("ProtectSystem=strict\nReadWritePaths=/srv/newsroom\n");
  const [, start = ""] = /^ExecStart=(.+)$/mu.exec(unit) ?? [];
  expect(start.replaceAll(/\/\S+\/(?=node |src\/)/gu, "")).toBe(scripts.start);
});
