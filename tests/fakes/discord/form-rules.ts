import { z } from "zod";

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
          max_length: z.int().min(1).max(4_000).optional(),
          options: z
            .array(z.looseObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
            .min(1)
            .max(25)
            .optional(),
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
