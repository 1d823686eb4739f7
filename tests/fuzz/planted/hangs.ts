import { defineTarget } from "../../../fuzz/target.ts";

/** A parser that does not come to an end. */
export default defineTarget({
  casesPerMillion: 1,
  generate: (random) => Math.floor(random() * 1_000),
  start: () => ({
    run(input) {
      while (input >= 0) input.toString();
      return [];
    },
  }),
});
