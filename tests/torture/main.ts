import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { startPostgres } from "../fakes/postgres.ts";
import { platformNames } from "./platforms.ts";
import { torture, usualLease } from "./torture.ts";

/** `npm run torture -- --store postgres --platform both --slots 2000 --kills 400 --pauses 170 --seed 1 --lease 3`. */
const count = z.coerce.number().int().min(1);
const options = z
  .strictObject({
    store: z.enum(["sqlite", "postgres"]).default("sqlite"),
    platform: z.enum([...platformNames, "both"]).default("both"),
    slots: count.default(2_000),
    kills: count.default(400),
    pauses: count.default(170),
    seed: count.default(1),
    lease: z.coerce.number().int().min(3).max(60).optional(),
    minutes: count.default(40),
  })
  .parse(
    parseArgs({
      options: {
        store: { type: "string" },
        platform: { type: "string" },
        slots: { type: "string" },
        kills: { type: "string" },
        pauses: { type: "string" },
        seed: { type: "string" },
        lease: { type: "string" },
        minutes: { type: "string" },
      },
    }).values,
  );

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const folder = mkdtempSync(join(tmpdir(), "onrecord-torture-"));
const postgres = options.store === "postgres" ? await startPostgres() : null;
if (typeof postgres === "string") throw new Error(postgres);
const { store, platform, slots, kills, pauses, seed, minutes, lease } = options;
/** With `--lease`, all timers run in real time. */
const inTheirTime = lease === undefined ? usualLease : { seconds: lease, speed: 1 };
console.log(
  `${store}, ${platform}: ${slots} slots, ${kills} kills and ${pauses} pauses, seed ${seed}, a lease of ${inTheirTime.seconds} s at ${inTheirTime.speed} times the speed, 35 % of posts refused or lost`,
);
const { platforms, ...programs } = await torture({
  folder,
  database: (await postgres?.createDatabase()) ?? join(folder, "data", "onrecord.sqlite"),
  platforms: platform === "both" ? platformNames : [platform],
  slots,
  kills,
  pauses,
  seed,
  lease: inTheirTime,
  betweenKillsMs: 4_000,
  mostMs: minutes * 60_000,
});
const rows = platforms.map(({ platform: name, problems: _, ...counts }) => [name, counts] as const);
console.table(Object.fromEntries(rows));
console.table({ programs });
const problems = platforms.flatMap((each) => each.problems);
if (programs.killed < kills) problems.push(`Only ${programs.killed} of ${kills} programs were killed.`);
for (const problem of problems) console.log(problem);
await postgres?.stop();
if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`The logs of the programs and of all posts are in ${join(folder, "logs")}.`);
// Not `exitCode`: the library that starts Postgres ends the process with 0 when nothing is left to do.
process.exit(problems.length === 0 ? 0 : 1);
