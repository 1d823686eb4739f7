import type { Ended } from "../../../digests/deliveries/outcome.ts";
import type { Settlement } from "../../../store/deliveries/ledger.ts";
import { sayReason } from "../../../store/deliveries/say-reason.ts";

/** The outcome in one sentence, and whether it is what was asked for. */
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
        message: `It may stand in ${to} or not. Look there. ${sayReason(settlement.reason, "en")}`,
      };
    default:
      return settlement satisfies never;
  }
};

/** What became of a digest that was sent at once. */
export const sentOf = (ended: Ended | string | null, to: string): SentDigest => {
  if (ended === null) return { ok: false, message: `It was sent to ${to} in this very second already.` };
  if (typeof ended === "string") return { ok: false, message: `Not posted to ${to}: ${ended}` };
  return settled(ended.settlement, to);
};
