import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { askModel, createModel } from "../../../src/drafts/model/ask.ts";
import { readModelSettings } from "../../../src/drafts/model/settings.ts";
import { facts } from "../fixture.ts";
import { endpoint, says } from "./endpoint.ts";

const answers = () => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-answers-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "kept");
};

const modelOf = (url: string, folder: string, name = "small") =>
  createModel(readModelSettings({ MODEL_URL: url, MODEL_NAME: name, MODEL_ANSWERS: folder }));

test("an answer is kept for its owner, and the same question is not asked again", async () => {
  const { url, asked } = await endpoint(says('{"facts":[]}'));
  const folder = answers();
  for (const model of [modelOf(url, folder), modelOf(url, folder)])
    expect(await askModel(model, facts)).toEqual({ ok: true, proposals: [] });
  expect(asked).toHaveLength(1);
  const [file = ""] = readdirSync(folder);
  expect([readdirSync(folder).length, statSync(join(folder, file)).mode & 0o077]).toEqual([1, 0]);
});

test("another model, another text and another question are asked", async () => {
  const { url, asked } = await endpoint(says('{"facts":[]}'));
  const folder = answers();
  await askModel(modelOf(url, folder), facts);
  await askModel(modelOf(url, folder, "large"), facts);
  await askModel(modelOf(url, folder), { ...facts, text: facts.text.replace("Paul", "Jean") });
  await askModel(modelOf(url, folder), facts, { piece: [0] });
  expect(asked).toHaveLength(4);
});

test("a folder that cannot be made stops the model before it costs anything", () => {
  const folder = answers();
  writeFileSync(folder, "");
  expect(() => modelOf("http://127.0.0.1/v1", folder)).toThrow(/MODEL_ANSWERS: expected /u);
});

test("an answer that cannot be kept is used all the same", async () => {
  const { url } = await endpoint(says('{"facts":[]}'));
  const folder = answers();
  const model = modelOf(url, folder);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "");
  expect(await askModel(model, facts)).toEqual({ ok: true, proposals: [] });
});

test("an answer that cannot be used is not kept, and a broken file counts as none", async () => {
  const folder = answers();
  const nonsense = await endpoint(says("I am sorry, but"));
  await askModel(modelOf(nonsense.url, folder), facts);
  const { url, asked } = await endpoint(says('{"facts":[]}'));
  await askModel(modelOf(url, folder), facts);
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), "{");
  await askModel(modelOf(url, folder), facts);
  expect([nonsense.asked.length, asked.length, readdirSync(folder).length]).toEqual([1, 2, 1]);
});
