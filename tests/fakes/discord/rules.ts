import { z } from "zod";

/** What Discord refuses although its description allows it. The numbers are Discord's, not those of the bot. */

const textDisplay = 10;
const isComponentsV2 = 1 << 15;

interface Component {
  readonly type: number;
  readonly id?: number | null | undefined;
  readonly content?: string | undefined;
  readonly components?: readonly Component[] | undefined;
}
const component: z.ZodType<Component> = z.looseObject({
  type: z.number(),
  id: z.int32().nullish(),
  content: z.string().optional(),
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
  const ids = every.flatMap(({ id }) => (id ? [id] : []));
  if (new Set(ids).size < ids.length) return refused("two components of one id");
  if (texts.some((text) => text.trim() === "")) return refused("an empty text display");
  if (characters(texts.join("")) > 4_000) return refused("more than 4000 characters");
  if (Buffer.byteLength(texts.join("")) + 12 * texts.length > 10_170)
    return { crash: true, reason: "too many bytes" };
  return null;
};

export const readMessage = (body: unknown): SentMessage => message.parse(body);

const option = z.looseObject({
  name: z.string(),
  required: z.boolean().default(false),
  type: z.number(),
  choices: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).optional(),
});
const commands = z.array(
  z.looseObject({ name: z.string(), options: z.array(option).default([]), contexts: z.unknown().optional() }),
);
export type SentCommand = z.infer<typeof commands>[number];

const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What is wrong with commands that are to be registered; null where Discord would take them. */
export const commandsProblem = (body: unknown, guild: boolean): string | null => {
  const parsed = commands.safeParse(body);
  if (!parsed.success) return "not commands";
  const list = parsed.data;
  if (list.length > 100) return "more than 100 commands";
  if (!unique(list.map(({ name }) => name))) return "two commands of one name";
  for (const { name, options, contexts } of list) {
    const names = [name, ...options.map((one) => one.name)];
    if (!names.every((one) => commandName.test(one) && one === one.toLowerCase()))
      return `${name}: a bad name`;
    if (!unique(options.map((one) => one.name))) return `${name}: two options of one name`;
    const firstOptional = options.findIndex(({ required }) => !required);
    if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required)) {
      return `${name}: a required option behind an optional one`;
    }
    if (options.some(({ choices = [] }) => !unique(choices.map((choice) => choice.name))))
      return `${name}: two choices of one name`;
    if (guild && contexts !== undefined) return `${name}: contexts in a server`;
  }
  return null;
};

export const readCommands = (body: unknown): readonly SentCommand[] => commands.parse(body);
