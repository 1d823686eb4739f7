import { z } from "zod";
import { type Environment, readVariables } from "../../base/environment.ts";

const modelSchema = z.object({
  MODEL_URL: z.url({ protocol: /^https?$/, error: "expected the address of an OpenAI-compatible endpoint" }),
  MODEL_NAME: z.string("expected the model's name at that endpoint"),
  MODEL_KEY: z.string().optional(),
});

export type ModelSettings = z.infer<typeof modelSchema>;

/** The settings of the model. In a file of its own, because the code that asks the model takes long to load. */
export const readModelSettings = (environment: Environment): ModelSettings =>
  readVariables(modelSchema, environment);
