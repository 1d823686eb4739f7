import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { languageTagSchema } from "../../base/language/language.ts";
import { dueDatePattern, readDueDate } from "../../base/time/due-date.ts";
import { reviewDecisionSchema } from "./review-schema.ts";
import {
  dateSchema,
  idSchema,
  localizedTextSchema,
  type passageSchema,
  passagesSchema,
  sensitivitySchema,
  someTextSchema,
} from "./schema-parts.ts";
import { type knownFromSchema, sourceSchema } from "./source-schema.ts";
import { updateSchema } from "./update-schema.ts";

const topicSchema = z.strictObject({ id: idSchema, names: localizedTextSchema });

const nativeNameSchema = z.strictObject({ language: languageTagSchema, name: someTextSchema });

const organizationSchema = z.strictObject({
  id: idSchema,
  names: localizedTextSchema,
  native: nativeNameSchema.optional().describe("The name in the organization's own language."),
  aliases: z.array(someTextSchema).default([]),
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
  sensitivity: sensitivitySchema,
  passages: passagesSchema,
});

const personSchema = z.strictObject({
  id: idSchema,
  names: localizedTextSchema.describe("The name as it is written in each language."),
  native: nativeNameSchema.optional().describe("The name in the person's own spelling."),
  aliases: z
    .array(someTextSchema)
    .default([])
    .describe("Other names and descriptions, such as the minister."),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, "expected a Wikidata id such as Q1065")
    .optional(),
  same: z
    .literal(true)
    .optional()
    .describe(
      "It is the person of this id in the other briefings, though no organization and no source shows it.",
    ),
  roles: z.array(roleSchema).default([]),
});

/** The kinds of statements, in the order in which answers show them. */
export const statementKinds = [
  "commitment",
  "support",
  "position",
  "request",
  "hope",
  "claim",
  "denial",
  "praise",
] as const;
const statementKindSchema = z.enum(statementKinds);

const dueDateExpected =
  "expected a due date such as 2026-06-30, 2026-06, 2026-Q3, 2026-summer or 2026, with by or before in front if needed";

const speakerSchema = z.union(
  [
    idSchema,
    z.strictObject({
      group: localizedTextSchema.describe("The group's words, such as en: members of the growers' guild."),
      organization: idSchema.optional().describe("The organization that they belong to, if it is known."),
    }),
  ],
  "expected the id of a person or organization, or a group such as { group: { en: residents } }",
);

const dueDateSchema = z
  .union([z.int(), z.string().regex(dueDatePattern, dueDateExpected)], dueDateExpected)
  .transform((written, context) => {
    const due = readDueDate(String(written));
    if (due !== null) return due;
    context.addIssue(dueDateExpected);
    return z.NEVER;
  });

const statementSchema = z
  .strictObject({
    id: idSchema,
    speaker: speakerSchema.describe("Who said it: the id of a person or organization, or a group in words."),
    reportedBy: speakerSchema
      .optional()
      .describe("Who said that the speaker said it, where no source heard the speaker."),
    onBehalfOf: idSchema.optional().describe("The organization for which it was said."),
    kind: statementKindSchema.describe(
      "commitment: will do; support: backs; position: holds; request: asks; hope; claim: asserts as fact; denial: says that something is not so; praise.",
    ),
    text: localizedTextSchema.describe("The statement in the briefing's own words."),
    topics: z.array(idSchema).default([]),
    date: dateSchema.optional().describe("When it was said, if not on the day the source was published."),
    due: dueDateSchema.optional().describe("When a commitment falls due."),
    sensitivity: sensitivitySchema,
    passages: passagesSchema,
    updates: z
      .array(updateSchema)
      .default([])
      .describe("What has become of a commitment, oldest first. Updates are only ever added at the end."),
  })
  .superRefine(({ kind, speaker, reportedBy }, context) => {
    if (reportedBy === undefined) return;
    if (kind === "commitment") {
      context.addIssue({
        code: "custom",
        path: ["kind"],
        message:
          "expected another kind beside reportedBy: a promise that another person reports binds no one. Write it as a claim of the person who reports it",
      });
    }
    if (isDeepStrictEqual(speaker, reportedBy)) {
      context.addIssue({
        code: "custom",
        path: ["reportedBy"],
        message: "expected another one than the speaker",
      });
    }
  });

/** Whether a figure is exact, or how it is not. */
export const figureQualifiers = ["exactly", "about", "more-than", "less-than", "up-to"] as const;

const figureSchema = z.strictObject({
  id: idSchema,
  value: z.number().describe("In full: 2600000000, not 2.6."),
  qualifier: z.enum(figureQualifiers).default("exactly"),
  unit: localizedTextSchema,
  counts: localizedTextSchema.describe("What is counted."),
  topics: z.array(idSchema).default([]),
  asOf: dateSchema.optional().describe("When it was true, if not on the day the source was published."),
  sensitivity: sensitivitySchema,
  passages: passagesSchema,
});

const eventSchema = z.strictObject({
  id: idSchema,
  text: localizedTextSchema.describe("What happened, in the briefing's own words."),
  participants: z.array(idSchema).default([]),
  date: dateSchema.optional().describe("When it happened, where a source says so."),
  sensitivity: sensitivitySchema,
  passages: passagesSchema,
});

/** The kinds of corrections, in the words of newsrooms. A retraction withdraws what was published; a clarification and an update do not. */
export const correctionKinds = ["corrected", "clarified", "updated", "withdrawn", "retracted"] as const;

const correctionSchema = z.strictObject({
  fact: idSchema.describe("The id of the statement, figure, event or role that was wrong."),
  date: dateSchema.describe("When it was corrected."),
  note: localizedTextSchema.describe("What was wrong or has changed, in a sentence."),
  kind: z
    .enum(correctionKinds)
    .optional()
    .describe(
      "corrected: it was wrong; clarified: it was right, and could be misunderstood; updated: it was right, and has changed since; withdrawn: the newsroom does not use it any more; retracted: its source took it back. Answers do not use withdrawn or retracted facts.",
    ),
  at: z.iso
    .datetime({ offset: true, error: "expected an instant such as 2026-06-01T06:00:00+02:00" })
    .optional()
    .describe("The instant at which it was corrected, if it was in chat."),
  before: z
    .union([localizedTextSchema, z.number()], "expected the wording before, or the number before")
    .optional()
    .describe("The wording of the fact before the correction, or its number."),
  withdrawn: z.boolean().optional().describe("As version 1 writes it. Since version 2: kind: withdrawn."),
});

/** The newest version of the format. */
export const newestVersion = 2;

/** The format of a `briefing.yaml`. */
export const briefingFileSchema = z.strictObject({
  version: z
    .literal([1, newestVersion])
    .default(1)
    .describe("The version of this format. npm run migrate writes the newest."),
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
  review: z
    .array(reviewDecisionSchema)
    .default([])
    .describe(
      "What editors decided about each part of the draft, and what they dropped. The desk's page writes it.",
    ),
});

export type BriefingFile = z.infer<typeof briefingFileSchema>;
export type SourceFile = z.infer<typeof sourceSchema>;
export type PassageSelector = z.infer<typeof passageSchema>;
/** A person or organization by id, or a group of people in words. */
export type StatementSpeaker = z.infer<typeof speakerSchema>;
export type CorrectionKind = (typeof correctionKinds)[number];
export type StatementKind = z.infer<typeof statementKindSchema>;
export type KnownFrom = z.infer<typeof knownFromSchema>;

/** The JSON Schema of `briefing.yaml`, for text editors that complete and check. */
export const briefingJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(briefingFileSchema, { io: "input" }), null, 2)}\n`;
