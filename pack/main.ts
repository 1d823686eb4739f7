import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writePackage } from "./write-package.ts";

const project = new URL("../", import.meta.url);
const dist = new URL("dist/", project);

/** `npm pack` runs this before it, and after it with `clean`, which removes what was written. */
await rm(dist, { recursive: true, force: true });
if (process.argv[2] !== "clean") {
  const settings = fileURLToPath(new URL("pack/tsconfig.json", project));
  execFileSync("tsc", ["--project", settings], { stdio: "inherit", shell: process.platform === "win32" });
  await writePackage(project, dist);
}
