import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import type { Asker } from "../../ask/access/asker.ts";
import type { Ask } from "../../ask/ask.ts";
import type { Command } from "../../ask/command.ts";
import type { Option } from "../../ask/parsing/option.ts";
import type { Language } from "../../base/language/language.ts";
import { lastPage, runTool } from "./run-tool.ts";
import { toolNames, toolResultSchema } from "./tool-result.ts";

/** Instructions of the server for an assistant. */
const instructions = [
  "Onrecord is a newsroom’s record: facts about people and organizations, each with the passage that it rests on.",
  "State only what a tool returns, with its date and citation. Quote a passage word for word, in its own language.",
  "If a fact has corrections or a sensitivity, say so. If `embargoed` is not empty, nothing of the answer may be published.",
  "If a tool finds nothing, say that nothing is on record. Do not fill the gap from elsewhere as if it were.",
].join(" ");

const givenSchema = z.record(z.string(), z.union([z.string(), z.number(), z.undefined()]));

export interface McpOptions {
  readonly ask: Pick<Ask, "commandWithFacts">;
  readonly commands: readonly Command[];
  readonly version: string;
}

/** A server of the Model Context Protocol (https://modelcontextprotocol.io) that answers one person. All tools only read. */
export const createMcpServer = ({ ask, commands, version }: McpOptions, asker: Asker): McpServer => {
  const server = new McpServer({ name: "onrecord", version }, { instructions });
  const { language } = asker;
  for (const command of commands.filter(({ name }) => toolNames.some((tool) => tool === name))) {
    const { name, description } = command;
    server.registerTool(
      name,
      {
        description: description(language),
        inputSchema: inputsOf(command, language),
        outputSchema: toolResultSchema.shape,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      async (input: unknown) => {
        const { page = 1, ...values } = givenSchema.parse(input);
        const given = Object.fromEntries(
          Object.entries(values).flatMap(([option, value]) =>
            typeof value === "string" ? [[option, value]] : [],
          ),
        );
        return (await runTool(ask, { command: name, given, page: Number(page) }, asker)).result;
      },
    );
  }
  return server;
};

/** An option of a command as the input of a tool. */
const inputOf = ({ description, required, maxLength, choices }: Option, language: Language) => {
  const words = z.string().max(maxLength);
  const values = choices?.map(({ value }) => value) ?? [];
  const value = (values.length === 0 ? words : z.enum(values)).describe(description(language));
  return required ? value : value.optional();
};

/** Refuses other names: an assistant that misspells one would get another answer than it asked for. */
const inputsOf = ({ options }: Command, language: Language) =>
  z.strictObject({
    ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, inputOf(option, language)])),
    page: z
      .int()
      .min(1)
      .max(lastPage)
      .optional()
      .describe("The page of the answer, if an earlier one had more"),
  });
