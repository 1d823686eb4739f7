import { stat } from "node:fs/promises";
import { hasCode, messageOf } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { formatProblem, type Problem } from "./problem.ts";
import { fileProblem, readText, shownPath } from "./text-file.ts";

/** The content of an optional file in which a person declares something: the entries without problems, and the problems of the others. */
interface Reading {
  readonly problems: readonly Problem[];
}

/** Reads a file; null if it does not exist, because it is optional. `none` has no entries. */
export const readDeclared = async <Declared extends Reading>(
  path: string,
  parse: (file: string, text: string) => Declared,
  none: Declared,
): Promise<Declared | null> => {
  try {
    const text = await readText(path);
    return text.ok ? parse(shownPath(path), text.text) : { ...none, problems: [text.problem] };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    const reason = messageOf(error);
    return { ...none, problems: [fileProblem(path, `expected a file that can be read: ${reason}.`)] };
  }
};

/** A value that changes whenever the file is written; null if there is no file. */
const signatureOf = async (path: string): Promise<string | null> => {
  const found = await stat(path).catch(() => null);
  return found === null ? null : `${found.mtimeMs} ${found.size}`;
};

/** What the log says about a file. */
interface Words {
  /** If it does not exist: `so it sets up no digest`. */
  readonly without: string;
  /** If it has a problem: `The digests stay as they were.` */
  readonly kept: string;
}

/**
 * Reads a file, and reads it again if it has changed since the last call. The first reading uses the entries without
 * problems. A later reading with a problem changes nothing, so that a mistake in one line does not remove another entry.
 * Logs each problem once.
 */
export const followDeclared = <Declared extends Reading>(
  path: string,
  parse: (file: string, text: string) => Declared,
  none: Declared,
  words: Words,
  log: Logger,
): (() => Promise<Declared>) => {
  let read: { readonly signature: string | null; readonly declared: Declared } | null = null;
  return async () => {
    const signature = await signatureOf(path);
    if (read !== null && read.signature === signature) return read.declared;
    const reading = await readDeclared(path, parse, none);
    const problems = reading?.problems ?? [];
    const isGood = reading !== null && problems.length === 0;
    const verdict = read === null ? "It is left out." : words.kept;
    for (const problem of problems) log.error({}, `${formatProblem(problem)} ${verdict}`);
    if (reading === null && read === null) log.info({}, `There is no ${path}, ${words.without}.`);
    if (reading === null && read !== null) log.warn({}, `${path} is gone. ${verdict}`);
    if (isGood && read !== null) log.info({}, `${path} has changed, and is read.`);
    const declared = read === null || isGood ? (reading ?? none) : { ...read.declared, problems };
    read = { signature, declared };
    return declared;
  };
};
