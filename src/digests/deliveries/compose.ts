import { type Answer, note } from "../../answer/answer.ts";
import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { sayDuration, sayWallTime } from "../../base/time/say-time.ts";
import type { Claim, MissedSlots } from "../../store/deliveries/ledger.ts";
import { said } from "../../store/deliveries/reason.ts";
import type { Composed } from "../digest.ts";
import type { DueDigest } from "../schedules/plan.ts";
import type { Assignment, Means } from "./assignment.ts";
import { type DigestContent, parseContent, serializeContent } from "./content.ts";
import type { Hold } from "./lease.ts";
import { type Ended, ended } from "./outcome.ts";

/** Reads the content that an earlier lease composed. Another version of Onrecord may have written it in an unknown format. */
const readContent = (content: string): DigestContent | Ended => {
  try {
    return parseContent(content);
  } catch (error) {
    return ended({ state: "failed", reason: said(messageOf(error)) });
  }
};

/**
 * The content of a delivery. If no part of it is posted yet, composes it from one snapshot and saves it, so that it is up
 * to date when it is posted. If a part is posted, uses the saved content: its parts belong together, and the next digest
 * tells what changed meanwhile.
 */
export const contentOf = async (
  claim: Claim,
  isBegun: boolean,
  due: DueDigest,
  hold: Hold,
  { subscription, digest }: Assignment,
  { ledger, watched: readWatched, library, clock, log }: Means,
): Promise<DigestContent | Ended> => {
  if (claim.content !== null && isBegun) return readContent(claim.content);
  const { name, language, include, schedule, channel, skipIfEmpty } = subscription;
  const knowledge = await ledger.knowledge(channel.address, language);
  const watched = digest.tellsWatched === true ? { watched: await readWatched(channel.address) } : {};
  let composed: Composed;
  try {
    const now = clock.now().toZonedDateTimeISO(schedule.timeZone);
    composed = digest.compose({ library: library(), language, include, now, knowledge, ...watched });
  } catch (error) {
    log.error({ err: error, delivery: claim.delivery.id }, `Digest ${name} could not be composed.`);
    return ended({ state: "failed", reason: { key: "uncomposed", why: said(messageOf(error)) } });
  }
  if (composed.isEmpty && skipIfEmpty) return ended({ state: "empty" });
  const content: DigestContent = {
    answer: markDelivery(composed.answer, due, language, schedule.timeZone),
    facts: composed.facts,
    watermark: composed.watermark,
  };
  await hold.writeUncertain((lease) =>
    ledger.saveContent(
      claim.delivery.id,
      serializeContent(content),
      content.facts.map(({ reference }) => reference),
      lease,
    ),
  );
  return content;
};

const say = messagesOf("digests", "deliveries/mark");

const sayCovers = (
  { count, first, last }: MissedSlots,
  language: Language,
  today: Temporal.PlainDate,
): string => {
  const values = {
    count,
    first: sayWallTime(language, first, today),
    last: sayWallTime(language, last, today),
  };
  return say(language, count === 1 ? "coversOne" : count === 2 ? "coversTwo" : "coversMore", values);
};

/**
 * The answer with a line on top if it is late or covers missed slots; otherwise the same answer.
 * `timeZone` is that of the schedule.
 */
export const markDelivery = (
  answer: Answer,
  { delivery, lateByMs, covers }: DueDigest,
  language: Language,
  timeZone: string,
): Answer => {
  if (lateByMs === null && covers === null) return answer;
  const today = delivery.plannedAt
    .add({ milliseconds: lateByMs ?? 0 })
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const sentences: string[] = [];
  let { summary } = answer;
  if (lateByMs !== null) {
    const duration = sayDuration(language, lateByMs);
    const isToday = delivery.slot.startsWith(today.toString());
    const time = sayWallTime(language, delivery.slot, today);
    sentences.push(say(language, isToday ? "late" : "lateOtherDay", { duration, time }));
    summary = say(language, "summary", { summary, duration });
  }
  if (covers !== null) sentences.push(sayCovers(covers, language, today));
  return { ...answer, summary, blocks: [note(text(sentences.join(" "))), ...answer.blocks] };
};
