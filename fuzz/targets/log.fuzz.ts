import { styleText } from "node:util";
import { pick } from "../../bench/random.ts";
import { createLogger } from "../../src/base/logger.ts";
import { hostileText } from "../hostile.ts";
import { mutateJson } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const words = ["The digest morning was not posted", "xoxb-1234567890-abcdefghij", "Error: no"] as const;
const values = {
  channel: "slack:C1",
  given: { name: "ada", topic: "code" },
  deep: [{ a: ["b"] }],
  count: 3,
} as const;

/** The level's colour, once in each line, is the logger's own. */
const styled = {
  info: styleText("dim", "info", { validateStream: false }),
  warn: styleText("yellow", "warn", { validateStream: false }),
  error: styleText("red", "error", { validateStream: false }),
};

/** Lines of the log at a terminal. Their time is the logger's own. */
export default defineTarget({
  casesPerMillion: 30_000,
  generate: (random) => ({
    level: pick(["info", "warn", "error"] as const, random),
    values: mutateJson(values, random, 0.2),
    error: hostileText(random, words),
    sentence: hostileText(random, words),
  }),
  start() {
    const lines: string[] = [];
    const write = process.stderr.write;
    // A thread's standard error is no terminal; the logger asks it.
    Object.defineProperty(process.stderr, "isTTY", { value: true, configurable: true });
    Object.defineProperty(process.stderr, "write", {
      value: (line: string) => lines.push(line) > 0,
      configurable: true,
    });
    const log = createLogger("info");
    return {
      run({ level, values: more, error, sentence }) {
        lines.length = 0;
        log[level]({ more, err: new Error(error) }, sentence);
        return lines.map((line) => ({ to: "log", text: line.replace(styled[level], level) }) as const);
      },
      async stop() {
        Object.defineProperty(process.stderr, "write", { value: write, configurable: true });
      },
    };
  },
});
