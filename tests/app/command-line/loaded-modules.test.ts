import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

test("an answer that needs no database loads neither its library nor the rules for articles, so that a start is short", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    "--import",
    pathOf("./list-modules.ts"),
    pathOf("../../../src/main.ts"),
    "ask",
    "/help",
  ]);
  const modules = stderr.split("\n");
  const partsOf = (pattern: RegExp): readonly string[] => modules.filter((module) => pattern.test(module));
  expect(stdout).toMatch(/\/who/u);
  expect(partsOf(/src\/commands\/who\.ts$/u)).toHaveLength(1);
  expect(partsOf(/node_modules\/(?:kysely|pg|undici)\/|src\/(?:store\/database|drafts\/rules)\//u)).toEqual(
    [],
  );
}, 60_000);
