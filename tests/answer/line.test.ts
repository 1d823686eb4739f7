import fc from "fast-check";
import { expect, test } from "vitest";
import { controlEffects } from "../../src/answer/answer.ts";
import { readEffect, readKept, writeEffect, writeKept } from "../../src/answer/line.ts";
import type { KeptLines } from "../../src/ask/controls/kept-lines.ts";
import { readControl } from "../../src/ask/controls/use-control.ts";
import { idOfLine } from "../../src/store/line-id.ts";

const keeping = (...lines: readonly string[]): KeptLines => ({
  keep() {},
  find: async (id) => lines.find((line) => idOfLine(line) === id) ?? null,
});

test("what comes of a control is read back, whatever its place in the message", () => {
  fc.assert(
    fc.property(fc.constantFrom(...controlEffects), fc.nat(2_000), (effect, index) => {
      expect(readEffect(writeEffect(effect, index))).toBe(effect);
    }),
  );
});

test("two controls of a message never share an id", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2_000), { minLength: 2 }), (indexes) => {
      const ids = indexes.map((index) => writeEffect("follow", index));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("a line is read back as it was, however long, and fits the platform", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 23, max: 150 }),
      async (line, most) => {
        const written = writeKept(line, most);
        expect(written.length).toBeLessThanOrEqual(most);
        expect(await readKept(written, keeping(line))).toBe(line);
      },
    ),
  );
});

test.each(["=", "=who ada", `=${idOfLine("who ada")}`])(
  "a line that begins as ids do is kept, and never taken for an id: %s",
  async (line) => {
    const written = writeKept(line, 150);
    expect(written).toBe(`=${idOfLine(line)}`);
    expect(await readKept(written, keeping(line, "who ada"))).toBe(line);
  },
);

test("whatever comes back as an id, it is a control or none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (effect, line) => {
      const used = await readControl({ effect, line }, keeping());
      expect(used.known).toBe(readEffect(effect) !== null && !line.startsWith("="));
    }),
  );
});
