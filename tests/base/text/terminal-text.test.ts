import fc from "fast-check";
import { expect, test } from "vitest";
import { terminalJson, terminalText } from "../../../src/base/text/terminal-text.ts";

const acting = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;
const hostile = fc.string({
  unit: fc.constantFrom(
    "a",
    "\n",
    "\t",
    "\u001b",
    "[31m",
    "]0;x",
    "\u0007",
    "\u009b",
    "\u007f",
    "\u202e",
    "\u2069",
  ),
});

test("a terminal is sent no control character but line breaks and tabs, and nothing that changes direction", () => {
  expect(terminalText("\u001b]0;owned\u0007 \u009b2J\r ton\u202e\tend\n")).toBe(
    "\ufffd]0;owned\ufffd \ufffd2J\ufffd ton\tend\n",
  );
  fc.assert(
    fc.property(hostile, (text) => {
      expect(terminalText(text)).not.toMatch(acting);
    }),
  );
});

test("JSON for a terminal has none either, and reads as the same value", () => {
  fc.assert(
    fc.property(hostile, hostile, (key, text) => {
      const json = terminalJson({ [key]: text });
      expect(json).not.toMatch(acting);
      expect(JSON.parse(json)).toEqual({ [key]: text });
    }),
  );
});
