import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import { messageOf } from "../../../base/errors.ts";
import { isTimeout, networkCodeOf, wasNeverSent } from "../../../base/network/network-error.ts";
import type { PostOutcome, PostRefusal } from "../../../digests/posting.ts";
import { type Reason, said } from "../../../store/deliveries/reason.ts";
import { sayReason } from "../../../store/deliveries/say-reason.ts";
import type { SuspensionCause } from "../../../store/subscriptions/subscriptions.ts";
import { HeldBack } from "../../shared/fence.ts";
import { slackLimits } from "../limits.ts";

export type SlackFailure = Extract<PostOutcome, { outcome: "refused" | "unknown" }>;

/**
 * What to do about each of Slack's errors. An error in none of these lists is the message's own fault. The quoted
 * explanations are Slack's: https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const suspending: ReadonlyMap<string, SuspensionCause> = new Map([
  /** "Value passed for channel was invalid". Slack also says this if the channel is private and the bot is not in it. */
  ["channel_not_found", "channel-gone"],
  /** "Channel has been archived." */
  ["is_archived", "channel-gone"],
  /** "The message cannot be edited within a frozen, archived or deleted channel", says `chat.update`. */
  ["is_inactive", "channel-gone"],
  /** "Cannot post user messages to a channel they are not in." */
  ["not_in_channel", "bot-removed"],
  /** "Authentication token is for a deleted user or workspace": a reinstalled app is in no channel. */
  ["account_inactive", "bot-removed"],
  /** "A workspace preference prevents the authenticated user from posting." */
  ["restricted_action", "no-permission"],
  ["restricted_action_read_only_channel", "no-permission"],
  ["restricted_action_thread_only_channel", "no-permission"],
  /** "The workspace token used in this request does not have the permissions necessary to complete the request." */
  ["no_permission", "no-permission"],
  ["access_denied", "no-permission"],
  /** "The token used is not granted the specific scope permissions required to complete this request." */
  ["missing_scope", "no-permission"],
  /** "Administrators have suspended the ability to post a message." */
  ["ekm_access_denied", "no-permission"],
]);

/**
 * The app or its workspace is out of service. That says nothing about a channel, and posting works again after a new
 * token or the end of a migration.
 */
const appIsOut: ReadonlySet<string> = new Set([
  "not_authed",
  /** "Either the provided token is invalid or the request originates from an IP address disallowed." */
  "invalid_auth",
  "token_revoked",
  "token_expired",
  "accesslimited",
  "two_factor_setup_required",
  "org_login_required",
  "team_access_not_granted",
  /** "Web API and other platform operations will be intermittently unavailable until the transition is complete." */
  "team_added_to_org",
]);

/** "It’s possible some aspect of the operation succeeded before the error was raised." */
const unclear: ReadonlySet<string> = new Set(["internal_error", "fatal_error", "service_unavailable"]);

const rateLimits: ReadonlySet<string> = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);

/** Slack rejected the blocks, so plain text may succeed. */
const rejectedForms: ReadonlySet<string> = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
  "too_many_blocks",
  // Returned by `chat.unfurl`.
  "cannot_parse_attachment",
  "invalid_attachments",
]);

export const isFormRejectedBySlack = (error: unknown): error is WebAPIPlatformError =>
  error instanceof WebAPIPlatformError && rejectedForms.has(error.data.error);

/** True if the request was not sent, so the message certainly does not exist. */
export const wasHeldBack = (error: unknown): boolean =>
  error instanceof WebAPIRequestError && error.original instanceof HeldBack;

const refused = (reason: Reason, refusal: PostRefusal): SlackFailure => ({
  outcome: "refused",
  reason,
  refusal,
});
const unknown = (reason: Reason): SlackFailure => ({ outcome: "unknown", reason });

/**
 * Slack counts the calls of a method "per workspace", and after a 429 the method must wait "with any token awarded to
 * your app from this workspace": https://docs.slack.dev/apis/web-api/rate-limits. A token belongs to one workspace.
 */
const rateLimited = (seconds: number): SlackFailure =>
  refused(
    { key: "rate-limited", seconds },
    {
      remedy: "retry",
      afterMs: Math.max(1, seconds) * 1_000,
      scope: "platform",
    },
  );

const ofSlacksError = ({ data }: WebAPIPlatformError): SlackFailure => {
  const error: unknown = data.error;
  // Slack's client passes on a body that is not JSON as if it were an error's name.
  if (typeof error !== "string" || !/^[a-z0-9_]+$/.test(error))
    return unknown({ key: "other-server", platform: "Slack" });
  const reason = said(error);
  if (unclear.has(error)) return unknown(reason);
  if (rateLimits.has(error)) {
    return rateLimited(data.response_metadata?.retryAfter ?? slackLimits.retryAfterSeconds);
  }
  if (appIsOut.has(error)) {
    return refused(reason, { remedy: "retry", afterMs: slackLimits.appIsOutRetryMs, scope: "platform" });
  }
  // "The POST data was either missing or truncated."
  if (error === "request_timeout") {
    return refused(reason, { remedy: "retry", afterMs: slackLimits.networkRetryMs, scope: "channel" });
  }
  const cause = suspending.get(error);
  return refused(reason, cause === undefined ? { remedy: "give-up" } : { remedy: "suspend", cause });
};

/** The outcome of a failed call: the message was certainly not posted, or the outcome is unknown. */
export const slackFailureOf = (error: unknown): SlackFailure => {
  if (error instanceof WebAPIRateLimitedError) return rateLimited(error.retryAfter);
  if (error instanceof WebAPIPlatformError) return ofSlacksError(error);
  if (error instanceof WebAPIHTTPError) {
    const reason: Reason = { key: "http-status", status: error.statusCode };
    // Slack itself answers only 200 and 429. Any other refusal comes from a proxy, and a retry may succeed.
    return error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 408
      ? refused(reason, { remedy: "retry", afterMs: slackLimits.proxyRetryMs, scope: "channel" })
      : unknown(reason);
  }
  if (isTimeout(error instanceof WebAPIRequestError ? error.original : error)) {
    return unknown({ key: "no-answer", seconds: slackLimits.requestTimeoutMs / 1_000 });
  }
  if (error instanceof WebAPIRequestError) {
    const code = networkCodeOf(error.original);
    const reason = said(code ?? error.original.message);
    return wasNeverSent(code)
      ? refused(reason, { remedy: "retry", afterMs: slackLimits.networkRetryMs, scope: "platform" })
      : unknown(reason);
  }
  return unknown(said(networkCodeOf(error) ?? messageOf(error)));
};

/** The reason of a failed call, in English. */
export const slackReasonOf = (error: unknown): string => sayReason(slackFailureOf(error).reason, "en");

/** True if Slack itself refused a call, which is neither an outage nor a rate limit. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError &&
  slackFailureOf(error).outcome === "refused" &&
  !rateLimits.has(error.data.error);

/** True if a retry may succeed. */
export const mayRetryOnSlack = (error: unknown): boolean => {
  const failure = slackFailureOf(error);
  return failure.outcome === "unknown" || failure.refusal.remedy === "retry";
};
