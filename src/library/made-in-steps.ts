import { type Making, makeInSteps } from "./in-steps.ts";
import type { Library } from "./library.ts";

/** What is made of a snapshot, once: a snapshot never changes, and one that is replaced frees what was made of it. */
export interface MadeInSteps<Made> {
  of(library: Library): Made;
  steps(library: Library): Iterable<void>;
}

/** Defines something that is made of a snapshot, as `makeInSteps` makes it. */
export const madeInSteps = <Made extends object>(
  make: (library: Library) => Generator<void, Made>,
): MadeInSteps<Made> => {
  const known = new WeakMap<Library, Making<Made>>();
  const makingOf = (library: Library): Making<Made> => {
    const making = known.get(library) ?? makeInSteps(() => make(library));
    known.set(library, making);
    return making;
  };
  return { of: (library) => makingOf(library).of(), steps: (library) => makingOf(library).steps() };
};
