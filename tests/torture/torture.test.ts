import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../store/deliveries/ledger.ts";
import { platformNames } from "./platforms.ts";
import { torture, usualLease } from "./torture.ts";

test("programs that are killed and paused over a platform that refuses and loses posts double and lose nothing", async () => {
  const folder = join(temporaryFolder(), "newsroom");
  mkdirSync(folder);
  const { platforms, killed, paused } = await torture({
    folder,
    database: join(folder, "data", "onrecord.sqlite"),
    platforms: platformNames,
    slots: 24,
    kills: 3,
    pauses: 2,
    seed: 7,
    lease: usualLease,
    betweenKillsMs: 3_000,
    mostMs: 150_000,
  });
  const none = {
    doubled: 0,
    halfPosted: 0,
    notOnRecord: 0,
    withoutTrueReason: 0,
    unsettled: 0,
    problems: [],
  };
  const slots = 12;
  expect(platforms).toMatchObject([
    { platform: "slack", slots, ...none },
    { platform: "discord", slots, ...none },
  ]);
  const ended = platforms.map(({ posted, notPostedWithReason }) => posted + notPostedWithReason);
  expect(ended).toEqual([slots, slots]);
  // On a busy machine, a short run may end before its last kill.
  expect(killed + paused).toBeGreaterThan(0);
}, 180_000);
