import { APICallError } from "ai";

/**
 * What an OpenAI-compatible server accepts. Each server knows another part of the protocol, and says so only by refusing a
 * request, so the first request asks for everything.
 */
export interface Dialect {
  /** How the shape of the answer is asked for: as a JSON schema, as any JSON object, or in words alone. */
  readonly shape: "schema" | "object" | "words";
  /** Reasoning models refuse a temperature, and the older name of the limit. */
  readonly temperature: boolean;
  readonly limit: "max_tokens" | "max_completion_tokens";
  /** Some servers only answer piece by piece. */
  readonly streams: boolean;
}

export const firstDialect: Dialect = {
  shape: "schema",
  temperature: true,
  limit: "max_tokens",
  streams: false,
};

/** The dialect to try after a refusal; null if the refusal is not about the form of the request. */
export const dialectAfter = (dialect: Dialect, error: unknown): Dialect | null => {
  if (!APICallError.isInstance(error)) return null;
  const status = error.statusCode ?? 0;
  if (status >= 200 && status < 300)
    return isEventStream(error) && !dialect.streams ? { ...dialect, streams: true } : null;
  // llama.cpp's older servers refuse a schema with 500, others with 400, 422 or 501.
  if (![400, 404, 415, 422, 500, 501].includes(status)) return null;
  const words = wordsOf(error);
  if (dialect.limit === "max_tokens" && /max_completion_tokens/u.test(words))
    return { ...dialect, limit: "max_completion_tokens" };
  if (dialect.temperature && /\btemperature\b/iu.test(words)) return { ...dialect, temperature: false };
  if (!dialect.streams && /\bstream(?:ing)?\b/iu.test(words)) return { ...dialect, streams: true };
  if (!/response_?format|json_?(?:schema|object)|structured|grammar|schema/iu.test(words)) return null;
  if (dialect.shape === "schema") return { ...dialect, shape: "object" };
  return dialect.shape === "object" ? { ...dialect, shape: "words" } : null;
};

const wordsOf = (error: APICallError): string =>
  `${error.message}\n${error.responseBody ?? ""}`.slice(0, 10_000);

const isEventStream = ({ responseHeaders, responseBody }: APICallError): boolean =>
  /event-stream/iu.test(responseHeaders?.["content-type"] ?? "") || /^\s*data:/u.test(responseBody ?? "");

interface Message {
  readonly role: string;
  readonly content: unknown;
}

const isMessage = (value: unknown): value is Message =>
  typeof value === "object" && value !== null && "role" in value && "content" in value;

/** A request in a dialect. Without a schema in the request, the instructions give it in words. */
export const inDialect = (
  { shape, temperature, limit }: Dialect,
  schema: unknown,
  {
    temperature: asked,
    max_tokens: most,
    response_format: format,
    messages,
    ...rest
  }: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const told = `Answer with JSON alone, without explanations. Its JSON schema:\n${JSON.stringify(schema)}`;
  const withSchema = (message: unknown): unknown =>
    isMessage(message) && message.role === "system" && shape !== "schema"
      ? { ...message, content: `${message.content}\n${told}` }
      : message;
  return {
    ...rest,
    messages: Array.isArray(messages) ? messages.map(withSchema) : messages,
    ...(temperature && asked !== undefined ? { temperature: asked } : {}),
    ...(most === undefined ? {} : { [limit]: most }),
    ...(shape === "schema" ? { response_format: format } : {}),
    ...(shape === "object" ? { response_format: { type: "json_object" } } : {}),
  };
};
