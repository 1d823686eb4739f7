/** A value that is made once, if needed in steps. */
export interface Making<Made> {
  /** Returns the value. If it is not ready, does the remaining steps at once. */
  of(): Made;
  /** Makes the value step by step, before it is needed. There are no steps if it is ready. */
  steps(): Iterable<void>;
}

/** Makes a value as part of another one that is made in steps. */
export function* madeWithin<Made>(making: Making<Made>): Generator<void, Made> {
  yield* making.steps();
  return making.of();
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

/** A value that is made once for each snapshot, which never changes. When the snapshot is replaced, the value is freed. */
export interface MadeInSteps<Snapshot, Made> {
  of(snapshot: Snapshot): Made;
  steps(snapshot: Snapshot): Iterable<void>;
}

/** Defines a value that is made of a snapshot in steps. */
export const madeInSteps = <Snapshot extends object, Made extends object>(
  make: (snapshot: Snapshot) => Generator<void, Made>,
): MadeInSteps<Snapshot, Made> => {
  const known = new WeakMap<Snapshot, Making<Made>>();
  const makingOf = (snapshot: Snapshot): Making<Made> => {
    const making = known.get(snapshot) ?? makeInSteps(() => make(snapshot));
    known.set(snapshot, making);
    return making;
  };
  return { of: (snapshot) => makingOf(snapshot).of(), steps: (snapshot) => makingOf(snapshot).steps() };
};
