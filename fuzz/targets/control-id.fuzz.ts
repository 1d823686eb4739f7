import { pick } from "../../bench/random.ts";
import { controlEffects } from "../../src/answer/answer.ts";
import { readEffect, readKept, writeEffect, writeKept } from "../../src/answer/line.ts";
import { splitCustomId, writeCustomId } from "../../src/platforms/discord/out/controls.ts";
import { idOfLine } from "../../src/store/line-id.ts";
import { typedLine } from "../lines.ts";
import { mutateText } from "../mutate.ts";
import { integer } from "../random.ts";
import { defineTarget } from "../target.ts";

/** Ids of controls and kept lines: each must be read as it was written, and any other text must be refused. */
export default defineTarget({
  casesPerMillion: 100_000,
  generate: (random) => ({
    line: typedLine(random),
    effect: pick(controlEffects, random),
    index: integer(random, 0, 40),
    foreign: mutateText(["1f0:who ada", "1s3:=abc", "2f0:who", "1q0", "=0123456789abcdef012345"], random, 3),
  }),
  start: () => ({
    async run({ line, effect, index, foreign }) {
      const kept = new Map([[idOfLine(line), line]]);
      const lines = { keep() {}, find: async (id: string) => kept.get(id) ?? null };
      const id = writeCustomId({ label: "a", line, effect }, index);
      if (id.length > 100) throw new Error(`Discord takes 100 characters; got ${id.length}.`);
      const split = splitCustomId(id);
      const read = [readEffect(split.effect), await readKept(split.written, lines)];
      if (read[0] !== effect || read[1] !== line)
        throw new Error(`${JSON.stringify(read)} was read of ${id}`);
      if (readEffect(writeEffect(effect, index)) !== effect) throw new Error("Another effect was read.");
      if ((await readKept(writeKept(line, 2_000), lines)) !== line) throw new Error("Another line was read.");
      const other = splitCustomId(foreign);
      readEffect(other.effect);
      await readKept(other.written, lines);
      return [];
    },
  }),
});
