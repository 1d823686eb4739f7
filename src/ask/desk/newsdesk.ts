import { createHash, randomBytes } from "node:crypto";
import type { Answer } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { Pacers } from "../../digests/deliveries/pacers.ts";
import type { PlatformState } from "../../digests/posting.ts";
import { parseChannel } from "../../store/channel.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { OnceKeys } from "../once-keys.ts";

/** The desk: the editors, and their channel. */
export interface Newsdesk {
  /** The language of reports to the desk. */
  readonly language: Language;
  /**
   * Posts a report. The same report is posted once a day, even if a person presses twice or a platform delivers the event
   * twice. If there is no channel, or the bot cannot post to it, the report goes to the bot's log.
   */
  tell(answer: Answer): Promise<"posted" | "logged">;
}

interface NewsdeskOptions {
  /** `slack:C0123`; null if none is set. */
  readonly channel: string | null;
  readonly platform: (name: string) => PlatformState;
  /** Shared with digests. */
  readonly pacers: Pacers;
  readonly onceKeys: OnceKeys;
  readonly language: Language;
  readonly log: Logger;
}

/** Many digests may be posted before a report. After this time, it goes to the log. An interaction can be answered for 15 minutes. */
const mostWaitMs = 10 * 60_000;

/** At most 25 characters, Discord's limit for a nonce. */
const newId = (): string => randomBytes(12).toString("base64url");

export const createNewsdesk = ({
  channel,
  platform,
  pacers,
  onceKeys,
  language,
  log,
}: NewsdeskOptions): Newsdesk => ({
  language,
  async tell(answer) {
    const inLog = (why: string): "logged" => {
      log.warn({ answer }, `For the desk: ${answer.summary} (${why})`);
      return "logged";
    };
    if (channel === null) return inLog("ONRECORD_DESK names no channel");
    const { platform: name, id } = parseChannel(channel);
    const state = platform(name);
    if (!state.on) return inLog(state.why);
    const onceKey = `desk ${createHash("sha256").update(JSON.stringify(answer)).digest("base64url")}`;
    if (!(await onceKeys.take(onceKey))) return "posted";
    const pacer = pacers(name, state.platform.pace);
    const signal = AbortSignal.timeout(mostWaitMs);
    let posted = 0;
    const outcome = await state.platform.post({
      channel: id,
      answer,
      deliveryId: newId(),
      existing: new Map(),
      mayPost: () => pacer.whenIdle(id, signal),
      mayLeave: () => !signal.aborted,
      async onPosted() {
        posted += 1;
      },
    });
    if (outcome.outcome === "posted") return "posted";
    // If the outcome is unknown, the message may be in the channel.
    if (outcome.outcome === "unknown") return inLog(sayReason(outcome.reason, "en"));
    if (posted === 0) await onceKeys.release(onceKey);
    return inLog(
      outcome.outcome === "held-back" ? "too much was posted before it" : sayReason(outcome.reason, "en"),
    );
  },
});
