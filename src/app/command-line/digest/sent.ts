import type { Ended } from "../../../digests/deliveries/outcome.ts";
import type { Settlement } from "../../../store/deliveries/ledger.ts";
import { sayReason } from "../../../store/deliveries/say-reason.ts";

/** The outcome in one sentence, and whether the digest was sent or had no news. */
export interface SentDigest {
  readonly ok: boolean;
  readonly message: string;
}

const settled = (settlement: Settlement, to: string): SentDigest => {
  switch (settlement.state) {
    case "posted":
      return { ok: true, message: `Posted to ${to}.` };
    case "empty":
      return { ok: true, message: `There is nothing new, so nothing was posted to ${to}.` };
    case "released":
    case "failed":
    case "missed":
      return {
        ok: false,
        message: `Not posted to ${to}, or not all of it: ${sayReason(settlement.reason, "en")}`,
      };
    case "uncertain":
    case "unknown":
      return {
        ok: false,
        message: `It is not known whether it was posted to ${to}. Check the channel. ${sayReason(settlement.reason, "en")}`,
      };
    default:
      return settlement satisfies never;
  }
};

/** The outcome of a digest that a person sent by hand. */
export const sentOf = (ended: Ended | string | null, to: string): SentDigest => {
  if (ended === null) return { ok: false, message: `It was already sent to ${to} in this second.` };
  if (typeof ended === "string") return { ok: false, message: `Not posted to ${to}: ${ended}` };
  return settled(ended.settlement, to);
};
