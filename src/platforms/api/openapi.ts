import { z } from "zod";
import type { Command } from "../../ask/command.ts";
import type { Option } from "../../ask/parsing/option.ts";
import type { Language } from "../../base/language/language.ts";
import { lastPage } from "../mcp/run-tool.ts";
import { toolNames, toolResultSchema } from "../mcp/tool-result.ts";

/** The answer of a tool as JSON: the data that assistants get, and the same as text. */
export const apiAnswerSchema = toolResultSchema.extend({
  text: z.string().describe("The answer as a person reads it"),
});

const problemSchema = z.strictObject({ problem: z.string().describe("What was wrong, in words") });

/** The commands that are tools. */
export const toolsAmong = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ name }) => toolNames.some((tool) => tool === name));

const parameterOf = (name: string, option: Option, language: Language) => ({
  name,
  in: "query",
  required: option.required,
  description: option.description(language),
  schema: {
    type: "string",
    maxLength: option.maxLength,
    ...(option.choices === null ? {} : { enum: option.choices.map(({ value }) => value) }),
  },
});

const pageParameter = {
  name: "page",
  in: "query",
  required: false,
  description: "The page of the answer, if an earlier one had more",
  schema: { type: "integer", minimum: 1, maximum: lastPage, default: 1 },
};

const json = (schema: string) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${schema}` } },
});

const responses = {
  "200": { description: "The answer", content: json("Answer") },
  "400": { description: "An option is missing or wrong", content: json("Problem") },
  "401": { description: "The token is missing, unknown, expired or revoked", content: json("Problem") },
  "429": { description: "The budget of the token is used up", content: json("Problem") },
  "503": { description: "The bot cannot answer now", content: json("Problem") },
};

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
};

/** The description of the JSON API, as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). */
export const openApiOf = (
  commands: readonly Command[],
  origin: string,
  version: string,
  language: Language,
) => ({
  openapi: "3.1.1",
  info: {
    title: "Onrecord",
    version,
    description:
      "A newsroom’s record: facts about people and organizations, each with the passage that it rests on. Read only.",
  },
  servers: [{ url: `${origin}/api/v1` }],
  security: [{ token: [] }],
  paths: Object.fromEntries(
    toolsAmong(commands).map(({ name, description, options }) => [
      `/${name}`,
      {
        get: {
          operationId: name,
          summary: description(language),
          parameters: [
            ...Object.entries(options).map(([option, value]) => parameterOf(option, value, language)),
            pageParameter,
          ],
          responses,
        },
      },
    ]),
  ),
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "An editor makes it with /token make" },
    },
    schemas: { Answer: schemaOf(apiAnswerSchema), Problem: schemaOf(problemSchema) },
  },
});
