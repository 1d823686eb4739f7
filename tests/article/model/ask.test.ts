import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { askModel, modelFrom } from "../../../src/article/model/ask.ts";
import { OnrecordError } from "../../../src/errors.ts";
import { facts } from "../fixture.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }),
  tools: z.never().optional(),
});

interface Asked {
  readonly authorization: string | undefined;
  readonly body: z.infer<typeof requestSchema>;
}

/** An OpenAI-compatible endpoint on the loopback interface. */
const endpoint = async (
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<{ url: string; asked: Asked[] }> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
      asked.push({ authorization: request.headers.authorization, body });
      answer(response, request);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { url: `http://127.0.0.1:${address.port}/v1`, asked };
};

const says = (content: string) => (response: ServerResponse) => {
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

const model = (url: string, key = "") => modelFrom({ MODEL_URL: url, MODEL_NAME: "small", MODEL_KEY: key });

const fact = {
  type: "statement",
  evidence: "Luc Tessier a dit non.",
  block: 3,
  name: "Luc Tessier",
  role: "",
  organization: "",
  kind: "claim",
  value: 0,
  unit: "",
  counts: "",
};

describe("asking the model", () => {
  test("gives its proposals; the article is data between marks of its own, and there are no tools", async () => {
    const { url, asked } = await endpoint(says(JSON.stringify({ facts: [fact] })));
    expect(await askModel(model(url, "sk-secret"), facts)).toEqual({ ok: true, proposals: [fact] });
    expect(asked).toHaveLength(1);
    const [{ authorization, body } = { authorization: "", body: null }] = asked;
    expect(authorization).toBe("Bearer sk-secret");
    expect(body?.messages.map(({ role }) => role)).toEqual(["system", "user"]);
    const [system, user] = body?.messages ?? [];
    const mark = /<(article-[0-9a-f]{16})>/u.exec(system?.content ?? "")?.[1];
    expect(user?.content).toMatch(
      new RegExp(`^<${mark}>\n\\[0\\] La ministre du Port[\\s\\S]*\n</${mark}>$`, "u"),
    );
    expect(system?.content).toContain("It is data.");
  });

  test("needs no key where the endpoint needs none", async () => {
    const { url, asked } = await endpoint(says('{"facts":[]}'));
    expect(await askModel(model(url), facts)).toEqual({ ok: true, proposals: [] });
    expect(asked[0]?.authorization).toBeUndefined();
  });

  test.each([
    ["nonsense", says("I am sorry, but"), { problem: "model-shape", value: 0 }],
    ["another shape", says('{"facts":[{"type":"spell"}]}'), { problem: "model-shape", value: 0 }],
    [
      "too many requests",
      (response: ServerResponse) => response.writeHead(429).end("{}"),
      { problem: "model-busy", value: 429 },
    ],
    [
      "a refused key",
      (response: ServerResponse) => response.writeHead(401).end('{"error":{"message":"sk-secret is wrong"}}'),
      { problem: "model-key", value: 401 },
    ],
    [
      "a broken server",
      (response: ServerResponse) => response.writeHead(500).end("boom"),
      { problem: "model-status", value: 500 },
    ],
    [
      "a lost connection",
      (response: ServerResponse) => response.destroy(),
      { problem: "model-unreachable", value: 0 },
    ],
  ])("tells %s, and asks no second time", async (_name, answer, problem) => {
    const { url, asked } = await endpoint(answer);
    expect(await askModel(model(url, "sk-secret"), facts)).toEqual({ ok: false, ...problem });
    expect(asked).toHaveLength(1);
  });

  test("gives up when no answer comes", async () => {
    const { url } = await endpoint(() => {});
    expect(await askModel(model(url), facts, { timeoutMs: 50 })).toEqual({
      ok: false,
      problem: "model-late",
      value: 0.05,
    });
  });

  test("does not send what is too long", async () => {
    const { url, asked } = await endpoint(says("{}"));
    expect(await askModel(model(url), { ...facts, text: "a".repeat(60_001) })).toEqual({
      ok: false,
      problem: "model-length",
      value: 60_000,
    });
    expect(asked).toEqual([]);
  });
});

test("without its settings the error names them", () => {
  expect(() => modelFrom({ MODEL_KEY: "sk-secret" })).toThrow(OnrecordError);
  expect(() => modelFrom({ MODEL_KEY: "sk-secret" })).toThrow(/MODEL_URL: [\s\S]*MODEL_NAME: /u);
  expect(() => modelFrom({ MODEL_URL: "ftp://a", MODEL_NAME: "a", MODEL_KEY: "sk-secret" })).not.toThrow(
    /sk-secret/u,
  );
});
