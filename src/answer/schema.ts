import { z } from "zod";
import { languageSchema } from "../base/language/language.ts";
import { controlEffects, entryKinds, entryStates } from "./answer.ts";

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

const control = z
  .strictObject({
    label: z.string(),
    line: z.string(),
    isQuestion: z.literal(true).exactOptional(),
    effect: z.enum(controlEffects),
    about: z.string().exactOptional(),
  })
  .readonly();
const controls = z.array(control).readonly();

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
      kind: z.literal("entry"),
      counts: z.enum(entryKinds),
      reference: z.string().nullable(),
      corrections: z.array(z.string()).readonly().exactOptional(),
      marks: z.array(z.strictObject({ state: z.enum(entryStates), text: z.string() }).readonly()).readonly(),
      content: line,
      byItself: line.exactOptional(),
      notes: z.array(line).readonly(),
      quotes: z.array(z.strictObject({ exact: z.string().nullable(), citation: line }).readonly()).readonly(),
      controls,
      whole: control.nullable(),
    })
    .readonly(),
  // Passages that were stored before version 0.2 have a reference.
  z
    .strictObject({
      kind: z.literal("passage"),
      exact: z.string(),
      citation: line,
      reference: z.string().nullable().optional(),
    })
    .transform(({ kind, exact, citation }) => ({ kind, exact, citation }))
    .readonly(),
  z.strictObject({ kind: z.literal("preformatted"), text: z.string() }).readonly(),
  z.strictObject({ kind: z.literal("note"), content: line }).readonly(),
  z.strictObject({ kind: z.literal("controls"), controls }).readonly(),
  z.strictObject({ kind: z.literal("menu"), label: z.string(), controls }).readonly(),
]);

/** The schema of a stored `Answer`. A test checks that it matches the type. */
export const answerSchema = z
  .strictObject({
    language: languageSchema,
    summary: z.string(),
    blocks: z.array(blockSchema).readonly(),
  })
  .readonly();
