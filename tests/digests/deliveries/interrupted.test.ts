import { expect, test } from "vitest";
import { oneLine } from "../../../src/answer/answer.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import type { InterruptedNews } from "../../../src/store/direct-news.ts";
import { morning } from "./morning.ts";

const id = "work/1";
const message = { channel: "slack:D1", id: "D1-1" };
const words = "The export was interrupted. If its file is not here, ask again: /export csv";

/** A bot that goes on after a process was killed in the middle of an export. */
const killed = async (news: Partial<InterruptedNews> = {}) => {
  const world = await morning();
  const { clock, fake, store } = world;
  const trouble: InterruptedNews = {
    kind: "interrupted",
    language: "en",
    work: "export",
    line: "export csv",
    message,
    ...news,
  };
  await fake.platform.post({
    channel: "D1",
    answer: oneLine("en", "The record is being exported."),
    deliveryId: "first",
    existing: new Map(),
    mayPost: async () => true,
    mayLeave: () => true,
    onPosted: async () => {},
  });
  const lease = () => ({ by: "killed", now: clock.now(), until: clock.now().add({ minutes: 1 }) });
  await store.openWork.begin({ id, trouble, recipient: "slack:U2" }, lease());
  return {
    ...world,
    lease,
    /** What messages show, and what people are told. */
    seen: () => ({
      edited: fake.edited.map(({ channel, messageId, answer }) => [channel, messageId, answer.summary]),
      told: fake.told.map(({ user, summary }) => [user, summary]),
    }),
  };
};

const edited = { edited: [["D1", "D1-1", words]], told: [] };
const told = { edited: [], told: [["U2", words]] };

test("the message of an export that was interrupted says so once, when the lease of the killed process is over", async () => {
  const world = await killed();
  await world.until("01T20:01:30");
  expect(world.seen()).toEqual({ edited: [], told: [] });
  await world.until("01T20:03");
  expect(world.seen()).toEqual(edited);
  await world.until("01T23:00");
  expect(world.seen()).toEqual(edited);
});

test("a process that still works keeps its message", async () => {
  const world = await killed();
  for (const at of ["01T20:00:45", "01T20:01:30", "01T20:02:15"]) {
    await world.until(at);
    expect(await world.store.openWork.renew(id, world.lease())).toBe(true);
  }
  expect(world.seen()).toEqual({ edited: [], told: [] });
});

test("a process whose machine slept keeps its message", async () => {
  const world = await killed();
  await world.at("01T23:00");
  expect(await world.store.openWork.renew(id, world.lease())).toBe(true);
  await world.until("01T23:00:45");
  expect(world.seen()).toEqual({ edited: [], told: [] });
  await world.until("01T23:03");
  expect(world.seen()).toEqual(edited);
});

test("nothing is said of work that ended", async () => {
  const world = await killed();
  await world.store.openWork.end(id);
  await world.until("01T20:05");
  expect(world.seen()).toEqual({ edited: [], told: [] });
  expect(await world.store.openWork.renew(id, world.lease())).toBe(false);
});

test("the bot tells the person if it does not know the message, or can no longer edit it", async () => {
  const unknown = await killed({ message: null });
  await unknown.until("01T20:03");
  expect(unknown.seen()).toEqual(told);

  const refused = await killed();
  const refusal = { remedy: "give-up" } as const;
  const became = { outcome: "refused", reason: said("edit_window_closed"), refusal } as const;
  refused.fake.nextEdit({ outcome: "other", isStored: false, became });
  await refused.until("01T20:03");
  expect(refused.seen()).toEqual(told);
});

test("an edit that the platform refuses for now, or whose answer is lost, is made later", async () => {
  const refusal = { remedy: "retry", afterMs: 1_000, scope: "channel" } as const;
  for (const became of [
    { outcome: "refused", reason: said("rate limited"), refusal },
    { outcome: "unknown", reason: said("no answer") },
  ] as const) {
    const world = await killed();
    world.fake.nextEdit({ outcome: "other", isStored: false, became });
    await world.until("01T20:05");
    expect(world.seen()).toEqual(edited);
  }
});

test("the bot tells the person if it could not edit the message for a day", async () => {
  const world = await killed();
  const refusal = { remedy: "retry", afterMs: 1_000, scope: "channel" } as const;
  const became = { outcome: "refused", reason: said("rate limited"), refusal } as const;
  world.fake.nextEdit(
    ...Array.from({ length: 100 }, () => ({ outcome: "other", isStored: false, became }) as const),
  );
  await world.until("01T20:05");
  await world.at("02T08:29");
  await world.until("02T08:32");
  await world.at("02T19:55");
  expect(world.seen()).toEqual({ edited: [], told: [] });
  await world.at("02T20:20");
  expect(world.seen()).toEqual(told);
});

test("an edit that the platform holds back for an hour delays no other notices", async () => {
  const world = await killed();
  const refusal = { remedy: "retry", afterMs: 3_600_000, scope: "channel" } as const;
  const became = { outcome: "refused", reason: said("rate limited"), refusal } as const;
  world.fake.nextEdit({ outcome: "other", isStored: false, became });
  await world.until("01T20:05");
  const { clock, store } = world;
  const other = {
    kind: "interrupted",
    language: "en",
    work: "export",
    line: "export csv",
    message: null,
  } as const;
  const now = clock.now();
  await store.notices.addFor({ id: "work/2", trouble: other, recipient: "slack:U3" }, now);
  await world.until("01T20:07");
  expect(world.seen()).toEqual({ edited: [], told: [["U3", words]] });
  await world.until("01T21:10");
  expect(world.seen().edited).toEqual(edited.edited);
});

test("a message that was deleted needs no word", async () => {
  const world = await killed();
  world.fake.nextEdit({ outcome: "other", isStored: false, became: { outcome: "gone" } });
  await world.until("01T20:05");
  expect(world.seen()).toEqual({ edited: [], told: [] });
});

test("a work that was done, whose last message may not have arrived, is not called interrupted", async () => {
  const sent = "The record as CSV was sent. It has no drafts, no withdrawn facts, and nothing under embargo.";
  const world = await killed({ made: "CSV" });
  await world.until("01T20:03");
  expect(world.seen()).toEqual({ edited: [["D1", "D1-1", sent]], told: [] });

  const unknown = await killed({ made: "CSV", message: null });
  await unknown.until("01T20:03");
  expect(unknown.seen()).toEqual({ edited: [], told: [["U2", sent]] });

  const draft = await killed({ work: "draft", line: null, made: "transit" });
  await draft.until("01T20:03");
  expect(draft.seen().edited).toEqual([["D1", "D1-1", "The draft is ready: /review transit"]]);
});

test("drafts say how to ask again: the address, or the file", async () => {
  const link = await killed({ work: "draft", line: "draft https://news.example/a" });
  await link.until("01T20:03");
  expect(link.seen().edited).toEqual([
    ["D1", "D1-1", "The draft was interrupted. To try again: /draft https://news.example/a"],
  ]);
  const file = await killed({ work: "draft", line: null });
  await file.until("01T20:03");
  expect(file.seen().edited).toEqual([
    ["D1", "D1-1", "The draft of the file was interrupted. Send the file again."],
  ]);
});
