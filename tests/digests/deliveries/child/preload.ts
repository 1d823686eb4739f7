import { subscribe } from "node:diagnostics_channel";
import { writeSync } from "node:fs";
import { StatementSync } from "node:sqlite";
import { z } from "zod";

/**
 * Loaded into the program before it starts (`node --import`), to run it at another time and to kill or stop it at a step.
 *
 * - `TEST_CLOCK`: `<instant> <milliseconds since 1970> <speed>`: the time that it was then, and how fast it passes.
 * - `TEST_DIE`: `before|after <n> <pattern>`: SIGKILL right before, or after, the n-th statement that matches.
 * - `TEST_STOP`: SIGSTOP when the n-th post of a message was given to the HTTP client, before any of it is written.
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

/** Posts of a message, to Slack and to Discord. */
const postSchema = z.object({
  request: z.looseObject({
    method: z.literal("POST"),
    path: z.string().regex(/\/chat\.postMessage$|\/channels\/\d+\/messages$/u),
  }),
});

let leftToStop = Number(process.env.TEST_STOP ?? "0");
if (leftToStop > 0) {
  // undici tells of it, whichever one it is: Node's own or a library's.
  subscribe("undici:request:create", (message) => {
    if (!postSchema.safeParse(message).success || --leftToStop !== 0) return;
    writeSync(process.stderr.fd, "stands still\n");
    process.kill(process.pid, "SIGSTOP");
  });
}
