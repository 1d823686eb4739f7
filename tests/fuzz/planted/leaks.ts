import { defineTarget } from "../../../fuzz/target.ts";

/** A parser that keeps all that it has read. */
export default defineTarget({
  casesPerMillion: 1,
  generate: (random) => random(),
  start() {
    const kept: number[][] = [];
    return {
      run(input) {
        kept.push(Array.from({ length: 1_000 }, () => input));
        return [];
      },
    };
  },
});
