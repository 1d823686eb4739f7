import { z } from "zod";
import { languageTagSchema } from "../../base/language/language.ts";

/** A text that is not empty. */
export const someTextSchema = z.string().trim().min(1, "expected some text");
const neighbour = z.string().min(1, "expected some text");

/** Lower-case words joined by hyphens, which are readable in a URL, a command and a file name. */
export const idSchema = z
  .string()
  .max(64, "expected at most 64 characters")
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "expected lower-case letters, digits and single hyphens, such as manh-hung",
  );

export const dateSchema = z.iso.date("expected a date such as 2025-01-07");

/** Why a newsroom takes special care before it publishes a fact. */
export const sensitivities = ["victim", "minor", "sub-judice"] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const sensitivitySchema = z
  .array(z.enum(sensitivities))
  .min(1, "expected at least one of victim, minor and sub-judice, or no such key")
  .optional()
  .describe(
    "Why to take care before publishing it. victim: it identifies the victim of a crime or an accident; minor: it is about a child; sub-judice: it is before a court. Answers mark the fact, and ask again before it is shared.",
  );

/** The same text in one or more languages, keyed by language tag. */
export const localizedTextSchema = z
  .record(languageTagSchema, someTextSchema)
  .refine(
    (texts) => Object.keys(texts).length > 0,
    "expected the text in at least one language, such as en: …",
  );

/** A W3C Web Annotation TextQuoteSelector, and its source. */
export const passageSchema = z
  .strictObject({
    source: idSchema.describe("The id of the source that is quoted."),
    exact: someTextSchema.describe("The passage, word for word."),
    prefix: neighbour.optional().describe("The text right before, where exact occurs more than once."),
    suffix: neighbour.optional().describe("The text right after, where exact occurs more than once."),
  })
  .describe("Verbatim text of a source: a W3C TextQuoteSelector.");

export const passagesSchema = z
  .array(passageSchema)
  .min(1, "expected at least one passage: no passage, no fact")
  .describe("What the fact rests on.");
