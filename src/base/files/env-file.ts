import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { hasCode, messageOf } from "../errors.ts";
import { describeHidden, hiddenCharacters } from "../text/hidden-characters.ts";
import { decodeUtf8 } from "./decode.ts";
import type { Problem } from "./problem.ts";
import { fileProblem, utf8Problem } from "./text-file.ts";

/** The variables of a `.env` file, and the lines that cannot be read as one. */
export interface EnvFile {
  readonly variables: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

const assignment = /^[ \t]*(?:export +)?([A-Za-z_]\w*)[ \t]*=[ \t]*(.*)$/su;
const quotes = ["'", '"', "`"] as const;

/**
 * Reads the text of a `.env` file. Node would ignore lines that it does not understand, cut some values, and read the line after
 * `NAME= ` as the value. So each line is checked first, and Node reads each value alone. Problems never repeat a value, which may be a secret.
 */
export const parseEnvFile = (file: string, text: string): EnvFile => {
  const variables = new Map<string, string>();
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, written] of text.split(/\r\n|\n/u).entries()) {
    const number = index + 1;
    const refuse = (message: string) => problems.push(fileProblem(file, `${message}.`, number));
    if (/^\s*(?:#.*)?$/su.test(written)) continue;
    const [, name, value = ""] = assignment.exec(written) ?? [];
    if (name === undefined) {
      refuse("expected NAME=value, or a comment that begins with #");
      continue;
    }
    const problem = characterProblem(written) ?? valueProblem(value);
    if (problem !== null) {
      refuse(`${name}: ${problem}`);
      continue;
    }
    const read = parseEnv(written)[name] ?? "";
    const earlier = variables.get(name)?.trim() ?? "";
    if (earlier !== "" && read.trim() !== "" && earlier !== read.trim()) {
      refuse(`${name}: expected one value; line ${lines.get(name)} has another one`);
      continue;
    }
    // An empty variable counts as unset, so it does not replace a value.
    if (earlier !== "" && read.trim() === "") continue;
    variables.set(name, read);
    lines.set(name, number);
  }
  return { variables, problems };
};

/** Why Node would read another value than the line seems to have; null if it would not. */
const valueProblem = (value: string): string | null => {
  const quote = quotes.find((mark) => value.startsWith(mark));
  if (quote !== undefined) {
    const end = value.indexOf(quote, 1);
    if (end < 0) return `expected a closing ${quote} on the same line`;
    return /^\s*(?:#.*)?$/su.test(value.slice(end + 1))
      ? null
      : `expected nothing but a comment after the closing ${quote}`;
  }
  if (/^[“”„«‘’‹]/u.test(value)) return 'expected straight quotation marks (") or none';
  return /^#\S|^[^#]*\S#/u.test(value)
    ? "expected quotation marks around a value with #, which begins a comment"
    : null;
};

const characterProblem = (line: string): string | null => {
  const [hidden] = hiddenCharacters(line);
  if (hidden !== undefined)
    return `expected no characters that cannot be seen; got ${describeHidden(hidden)}`;
  return /[^\P{Cc}\t]/u.test(line) ? "expected no control characters" : null;
};

/** Reads a `.env` file into the environment, in which variables that are set already remain. Returns its problems; none if there is no file. */
export const loadEnvFile = (
  file: string,
  environment: Record<string, string | undefined>,
): readonly Problem[] => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return hasCode(error, "ENOENT")
      ? []
      : [fileProblem(file, `expected a file that can be read: ${messageOf(error)}`)];
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return [utf8Problem(file, decoded, true)];
  // Decoded text is in NFC, but a password or a folder's name may not be.
  const { variables, problems } = parseEnvFile(file, new TextDecoder().decode(bytes));
  if (problems.length === 0)
    for (const [name, value] of variables) if (environment[name] === undefined) environment[name] = value;
  return problems;
};
