import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { startPostgres } from "../fakes/postgres.ts";
import { torture } from "./torture.ts";

/** `npm run torture -- --store postgres --slots 2000 --kills 400 --seed 1`. */
const count = z.coerce.number().int().min(1);
const options = z
  .strictObject({
    store: z.enum(["sqlite", "postgres"]).default("sqlite"),
    slots: count.default(2_000),
    kills: count.default(400),
    seed: count.default(1),
    minutes: count.default(40),
  })
  .parse(
    parseArgs({
      options: {
        store: { type: "string" },
        slots: { type: "string" },
        kills: { type: "string" },
        seed: { type: "string" },
        minutes: { type: "string" },
      },
    }).values,
  );

const folder = mkdtempSync(join(tmpdir(), "onrecord-torture-"));
const postgres = options.store === "postgres" ? await startPostgres() : null;
if (typeof postgres === "string") throw new Error(postgres);
const { store, slots, kills, seed, minutes } = options;
console.log(
  `${store}: ${slots} slots, ${kills} kills and pauses, seed ${seed}, 35 % of posts refused or lost`,
);
const result = await torture({
  folder,
  database: (await postgres?.createDatabase()) ?? join(folder, "data", "onrecord.sqlite"),
  slots,
  kills,
  seed,
  betweenKillsMs: 4_000,
  mostMs: minutes * 60_000,
});
console.table(result);
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });
const { doubled, halfPosted, notOnRecord, withoutTrueReason, unsettled } = result;
// Not `exitCode`: the library that starts Postgres ends the process with 0 when nothing is left to do.
process.exit(doubled + halfPosted + notOnRecord + withoutTrueReason + unsettled === 0 ? 0 : 1);
