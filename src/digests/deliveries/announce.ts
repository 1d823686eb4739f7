import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import { unknownIds } from "../digest.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { Assignment } from "./assignment.ts";

/**
 * The time between two checks of channels. Slack allows about fifty requests a minute:
 * https://docs.slack.dev/apis/web-api/rate-limits (tier 3)
 */
const everyMs = 1_200;

interface AnnouncerOptions {
  readonly clock: Pick<Clock, "sleep">;
  readonly log: Logger;
  readonly stopping: AbortSignal;
}

/** Logs problems that would prevent a declared digest from being posted, before it is due. */
export type Announce = (
  subscription: Subscription,
  assignment: Assignment | string,
  library: Library,
) => void;

/**
 * Checks the channels one after the other, each once for all of its digests: a thousand requests at the start would delay the
 * digests that are due, and the platform would refuse most of them.
 */
export const createAnnouncer = ({ clock, log, stopping }: AnnouncerOptions): Announce => {
  const waiting = new Map<string, { readonly assignment: Assignment; readonly names: string[] }>();
  let isAsking = false;

  const ask = async ({ platform, subscription }: Assignment, names: readonly string[]): Promise<void> => {
    const { id, address } = subscription.channel;
    try {
      const problem = await platform.channelProblem(id, "en");
      if (problem === null) return;
      for (const name of names) log.error({}, `Digest ${name} for ${address} cannot be posted: ${problem}`);
    } catch (error) {
      log.warn({ err: error }, `The channel ${address} could not be checked. ${messageOf(error)}`);
    }
  };

  const askInTurn = async (): Promise<void> => {
    isAsking = true;
    // Wait until all digests of a channel are in the list.
    await Promise.resolve();
    // The loop also visits channels that are added meanwhile.
    for (const [address, { assignment, names }] of waiting) {
      waiting.delete(address);
      await ask(assignment, names);
      if (waiting.size > 0) await clock.sleep(everyMs, stopping);
      if (stopping.aborted) break;
    }
    isAsking = false;
  };

  return ({ name, channel, include }, assignment, library) => {
    const digest = `Digest ${name} for ${channel.address}`;
    const unknown = unknownIds(include, library);
    if (unknown.length > 0) {
      log.warn({}, `${digest} names something that no briefing has: ${unknown.join(", ")}.`);
    }
    if (typeof assignment === "string") {
      log.warn({}, `${digest} is not posted: ${assignment}`);
      return;
    }
    const known = waiting.get(channel.address);
    if (known === undefined) waiting.set(channel.address, { assignment, names: [name] });
    else known.names.push(name);
    if (!isAsking) void askInTurn();
  };
};
