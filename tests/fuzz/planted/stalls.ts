import { defineTarget } from "../../../fuzz/target.ts";

/** A regular expression that is worse than linear. */
export default defineTarget({
  casesPerMillion: 1,
  generate: () => `${"a".repeat(25)}!`,
  start: () => ({
    run(input) {
      /^(?:a+)+$/u.test(input);
      return [];
    },
  }),
});
