import type { Settlement } from "../../../store/deliveries/ledger.ts";
import { sayReason } from "../../../store/deliveries/say-reason.ts";

/** The outcome in one sentence, and whether the digest was sent or had no news. */
export interface SentDigest {
  readonly ok: boolean;
  readonly message: string;
}

/** The outcome of a digest that a person sent by hand. */
export const sentOf = (settlement: Settlement | string | null, to: string): SentDigest => {
  if (settlement === null) return { ok: false, message: `It was already sent to ${to} in this second.` };
  if (typeof settlement === "string") return { ok: false, message: `Not posted to ${to}: ${settlement}` };
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
