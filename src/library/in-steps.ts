/** Something that is made once. */
export interface Making<Made> {
  /** Returns it; makes the rest of it at once if it is not ready. */
  of(): Made;
  /** Makes it step by step, before it is needed. There are no steps left once it is made. */
  steps(): Iterable<void>;
}

/** Makes it within something else that is made in steps. */
export function* madeWithin<Made>(making: Making<Made>): Generator<void, Made> {
  yield* making.steps();
  return making.of();
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
    // Steps that failed made nothing: the next call begins anew, and gets the error.
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

/** What is made of a snapshot, once: a snapshot never changes, and one that is replaced frees what was made of it. */
export interface MadeInSteps<Snapshot, Made> {
  of(snapshot: Snapshot): Made;
  steps(snapshot: Snapshot): Iterable<void>;
}

/** Defines something that is made of a snapshot, as `makeInSteps` makes it. */
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
