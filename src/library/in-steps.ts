/** A value that is made once, if needed in steps. */
export interface Making<Made> {
  /** Returns the value. If it is not ready, does the remaining steps at once. */
  of(): Made;
  /** Makes the value step by step, before it is needed. There are no steps if it is ready. */
  steps(): Iterable<void>;
}

/** Defines a value that is made in steps. Does not start yet. `make` yields after each step. */
export const makeInSteps = <Made extends object>(make: () => Generator<void, Made>): Making<Made> => {
  let made: Made | null = null;
  function* work(): Generator<void, void> {
    made = yield* make();
  }
  let steps: Generator<void, void> | null = null;
  const finish = (): Made | null => {
    steps ??= work();
    while (steps.next().done !== true);
    // If a step failed, there is no value. The next call starts again, and gets the error.
    if (made === null) steps = null;
    return made;
  };
  return {
    of() {
      const finished = made ?? finish() ?? finish();
      if (finished === null) throw new Error("Making something in steps ended without it.");
      return finished;
    },
    steps() {
      steps ??= work();
      return steps;
    },
  };
};
