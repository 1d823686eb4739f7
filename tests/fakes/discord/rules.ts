import { z } from "zod";

/** What Discord refuses although its description allows it. The numbers are Discord's, not those of the bot. */

const textDisplay = 10;
const isComponentsV2 = 1 << 15;

interface Component {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly label?: string | undefined;
  readonly options?: readonly { readonly value: string }[] | undefined;
  readonly id?: number | null | undefined;
  readonly content?: string | undefined;
  readonly components?: readonly Component[] | undefined;
}
const component: z.ZodType<Component> = z.looseObject({
  type: z.number(),
  id: z.int32().nullish(),
  content: z.string().optional(),
  custom_id: z.string().min(1).max(100).optional(),
  label: z.string().min(1).max(80).optional(),
  options: z
    .array(z.looseObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
    .min(1)
    .max(25)
    .optional(),
  get components() {
    return z.array(component).optional();
  },
});

const message = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(z.unknown()).nullish(),
  flags: z.number().default(0),
  components: z.array(component).default([]),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z.looseObject({ message_id: z.string() }).optional(),
});
export type SentMessage = z.infer<typeof message>;

const all = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((one) => [one, ...all(one.components ?? [])]);

const characters = (text: string): number => [...text].length;

/** What is wrong with a message; null where Discord would take it. A `crash` is answered with a 500. */
export const messageProblem = (
  body: unknown,
): { readonly crash: boolean; readonly reason: string } | null => {
  const refused = (reason: string) => ({ crash: false, reason });
  const parsed = message.safeParse(body);
  if (!parsed.success) return refused("not a message");
  const { content, embeds, flags, components } = parsed.data;
  if ((flags & isComponentsV2) === 0) {
    if (components.some(({ type }) => type === textDisplay)) return refused("text displays need the flag");
    if (!content?.trim() && !embeds?.length) return refused("an empty message");
    return characters(content ?? "") > 2_000 ? refused("content of more than 2000 characters") : null;
  }
  if (content || embeds?.length) return refused("content or embeds beside components");
  const every = all(components);
  const texts = every.filter(({ type }) => type === textDisplay).map((one) => one.content ?? "");
  if (every.length === 0) return refused("no component");
  if (every.length > 40) return refused("more than 40 components");
  const options = every.map((one) => (one.options ?? []).map(({ value }) => value));
  if (options.some((values) => new Set(values).size < values.length))
    return refused("two options of one value");
  const customIds = every.flatMap(({ custom_id }) => custom_id ?? []);
  if (new Set(customIds).size < customIds.length) return refused("two controls of one custom id");
  const ids = every.flatMap(({ id }) => (id ? [id] : []));
  if (new Set(ids).size < ids.length) return refused("two components of one id");
  if (texts.some((text) => text.trim() === "")) return refused("an empty text display");
  if (characters(texts.join("")) > 4_000) return refused("more than 4000 characters");
  if (Buffer.byteLength(texts.join("")) + 12 * texts.length > 10_170)
    return { crash: true, reason: "too many bytes" };
  return null;
};

export const readMessage = (body: unknown): SentMessage => message.parse(body);

const modal = z.looseObject({
  custom_id: z.string().min(1).max(100),
  title: z.string().min(1).max(45),
  components: z
    .array(
      z.looseObject({
        type: z.literal(18),
        label: z.string().min(1).max(45),
        description: z.string().max(100).optional(),
        component: z.looseObject({
          type: z.number(),
          custom_id: z.string().min(1).max(100),
          required: z.boolean(),
          value: z.string().max(4_000).optional(),
        }),
      }),
    )
    .min(1)
    .max(5),
});
export type SentModal = z.infer<typeof modal>;

/** What is wrong with a form; null where Discord would show it. */
export const modalProblem = (data: unknown): string | null => {
  const parsed = modal.safeParse(data);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const ids = parsed.data.components.map(({ component }) => component.custom_id);
  return new Set(ids).size < ids.length ? "two fields of one id" : null;
};
export const readModal = (data: unknown): SentModal => modal.parse(data);

const choices = z.looseObject({
  choices: z.array(z.strictObject({ name: z.string().min(1).max(100), value: z.string().max(100) })).max(25),
});
export type SentChoice = z.infer<typeof choices>["choices"][number];

/** What is wrong with what is offered to somebody who types; null where Discord would show it. */
export const choicesProblem = (data: unknown): string | null => {
  const parsed = choices.safeParse(data);
  return parsed.success ? null : z.prettifyError(parsed.error);
};
export const readChoices = (data: unknown): readonly SentChoice[] => choices.parse(data).choices;

const basicOption = z.looseObject({
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  type: z.number(),
  choices: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).optional(),
});
const option = basicOption.extend({ options: z.array(basicOption).default([]) });
const commands = z.array(
  z.looseObject({
    name: z.string(),
    type: z.number().default(1),
    name_localizations: z.record(z.string(), z.string()).default({}),
    description: z.string().default(""),
    options: z.array(option).default([]),
    contexts: z.unknown().optional(),
  }),
);
export type SentCommand = z.infer<typeof commands>[number];

const subcommandType = 1;
/** Commands in the menu of a message have a name of any letters, and nothing else. */
const messageType = 3;

const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type SentOption = z.infer<typeof basicOption>;

const optionsProblem = (options: readonly SentOption[]): string | null => {
  const names = options.map((one) => one.name);
  if (options.length > 25) return "more than 25 options";
  if (!names.every((one) => commandName.test(one) && one === one.toLowerCase())) return "a bad name";
  if (!unique(names)) return "two options of one name";
  const firstOptional = options.findIndex(({ required }) => !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required)) {
    return "a required option behind an optional one";
  }
  return options.some(({ choices = [] }) => !unique(choices.map((choice) => choice.name)))
    ? "two choices of one name"
    : null;
};

/** The longest text of each field in any language, all together: Discord takes 8,000 characters of a command. */
const size = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + size(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (key !== "name" && key !== "description" && key !== "value") return sum + size(inner);
    const localized: unknown = Object.entries(value).find(([other]) => other === `${key}_localizations`)?.[1];
    const texts = [inner, ...Object.values(typeof localized === "object" ? { ...localized } : {})];
    return sum + Math.max(...texts.map((text) => String(text).length));
  }, 0);
};

/** What is wrong with commands that are to be registered; null where Discord would take them. */
export const commandsProblem = (body: unknown, guild: boolean): string | null => {
  const parsed = commands.safeParse(body);
  if (!parsed.success) return "not commands";
  const list = parsed.data;
  if (list.length > 100) return "more than 100 commands";
  if (!unique(list.map(({ name }) => name))) return "two commands of one name";
  for (const locale of ["fr", "vi"]) {
    const names = list.map(({ name, name_localizations }) => name_localizations[locale] ?? name);
    if (!unique(names)) return `two commands of one name in ${locale}`;
  }
  for (const command of list) {
    const { name, options, contexts } = command;
    if (command.type === messageType) {
      if (name.length > 32 || command.description !== "" || options.length > 0) return `${name}: a bad menu`;
      continue;
    }
    for (const each of [name, ...Object.values(command.name_localizations)]) {
      if (!commandName.test(each) || each !== each.toLowerCase()) return `${each}: a bad name`;
    }
    const subcommands = options.filter(({ type }) => type === subcommandType);
    if (subcommands.length > 0 && subcommands.length < options.length) {
      return `${name}: subcommands beside options`;
    }
    for (const level of [options, ...subcommands.map((each) => each.options)]) {
      const problem = optionsProblem(level);
      if (problem !== null) return `${name}: ${problem}`;
    }
    if (size(command) > 8_000) return `${name}: more than 8000 characters`;
    if (guild && contexts !== undefined) return `${name}: contexts in a server`;
  }
  return null;
};

export const readCommands = (body: unknown): readonly SentCommand[] => commands.parse(body);
