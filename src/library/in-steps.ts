/** Something that is made once. */
export interface Making<Made> {
  /** Whoever needs it now has the rest of it made at once. */
  of(): Made;
  /** Makes it step by step, for who does so before somebody needs it. None are left where it is made. */
  steps(): Iterable<void>;
}

/** Begins nothing yet. `make` yields after each step of its work. */
export const makeInSteps = <Made extends object>(make: () => Generator<void, Made>): Making<Made> => {
  let made: Made | null = null;
  function* work(): Generator<void, void> {
    made = yield* make();
  }
  let steps: Generator<void, void> | null = null;
  const finish = (): Made | null => {
    steps ??= work();
    while (steps.next().done !== true);
    // Steps that failed are over and made nothing: whoever comes next begins anew, and is told what fails.
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
