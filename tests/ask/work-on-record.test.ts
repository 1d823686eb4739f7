import { expect, test } from "vitest";
import { oneLine } from "../../src/answer/answer.ts";
import type { Follow } from "../../src/ask/access/asker.ts";
import { createWorkOnRecord } from "../../src/ask/work-on-record.ts";
import { askerOf } from "../askers.ts";
import { newStore } from "../platforms/test-store.ts";
import { leftWork } from "../store/left-work.ts";

/** An export that a person waits for. */
const underWay = async () => {
  const store = await newStore();
  const shown: string[] = [];
  const follow: Follow = async ({ summary }) => {
    shown.push(summary);
    return {
      message: { channel: "slack:D1", id: "1.1" },
      replace: async (next) => void shown.push(next.summary),
      async attach() {},
    };
  };
  const now = Temporal.Instant.from("2026-06-02T08:30:00Z");
  const work = createWorkOnRecord(
    { work: "export", line: "export csv" },
    follow,
    store.openWork,
    { asker: askerOf("en"), language: "en", now },
    (error) => expect.unreachable(String(error)),
  );
  await work.begin();
  const said = await work.show(oneLine("en", "Making it"));
  /** Another process finds the lease over, as while this process’s machine slept. */
  const takenOver = () => leftWork(store.notices, now.add({ hours: 1 }));
  return { work, said, shown, store, takenOver };
};

test("work that another process called interrupted shows its last answer again when it continues", async () => {
  const { work, said, shown, takenOver } = await underWay();
  await said.replace(oneLine("en", "Half of it"));
  expect(await work.renew()).toBe(true);
  expect(shown).toEqual(["Making it", "Half of it"]);
  expect(await takenOver()).toHaveLength(1);
  expect(await work.renew()).toBe(true);
  expect(shown).toEqual(["Making it", "Half of it", "Half of it"]);
  expect(await work.renew()).toBe(true);
  expect(shown).toHaveLength(3);
});

test("work whose person was forgotten is not put on record again", async () => {
  const { work, shown, takenOver } = await underWay();
  await takenOver();
  await work.end();
  expect(await work.renew()).toBe(false);
  expect(shown).toEqual(["Making it"]);
});
