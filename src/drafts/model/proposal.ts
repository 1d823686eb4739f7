import { z } from "zod";
import { statementKinds } from "../../library/briefing/schema.ts";

/**
 * The facts that a model may propose. The shape is flat and has no optional keys, because small models fill such a shape
 * best: a key that does not apply is "" or 0.
 */
export const proposalsSchema = z.object({
  facts: z.array(
    z.object({
      type: z.enum(["person", "statement", "figure"]),
      evidence: z.string().describe("Copied from the article character for character, within one block."),
      block: z.number().describe("The number of the block that it was copied from."),
      name: z
        .string()
        .describe("The person, or who says it, by name as the article writes it. Never a pronoun."),
      role: z.string().describe("person: the title, as written in the evidence."),
      organization: z.string().describe("person: the organization of that title, as written in the article."),
      kind: z
        .enum([...statementKinds, "none"])
        .describe(
          "statement: commitment (will do), support (backs), position (holds), request (asks), hope, claim (asserts as fact), denial (says that something is not so: keep the negation), praise.",
        ),
      value: z.number().describe("figure: the number in full, 2600000000 for 2.6 billion."),
      unit: z.string().describe("figure: the unit as written."),
      counts: z.string().describe("figure: what is counted, as written."),
    }),
  ),
});

export type Proposal = z.infer<typeof proposalsSchema>["facts"][number];
