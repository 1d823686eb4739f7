import { describe, expect, test } from "vitest";
import { createLibrary } from "../../src/library/create-library.ts";
import { madeInSteps } from "../../src/library/in-steps.ts";

/** What is made takes three steps, each of which leaves its number; it fails so many times. */
const three = (failures = 0) => {
  const done: number[] = [];
  let left = failures;
  const made = madeInSteps(function* () {
    for (const step of [1, 2, 3]) {
      done.push(step);
      if (step === 2 && left-- > 0) throw new Error("no room");
      yield;
    }
    return { done };
  });
  return { made, done };
};

const library = () => createLibrary([]);

describe("what is made of a snapshot in steps", () => {
  test("is made at once for whoever needs it, and once for each snapshot", () => {
    const { made, done } = three();
    const [one, other] = [library(), library()];
    const first = made.of(one);
    expect([made.of(one) === first, made.of(other) === first]).toEqual([true, false]);
    expect(done).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test("that was begun is ended for whoever needs it, and begun no second time", () => {
    const { made, done } = three();
    const snapshot = library();
    const steps = made.steps(snapshot)[Symbol.iterator]();
    steps.next();
    expect(done).toEqual([1]);
    expect(made.of(snapshot)).toEqual({ done: [1, 2, 3] });
    expect([steps.next().done, [...made.steps(snapshot)], done]).toEqual([true, [], [1, 2, 3]]);
  });

  test("whose steps failed is made anew for whoever needs it", () => {
    const { made, done } = three(1);
    const snapshot = library();
    expect(() => [...made.steps(snapshot)]).toThrow("no room");
    expect(made.of(snapshot)).toEqual({ done: [1, 2, 1, 2, 3] });
    expect(done).toEqual([1, 2, 1, 2, 3]);
  });

  test("that fails says what failed each time that it is needed", () => {
    const { made } = three(2);
    const snapshot = library();
    expect(() => made.of(snapshot)).toThrow("no room");
    expect(() => made.of(snapshot)).toThrow("no room");
    expect(made.of(snapshot).done.slice(-3)).toEqual([1, 2, 3]);
  });
});
