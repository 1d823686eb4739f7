import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { hasEnded, nameThisProcess } from "../../src/base/process-name.ts";

const own = nameThisProcess();
const withId = (id: number): string => own.replace(`-${process.pid}-`, `-${id}-`);

test("a process knows of others on its machine whether they have ended", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  expect(hasEnded(withId(pid), own)).toBe(process.platform === "linux");
  expect(hasEnded(withId(process.ppid), own)).toBe(false);
  expect(hasEnded(withId(1), own)).toBe(false);
});

test("a name with this process's id, but another end, is of a process before it", () => {
  expect(hasEnded(own, own)).toBe(false);
  expect(hasEnded(nameThisProcess(), own)).toBe(process.platform === "linux");
});

test.each([
  ["another machine or container", () => own.replace(/-[0-9a-f]{12}-/u, "-0123456789ab-")],
  ["a machine that does not tell", () => own.replace(/-[0-9a-f]{12}-/u, "-anywhere-")],
  ["an earlier version", () => own.replace(/-[0-9a-f]{12}-/u, "-")],
  ["no process", () => "bot"],
])("nothing is known of %s", (_, name) => {
  expect(hasEnded(name().replace(`-${process.pid}-`, "-999999999-"), own)).toBe(false);
});
