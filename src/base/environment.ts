import type { z } from "zod";
import { OnrecordError } from "./errors.ts";

/** The environment variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads variables with a schema whose keys are the variables' names. The error names the variable and what was
 * expected, but never the value, which may be a secret.
 */
export const readVariables = <Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): z.infer<Schema> => {
  const result = schema.safeParse(present(environment));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}.`);
  throw new OnrecordError("config", `${problems.join("\n")}\n.env.example explains every variable.`);
};

/** An empty variable counts as unset, because `.env` files often keep the name and leave the value out. */
const present = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
