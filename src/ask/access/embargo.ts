import { type CommandAnswer, note } from "../../answer/answer.ts";
import { localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { Briefing } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import type { Origins } from "../../library/record-reads.ts";
import { embargoedUntil } from "../../library/snapshots.ts";
import type { Asker } from "./asker.ts";

const say = messagesOf("ask", "access/embargo");

/** The briefings under embargo, and the channels in which editors see them. */
export interface EmbargoOptions {
  /** The library with briefings under embargo; null if there are none. */
  library(now: Temporal.Instant): Library | null;
  /** The channels that are cleared for it: `slack:C0123`. */
  readonly channels: readonly string[];
}

/** Whether a person sees briefings under embargo: an editor in a cleared channel, or with another clearance, if only they see the answer. */
export const isCleared = async (asker: Asker, channels: readonly string[]): Promise<boolean> => {
  if (!asker.readsAlone) return false;
  if (asker.clearance !== undefined) return asker.clearance();
  return asker.channel !== null && channels.includes(asker.channel) && (await asker.isEditor());
};

/** The same, but asks the platform on each call, because a person can lose the role of an editor, or leave the channel. */
export const isStillCleared = async (asker: Asker, channels: readonly string[]): Promise<boolean> => {
  const { channel, recheck } = asker;
  if (asker.clearance !== undefined) return isCleared(asker, channels);
  if (!asker.readsAlone || channel === null || !channels.includes(channel)) return false;
  return (await recheck.isEditor()) && (await recheck.isIn(channel));
};

/** A briefing that may be under embargo. */
export type MaybeHeldBack = Pick<Briefing, "slug" | "headline" | "embargo">;

/**
 * The answer with the briefings that it rests on. `heldBack` are the briefings under embargo that the asker may see. If the
 * answer rests on some of these, it begins with their names, and cannot be shared.
 */
export const withOrigins = <Said extends CommandAnswer>(
  answer: Said,
  origins: Origins,
  heldBack: readonly MaybeHeldBack[],
  now: Temporal.Instant,
  timeZone: string,
): Said => {
  const { language } = answer;
  const embargoes = heldBack.flatMap((briefing) => {
    const until = origins.briefings.includes(briefing.slug) ? embargoedUntil(briefing, now) : null;
    return until === null ? [] : [{ briefing: briefing.slug, headline: briefing.headline, until }];
  });
  const notes = embargoes.map(({ headline, until }) => {
    const values = {
      time: instantIn(language, until, timeZone),
      headline: text(localize(headline, language)),
    };
    return note(...say.inline(language, "until", values));
  });
  return {
    ...answer,
    restsOn: { ...origins, embargoed: embargoes.map(({ briefing }) => briefing) },
    blocks: [...notes, ...answer.blocks],
  };
};
