import { describe, expect, test } from "vitest";
import { makeInSteps } from "../../src/library/in-steps.ts";

/** A value whose making takes three steps, each of which leaves its number, and fails so many times. */
const three = (failures = 0) => {
  const done: number[] = [];
  let left = failures;
  const making = makeInSteps(function* () {
    for (const step of [1, 2, 3]) {
      done.push(step);
      if (step === 2 && left-- > 0) throw new Error("no room");
      yield;
    }
    return { done };
  });
  return { making, done };
};

describe("a value that is made in steps", () => {
  test("is made at once when it is needed, and only once", () => {
    const { making, done } = three();
    const first = making.of();
    expect(making.of()).toBe(first);
    expect(done).toEqual([1, 2, 3]);
  });

  test("is finished when it is needed, if its steps have begun", () => {
    const { making, done } = three();
    const steps = making.steps()[Symbol.iterator]();
    steps.next();
    expect(done).toEqual([1]);
    expect(making.of()).toEqual({ done: [1, 2, 3] });
    expect([steps.next().done, [...making.steps()], done]).toEqual([true, [], [1, 2, 3]]);
  });

  test("is made again when it is needed, if a step failed", () => {
    const { making, done } = three(1);
    expect(() => [...making.steps()]).toThrow("no room");
    expect(making.of()).toEqual({ done: [1, 2, 1, 2, 3] });
    expect(done).toEqual([1, 2, 1, 2, 3]);
  });

  test("gives the error each time that it is needed, if a step fails again", () => {
    const { making } = three(2);
    expect(() => making.of()).toThrow("no room");
    expect(() => making.of()).toThrow("no room");
    expect(making.of().done.slice(-3)).toEqual([1, 2, 3]);
  });
});
