import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { messageOf } from "../../../base/errors.ts";
import { isTimeout, networkCodeOf, wasNeverSent } from "../../../base/network/network-error.ts";
import type { PostOutcome, PostRefusal } from "../../../digests/posting.ts";
import { type Reason, said } from "../../../store/deliveries/reason.ts";
import { sayReason } from "../../../store/deliveries/say-reason.ts";
import type { SuspensionCause } from "../../../store/subscriptions/subscriptions.ts";
import { discordLimits } from "../limits.ts";

export type DiscordFailure = Extract<PostOutcome, { outcome: "refused" | "unknown" }>;

/**
 * The errors that concern the channel, by the codes of
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
const suspending: ReadonlyMap<number, SuspensionCause> = new Map([
  [Code.UnknownChannel, "channel-gone"],
  [Code.CannotSendMessagesInNonTextChannel, "channel-gone"],
  [Code.CannotExecuteActionOnThisChannelType, "channel-gone"],
  [Code.InvalidActionOnArchivedThread, "channel-gone"],
  [Code.UnknownGuild, "bot-removed"],
  [Code.MissingPermissions, "no-permission"],
  [Code.ThreadLocked, "no-permission"],
]);

/** Discord has temporarily turned off a feature for everybody. */
const temporary: ReadonlySet<number> = new Set([
  Code.SendMessagesHasBeenTemporarilyDisabled,
  Code.FeatureTemporarilyDisabledServerSide,
  Code.CloudflareIsBlockingYourRequest,
  Code.APIResourceOverloaded,
]);

/** The server's own rules refuse the message's content, so plain text would be refused too. */
const blocked: ReadonlySet<number> = new Set([
  Code.MessageWasBlockedByAutomaticModeration,
  Code.TitleWasBlockedByAutomaticModeration,
  Code.MessageBlockedByHarmfulLinksFilter,
]);

/**
 * The outcome of a failed request: the message was certainly not posted, or the outcome is unknown. `isMember` is true if
 * the bot is in the channel's server.
 */
export const discordFailureOf = (error: unknown, isMember = true): DiscordFailure => {
  if (error instanceof RateLimitError) return ofRateLimit(error);
  if (error instanceof DiscordAPIError) return ofDiscordsError(error, isMember);
  if (error instanceof HTTPError) return unknown({ key: "http-status", status: error.status });
  if (isTimeout(error)) return unknown({ key: "no-answer", seconds: discordLimits.requestTimeoutMs / 1_000 });
  const code = networkCodeOf(error);
  const reason = said(code ?? messageOf(error));
  return wasNeverSent(code)
    ? refused(reason, { remedy: "retry", afterMs: discordLimits.networkRetryMs, scope: "platform" })
    : unknown(reason);
};

const refused = (reason: Reason, refusal: PostRefusal): DiscordFailure => ({
  outcome: "refused",
  reason,
  refusal,
});
const unknown = (reason: Reason): DiscordFailure => ({ outcome: "unknown", reason });

/**
 * Discord limits each channel separately, with the limit in the headers. A 429 without it applies to the whole bot or its
 * IP address: https://docs.discord.com/developers/topics/rate-limits
 */
const ofRateLimit = ({ retryAfter, global, scope, limit }: RateLimitError): DiscordFailure => {
  const afterMs = retryAfter > 0 ? Math.ceil(retryAfter) : discordLimits.retryAfterMs;
  const ofAll = global || scope === "global" || (scope !== "shared" && !Number.isFinite(limit));
  return refused(
    { key: "rate-limited", seconds: Math.ceil(afterMs / 1_000) },
    {
      remedy: "retry",
      afterMs,
      scope: ofAll ? "platform" : "channel",
    },
  );
};

const ofDiscordsError = ({ status, code, message }: DiscordAPIError, isMember: boolean): DiscordFailure => {
  if (typeof code !== "number") {
    // An error page of a proxy, not Discord's own error.
    const reason: Reason = { key: "http-status", status };
    return status === 408
      ? unknown(reason)
      : refused(reason, { remedy: "retry", afterMs: discordLimits.proxyRetryMs, scope: "channel" });
  }
  const reason = said(`${message} (${code})`);
  // Discord refuses the bot's token. That does not concern the channel, and posting works again with a new token.
  if (status === 401) {
    return refused(reason, { remedy: "retry", afterMs: discordLimits.appIsOutRetryMs, scope: "platform" });
  }
  if (temporary.has(code)) {
    return refused(reason, { remedy: "retry", afterMs: discordLimits.proxyRetryMs, scope: "platform" });
  }
  const cause = causeOf(status, code, isMember);
  return refused(reason, cause === null ? { remedy: "give-up" } : { remedy: "suspend", cause });
};

const causeOf = (status: number, code: number, isMember: boolean): SuspensionCause | null => {
  // Discord uses one error for channels that the bot may not see and servers that it has left.
  if (code === Code.MissingAccess) return isMember ? "no-permission" : "bot-removed";
  const known = suspending.get(code);
  if (known !== undefined || blocked.has(code)) return known ?? null;
  if (status === 404) return "channel-gone";
  return status === 403 ? "no-permission" : null;
};

/** The reason of a failed request, in English. */
export const discordReasonOf = (error: unknown): string => sayReason(discordFailureOf(error).reason, "en");

/** True if a retry may succeed. */
export const mayRetryOnDiscord = (error: unknown): boolean => {
  const failure = discordFailureOf(error);
  return failure.outcome === "unknown" || failure.refusal.remedy === "retry";
};

/** True if Discord rejected the message's form, so plain text may succeed. */
export const isFormRejectedByDiscord = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError &&
  error.status === 400 &&
  typeof error.code === "number" &&
  !blocked.has(error.code) &&
  !suspending.has(error.code);
