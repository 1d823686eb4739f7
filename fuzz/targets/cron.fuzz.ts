import { pick } from "../../bench/random.ts";
import { languages } from "../../src/base/language/language.ts";
import { parseCron } from "../../src/digests/schedules/cron.ts";
import { wallTimes } from "../../src/digests/schedules/slots.ts";
import { hostilePiece } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance, many } from "../random.ts";
import { defineTarget } from "../target.ts";

const fields = [
  "*",
  "*/5",
  "0",
  "59",
  "30",
  "1-5",
  "mon-fri",
  "sat-sun",
  "jan,jul",
  "31",
  "29",
  "2",
  "0-23/2",
  "7",
  "5-1",
  "*/0",
  "1,2,3",
  "L",
  "?",
  "08",
] as const;
const expressions = [
  "30 8 * * mon-fri",
  "0 0 29 2 *",
  "*/15 9-17 1,15 * 5",
  "0 12 31 4,6 *",
  "@daily",
] as const;
const from = Temporal.PlainDateTime.from("2026-06-01T08:00");

/** The five fields of cron, and the next times that they match. */
export default defineTarget({
  casesPerMillion: 110_000,
  generate: (random) =>
    chance(random, 0.5)
      ? mutateText(expressions, random, 3)
      : many(random, 7, () => (chance(random, 0.9) ? pick(fields, random) : hostilePiece(random))).join(" "),
  start: () => ({
    run(written) {
      const parsed = parseCron(written);
      if (!parsed.ok) return languages.map((language) => printed(parsed.problem(language)));
      const next = wallTimes(parsed.cron, from).next();
      return [printed(String(next.value))];
    },
  }),
});
