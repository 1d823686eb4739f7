import { z } from "zod";
import { parseJson } from "../../base/text/parse-json.ts";

const partsSchema = z.looseObject({
  choices: z.array(
    z.looseObject({ message: z.looseObject({ content: z.array(z.looseObject({ type: z.string() })) }) }),
  ),
});

/**
 * `fetch` for servers whose reasoning models answer with a list of parts instead of a text, such as Mistral's: only the parts
 * with text are kept.
 */
export const fetchFlat: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (!response.ok || !/\bjson\b/iu.test(response.headers.get("content-type") ?? "")) return response;
  const body = await response.text();
  const { status, headers } = response;
  const read = partsSchema.safeParse(parseJson(body));
  if (!read.success) return new Response(body, { status, headers });
  const choices = read.data.choices.map((choice) => ({
    ...choice,
    message: { ...choice.message, content: choice.message.content.map(textOf).join("") },
  }));
  return new Response(JSON.stringify({ ...read.data, choices }), { status, headers });
};

const textOf = (part: Record<string, unknown>): string =>
  part.type === "text" && typeof part.text === "string" ? part.text : "";
