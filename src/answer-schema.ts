import { z } from "zod";
import { languageSchema } from "./i18n/language.ts";

const words = <const Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), text: z.string() }).readonly();

const inlineSchema = z.discriminatedUnion("kind", [
  words("text"),
  words("strong"),
  words("emphasis"),
  words("code"),
  words("command"),
  z.strictObject({ kind: z.literal("link"), text: z.string(), url: z.string() }).readonly(),
]);

const line = z.array(inlineSchema).readonly();

const blockSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("heading"),
      level: z.union([z.literal(1), z.literal(2)]),
      content: line,
    })
    .readonly(),
  z.strictObject({ kind: z.literal("paragraph"), content: line }).readonly(),
  z.strictObject({ kind: z.literal("list"), items: z.array(line).readonly() }).readonly(),
  z.strictObject({ kind: z.literal("passage"), exact: z.string(), citation: line }).readonly(),
  z.strictObject({ kind: z.literal("note"), content: line }).readonly(),
]);

/** An `Answer` that was written down; a test keeps the two equal. */
export const answerSchema = z
  .strictObject({ language: languageSchema, summary: z.string(), blocks: z.array(blockSchema).readonly() })
  .readonly();
