import { z } from "zod";
import { type Environment, readVariables } from "../../base/environment.ts";

const positive = (what: string) =>
  z.coerce.number<string>({ error: `expected ${what}` }).positive(`expected ${what}`);
const price = z.coerce
  .number<string>({ error: "expected the price of a million tokens" })
  .nonnegative("expected the price of a million tokens")
  .default(0);

const modelSchema = z
  .object({
    MODEL_URL: z.url({
      protocol: /^https?$/,
      error: "expected the address of an OpenAI-compatible endpoint",
    }),
    MODEL_NAME: z.string("expected the model's name at that endpoint"),
    MODEL_KEY: z.string().optional(),
    MODEL_MOST_TOKENS: positive("how many tokens one run may use").optional(),
    MODEL_MOST_COST: positive("how much one run may cost").optional(),
    MODEL_INPUT_PRICE: price,
    MODEL_OUTPUT_PRICE: price,
    MODEL_ANSWERS: z.string().optional(),
  })
  .superRefine(({ MODEL_MOST_COST, MODEL_INPUT_PRICE, MODEL_OUTPUT_PRICE }, context) => {
    if (MODEL_MOST_COST === undefined || MODEL_INPUT_PRICE > 0 || MODEL_OUTPUT_PRICE > 0) return;
    // Without a price, no request would cost anything, and the limit would never apply.
    const message = "expected a price as well, in MODEL_INPUT_PRICE or MODEL_OUTPUT_PRICE";
    context.addIssue({ code: "custom", path: ["MODEL_MOST_COST"], message });
  });

export type ModelSettings = z.infer<typeof modelSchema>;

/** The settings of the model. In a file of its own, because the code that asks the model takes long to load. */
export const readModelSettings = (environment: Environment): ModelSettings =>
  readVariables(modelSchema, environment);
