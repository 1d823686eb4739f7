import { defineTarget } from "../../../fuzz/target.ts";

/** A parser that throws on some inputs. */
export default defineTarget({
  casesPerMillion: 1,
  generate: (random) => `${Math.floor(random() * 10)}`,
  start: () => ({
    run(input) {
      if (input === "7") throw new TypeError("not a seven");
      return [];
    },
  }),
});
