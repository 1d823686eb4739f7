import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { hashOfRules, rulesVersion } from "../../../src/library/index/rules-version.ts";

test("an index is made again if a dictionary of a package, or Node’s Unicode, is another one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-rules-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "dictionary.js");
  const dictionary = pathToFileURL(file);
  await writeFile(file, "國国");
  const before = hashOfRules([dictionary], ["17.0"]);
  expect(hashOfRules([dictionary], ["17.0"])).toBe(before);
  expect(hashOfRules([dictionary], ["18.0"])).not.toBe(before);
  await writeFile(file, "國国|廣广");
  expect(hashOfRules([dictionary], ["17.0"])).not.toBe(before);
});

test("the version counts the packages and Node’s Unicode in", () => {
  const { unicode = "", icu = "" } = process.versions;
  expect(rulesVersion()).not.toBe(hashOfRules([], [unicode, icu]));
  expect(rulesVersion()).toBe(rulesVersion());
});
