import { z } from "zod";
import { type Answer, type Entry, factsShownIn } from "../../answer/answer.ts";
import { answerSchema } from "../../answer/schema.ts";
import { OnrecordError } from "../../base/errors.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { aspects, type Told, type Watermark } from "../../store/deliveries/knowledge.ts";
import type { RememberedMessage } from "../../store/posted/posted-messages.ts";

/** The composed content of a delivery. */
export interface DigestContent {
  readonly answer: Answer;
  /** The facts that the channel knows once the answer is posted. */
  readonly facts: readonly Told[];
  /** The channel's watermark once the answer is posted; null if it does not change. */
  readonly watermark: Watermark | null;
}

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
