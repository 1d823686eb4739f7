import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { answerSchema } from "../../answer/schema.ts";
import { OnrecordError } from "../../base/errors.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { aspects, type Told, type Watermark } from "../../store/deliveries/knowledge.ts";

/** What was composed for a delivery, and is posted as it is, however often that is tried. */
export interface DigestContent {
  readonly answer: Answer;
  /** The facts that the channel knows once the answer is posted. */
  readonly facts: readonly Told[];
  /** The channel's watermark once the answer is posted; null if it does not change. */
  readonly watermark: Watermark | null;
}

/** Goes up with every change to what an answer may be. */
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

/** Reads what `serializeContent` wrote. Throws a `digest` error where that was another version, or is damaged. */
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
    `The record holds a digest that cannot be read: ${z.prettifyError(content.error)}`,
  );
};
