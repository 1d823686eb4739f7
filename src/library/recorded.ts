import { isDeepStrictEqual } from "node:util";
import type { Library } from "./library.ts";

/** Takes down what is read of a library. */
export interface Recording {
  /** What everyone may see. */
  readonly open: Library;
  /** The same with what is under embargo; the same library if there is nothing, or if it must not be read. */
  readonly all: Library;
  /**
   * Records a read. `keys` are the slugs, ids or references of what it gave; none if it says something of the whole library.
   * `differs` if it comes out differently with what is under embargo.
   */
  record(keys: readonly string[], differs: boolean): void;
}

const recordings = new WeakMap<Library, Recording>();

/** From now on, what is read of this library is recorded. */
export const recordInto = (library: Library, recording: Recording): void => {
  recordings.set(library, recording);
};

/**
 * The one way to read a whole library. A recorded library is read twice: with the briefings under embargo and without them.
 * If both results are the same, the answer does not rest on these briefings. Otherwise it does, even if they were only
 * counted or changed the order. So an answer that rests on none of them is the answer that everyone gets. `read` returns
 * plain data, and `keysOf` its slugs, ids or references, which identify the briefings. Without them, it is a read of the
 * whole library.
 */
export const readFrom = <Result>(
  library: Library,
  read: (library: Library) => Result,
  keysOf: (result: Result) => readonly string[] = () => [],
): Result => {
  const recording = recordings.get(library);
  if (recording === undefined) return read(library);
  const { open, all } = recording;
  const result = read(all);
  recording.record(keysOf(result), open !== all && !isDeepStrictEqual(result, read(open)));
  return result;
};

/** The references of facts, which tell the briefings of a read apart. */
export const referencesOf = (facts: readonly { readonly reference: string }[]): readonly string[] =>
  facts.map(({ reference }) => reference);
