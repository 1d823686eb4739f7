import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { schemaFiles } from "../../../src/app/command-line/schema.ts";
import { briefingYaml } from "./fixture.ts";

for (const [name, content] of Object.entries(schemaFiles())) {
  test(`${name} is up to date: npm run schema writes it`, async () => {
    expect(await readFile(join("briefings", name), "utf8")).toBe(content);
  });
}

const ajv = new Ajv2020.default();
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(schemaFiles()["briefing.schema.json"] ?? ""));

test("the JSON Schema takes what the checker takes: keys with a default may be left out", () => {
  validate(parse(briefingYaml));
  expect(validate.errors ?? []).toEqual([]);
});

test("the JSON Schema refuses an unknown key and an unknown kind", () => {
  expect(validate(parse(briefingYaml.replace("speaker:", "speeker:")))).toBe(false);
  expect(validate(parse(briefingYaml.replace("kind: hope", "kind: wish")))).toBe(false);
});
