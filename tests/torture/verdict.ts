import { z } from "zod";
import type { DeliveryRecord } from "../../src/store/deliveries/ledger.ts";

/** What came of a run; the first four should be 0. */
export interface Verdict {
  /** Deliveries of which a message, or a fact, is in the channel twice. */
  readonly doubled: number;
  /** Deliveries of which some messages are missing, without a record of it. */
  readonly halfPosted: number;
  /** Slots of which nothing is on record. Not begun yet, if the run was ended by its time limit; else lost. */
  readonly notOnRecord: number;
  /** Not posted with no reason, or only with one that says nothing of a fault. */
  readonly withoutTrueReason: number;
  /** Deliveries that are still open. */
  readonly unsettled: number;
  readonly posted: number;
  readonly notPostedWithReason: number;
}

const deliverySchema = z.looseObject({
  metadata: z.looseObject({ event_payload: z.looseObject({ delivery_id: z.string(), part: z.string() }) }),
});

interface Sent {
  readonly delivery: string;
  readonly part: string;
  readonly id: string;
  readonly facts: readonly string[];
}

const sentOf = (message: { readonly ts: string }): readonly Sent[] => {
  const read = deliverySchema.safeParse(message);
  if (!read.success) return [];
  const { delivery_id: delivery, part } = read.data.metadata.event_payload;
  const facts = JSON.stringify(message).match(/Finish project number \d+\./gu) ?? [];
  return [{ delivery, part, id: message.ts, facts: [...new Set(facts)] }];
};

const hasRepeats = (all: readonly string[]): boolean => new Set(all).size < all.length;

/** A slot that was never begun has a reason of its own only if no fault came before: else the fault is the reason. */
const isTrueReason = ({ reason }: DeliveryRecord): boolean =>
  reason !== null && reason.key !== "superseded" && reason.key !== "stopped";

/** Compares what is in the channels with what the record says. Pure. */
export const verdictOf = (
  channels: readonly {
    readonly expected: number;
    readonly log: readonly DeliveryRecord[];
    readonly messages: readonly { readonly ts: string }[];
  }[],
): Verdict => {
  const verdict = {
    doubled: 0,
    halfPosted: 0,
    notOnRecord: 0,
    withoutTrueReason: 0,
    unsettled: 0,
    posted: 0,
    notPostedWithReason: 0,
  };
  for (const { expected, log, messages } of channels) {
    const sent = messages.flatMap(sentOf);
    if (hasRepeats(sent.flatMap(({ facts }) => facts))) verdict.doubled += 1;
    const parts = Map.groupBy(sent, ({ delivery }) => delivery);
    verdict.notOnRecord += Math.max(0, expected - log.length);
    for (const record of log) {
      const its = parts.get(record.delivery.id) ?? [];
      if (hasRepeats(its.map(({ part }) => part))) verdict.doubled += 1;
      const isWhole =
        its.every(({ id }) => record.messageIds.includes(id)) && its.length === record.messageIds.length;
      switch (record.state) {
        case "posted":
        case "empty":
          if (isWhole) verdict.posted += 1;
          else verdict.halfPosted += 1;
          break;
        case "claimed":
        case "released":
        case "uncertain":
          verdict.unsettled += 1;
          break;
        case "failed":
        case "missed":
        case "unknown":
          if (!isTrueReason(record)) verdict.withoutTrueReason += 1;
          else if (its.length > 0 && record.state === "missed") verdict.halfPosted += 1;
          else verdict.notPostedWithReason += 1;
          break;
        default:
          throw new Error(`There is no state ${record.state satisfies never}.`);
      }
    }
  }
  return verdict;
};
