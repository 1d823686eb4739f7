import { defineTarget } from "../../../fuzz/target.ts";

/** A parser that leaves a rejection that nothing waits for. */
export default defineTarget({
  casesPerMillion: 1,
  generate: () => "x",
  start: () => ({
    run() {
      void Promise.reject(new Error("nothing waits for this"));
      return [];
    },
  }),
});
