/**
 * Fuzzes the bot's input from outside.
 *
 *   npm run fuzz -- [--cases 1000000] [--seed 1] [--target cron]… [--case 17]
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Report } from "./report.ts";
import { runTarget } from "./run-target.ts";
import { casesOf, loadTargets } from "./targets.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    cases: { type: "string", default: "1000000" },
    target: { type: "string", multiple: true, default: [] },
    case: { type: "string" },
  },
});
const natural = z.coerce.number().int().min(0);
const flags = z
  .object({ seed: natural, cases: natural, target: z.array(z.string()), case: natural.optional() })
  .parse(values);

/** One thread for each of the two processor cores of a newsroom's small machine. */
const atOnce = 2;

const targets = await loadTargets();
const unknown = flags.target.filter((name) => !targets.some((target) => target.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no target ${unknown.join(", ")}. Expected some of ${targets.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}
const chosen = targets.filter(({ name }) => flags.target.length === 0 || flags.target.includes(name));
if (flags.case !== undefined && chosen.length !== 1) {
  console.error("Expected --target with --case: a case is one of a target.");
  process.exit(2);
}

const show = ({ target, seed, failures }: Report): void => {
  for (const { kind, index, detail, input } of failures) {
    const again = index === null ? "" : ` --case ${index}`;
    console.error(`\n${kind} in ${target}: npm run fuzz -- --target ${target} --seed ${seed}${again}`);
    console.error(JSON.stringify(detail).replaceAll("\\n", "\n  "));
    if (input !== null) console.error(`input: ${input.length > 4_000 ? `${input.slice(0, 4_000)}…` : input}`);
  }
};

// Start with the targets that have the fewest cases, because they take longest: articles and real clients.
const waiting = chosen.toSorted((a, b) => a.casesPerMillion - b.casesPerMillion);
const reports: Report[] = [];
const began = performance.now();
const runOn = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name: target, file } = next;
    const of = { file, target, seed: flags.seed };
    const report = await runTarget(
      flags.case === undefined
        ? { ...of, cases: casesOf(next, flags.cases) }
        : { ...of, first: flags.case, cases: 1 },
    );
    show(report);
    reports.push(report);
  }
};
await Promise.all(Array.from({ length: atOnce }, runOn));

console.table(
  reports
    .toSorted((a, b) => a.target.localeCompare(b.target))
    .map(({ target, cases, seconds, slowestMs, peakMb, growthKb, failures }) => ({
      target,
      cases,
      seconds: seconds.toFixed(1),
      "slowest ms": slowestMs.toFixed(0),
      "peak MB": peakMb.toFixed(0),
      "growth KB": growthKb.toFixed(0),
      failures: failures.length,
    })),
);
const all = reports.reduce((sum, { cases }) => sum + cases, 0);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  `seed ${flags.seed}: ${all} cases in ${((performance.now() - began) / 1_000).toFixed(0)} s (${((userCPUTime + systemCPUTime) / 1e6).toFixed(0)} s of processor time), at most ${(maxRSS / 1_000).toFixed(0)} MB of memory`,
);
process.exit(reports.some(({ failures }) => failures.length > 0) ? 1 : 0);
