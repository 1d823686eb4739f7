import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { askModel, modelFrom } from "../../../src/drafts/model/ask.ts";
import { facts } from "../fixture.ts";
import { endpoint, model, says } from "./endpoint.ts";
import { proposal } from "./proposal.ts";

const fact = proposal({
  evidence: "Luc Tessier a dit non.",
  block: 3,
  name: "Luc Tessier",
  kind: "claim",
});

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

  test("needs no key if the endpoint needs none", async () => {
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
});

test("without its settings the error names them", () => {
  expect(() => modelFrom({ MODEL_KEY: "sk-secret" })).toThrow(OnrecordError);
  expect(() => modelFrom({ MODEL_KEY: "sk-secret" })).toThrow(/MODEL_URL: [\s\S]*MODEL_NAME: /u);
  expect(() => modelFrom({ MODEL_URL: "ftp://a", MODEL_NAME: "a", MODEL_KEY: "sk-secret" })).not.toThrow(
    /sk-secret/u,
  );
});
