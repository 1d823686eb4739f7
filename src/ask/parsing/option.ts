import { z } from "zod";
import { type InLanguage, inEachLanguage, type Texts } from "../../base/language/language.ts";

/** The longest value of an option, in UTF-16 code units. A longer one is not a name, and would not fit into a reply. */
export const optionMaxLength = 100;

/** The longest text to search, in UTF-16 code units: a whole message on Discord, whose options allow 6,000. */
const longTextMaxLength = 4_000;

/** The longest note, in UTF-16 code units. It is posted to a channel. */
export const noteMaxLength = 1_000;

/** The longest words of an article that are pasted into a form: Slack’s limit. */
export const pastedMaxLength = 3_000;

/** The kinds of things in the library that an option may name. */
export type Nameable = "people" | "organizations" | "actors" | "topics" | "briefings";

/** The kind of suggestions for an option. `watchable` are people, organizations and topics; `digests` are those of the channel. */
export type Completes = Nameable | "watchable" | "digests";

/** Suggestions for an option that also takes other words; a list is separated by commas, and its last item is completed. */
export type WordsSuggested =
  | { readonly of: "digestKinds" | "schedules" | "zones" | "missed" }
  | { readonly of: "list"; readonly items: Nameable | "factKinds" | "languages" };

/** An option as platforms, help and usage show it. */
export interface Option {
  /** At most 100 characters in every language: Discord's limit. */
  readonly description: InLanguage;
  readonly required: boolean;
  /** The longest value, in UTF-16 code units. */
  readonly maxLength: number;
  /** Null if there are no suggestions. */
  readonly completes: Completes | null;
  /** Null if it has none of these suggestions. */
  readonly suggests: WordsSuggested | null;
  /** Whether quotation marks, colons and line breaks are part of the value, so that it takes the whole line. */
  readonly asWritten: boolean;
  /** The allowed values with their labels; null if any words are allowed. */
  readonly choices: readonly { readonly value: string; readonly label: InLanguage }[] | null;
  /** Whether it takes a value, if its name may also mean another option: `by:friday`. Null if it takes any words. */
  readonly reads: ((value: string) => boolean) | null;
  /** Whether its value is the reference or the name of a fact or a briefing, so that several words may be a question instead. */
  readonly isReference: boolean;
  /** Whether some words are a value for it, so that a line without a slash is no question: “help for farmers”. Null if any words may be. */
  readonly isValue: ((typed: string, when: TypedWhen) => boolean) | null;
}

/** What some typed words name, by the commands and the time. */
export interface TypedWhen {
  readonly isCommand: (typed: string) => boolean;
  readonly isPast: (typed: string) => boolean;
}

const anyWords = {
  required: false,
  maxLength: optionMaxLength,
  asWritten: false,
  completes: null,
  suggests: null,
  choices: null,
  reads: null,
  isReference: false,
  isValue: null,
} as const satisfies Partial<Option>;

const registry = z.registry<Option>();

/** A required option with words. */
export const requiredText = (
  description: Texts,
  completes: Completes | null = null,
  suggests: WordsSuggested | null = null,
) =>
  z
    .string()
    .trim()
    .min(1)
    .max(optionMaxLength)
    .register(registry, {
      ...anyWords,
      description: inEachLanguage(description),
      required: true,
      completes,
      suggests,
    });

/** A required option with the reference or the name of a fact or a briefing. */
export const requiredReference = (description: Texts) =>
  z
    .string()
    .trim()
    .min(1)
    .max(optionMaxLength)
    .register(registry, {
      ...anyWords,
      description: inEachLanguage(description),
      required: true,
      isReference: true,
    });

const words = () =>
  z
    .string()
    .trim()
    .max(optionMaxLength)
    .transform((value) => (value === "" ? null : value));

/** A required option with a few sentences. */
export const requiredNote = (description: Texts) =>
  z
    .string()
    .trim()
    .min(1)
    .max(noteMaxLength)
    .register(registry, {
      ...anyWords,
      description: inEachLanguage(description),
      required: true,
      maxLength: noteMaxLength,
    });

/** An optional note, of a few sentences if nothing else is said; null if it is left out. */
export const optionalNote = (description: Texts, maxLength: number = noteMaxLength) =>
  z
    .string()
    .trim()
    .max(maxLength)
    .transform((value) => (value === "" ? null : value))
    .nullable()
    .default(null)
    .register(registry, {
      ...anyWords,
      description: inEachLanguage(description),
      maxLength,
    });

/** A required text, up to a whole message. It must be the only option of its command. */
export const requiredLongText = (description: Texts) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longTextMaxLength)
    .register(registry, {
      ...anyWords,
      description: inEachLanguage(description),
      required: true,
      maxLength: longTextMaxLength,
      asWritten: true,
    });

/** Optional words; null if they are left out. */
export const optionalText = (
  description: Texts,
  completes: Completes | null = null,
  suggests: WordsSuggested | null = null,
  { reads = null, isValue = null }: Partial<Pick<Option, "reads" | "isValue">> = {},
) =>
  words()
    .nullable()
    .default(null)
    .register(registry, {
      ...anyWords,
      description: inEachLanguage(description),
      completes,
      suggests,
      reads,
      isValue,
    });

/** An optional choice of a few values; null if it is left out. */
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
      ...anyWords,
      description: inEachLanguage(description),
      choices: values.map((value) => ({ value, label: inEachLanguage(labelOf(value)) })),
    });

/** The options of a command, from its schema, in the order in which they are typed. */
export const describeOptions = (schema: z.ZodObject): Readonly<Record<string, Option>> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const option = field instanceof z.ZodType ? registry.get(field) : undefined;
      return option === undefined ? [] : [[name, option]];
    }),
  );
