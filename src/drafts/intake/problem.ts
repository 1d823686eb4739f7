import { z } from "zod";
import { type Language, localize } from "../../base/language/language.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { dataOf } from "../work/thrown.ts";
import type { ThrownData } from "../work/thrown-data.ts";

/** Why a poll or a draft failed, in the database: in each language, so that any editor can read it. */
const problemSchema = z.record(z.string(), z.string());

export const formatProblemOf = (error: ThrownData): string => JSON.stringify(saidBy(error));

const saidBy = (error: ThrownData): Readonly<Record<string, string | undefined>> =>
  error.known ? error.said : { en: error.message };

export const problemOfError = (thrown: unknown): string => formatProblemOf(dataOf(thrown));

/** The problem in a language, or in English if it was not translated. */
export const sayIntakeProblem = (written: string, language: Language): string => {
  const said = problemSchema.safeParse(parseJson(written));
  return said.success ? localize(said.data, language) : written;
};
