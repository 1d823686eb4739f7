import type { IncomingMessage } from "node:http";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { createMcpServer, type McpOptions } from "../mcp/server.ts";
import type { Access } from "./token-access.ts";

/**
 * Answers one message of an assistant (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#streamable-http). Nothing is kept
 * between messages: each has its token, so a revoked one ends at once, and any process of the bot can answer.
 */
export const answerMcp = async (
  { ask, ...options }: McpOptions,
  { asker, use }: Access,
  { headers }: Pick<IncomingMessage, "headers">,
  address: string,
  message: unknown,
): Promise<Response> => {
  const recorded: McpOptions["ask"] = {
    async commandWithFacts(line, ...rest) {
      await use(line.command);
      return ask.commandWithFacts(line, ...rest);
    },
  };
  const server = createMcpServer({ ask: recorded, ...options }, asker);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const sent = Object.entries(headers).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    const request = new Request(address, { method: "POST", headers: sent });
    const answered = await transport.handleRequest(request, { parsedBody: message });
    return new Response(await answered.text(), answered);
  } finally {
    await server.close();
  }
};
