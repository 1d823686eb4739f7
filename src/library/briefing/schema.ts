import { z } from "zod";
import { languageTagSchema } from "../../base/language/language.ts";

const words = z.string().trim().min(1, "expected some text");
const neighbour = z.string().min(1, "expected some text");

/** Lower-case words joined by hyphens: readable in a URL, in a command and in a file name. */
export const idSchema = z
  .string()
  .max(64, "expected at most 64 characters")
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "expected lower-case letters, digits and single hyphens, such as manh-hung",
  );

const dateSchema = z.iso.date("expected a date such as 2025-01-07");
const urlSchema = z
  .url({ protocol: /^https?$/, error: "expected an http or https address" })
  .max(2_000, "expected at most 2,000 characters");

/** The same text in one or more languages, keyed by language tag. */
const localizedTextSchema = z
  .record(languageTagSchema, words)
  .refine(
    (texts) => Object.keys(texts).length > 0,
    "expected the text in at least one language, such as en: …",
  );

/** A W3C Web Annotation TextQuoteSelector, and the source that it selects from. */
export const passageSchema = z
  .strictObject({
    source: idSchema.describe("The id of the source that is quoted."),
    exact: words.describe("The passage, word for word."),
    prefix: neighbour.optional().describe("The text right before, where exact occurs more than once."),
    suffix: neighbour.optional().describe("The text right after, where exact occurs more than once."),
  })
  .describe("Verbatim text of a source: a W3C TextQuoteSelector.");

const passagesSchema = z
  .array(passageSchema)
  .min(1, "expected at least one passage: no passage, no fact")
  .describe("What the fact rests on.");

/** Where a date comes from: printed in the text, in the page's metadata, read off the URL, or concluded otherwise. */
const knownFromSchema = z.enum(["text", "metadata", "url", "inferred"]);

const sourceSchema = z.strictObject({
  id: idSchema,
  file: z
    .string()
    .regex(/^[\w][\w.-]*\.txt$/, "expected the name of a .txt file in this folder")
    .describe("The stored text, in this folder, unchanged and in UTF-8."),
  title: words.optional().describe("The document's own title, in its language."),
  publisher: words.describe("Who published it."),
  language: languageTagSchema.describe("The language of the stored text."),
  published: z
    .strictObject({
      date: dateSchema,
      known: knownFromSchema.describe("How the date is known."),
      note: localizedTextSchema.optional().describe("How exactly, in a sentence."),
    })
    .describe("When it was published, and how that is known."),
  retrieved: dateSchema.optional().describe("When the text was fetched."),
  page: z
    .strictObject({
      url: urlSchema,
      language: languageTagSchema.describe("The language that the page is in."),
    })
    .optional()
    .describe("Where a reader finds it."),
  translation: z
    .strictObject({
      of: languageTagSchema.describe("The language that it was translated from."),
      by: words.optional().describe("Who or what translated it, if known."),
    })
    .optional()
    .describe("Where the stored text is itself a translation."),
  caveats: z.array(localizedTextSchema).default([]).describe("What a careful editor must know about it."),
});

const topicSchema = z.strictObject({ id: idSchema, names: localizedTextSchema });

const nativeNameSchema = z.strictObject({ language: languageTagSchema, name: words });

const organizationSchema = z.strictObject({
  id: idSchema,
  names: localizedTextSchema,
  native: nativeNameSchema.optional().describe("The name in the organization's own language."),
  aliases: z.array(words).default([]),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, "expected a Wikidata id such as Q1065")
    .optional(),
});

const roleSchema = z.strictObject({
  id: idSchema,
  title: localizedTextSchema,
  organization: idSchema.optional().describe("Left out where the sources do not name it."),
  asOf: dateSchema.optional().describe("When it was true, if not on the day the source was published."),
  passages: passagesSchema,
});

const personSchema = z.strictObject({
  id: idSchema,
  names: localizedTextSchema.describe("The name as it is written in each language."),
  native: nativeNameSchema.optional().describe("The name in the person's own spelling."),
  aliases: z.array(words).default([]).describe("Other names and descriptions, such as the minister."),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, "expected a Wikidata id such as Q1065")
    .optional(),
  roles: z.array(roleSchema).default([]),
});

/** In the order in which answers show them: what somebody will do comes first. */
export const statementKinds = [
  "commitment",
  "support",
  "position",
  "request",
  "hope",
  "claim",
  "praise",
] as const;
const statementKindSchema = z.enum(statementKinds);

const statementSchema = z.strictObject({
  id: idSchema,
  speaker: idSchema.describe("The person or organization that said it."),
  onBehalfOf: idSchema.optional().describe("The organization for which it was said."),
  kind: statementKindSchema.describe(
    "commitment: will do; support: backs; position: holds; request: asks; hope; claim: asserts as fact; praise.",
  ),
  text: localizedTextSchema.describe("The statement in the briefing's own words."),
  topics: z.array(idSchema).default([]),
  date: dateSchema.optional().describe("When it was said, if not on the day the source was published."),
  due: dateSchema.optional().describe("When a commitment falls due."),
  passages: passagesSchema,
});

const figureSchema = z.strictObject({
  id: idSchema,
  value: z.number().describe("In full: 2600000000, not 2.6."),
  qualifier: z.enum(["exactly", "about", "more-than", "less-than", "up-to"]).default("exactly"),
  unit: localizedTextSchema,
  counts: localizedTextSchema.describe("What is counted."),
  topics: z.array(idSchema).default([]),
  asOf: dateSchema.optional().describe("When it was true, if not on the day the source was published."),
  passages: passagesSchema,
});

const eventSchema = z.strictObject({
  id: idSchema,
  text: localizedTextSchema.describe("What happened, in the briefing's own words."),
  participants: z.array(idSchema).default([]),
  date: dateSchema.optional().describe("When it happened, where a source says so."),
  passages: passagesSchema,
});

const correctionSchema = z.strictObject({
  fact: idSchema.describe("The id of the statement, figure, event or role that was wrong."),
  date: dateSchema.describe("When it was corrected."),
  note: localizedTextSchema.describe("What was wrong, in a sentence."),
  withdrawn: z
    .boolean()
    .optional()
    .describe("true: the fact no longer stands. It is not answered from any more."),
});

/** The format of a `briefing.yaml`. */
export const briefingFileSchema = z.strictObject({
  status: z.enum(["draft", "reviewed"]).describe("Only a reviewed briefing is answered from."),
  embargo: z.iso
    .datetime({ offset: true, error: "expected an instant such as 2026-06-01T06:00:00+02:00" })
    .optional()
    .describe("Until then the briefing does not exist, except for editors in channels cleared for it."),
  headline: localizedTextSchema,
  summary: localizedTextSchema,
  sources: z.array(sourceSchema).min(1, "expected at least one source"),
  topics: z.array(topicSchema).default([]),
  organizations: z.array(organizationSchema).default([]),
  people: z.array(personSchema).default([]),
  statements: z.array(statementSchema).default([]),
  figures: z.array(figureSchema).default([]),
  events: z.array(eventSchema).default([]),
  corrections: z.array(correctionSchema).default([]),
});

export type BriefingFile = z.infer<typeof briefingFileSchema>;
export type SourceFile = z.infer<typeof sourceSchema>;
export type PassageSelector = z.infer<typeof passageSchema>;
export type StatementKind = z.infer<typeof statementKindSchema>;
export type KnownFrom = z.infer<typeof knownFromSchema>;

/** The JSON Schema of `briefing.yaml`, for editors that complete and check while one types. */
export const briefingJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(briefingFileSchema, { io: "input" }), null, 2)}\n`;
