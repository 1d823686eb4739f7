import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { renderText } from "../../../../src/platforms/console/render.ts";
import { askerOf } from "../../../askers.ts";
import { askCorpus } from "./ask-corpus.ts";

const questionSchema = z.strictObject({
  ask: z.string(),
  shows: z.array(z.string()),
  never: z.array(z.string()).default([]),
});

const fileSchema = z.partialRecord(z.enum(["en", "fr", "vi", "es"]), z.array(questionSchema));

/** How a question was read, and what is wrong with its first answer; empty if nothing is. */
export interface Tried {
  readonly language: string;
  readonly question: string;
  readonly readAs: string;
  readonly wrong: readonly string[];
}

/** Apostrophes, spaces and lines do not count. */
const plain = (written: string): string =>
  written
    .replaceAll("’", "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[\s│┃]+/gu, " ");

/** Asks the questions of a file in this folder, over the corpus's briefings. Each has to be right in the first message of its answer. */
export const tryQuestions = async (file: string): Promise<readonly Tried[]> => {
  const { ask, library } = await askCorpus();
  /** The ways in which an answer may show a fact, or a person: by name and title. */
  const waysOf = (address: string): readonly (readonly string[])[] => {
    const person = library.people.get(address);
    if (person !== undefined) {
      const titles = person.roles.flatMap(({ title }) => Object.values(title));
      return Object.values(person.names).flatMap((name) => titles.map((title) => [name, title]));
    }
    const fact = library.facts.get(address);
    if (fact === undefined) throw new Error(`${address} is not in the corpus.`);
    const texts = "text" in fact ? Object.values(fact.text) : [];
    return [...texts, ...fact.passages.map(({ exact }) => exact)].map((text) => [text]);
  };
  const questions = fileSchema.parse(parse(readFileSync(join(import.meta.dirname, file), "utf8")));
  const tried: Tried[] = [];
  for (const [language, asked] of Object.entries(questions)) {
    for (const { ask: question, shows, never } of asked) {
      const { answer } = await ask.line(question, askerOf(fileSchema.keyType.parse(language), {}));
      const shown = plain(renderText(answer, { styled: false }));
      const isShown = (address: string): boolean =>
        waysOf(address).some((way) => way.every((text) => shown.includes(plain(text))));
      const missing = shows.filter((either) => !either.split(" | ").some(isShown));
      const said = never.filter((words) => shown.includes(plain(words)));
      tried.push({
        language,
        question,
        readAs: answer.readAs ?? "",
        wrong: [...missing.map((address) => `lacks ${address}`), ...said.map((words) => `says ${words}`)],
      });
    }
  }
  return tried;
};
