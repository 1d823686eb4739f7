import { execFileSync, spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { testsFor } from "./tests-for.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const options = { cwd: project, encoding: "utf8" } as const;

const git = (...args: readonly string[]): readonly string[] =>
  execFileSync("git", args, options)
    .split("\n")
    .filter((line) => line !== "");

/** What is not committed yet, and what was committed since the upstream branch; without either, the last commit. */
const changedFiles = (): readonly string[] => {
  const open = [...git("diff", "--name-only", "HEAD"), ...git("ls-files", "--others", "--exclude-standard")];
  const upstream = spawnSync("git", ["merge-base", "HEAD", "@{upstream}"], options).stdout.trim();
  const ahead = upstream === "" ? [] : git("diff", "--name-only", upstream, "HEAD");
  return open.length + ahead.length > 0
    ? [...open, ...ahead]
    : git("show", "--name-only", "--format=", "HEAD");
};

/** `npm run test:quick`, after the linter and the types. */
const { quick, leftOut } = testsFor(changedFiles(), globSync("tests/**/*.test.ts", { cwd: project }));
for (const test of leftOut) console.log(`${test} is left out: npm test runs it.`);
const { status } = spawnSync("vitest", ["run", "--reporter=dot", ...quick], {
  cwd: project,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
