import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../store/deliveries/ledger.ts";
import { torture } from "./torture.ts";

test("programs that are killed and paused over a platform that refuses and loses posts double and lose nothing", async () => {
  const folder = join(temporaryFolder(), "newsroom");
  mkdirSync(folder);
  const result = await torture({
    folder,
    database: join(folder, "data", "onrecord.sqlite"),
    slots: 12,
    kills: 4,
    seed: 7,
    betweenKillsMs: 3_000,
    mostMs: 150_000,
  });
  expect(result).toMatchObject({
    doubled: 0,
    halfPosted: 0,
    notOnRecord: 0,
    withoutTrueReason: 0,
    unsettled: 0,
  });
  expect(result.posted + result.notPostedWithReason).toBe(12);
  expect(result.killed + result.paused).toBeGreaterThan(0);
}, 180_000);
