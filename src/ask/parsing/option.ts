import { z } from "zod";
import { type InLanguage, inEachLanguage, type Texts } from "../../base/language/language.ts";

/** The longest value of an option, in UTF-16 code units: longer ones are no name, and would not fit into a reply. */
export const optionMaxLength = 100;

/** The longest text that is looked through, in UTF-16 code units: a whole message of Discord's. Its options take 6,000. */
const longTextMaxLength = 4_000;

/** The longest note, in UTF-16 code units: it is read beside others in a channel. */
const noteMaxLength = 1_000;

/** What of the library an option may name. */
export type Nameable = "people" | "organizations" | "actors" | "topics" | "briefings";

/** What an option names, so that a platform can offer it to somebody who types: `digests` are those of their channel. */
export type Completes = Nameable | "digests";

/** An option as platforms, help and usage show it. */
export interface Option {
  /** At most 100 characters in every language: Discord's limit. */
  readonly description: InLanguage;
  readonly required: boolean;
  /** The longest value, in UTF-16 code units. */
  readonly maxLength: number;
  /** Null if it names nothing that is known. */
  readonly completes: Completes | null;
  /** Quotation marks, colons and line breaks in it are part of it, so that it takes the whole of a line. */
  readonly asWritten: boolean;
  /** What may be chosen, with a label each; null if any words do. */
  readonly choices: readonly { readonly value: string; readonly label: InLanguage }[] | null;
}

const registry = z.registry<Option>();

const words = () =>
  z
    .string()
    .trim()
    .max(optionMaxLength)
    .transform((value) => (value === "" ? null : value));

/** Words that a command cannot do without. */
export const requiredText = (description: Texts, completes: Completes | null = null) =>
  z
    .string()
    .trim()
    .min(1)
    .max(optionMaxLength)
    .register(registry, {
      description: inEachLanguage(description),
      required: true,
      maxLength: optionMaxLength,
      asWritten: false,
      completes,
      choices: null,
    });

/** A few sentences that a command cannot do without. */
export const requiredNote = (description: Texts) =>
  z
    .string()
    .trim()
    .min(1)
    .max(noteMaxLength)
    .register(registry, {
      description: inEachLanguage(description),
      required: true,
      maxLength: noteMaxLength,
      asWritten: false,
      completes: null,
      choices: null,
    });

/** A few sentences that may be left out: null then. */
export const optionalNote = (description: Texts) =>
  z
    .string()
    .trim()
    .max(noteMaxLength)
    .transform((value) => (value === "" ? null : value))
    .nullable()
    .default(null)
    .register(registry, {
      description: inEachLanguage(description),
      required: false,
      maxLength: noteMaxLength,
      asWritten: false,
      completes: null,
      choices: null,
    });

/** A text that a command cannot do without, up to a whole message. It is the only option of its command. */
export const requiredLongText = (description: Texts) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longTextMaxLength)
    .register(registry, {
      description: inEachLanguage(description),
      required: true,
      maxLength: longTextMaxLength,
      asWritten: true,
      completes: null,
      choices: null,
    });

/** Words that may be left out: null then. */
export const optionalText = (description: Texts, completes: Completes | null = null) =>
  words()
    .nullable()
    .default(null)
    .register(registry, {
      description: inEachLanguage(description),
      required: false,
      maxLength: optionMaxLength,
      asWritten: false,
      completes,
      choices: null,
    });

/** One of a few values, which may be left out: null then. */
export const optionalChoice = <const Value extends string>(
  description: Texts,
  values: readonly Value[],
  labelOf: (value: Value) => Texts,
) =>
  z
    .enum(values)
    .nullable()
    .default(null)
    .register(registry, {
      description: inEachLanguage(description),
      required: false,
      maxLength: optionMaxLength,
      asWritten: false,
      completes: null,
      choices: values.map((value) => ({ value, label: inEachLanguage(labelOf(value)) })),
    });

/** What the schema of a command's options says of each, in the order in which they are typed. */
export const describeOptions = (schema: z.ZodObject): Readonly<Record<string, Option>> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const option = field instanceof z.ZodType ? registry.get(field) : undefined;
      return option === undefined ? [] : [[name, option]];
    }),
  );
