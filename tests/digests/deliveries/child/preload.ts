import { StatementSync } from "node:sqlite";

/**
 * Loaded into the program before it starts (`node --import`), to run it at another time and to kill it at a step.
 *
 * - `TEST_CLOCK`: `<instant> <milliseconds since 1970> <speed>`: the time that it was then, and how fast it passes.
 * - `TEST_DIE`: `before|after <n> <pattern>`: SIGKILL right before, or after, the n-th statement that matches.
 */
const [instant = "", since = "0", speed = "1"] = (process.env.TEST_CLOCK ?? "").split(" ");
if (instant !== "") {
  const start = Temporal.Instant.from(instant);
  const now = (): Temporal.Instant =>
    start.add({ milliseconds: Math.round((Date.now() - Number(since)) * Number(speed)) });
  Object.defineProperty(Temporal.Now, "instant", { value: now });
  // What nobody sets passes as fast.
  const elapsedMs = performance.now.bind(performance);
  Object.defineProperty(performance, "now", { value: () => elapsedMs() * Number(speed) });
}

const [when = "", count = "1", ...words] = (process.env.TEST_DIE ?? "").split(" ");
if (when !== "") {
  const pattern = new RegExp(words.join(" "), "iu");
  let left = Number(count);
  const die = (): void => {
    process.kill(process.pid, "SIGKILL");
    // The signal ends the process; nothing more of it may run meanwhile.
    for (;;);
  };
  for (const method of ["run", "get", "all"] as const) {
    const original = StatementSync.prototype[method];
    Object.defineProperty(StatementSync.prototype, method, {
      value(this: StatementSync, ...given: never[]): unknown {
        const isMeant = pattern.test(this.sourceSQL) && --left === 0;
        if (isMeant && when === "before") die();
        const result: unknown = Reflect.apply(original, this, given);
        if (isMeant && when === "after") die();
        return result;
      },
    });
  }
}
