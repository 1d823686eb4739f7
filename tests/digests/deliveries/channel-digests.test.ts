import { describe, expect, test } from "vitest";
import type { WrittenSettings } from "../../../src/digests/schedules/settings.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { createDigestWorld } from "./digest-world.ts";
import { declare } from "./world.ts";

const written = (fields: Partial<WrittenSettings> = {}): WrittenSettings => ({
  name: "morning",
  digest: "commitments",
  schedule: "weekdays 08:30",
  timeZone: "Europe/Paris",
  language: "en",
  ...fields,
});

const namesIn = async (
  { digests }: Awaited<ReturnType<typeof createDigestWorld>>,
  channel: string,
): Promise<readonly string[]> =>
  (await digests.inChannel(channel)).map(({ name, origin }) => `${name} ${origin}`);

describe("the digests of channels", () => {
  test("adds a digest to a channel once, and shows a channel its own, by name", async () => {
    const world = await createDigestWorld({ declared: declare({ name: "noon" }) });
    const { digests } = world;
    const added = await digests.add("slack:C1", written(), "U2");
    expect(added).toMatchObject({
      key: "morning slack:C1",
      digest: "commitments",
      origin: "chat",
      state: { state: "active" },
      managers: ["U2"],
    });
    expect(await digests.add("slack:C1", written(), "U3")).toBeNull();
    expect(await digests.add("slack:C1", written({ name: "noon" }), "U3")).toBeNull();
    await digests.add("slack:C2", written(), "U3");
    expect([await namesIn(world, "slack:C1"), await namesIn(world, "slack:C2")]).toEqual([
      ["morning chat", "noon file"],
      ["morning chat"],
    ]);
  });

  test("keeps settings as they were written, and changes those of chat alone", async () => {
    const { digests } = await createDigestWorld({ declared: declare({ name: "noon" }) });
    const [noon] = await digests.inChannel("slack:C1");
    const added = (await digests.add("slack:C1", written(), "U2")) ?? expect.unreachable();
    expect(await digests.settingsOf(added)).toEqual(written());
    const changed = await digests.change(added, written({ schedule: "arrival" }), "U3");
    expect([changed?.schedule.written, changed?.managers]).toEqual(["arrival", ["U3", "U2"]]);
    expect(await digests.settingsOf(added)).toEqual(written({ schedule: "arrival" }));
    const file = noon ?? expect.unreachable();
    expect([
      await digests.settingsOf(file),
      await digests.change(file, written({ name: "noon" }), "U3"),
      await digests.remove(file, "U2"),
    ]).toEqual([null, null, false]);
  });

  test("removes a digest, and its log stays", async () => {
    const world = await createDigestWorld();
    const { digests } = world;
    const added = (await digests.add("slack:C1", written(), "U2")) ?? expect.unreachable();
    expect(await digests.postNow(added)).toMatchObject({ state: "posted" });
    expect([await digests.remove(added, "U2"), await digests.remove(added, "U2")]).toEqual([true, false]);
    expect(await namesIn(world, "slack:C1")).toEqual([]);
    const log = await digests.log("slack:C1", 10);
    expect(log.map(({ delivery, state }) => `${delivery.subscription} ${state}`)).toEqual([
      "morning slack:C1 posted",
    ]);
  });

  test("previews what the channel was not told yet", async () => {
    const { digests, fake } = await createDigestWorld();
    const added = (await digests.add("slack:C1", written(), "U2")) ?? expect.unreachable();
    const before = await digests.preview(added, libraryOf(summit, visit));
    await digests.postNow(added);
    const after = await digests.preview(added, libraryOf(summit, visit));
    expect([before?.isEmpty, after?.isEmpty, fake.in("C1").length]).toEqual([false, true, 1]);
  });

  test("says why nothing can be posted to a channel: its own problem, or a platform that is off", async () => {
    const { digests, fake } = await createDigestWorld();
    expect(await digests.channelProblem("slack:C1", "en")).toBeNull();
    fake.findProblem("it is archived.");
    expect(await digests.channelProblem("slack:C1", "en")).toBe("it is archived.");
    expect(await digests.channelProblem("discord:1", "en")).toBe("discord is off.");
  });

  test("a digest that was added is posted when it is due, and one that was paused is not", async () => {
    const { digests, fake, scheduler, time } = await createDigestWorld();
    const added = (await digests.add("slack:C1", written({ timeZone: "UTC" }), "U2")) ?? expect.unreachable();
    await scheduler.tick();
    time.now = Temporal.Instant.from("2026-06-01T08:30:05Z");
    await scheduler.tick();
    await scheduler.idle();
    expect(fake.in("C1")).toHaveLength(1);
    expect(await digests.setState(added, { state: "paused", until: null }, "U2")).toBe(true);
    expect(await digests.setState(added, { state: "paused", until: null }, "U2")).toBe(false);
    time.now = Temporal.Instant.from("2026-06-02T08:30:05Z");
    await scheduler.tick();
    await scheduler.idle();
    expect(fake.in("C1")).toHaveLength(1);
  });
});
