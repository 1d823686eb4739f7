import { z } from "zod";
import { languageTagSchema } from "../../base/language/language.ts";
import { dateSchema, idSchema, localizedTextSchema, someTextSchema } from "./schema-parts.ts";

const urlSchema = z
  .url({ protocol: /^https?$/, error: "expected an http or https address" })
  .max(2_000, "expected at most 2,000 characters");

/** The date of publication of a draft's source, until an editor enters it. */
export const unknownDate = "?";

/** How a date is known: printed in the text, from the page's metadata, from the URL, given by an editor, or inferred in another way. */
export const knownFromSchema = z.enum(["text", "metadata", "url", "told", "inferred"]);

/** The data that an agency or a feed gives about its item. */
const itemSchema = z.strictObject({
  id: someTextSchema.optional().describe("Its id, which stays the same from version to version."),
  version: someTextSchema.optional(),
  sent: z.iso
    .datetime({ offset: true, error: "expected an instant such as 2026-06-01T06:00:00Z" })
    .optional()
    .describe("When this version was made."),
  status: z
    .enum(["withheld", "canceled"])
    .optional()
    .describe(
      "withheld: it may not be published yet; canceled: its agency withdrew it. A draft with a status cannot be approved: remove the line once you have seen to it.",
    ),
  note: someTextSchema.optional().describe("The agency's note to editors."),
});

export const sourceSchema = z.strictObject({
  id: idSchema,
  file: z
    .string()
    .regex(/^[\w][\w.-]*\.txt$/, "expected the name of a .txt file in this folder")
    .describe("The stored text, in this folder, unchanged and in UTF-8."),
  title: someTextSchema.optional().describe("The document's own title, in its language."),
  publisher: someTextSchema.describe("Who published it."),
  byline: someTextSchema.optional().describe("Who wrote it, as printed."),
  section: someTextSchema.optional().describe("The section of the paper, such as Politics."),
  language: languageTagSchema.describe("The language of the stored text."),
  published: z
    .strictObject({
      date: dateSchema.or(z.literal(unknownDate)).describe("The day, or ? in a draft if it is not known."),
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
      by: someTextSchema.optional().describe("Who or what translated it, if known."),
    })
    .optional()
    .describe("Where the stored text is itself a translation."),
  item: itemSchema.optional().describe("What its agency or feed says of it."),
  caveats: z.array(localizedTextSchema).default([]).describe("What a careful editor must know about it."),
});
