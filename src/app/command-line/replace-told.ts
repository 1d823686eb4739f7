import type { Language } from "../../base/language/language.ts";
import type { Clock } from "../../base/time/clock.ts";
import { takenDownAnswer } from "../../digests/deliveries/taken-down.ts";
import type { PlatformEdits, PostedMessage, ReplaceOutcome, RunningPlatform } from "../../digests/posting.ts";
import { parseChannel } from "../../store/channel.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { ToldMessages } from "../../store/told-messages.ts";

/** What messages are replaced with. */
export interface Replacing {
  /** Connects a platform, to post only; says why it cannot. Called once for each platform. */
  readonly connect: (platform: string) => Promise<RunningPlatform | string>;
  /** The language of messages whose own is not known. */
  readonly language: Language;
  readonly clock: Pick<Clock, "sleep">;
}

/** The line about messages of a delivery that a person has to remove, because the bot does not replace them. */
export const byHandLine = (
  { channel, plannedAt }: ToldMessages,
  messages: readonly string[],
  why: string | null,
): string => {
  const problem = why === null ? "" : ` ${why}`;
  return `Posted in ${channel} for ${plannedAt}:${problem} delete the messages ${messages.join(", ")} there by hand.`;
};

/** A platform may be busy: a replacement is tried so many times. */
const mostTries = 4;
const longestWaitMs = 60_000;
const never = new AbortController().signal;

const replaceOne = async (
  edits: PlatformEdits,
  message: PostedMessage,
  { otherFacts, language }: Pick<ToldMessages, "otherFacts" | "language">,
  { clock, language: otherwise }: Replacing,
): Promise<ReplaceOutcome> => {
  const answer = takenDownAnswer(language ?? otherwise, otherFacts);
  for (let tries = 1; ; tries += 1) {
    const became = await edits.replace(message, answer);
    const waitMs =
      became.outcome === "unknown"
        ? 1_000
        : became.outcome === "refused" && became.refusal.remedy === "retry"
          ? became.refusal.afterMs
          : null;
    if (waitMs === null || tries === mostTries) return became;
    await clock.sleep(Math.min(waitMs, longestWaitMs), never);
  }
};

/** What became of a message, in one line. */
const lineOf = (told: ToldMessages, id: string, link: string | null, became: ReplaceOutcome): string => {
  const named = link === null ? id : `${id} (${link})`;
  switch (became.outcome) {
    case "replaced":
      return `Replaced the message ${named} in ${told.channel}.`;
    case "gone":
      return `The message ${id} in ${told.channel} is gone already.`;
    case "refused":
    case "unknown":
      return byHandLine(told, [named], `it could not be replaced: ${sayReason(became.reason, "en")}`);
    default:
      return became satisfies never;
  }
};

/**
 * Replaces the messages that told of facts that were taken down by a sentence that says so. Returns a line for each message, and for those of a
 * platform that is off. If it is done again, it does no harm.
 */
export const replaceTold = async (
  all: readonly ToldMessages[],
  replacing: Replacing,
): Promise<readonly string[]> => {
  const lines: string[] = [];
  const byPlatform = Map.groupBy(all, ({ channel }) => parseChannel(channel).platform);
  for (const [name, group] of byPlatform) {
    const platform = await replacing.connect(name);
    if (typeof platform === "string") {
      for (const told of group) lines.push(byHandLine(told, [...told.messages.values()], platform));
      continue;
    }
    const { edits } = platform;
    try {
      for (const told of group) {
        if (edits === null) {
          lines.push(byHandLine(told, [...told.messages.values()], `${name} cannot replace what it posted.`));
          continue;
        }
        const channel = parseChannel(told.channel).id;
        // Only the first message has the button.
        let { otherFacts } = told;
        for (const [part, messageId] of told.messages) {
          const message = { channel, deliveryId: told.delivery, part, messageId };
          const became = await replaceOne(edits, message, { ...told, otherFacts }, replacing);
          otherFacts = [];
          lines.push(lineOf(told, messageId, await edits.linkTo(channel, messageId), became));
        }
      }
    } finally {
      await platform.stop();
    }
  }
  return lines;
};
