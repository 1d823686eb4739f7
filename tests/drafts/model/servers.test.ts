import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { askModel, createModel } from "../../../src/drafts/model/ask.ts";
import { readModelSettings } from "../../../src/drafts/model/settings.ts";
import { facts } from "../fixture.ts";
import { type Asked, endpoint, model, says } from "./endpoint.ts";
import { proposal } from "./proposal.ts";

const fact = proposal({
  evidence: "Luc Tessier a dit non.",
  block: 3,
  name: "Luc Tessier",
  kind: "claim",
});
const answer = JSON.stringify({ facts: [fact] });

const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
};
const refuses = (response: ServerResponse, message: string, status = 400): void =>
  json(response, status, { error: { message, type: "invalid_request_error", param: null, code: null } });
const choice = (message: unknown, finish_reason = "stop") => ({
  id: "1",
  object: "chat.completion",
  created: 0,
  model: "small",
  choices: [{ index: 0, finish_reason, message }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

const streams = (response: ServerResponse): void => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const content of [answer.slice(0, 20), answer.slice(20)])
    response.write(
      `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 0, model: "small", choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }] })}\n\n`,
    );
  response.write(
    `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 0, model: "small", choices: [{ index: 0, delta: {}, finish_reason: "stop" }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } })}\n\n`,
  );
  response.end("data: [DONE]\n\n");
};

type Server = (response: ServerResponse, body: Asked["body"], asked: number) => void;

const servers: Readonly<Record<string, Server>> = {
  "DeepSeek, which has no schemas": (response, { response_format: format }) =>
    format?.type === "json_schema"
      ? refuses(response, "This response_format type is unavailable now")
      : says(answer)(response),
  "LM Studio's older versions, which have no JSON mode either": (response, { response_format: format }) =>
    format === undefined
      ? says(answer)(response)
      : refuses(response, "'response_format.type' is not supported"),
  "an older llama.cpp, which refuses with 500": (response, { response_format: format }) =>
    format?.type === "json_schema"
      ? refuses(
          response,
          'response_format type must be one of "text" or "json_object", but got: json_schema',
          500,
        )
      : says(answer)(response),
  "OpenAI's reasoning models, which have no temperature": (response, { temperature }) =>
    temperature === undefined
      ? says(answer)(response)
      : refuses(response, "Unsupported value: 'temperature' does not support 0 with this model."),
  "a model that only streams": (response, { stream }) =>
    stream === true
      ? streams(response)
      : refuses(response, "This model only support stream mode, please enable the stream parameter."),
  "a server that streams though nobody asked": (response) => streams(response),
  "a model that calls a tool": (response) =>
    json(
      response,
      200,
      choice(
        {
          role: "assistant",
          content: null,
          tool_calls: [{ id: "a", type: "function", function: { name: "json", arguments: answer } }],
        },
        "tool_calls",
      ),
    ),
  "a model that answers in a code fence": (response) =>
    says(`Here is the list:\n\`\`\`json\n${answer}\n\`\`\`\nDo you need more?`)(response),
  "a reasoning model": (response) =>
    says(`<think>\nThe article {0} has one statement. {"facts": []}?\n</think>\n\n${answer}`)(response),
  "a reasoning model without the opening tag": (response) =>
    says(`One statement {…}\n</think>${answer}`)(response),
  "Mistral's reasoning models, which answer in parts": (response) =>
    json(
      response,
      200,
      choice({
        role: "assistant",
        content: [
          { type: "thinking", thinking: [{ type: "text", text: "One {statement}." }] },
          { type: "text", text: answer },
        ],
      }),
    ),
  "a model that gives the bare list": (response) => says(JSON.stringify([fact]))(response),
  "a model with one wrong fact": (response) =>
    says(JSON.stringify({ facts: [{ type: "spell" }, fact] }))(response),
  "a busy server that says when to come back": (response, _body, asked) =>
    asked === 1
      ? json(response, 429, { error: { message: "Rate limit reached" } }, { "retry-after": "0" })
      : says(answer)(response),
};

const ask = async (server: Server, settings: Readonly<Record<string, string>> = {}) => {
  let count = 0;
  const { url, asked } = await endpoint((response, _request, body) => server(response, body, ++count));
  const model = createModel(readModelSettings({ MODEL_URL: url, MODEL_NAME: "small", ...settings }));
  return { model, asked, answer: await askModel(model, facts) };
};

test.each(Object.entries(servers))("%s: the facts arrive", async (_name, server) => {
  expect((await ask(server)).answer).toEqual({ ok: true, proposals: [fact] });
});

test("what a server accepts is asked for at once the next time, and the schema is in the words if it is nowhere else", async () => {
  const { model, asked } = await ask((response, { response_format: format }) =>
    format === undefined ? says(answer)(response) : refuses(response, "response_format is not supported"),
  );
  expect(asked.map(({ body }) => body.response_format?.type)).toEqual([
    "json_schema",
    "json_object",
    undefined,
  ]);
  expect(asked.map(({ body }) => body.messages[0]?.content.includes('"enum"'))).toEqual([false, true, true]);
  await askModel(model, facts);
  expect(asked).toHaveLength(4);
});

test("OpenAI's newer name of the limit is used", async () => {
  const { asked, answer: got } = await ask(
    (response, { max_tokens: most }) =>
      most === undefined
        ? says(answer)(response)
        : refuses(
            response,
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
          ),
    { MODEL_MOST_TOKENS: "20000" },
  );
  expect(got.ok).toBe(true);
  expect(asked.at(-1)?.body.max_completion_tokens).toBeGreaterThan(200);
});

test("if an answer was cut, its complete facts are used, and the cut is reported", async () => {
  const two = JSON.stringify({ facts: [fact, { ...fact, evidence: "Luc Tessier a dit oui." }] });
  const cut =
    (content: string): Server =>
    (response) =>
      json(response, 200, choice({ role: "assistant", content }, "length"));
  expect((await ask(cut(two.slice(0, -60)))).answer).toEqual({ ok: true, proposals: [fact], cut: true });
  expect((await ask(cut(two.slice(0, 60)))).answer).toEqual({ ok: false, problem: "model-cut", value: 1 });
  expect((await ask(cut("<think>Let me see {"))).answer).toEqual({
    ok: false,
    problem: "model-cut",
    value: 1,
  });
});

test.each<[string, Server, { problem: string; value: number }]>([
  [
    "no such model (Ollama)",
    (response) => refuses(response, 'model "small" not found, try pulling it first', 404),
    { problem: "model-missing", value: 404 },
  ],
  [
    "a refusal",
    (response) => json(response, 200, choice({ role: "assistant", content: null, refusal: "I cannot." })),
    { problem: "model-shape", value: 0 },
  ],
  [
    "a page that is no answer",
    (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in</html>"),
    { problem: "model-shape", value: 0 },
  ],
  [
    "a wait that takes too long",
    (response) => json(response, 429, { error: { message: "Rate limit" } }, { "retry-after": "3600" }),
    { problem: "model-busy", value: 429 },
  ],
  [
    "a server that is always busy",
    (response) => json(response, 429, { error: { message: "Rate limit" } }, { "retry-after": "0" }),
    { problem: "model-busy", value: 429 },
  ],
  [
    "another bad request",
    (response) => refuses(response, "Bad Request"),
    { problem: "model-status", value: 400 },
  ],
])("%s is told in one sentence", async (_name, server, problem) => {
  expect((await ask(server)).answer).toEqual({ ok: false, ...problem });
});

test("an article that is too long for the model's context is reported as such", async () => {
  const { answer: got } = await ask((response) =>
    refuses(response, "the request exceeds the available context size, try increasing it"),
  );
  expect(got).toMatchObject({ ok: false, problem: "model-length" });
});

test("a wait ends with the time of the article", async () => {
  const { url } = await endpoint((response) => json(response, 429, {}, { "retry-after": "20" }));
  expect(await askModel(model(url), facts, { timeoutMs: 100 })).toEqual({
    ok: false,
    problem: "model-late",
    value: 0.1,
  });
});
