import { createServer } from "node:http";
import { z } from "zod";
import type { Annotation } from "./annotation.ts";
import { inventedModels } from "./invented.ts";

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ content: z.string() })),
});

/** The longest line of an article, by which a request shows its article. */
const longestLine = ({ text }: Annotation): string =>
  text
    .split("\n")
    .reduce((longest, line) => (line.length > longest.length ? line : longest), "")
    .trim();

/** An OpenAI-compatible endpoint on the loopback interface that answers as the invented models. */
export const openInvented = async (
  articles: readonly Annotation[],
): Promise<{ readonly url: string; close(): void }> => {
  const answer = (body: string): string => {
    const { model, messages } = requestSchema.parse(JSON.parse(body));
    const asked = messages.map(({ content }) => content).join("\n");
    const article = articles.find((each) => asked.includes(longestLine(each)));
    const isAgain = asked.includes("facts of your earlier answer");
    const facts = article === undefined ? [] : (inventedModels.get(model)?.(article, isAgain) ?? []);
    return JSON.stringify({
      id: "1",
      object: "chat.completion",
      created: 0,
      model,
      choices: [
        {
          index: 0,
          finish_reason: "stop",
          message: { role: "assistant", content: JSON.stringify({ facts }) },
        },
      ],
      usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
    });
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const written = answer(Buffer.concat(chunks).toString());
      response.writeHead(200, { "content-type": "application/json" }).end(written);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The endpoint has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
