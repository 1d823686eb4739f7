import { subscribe } from "node:diagnostics_channel";
import { writeSync } from "node:fs";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import { StatementSync } from "node:sqlite";
import timers from "node:timers";
import timerPromises from "node:timers/promises";
import { z } from "zod";

/**
 * Loaded into the program before it starts (`node --import`), to run it at another time and to kill or stop it at a step.
 *
 * - `TEST_CLOCK`: `<instant> <milliseconds since 1970> <speed>`: the time that it was then, and how fast it passes. All
 *   that waits in the program waits by it: timers, time-outs of requests, and the libraries' own.
 * - `TEST_DIE`: `before|after <n> <pattern>`: SIGKILL right before, or after, the n-th statement that matches. Its values follow its SQL.
 * - `TEST_STOP`: SIGSTOP when the n-th post of a message was given to the HTTP client, before any of it is written.
 */

/** The warm-up and the examination after a start take a quarter of its processor time, and deliveries do not depend on them. */
const leftOut: readonly (readonly [path: string, source: string])[] = [
  ["/app/warm-up.ts", "export const warmUp = async () => {};"],
  ["/app/doctor/examine.ts", "export const examine = async () => [];"],
];
registerHooks({
  load(url, context, next) {
    const [, source] = leftOut.find(([path]) => url.endsWith(path)) ?? [];
    return source === undefined ? next(url, context) : { format: "module", source, shortCircuit: true };
  },
});

const replace = (object: object, name: string, value: unknown): void =>
  void Object.defineProperty(object, name, { value, configurable: true, writable: true });

const [instant = "", since = "0", given = "1"] = (process.env.TEST_CLOCK ?? "").split(" ");
if (instant !== "") {
  const speed = Number(given);
  const start = Temporal.Instant.from(instant);
  const realNowMs = Date.now.bind(Date);
  const now = (): Temporal.Instant =>
    start.add({ milliseconds: Math.round((realNowMs() - Number(since)) * speed) });
  replace(Temporal.Now, "instant", now);
  replace(Date, "now", () => now().epochMilliseconds);
  const dates: ProxyHandler<DateConstructor> = {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [Date.now()] : values, newTarget),
  };
  replace(globalThis, "Date", new Proxy(Date, dates));
  // What nobody sets passes as fast.
  const elapsedMs = performance.now.bind(performance);
  replace(performance, "now", () => elapsedMs() * speed);

  /** The same function, whose wait is this argument. */
  const faster = <Waits extends (...values: never[]) => unknown>(waits: Waits, argument: number): Waits =>
    new Proxy(waits, {
      apply(target, self, values: unknown[]) {
        const ms = values[argument];
        return Reflect.apply(
          target,
          self,
          typeof ms === "number" ? values.with(argument, ms / speed) : values,
        );
      },
    });
  for (const name of ["setTimeout", "setInterval"] as const) {
    replace(timers, name, faster(timers[name], 1));
    replace(globalThis, name, timers[name]);
    replace(timerPromises, name, faster(timerPromises[name], 0));
  }
  // What the signal waits for is a whole number.
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  replace(AbortSignal, "timeout", (ms: number) => timeout(Math.ceil(ms / speed)));
  syncBuiltinESMExports();
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
        const isMeant = pattern.test([this.sourceSQL, ...given].join(" ")) && --left === 0;
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
