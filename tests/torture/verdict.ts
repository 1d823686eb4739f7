import { z } from "zod";
import type { DeliveryRecord } from "../../src/store/deliveries/ledger.ts";
import { sayReason } from "../../src/store/deliveries/say-reason.ts";

/** What must not happen, and how often it did. */
const faultKeys = [
  /** Deliveries of which a message, or a fact, is in the channel twice. */
  "doubled",
  /** Deliveries of which some messages are missing, without a record of it. */
  "halfPosted",
  /** Slots of which nothing is on record. Not begun yet, if the run was ended by its time limit; else lost. */
  "notOnRecord",
  /** Not posted with no reason, or only with one that says nothing of a fault. */
  "withoutTrueReason",
  /** Deliveries that are still open. */
  "unsettled",
] as const;
type FaultKey = (typeof faultKeys)[number];

export interface Verdict extends Readonly<Record<FaultKey | "posted" | "notPostedWithReason", number>> {
  /** What went wrong, a line each. */
  readonly problems: readonly string[];
}

/** A message in a channel. */
export interface Sent {
  readonly delivery: string;
  readonly part: string;
  readonly id: string;
  readonly facts: readonly string[];
}

/** A channel after the run, as the platform and the record show it. */
export interface ChannelOutcome {
  readonly address: string;
  /** How many digests were due. */
  readonly expected: number;
  readonly log: readonly DeliveryRecord[];
  readonly sent: readonly Sent[];
}

const slackSchema = z.looseObject({
  ts: z.string(),
  metadata: z.looseObject({ event_payload: z.looseObject({ delivery_id: z.string(), part: z.string() }) }),
});

/** Which part of which delivery a message on Slack is; none for one to a person. */
export const messageOfSlack = (message: { readonly ts: string }): Omit<Sent, "facts"> => {
  const read = slackSchema.safeParse(message);
  if (!read.success) return { delivery: "", part: "", id: message.ts };
  const { delivery_id: delivery, part } = read.data.metadata.event_payload;
  return { delivery, part, id: message.ts };
};

const hasRepeats = (all: readonly string[]): boolean => new Set(all).size < all.length;

/** A slot that was never begun has a reason of its own only if no fault came before: else the fault is the reason. */
const isTrueReason = ({ reason }: DeliveryRecord): boolean =>
  reason !== null && reason.key !== "superseded" && reason.key !== "stopped";

const outcomeOf = (
  record: DeliveryRecord,
  its: readonly Sent[],
): FaultKey | "posted" | "notPostedWithReason" => {
  switch (record.state) {
    case "posted":
    case "empty": {
      const isWhole =
        its.every(({ id }) => record.messageIds.includes(id)) && its.length === record.messageIds.length;
      return isWhole ? "posted" : "halfPosted";
    }
    case "claimed":
    case "released":
    case "uncertain":
      return "unsettled";
    case "failed":
    case "missed":
    case "unknown":
      if (!isTrueReason(record)) return "withoutTrueReason";
      return its.length > 0 && record.state === "missed" ? "halfPosted" : "notPostedWithReason";
    default:
      throw new Error(`There is no state ${record.state satisfies never}.`);
  }
};

/** Whether all digests that were due in a channel are on record and settled. Pure. */
export const isSettled = (expected: number, log: readonly DeliveryRecord[]): boolean =>
  log.length >= expected && log.every((record) => outcomeOf(record, []) !== "unsettled");

/** Compares what is in the channels with what the record says. Pure. */
export const verdictOf = (channels: readonly ChannelOutcome[]): Verdict => {
  const counts = {
    doubled: 0,
    halfPosted: 0,
    notOnRecord: 0,
    withoutTrueReason: 0,
    unsettled: 0,
    posted: 0,
    notPostedWithReason: 0,
  };
  const problems: string[] = [];
  const count = (key: keyof typeof counts, what: string, times = 1): void => {
    counts[key] += times;
    if (key !== "posted" && key !== "notPostedWithReason") problems.push(`${key}: ${what}`);
  };
  for (const { address, expected, log, sent } of channels) {
    if (hasRepeats(sent.flatMap(({ facts }) => facts))) count("doubled", `a fact in ${address}`);
    const parts = Map.groupBy(sent, ({ delivery }) => delivery);
    if (log.length < expected) {
      const names = log.map(({ delivery }) => delivery.subscription).join(", ");
      count("notOnRecord", `${address}: only ${names || "nothing"} is on record`, expected - log.length);
    }
    for (const record of log) {
      const { delivery, state, attempts, reason } = record;
      const its = parts.get(delivery.id) ?? [];
      const why = reason === null ? "no reason" : sayReason(reason, "en");
      const what = `${delivery.id} (${delivery.subscription}): ${state} after ${attempts} attempts, ${why}; ${its.length} messages, ${record.messageIds.length} on record`;
      if (hasRepeats(its.map(({ part }) => part))) count("doubled", what);
      count(outcomeOf(record, its), what);
    }
  }
  return { ...counts, problems };
};
