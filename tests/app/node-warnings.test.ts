import { expect, onTestFinished, test } from "vitest";
import { logNodeWarnings } from "../../src/app/node-warnings.ts";

test("a warning of Node.js is a line of the log, and one about an experimental feature is only for debugging", () => {
  const before = process.listeners("warning");
  onTestFinished(() => {
    process.removeAllListeners("warning");
    for (const listener of before) process.on("warning", listener);
  });
  const logged: (readonly [level: string, message: unknown])[] = [];
  const at = (level: string) => (_values: unknown, message?: unknown) => void logged.push([level, message]);
  logNodeWarnings({ debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") });
  process.emit("warning", new Error("slow"));
  process.emit("warning", Object.assign(new Error("new"), { name: "ExperimentalWarning" }));
  expect(logged).toEqual([
    ["warn", "Node.js warns: slow"],
    ["debug", "Node.js warns: new"],
  ]);
  expect(process.listenerCount("warning")).toBe(1);
});
