import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const app = new URL("../../../../src/app/create-app.ts", import.meta.url);
const script = `
  import { registerHooks } from "node:module";
  const loaded = [];
  registerHooks({ resolve(name, context, next) { loaded.push(name); return next(name, context); } });
  await import(${JSON.stringify(app.href)});
  console.log(loaded.filter((name) => name === "yaml" || name.startsWith("eld")));
  process.exit();
`;

test("the thread that answers does not load the language detector, which takes 50 MB", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  expect([...new Set(stdout.match(/\w+/gu))]).toEqual(["yaml"]);
}, 60_000);
