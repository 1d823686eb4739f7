import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { modelFrom } from "../../../src/drafts/model/ask.ts";

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }).optional(),
  temperature: z.number().optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  stream: z.boolean().optional(),
  tools: z.never().optional(),
});

/** What the endpoint was asked. */
export interface Asked {
  readonly authorization: string | undefined;
  readonly body: z.infer<typeof requestSchema>;
}

/** An OpenAI-compatible endpoint on the loopback interface, gone when the test is over. */
export const endpoint = async (
  answer: (response: ServerResponse, request: IncomingMessage, body: Asked["body"]) => void,
): Promise<{ url: string; asked: Asked[] }> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
      asked.push({ authorization: request.headers.authorization, body });
      answer(response, request, body);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { url: `http://127.0.0.1:${address.port}/v1`, asked };
};

/** An answer of the model. */
export const says = (content: string) => (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "application/json" }).end(
    JSON.stringify({
      id: "1",
      object: "chat.completion",
      created: 0,
      model: "small",
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
};

export const model = (url: string, key = "") =>
  modelFrom({ MODEL_URL: url, MODEL_NAME: "small", MODEL_KEY: key });
