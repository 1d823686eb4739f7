import { z } from "zod";

/** What Discord refuses although its description allows it. The numbers are Discord's, not those of the bot. */

const actionRow = 1;
const stringSelect = 3;
const section = 9;
const textDisplay = 10;
const container = 17;
const isComponentsV2 = 1 << 15;

interface Component {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly options?: readonly { readonly value: string }[] | undefined;
  readonly id?: number | null | undefined;
  readonly content?: string | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
}
const component: z.ZodType<Component> = z.looseObject({
  type: z.number(),
  id: z.int32().nullish(),
  content: z.string().optional(),
  custom_id: z.string().min(1).max(100).optional(),
  label: z.string().min(1).max(80).optional(),
  placeholder: z.string().max(150).optional(),
  options: z
    .array(z.looseObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
    .min(1)
    .max(25)
    .optional(),
  get components() {
    return z.array(component).optional();
  },
  get accessory() {
    return component.optional();
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

/** Some components with all that are in them, in the order in which they are shown. */
const all = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((one) => [
    one,
    ...all(one.components ?? []),
    ...all(one.accessory === undefined ? [] : [one.accessory]),
  ]);

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
  const sections = every.filter(({ type }) => type === section);
  if (sections.some(({ components: texts, accessory }) => !texts?.length || texts.length > 3 || !accessory))
    return refused("a section without one to three texts and an accessory");
  if (every.some(({ type, components: inside }) => type === container && !inside?.length))
    return refused("an empty container");
  if (every.length > 40) return refused("more than 40 components");
  const rows = every.filter(({ type }) => type === actionRow).map((row) => row.components ?? []);
  if (rows.some((row) => row.length > (row.some(({ type }) => type === stringSelect) ? 1 : 5)))
    return refused("more in a row than five buttons or one menu");
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

/** The texts of a message, in order, those in containers and sections too. */
export const textDisplaysIn = (components: unknown): readonly string[] =>
  all(z.array(component).parse(components)).flatMap(({ type, content }) =>
    type === textDisplay && content !== undefined ? [content] : [],
  );

/** The controls of a message, in order, those beside and in others too. */
export const controlComponentsIn = (components: unknown): readonly Component[] =>
  all(z.array(component).parse(components)).filter(({ custom_id }) => custom_id !== undefined);

export const readMessage = (body: unknown): SentMessage => message.parse(body);
