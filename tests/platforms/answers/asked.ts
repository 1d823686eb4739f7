import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { askEveryCommand } from "./ask-every-command.ts";

const folder = await mkdtemp(join(tmpdir(), "onrecord-answers-"));
const takeDowns: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const takeDown of takeDowns) await takeDown();
  await rm(folder, { recursive: true, force: true });
});

/** The answers of all commands, by language. */
export const inLanguages = await Promise.all(
  languages.map((language) => askEveryCommand(language, folder, (takeDown) => takeDowns.push(takeDown))),
);

/** The answers in one list. */
export const everyAnswer = inLanguages.flatMap(({ language, ask, replies }) =>
  replies.map((each) => ({ ...each, language, ask })),
);
