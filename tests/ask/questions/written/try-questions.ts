import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Language } from "../../../../src/base/language/language.ts";
import { renderText } from "../../../../src/platforms/console/render.ts";
import { askerOf } from "../../../askers.ts";
import { askCorpus } from "./ask-corpus.ts";

const questionSchema = z.strictObject({
  ask: z.string(),
  after: z.array(z.string()).default([]),
  shows: z.array(z.string()),
  says: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
  nothing: z.boolean().default(false),
});

const fileSchema = z.partialRecord(z.enum(["en", "fr", "vi", "es"]), z.array(questionSchema));

/** The folders of more briefings that the questions of some files are about. */
const moreBriefings: Readonly<Record<string, readonly string[]>> = {
  "blind-7.yaml": ["later-briefings"],
  "blind-8.yaml": ["later-briefings"],
  "blind-9.yaml": ["english-and-french-briefings"],
  "blind-11.yaml": ["english-and-french-briefings"],
  "blind-17.yaml": ["english-and-french-briefings"],
  "blind-13.yaml": ["storm-and-rugby-briefings"],
  "blind-10.yaml": ["fever-and-trial"],
  "blind-12.yaml": ["election-and-football"],
  "blind-14.yaml": ["cannery-and-typhoon"],
  "blind-15.yaml": ["cattle-and-cyberattack"],
  "blind-16.yaml": ["tramway-and-school-meals"],
  "blind-18.yaml": ["rents-and-shrimp"],
  "blind-19.yaml": ["tolls-and-solar"],
  "blind-20.yaml": ["buses-and-market"],
  "blind-21.yaml": [
    "english-and-french-briefings",
    "storm-and-rugby-briefings",
    "cattle-and-cyberattack",
    "cannery-and-typhoon",
    "rents-and-shrimp",
    "tramway-and-school-meals",
  ],
  "blind-22.yaml": [
    "english-and-french-briefings",
    "storm-and-rugby-briefings",
    "cattle-and-cyberattack",
    "election-and-football",
    "rents-and-shrimp",
    "tramway-and-school-meals",
  ],
  "blind-25.yaml": ["tolls-and-solar", "storm-and-rugby-briefings", "buses-and-market", "fever-and-trial"],
  "blind-26.yaml": [
    "english-and-french-briefings",
    "cattle-and-cyberattack",
    "election-and-football",
    "later-briefings",
    "cannery-and-typhoon",
  ],
};

/** How a question was read, and what is wrong with its first answer; empty if nothing is. */
export interface Tried {
  readonly language: string;
  readonly question: string;
  readonly readAs: string;
  readonly wrong: readonly string[];
  readonly shown: string;
}

/** Apostrophes, spaces and lines do not count. */
const plain = (written: string): string =>
  written
    .replaceAll("’", "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[\s│┃]+/gu, " ");

/** Asks the questions of a file in this folder, over the corpus's briefings. Each has to be right in the first message of its answer. */
export const tryQuestions = async (file: string): Promise<readonly Tried[]> => {
  const { ask, library } = await askCorpus(moreBriefings[file] ?? []);
  const waysOfFact = (address: string): readonly string[] | null => {
    const fact = library.facts.get(address);
    if (fact === undefined) return null;
    return [
      ...("text" in fact ? Object.values(fact.text) : []),
      ...fact.passages.map(({ exact }) => exact),
    ].map(plain);
  };
  const said = [...library.facts.keys()].filter(
    (address) => library.facts.get(address)?.type !== "role" && waysOfFact(address) !== null,
  );
  /** The ways in which an answer may show a fact, or a person: by name and title. */
  const waysOf = (address: string): readonly (readonly string[])[] => {
    const person = library.people.get(address);
    if (person !== undefined) {
      const titles = person.roles.flatMap(({ title }) => Object.values(title));
      return Object.values(person.names).flatMap((name) =>
        titles.map((title) => [plain(name), plain(title)]),
      );
    }
    const ways = waysOfFact(address);
    if (ways === null) throw new Error(`${address} is not in the corpus.`);
    return ways.map((text) => [text]);
  };
  const answerTo = async (
    question: string,
    before: readonly string[],
    language: Language,
    thread: string,
  ) => {
    const threaded = { thread: { before: thread, after: thread } };
    const asker = askerOf(language, before.length === 0 ? {} : threaded);
    for (const line of before) await ask.line(line, asker);
    return (await ask.line(question, asker)).answer;
  };
  const questions = fileSchema.parse(parse(readFileSync(join(import.meta.dirname, file), "utf8")));
  const tried: Tried[] = [];
  for (const [written, asked] of Object.entries(questions)) {
    const language = fileSchema.keyType.parse(written);
    for (const { ask: question, after, shows, says, never, nothing } of asked) {
      const answer = await answerTo(question, after, language, `slack:C1/${file}/${tried.length}`);
      const text = renderText(answer, { styled: false });
      const shown = plain(text);
      const isShown = (address: string): boolean =>
        waysOf(address).some((way) => way.every((text) => shown.includes(text)));
      tried.push({
        language,
        question,
        readAs: answer.readAs ?? "",
        shown: text,
        wrong: [
          ...shows
            .filter((either) => !either.split(" | ").some(isShown))
            .map((address) => `lacks ${address}`),
          ...says.filter((words) => !shown.includes(plain(words))).map((words) => `does not say ${words}`),
          ...never.filter((words) => shown.includes(plain(words))).map((words) => `says ${words}`),
          ...(nothing ? said.filter(isShown) : []).map((address) => `shows ${address}`),
        ],
      });
    }
  }
  return tried;
};
