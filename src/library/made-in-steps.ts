import type { Library } from "./library.ts";

/** What is made of a snapshot, once: a snapshot never changes, and one that is replaced frees what was made of it. */
export interface MadeInSteps<Made> {
  /** Whoever needs it now has the rest of it made at once. */
  of(library: Library): Made;
  /** Makes it step by step, for who does so before somebody needs it. None are left where it is made. */
  steps(library: Library): Iterable<void>;
}

interface Making<Made> {
  readonly steps: Generator<void, void>;
  made(): Made | null;
}

const start = <Made extends object>(work: Generator<void, Made>): Making<Made> => {
  let made: Made | null = null;
  function* steps(): Generator<void, void> {
    made = yield* work;
  }
  return { steps: steps(), made: () => made };
};

/** Defines something that is made of a snapshot. `make` yields after each step of its work. */
export const madeInSteps = <Made extends object>(
  make: (library: Library) => Generator<void, Made>,
): MadeInSteps<Made> => {
  const known = new WeakMap<Library, Making<Made>>();
  const makingOf = (library: Library): Making<Made> => {
    const making = known.get(library) ?? start(make(library));
    known.set(library, making);
    return making;
  };
  const finish = (library: Library): Made | null => {
    const { steps, made } = makingOf(library);
    while (steps.next().done !== true);
    // Steps that failed are over and made nothing: whoever comes next begins anew, and is told what fails.
    if (made() === null) known.delete(library);
    return made();
  };
  return {
    steps: (library) => makingOf(library).steps,
    of(library) {
      const made = finish(library) ?? finish(library);
      if (made === null) throw new Error("Making something of a snapshot ended without it.");
      return made;
    },
  };
};
