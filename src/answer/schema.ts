import { z } from "zod";
import { languageSchema } from "../base/language/language.ts";
import { controlEffects } from "./answer.ts";

const words = <const Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), text: z.string() }).readonly();

const inlineSchema = z.discriminatedUnion("kind", [
  words("text"),
  words("strong"),
  words("code"),
  words("command"),
  z.strictObject({ kind: z.literal("link"), text: z.string(), url: z.string() }).readonly(),
  z.strictObject({ kind: z.literal("instant"), text: z.string(), epochSeconds: z.number() }).readonly(),
  z.strictObject({ kind: z.literal("user"), text: z.string(), id: z.string() }).readonly(),
  z.strictObject({ kind: z.literal("channel"), text: z.string(), id: z.string() }).readonly(),
]);

const controls = z
  .array(
    z
      .strictObject({
        label: z.string(),
        line: z.string(),
        effect: z.enum(controlEffects),
        about: z.string().exactOptional(),
      })
      .readonly(),
  )
  .readonly();

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
  z
    .strictObject({
      kind: z.literal("passage"),
      exact: z.string(),
      citation: line,
      // An answer that was written down before passages had one.
      reference: z.string().nullable().default(null),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("preformatted"), text: z.string() }).readonly(),
  z.strictObject({ kind: z.literal("note"), content: line }).readonly(),
  z.strictObject({ kind: z.literal("controls"), controls }).readonly(),
  z.strictObject({ kind: z.literal("menu"), label: z.string(), controls }).readonly(),
]);

/** An `Answer` that was written down; a test keeps the two equal. */
export const answerSchema = z
  .strictObject({
    language: languageSchema,
    summary: z.string(),
    blocks: z.array(blockSchema).readonly(),
  })
  .readonly();
