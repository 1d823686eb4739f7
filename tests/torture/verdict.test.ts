import { expect, test } from "vitest";
import type { DeliveryRecord } from "../../src/store/deliveries/ledger.ts";
import { deliveryOf } from "../store/deliveries/ledger.ts";
import { type ChannelOutcome, isSettled, type Sent, verdictOf } from "./verdict.ts";

const delivery = deliveryOf("2026-06-02T08:30");

const record = (changes: Partial<DeliveryRecord>): DeliveryRecord => ({
  delivery,
  state: "posted",
  attempts: 1,
  claimedAt: null,
  settledAt: null,
  contentHash: null,
  messageIds: ["1", "2"],
  reason: null,
  ...changes,
});

const message = (id: string, part: string, ...facts: readonly string[]): Sent => ({
  delivery: delivery.id,
  part,
  id,
  facts,
});
const both = [message("1", "0", "a fact"), message("2", "1", "another fact")];

const channel = (changes: Partial<ChannelOutcome>): ChannelOutcome => ({
  address: "slack:C1",
  expected: 1,
  log: [record({})],
  sent: both,
  ...changes,
});

const countsOf = (changes: Partial<ChannelOutcome>) => {
  const { problems: _, ...counts } = verdictOf([channel(changes)]);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};

const missed = { state: "missed", messageIds: [] } as const;

test.each([
  ["a digest whose messages are all in the channel and on record", {}, { posted: 1 }],
  [
    "a message that is in the channel twice",
    { sent: [...both, message("3", "1")] },
    { doubled: 1, halfPosted: 1 },
  ],
  [
    "a fact that two messages tell",
    { sent: [message("1", "0", "a fact"), message("2", "1", "a fact")] },
    { doubled: 1, posted: 1 },
  ],
  ["a message on record that is not in the channel", { sent: both.slice(1) }, { halfPosted: 1 }],
  [
    "a message in the channel that is not on record",
    { log: [record({ messageIds: ["1"] })] },
    { halfPosted: 1 },
  ],
  [
    "a missed digest of which a message is in the channel",
    { log: [record({ ...missed, reason: { key: "late", minutes: 5 } })] },
    { halfPosted: 1 },
  ],
  [
    "a missed digest that says why",
    { log: [record({ ...missed, reason: { key: "late", minutes: 5 } })], sent: [] },
    { notPostedWithReason: 1 },
  ],
  ["a missed digest that does not say why", { log: [record(missed)], sent: [] }, { withoutTrueReason: 1 }],
  [
    "a missed digest whose reason hides a fault",
    { log: [record({ ...missed, reason: { key: "superseded" } })], sent: [] },
    { withoutTrueReason: 1 },
  ],
  ["a digest that is still open", { log: [record({ state: "uncertain" })] }, { unsettled: 1 }],
  ["a digest that was due and is not on record", { expected: 2 }, { posted: 1, notOnRecord: 1 }],
] satisfies readonly (readonly [string, Partial<ChannelOutcome>, object])[])(
  "counts %s",
  (_, changes, counts) => expect(countsOf(changes)).toEqual(counts),
);

test("names what went wrong, and nothing else", () => {
  const { problems } = verdictOf([
    channel({}),
    channel({ address: "slack:C2", log: [record({ state: "claimed" })], sent: [] }),
  ]);
  expect(problems).toEqual([
    `unsettled: ${delivery.id} (${delivery.subscription}): claimed after 1 attempts, no reason; 0 messages, 2 on record`,
  ]);
});

test("a channel is settled once each of its digests is on record and ended", () => {
  expect(isSettled(1, [])).toBe(false);
  expect(isSettled(1, [record({ state: "released" })])).toBe(false);
  expect(isSettled(1, [record({})])).toBe(true);
});
