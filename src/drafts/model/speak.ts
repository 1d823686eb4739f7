import { setTimeout } from "node:timers/promises";
import { APICallError, type LanguageModelMiddleware } from "ai";
import { jsonIn } from "./answer-text.ts";
import { type Dialect, dialectAfter } from "./dialect.ts";

/** The dialect of an endpoint, as far as its answers have shown it. */
export interface Spoken {
  dialect: Dialect;
}

type Generate = NonNullable<LanguageModelMiddleware["wrapGenerate"]>;
type Stream = Awaited<ReturnType<Parameters<Generate>[0]["doStream"]>>["stream"];
type Result = Awaited<ReturnType<Generate>>;

/** A server that is busy may say when to ask again. A longer wait would take the time of the article. */
const mostWaitMs = 30_000;
const mostWaits = 2;

/** Asks in the endpoint's dialect, learns it from refusals, and waits if a busy server says for how long. */
export const speakIn = (spoken: Spoken): LanguageModelMiddleware => ({
  specificationVersion: "v4",
  async wrapGenerate({ doGenerate, doStream, params }) {
    let waits = 0;
    for (;;) {
      try {
        return withJson(
          spoken.dialect.streams ? await collect((await doStream()).stream) : await doGenerate(),
        );
      } catch (error) {
        const next = dialectAfter(spoken.dialect, error);
        const waitMs = next === null && waits < mostWaits ? waitAfter(error) : null;
        if (next === null && waitMs === null) throw error;
        if (next !== null) spoken.dialect = next;
        else {
          waits++;
          await setTimeout(
            waitMs ?? 0,
            undefined,
            params.abortSignal === undefined ? {} : { signal: params.abortSignal },
          );
        }
      }
    }
  },
});

const waitAfter = (error: unknown): number | null => {
  if (!APICallError.isInstance(error) || ![429, 503].includes(error.statusCode ?? 0)) return null;
  const told = error.responseHeaders?.["retry-after"];
  if (told === undefined) return null;
  const ms = /^\d+(?:\.\d+)?$/u.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return Number.isNaN(ms) || ms > mostWaitMs ? null : Math.max(0, ms);
};

/** A stream as one answer. */
const collect = async (stream: Stream): Promise<Result> => {
  let text = "";
  let result: Result | null = null;
  const content: Result["content"] = [];
  for await (const part of stream) {
    if (part.type === "text-delta") text += part.delta;
    else if (part.type === "tool-call") content.push(part);
    else if (part.type === "error") throw part.error;
    else if (part.type === "finish")
      result = { content, finishReason: part.finishReason, usage: part.usage, warnings: [] };
  }
  if (result === null) throw new Error("The stream ended without an end.");
  return text === "" ? result : { ...result, content: [{ type: "text", text }, ...content] };
};

/** The answer as JSON. Some servers put it into the call of a tool, though none was offered. */
const withJson = (result: Result): Result => {
  const text = result.content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
  const call = result.content.find((part) => part.type === "tool-call");
  if (text.trim() !== "" || call === undefined) {
    const json = jsonIn(text);
    return { ...result, content: [{ type: "text", text: json }], structuredOutputText: json };
  }
  return {
    ...result,
    content: [{ type: "text", text: jsonIn(call.input) }],
    finishReason: { ...result.finishReason, unified: "stop" },
  };
};
