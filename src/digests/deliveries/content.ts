import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { answerSchema } from "../../answer/schema.ts";
import { OnrecordError } from "../../base/errors.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import type { ReportedFact } from "../../store/deliveries/ledger.ts";

/** What was composed for a delivery, and is posted as it is, however often that is tried. */
export interface DigestContent {
  readonly answer: Answer;
  /** What the channel knows once the answer stands. */
  readonly facts: readonly ReportedFact[];
}

/** Goes up with every change to what an answer may be. */
const version = 1;

const versionSchema = z.looseObject({ version: z.int() });

const contentSchema = z.strictObject({
  version: z.literal(version),
  answer: answerSchema,
  facts: z.array(z.strictObject({ key: z.string(), hash: z.string() }).readonly()).readonly(),
});

export const serializeContent = ({ answer, facts }: DigestContent): string =>
  JSON.stringify({ version, answer, facts } satisfies z.infer<typeof contentSchema>);

/** Reads what `serializeContent` wrote. Throws a `digest` error where that was another version, or is damaged. */
export const parseContent = (text: string): DigestContent => {
  const written = parseJson(text);
  const content = contentSchema.safeParse(written);
  if (content.success) return { answer: content.data.answer, facts: content.data.facts };
  const versioned = versionSchema.safeParse(written);
  if (versioned.success && versioned.data.version !== version) {
    throw new OnrecordError(
      "digest",
      `The record holds a digest that was composed by another version of Onrecord: expected format ${version}, format ${versioned.data.version} came. Let that version finish it.`,
    );
  }
  throw new OnrecordError(
    "digest",
    `The record holds a digest that cannot be read: ${z.prettifyError(content.error)}`,
  );
};
