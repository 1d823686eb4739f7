import { z } from "zod";
import { type Answer, type Entry, factsShownIn, note } from "../../answer/answer.ts";
import { answerSchema } from "../../answer/schema.ts";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { sayDuration, sayWallTime } from "../../base/time/say-time.ts";
import { aspects } from "../../store/deliveries/knowledge.ts";
import type { Claim, MissedSlots, Settlement } from "../../store/deliveries/ledger.ts";
import { said } from "../../store/deliveries/reason.ts";
import type { RememberedMessage } from "../../store/posted/posted-messages.ts";
import type { Composed } from "../digest.ts";
import type { DueDigest } from "../schedules/plan.ts";
import type { Assignment, Means } from "./assignment.ts";
import type { Hold } from "./lease.ts";

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
): Promise<DigestContent | Settlement> => {
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
    return { state: "failed", reason: { key: "uncomposed", why: said(messageOf(error)) } };
  }
  if (composed.isEmpty && skipIfEmpty) return { state: "empty" };
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

/** Reads the content that an earlier lease composed. Another version of Onrecord may have written it in an unknown format. */
const readContent = (content: string): DigestContent | Settlement => {
  try {
    return parseContent(content);
  } catch (error) {
    return { state: "failed", reason: said(messageOf(error)) };
  }
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

/** The composed content of a delivery. */
export type DigestContent = Pick<Composed, "answer" | "facts" | "watermark">;

/** Increase it with every change to the format of an answer. */
const version = 2;

const versionSchema = z.looseObject({ version: z.int() });

const toldSchema = z
  .strictObject({
    reference: z.string(),
    language: z.string(),
    aspect: z.enum(aspects),
    hash: z.string(),
    moment: z.int().transform((ms) => Temporal.Instant.fromEpochMilliseconds(ms)),
  })
  .readonly();

const contentSchema = z.strictObject({
  version: z.literal(version),
  answer: answerSchema,
  facts: z.array(toldSchema).readonly(),
  watermark: z.strictObject({ language: z.string(), day: z.iso.date() }).nullable(),
});

export const serializeContent = ({ answer, facts, watermark }: DigestContent): string =>
  JSON.stringify({
    version,
    answer,
    facts: facts.map((told) => ({ ...told, moment: told.moment.epochMilliseconds })),
    watermark,
  } satisfies z.input<typeof contentSchema>);

/** Reads content that `serializeContent` wrote. Throws a `digest` error if another version wrote it, or it is damaged. */
export const parseContent = (text: string): DigestContent => {
  const written = parseJson(text);
  const content = contentSchema.safeParse(written);
  if (content.success) {
    const { answer, facts, watermark } = content.data;
    return { answer, facts, watermark };
  }
  const versioned = versionSchema.safeParse(written);
  if (versioned.success && versioned.data.version !== version) {
    throw new OnrecordError(
      "digest",
      `Another version of Onrecord composed this digest: expected format ${version}, got format ${versioned.data.version}. Let that version finish it.`,
    );
  }
  throw new OnrecordError(
    "digest",
    `The saved content of a digest cannot be read: ${z.prettifyError(content.error)}`,
  );
};

/** The posted messages of an answer, with the facts that each shows, to remember. Pure. */
export const rememberedMessagesOf = (
  { channel, delivery, thread }: Pick<RememberedMessage, "channel" | "delivery" | "thread">,
  pages: readonly Answer[],
  posted: ReadonlyMap<string, string>,
): readonly RememberedMessage[] =>
  [...posted].flatMap(([part, message]) => {
    // In plain text, the messages of page `n` are the parts `n.0`, `n.1`, ….
    const page = pages[Number.parseInt(part, 10)];
    if (page === undefined || factsShownIn(page).length === 0) return [];
    const entries = page.blocks.filter((block): block is Entry => block.kind === "entry");
    const facts = new Map<string, readonly string[]>();
    for (const { reference, corrections = [] } of entries) {
      if (reference !== null) facts.set(reference, corrections);
    }
    const { language } = page;
    return [{ channel, delivery, message, part, thread, language, content: writeShown(page), facts }];
  });

/** The content of a message, in the form for the database. */
export const writeShown = ({ language, summary, blocks }: Answer): string =>
  JSON.stringify({ language, summary, blocks });

/** Reads it again; null if another version wrote it in an unknown format. */
export const readShown = (content: string): Answer | null =>
  answerSchema.safeParse(parseJson(content)).data ?? null;
