import { onTestFinished } from "vitest";
import { said } from "../../../src/store/deliveries/reason.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { createWorld, type World, type WorldOptions } from "./world.ts";

export const worldOf = async (options: WorldOptions = {}, file = databasePath()): Promise<World> => {
  const world = await createWorld(file, options);
  onTestFinished(async () => {
    await world.clock.runUntil(world.scheduler.stop());
    await world.store.close();
  });
  return world;
};

/** A world whose digest is known since the evening before. */
export const morning = async (options: WorldOptions = {}, file?: string): Promise<World> => {
  const world = await worldOf(options, file);
  await world.at("01T20:00");
  return world;
};

/** What the record says of a channel's deliveries, oldest first: `slot state attempts`. */
export const record = async ({ store }: World, channel = "slack:C1"): Promise<string[]> =>
  (await store.ledger.log(channel, 100))
    .map(({ delivery, state, attempts }) => `${delivery.slot} ${state} ${attempts}`)
    .reverse();

export const slot = "2026-06-02T08:30";

export const retry = (afterMs: number, scope: "channel" | "platform" = "channel") =>
  ({ does: "refuse", reason: said("rate limited"), refusal: { remedy: "retry", afterMs, scope } }) as const;
