import { request } from "node:http";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { readDueDate } from "../../../src/base/time/due-date.ts";
import { apiAnswerSchema } from "../../../src/platforms/api/openapi.ts";
import { toolNames, toolResultSchema } from "../../../src/platforms/mcp/tool-result.ts";
import { summit, visit } from "../../library.ts";
import { clearedChannel, maker, start, startApi } from "./served.ts";

const embargoed = { ...visit, embargo: "2026-07-01T00:00:00Z" };

const problemIn = async (response: Response): Promise<unknown> =>
  z.object({ problem: z.string() }).parse(await response.json()).problem;

/** A client of the protocol’s own library, over HTTP. */
const connect = async (origin: string, secret: string) => {
  const client = new Client({ name: "test", version: "1.0.0" });
  const requestInit = { headers: { authorization: `Bearer ${secret}` } };
  const transport = new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { requestInit });
  onTestFinished(() => client.close());
  // The library's own types of the transport differ with exact optional properties.
  await client.connect({
    start: () => transport.start(),
    send: (message) => transport.send(message),
    close: () => transport.close(),
    set onmessage(handler: NonNullable<typeof transport.onmessage>) {
      transport.onmessage = handler;
    },
    set onerror(handler: NonNullable<typeof transport.onerror>) {
      transport.onerror = handler;
    },
    set onclose(handler: NonNullable<typeof transport.onclose>) {
      transport.onclose = handler;
    },
  });
  return client;
};

describe("an assistant with a token", () => {
  test("uses the tools over HTTP, and each use is in the audit log without its words", async () => {
    const api = await startApi();
    const client = await connect(api.origin, await api.token());
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(toolNames.toSorted());
    const answered = await client.callTool({ name: "commitments", arguments: { who: "ada stone" } });
    const { facts } = toolResultSchema.parse(answered.structuredContent);
    expect(facts.map(({ reference }) => reference)).toEqual(["summit/publish", "summit/welcome"]);
    expect(await api.audited()).toEqual([`${maker} token-made programs`, `${maker} token-used commitments`]);
  });

  test.each([
    ["without a token", ""],
    ["with another secret", "onrecord_x"],
  ])("is refused %s", async (_what, secret) => {
    const { origin } = await startApi();
    await expect(connect(origin, secret)).rejects.toThrow();
  });
});

describe("the JSON API", () => {
  test("gives the answer of a command as data and as text", async () => {
    const api = await startApi();
    const response = await api.get("/api/v1/commitments?who=ada+stone&kind=commitment", await api.token());
    const answer = apiAnswerSchema.parse(await response.json());
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(answer.facts.map(({ reference }) => reference)).toEqual(["summit/publish"]);
    expect(answer.text).toContain("“We will publish the code by June,”".slice(1, 20));
  });

  test("has an OpenAPI description, which a validator that we did not write accepts", async () => {
    const { origin } = await startApi();
    const description: unknown = await (await fetch(`${origin}/api/v1/openapi.json`)).json();
    const found = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
      .parse(description);
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(description)));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(found.openapi).toBe("3.1.1");
    expect(Object.keys(found.paths).toSorted()).toEqual(toolNames.map((name) => `/${name}`).toSorted());
  });

  test.each([
    ["/api/v1/who", "name: expected it"],
    ["/api/v1/who?name=ada&nom=ada", "nom: expected one of name, about, holder, roles, page"],
    ["/api/v1/who?name=ada&name=ben", "name: expected it once"],
    ["/api/v1/who?name=ada&page=0", "page: expected a number from 1 to 100"],
    [`/api/v1/who?name=${"a".repeat(101)}`, "name: expected at most 100 characters"],
    [
      "/api/v1/commitments?kind=vow",
      "kind: expected one of commitment, support, position, request, hope, claim, denial, praise",
    ],
  ])("says what is wrong with %s", async (path, problem) => {
    const api = await startApi();
    const response = await api.get(path, await api.token());
    expect([response.status, await problemIn(response)]).toEqual([400, problem]);
  });

  test("has nothing but tools that read", async () => {
    const api = await startApi();
    const secret = await api.token();
    expect((await api.get("/api/v1/token?name=x", secret)).status).toBe(404);
    expect((await api.get("/", secret)).status).toBe(404);
    expect((await fetch(`${api.origin}/api/v1/who`, { method: "POST" })).status).toBe(405);
    expect(
      (await fetch(`${api.origin}/mcp`, { headers: { authorization: `Bearer ${secret}` } })).status,
    ).toBe(405);
  });
});

describe("a token", () => {
  const statusOf = async (api: Awaited<ReturnType<typeof startApi>>, secret: string): Promise<number> =>
    (await api.get("/api/v1/figures", secret)).status;

  test("works until it expires or is revoked, and is of no use for feeds", async () => {
    const api = await startApi();
    const [secret, other] = [await api.token(), await api.token({ name: "other" })];
    expect([await statusOf(api, secret), await statusOf(api, other)]).toEqual([200, 200]);
    await api.store.tokens.revoke("other", { at: start, who: maker, channel: null });
    expect([await statusOf(api, secret), await statusOf(api, other)]).toEqual([200, 401]);
    expect((await fetch(`${api.origin}/feeds/${secret}/due.ics`)).status).toBe(404);
    api.clock.now = start.add({ hours: 24 });
    expect(await statusOf(api, secret)).toBe(401);
  });

  test("stops within a minute after its maker is no longer an editor", async () => {
    const api = await startApi();
    const secret = await api.token();
    expect(await statusOf(api, secret)).toBe(200);
    api.editors.clear();
    expect(await statusOf(api, secret)).toBe(200);
    api.clock.now = start.add({ seconds: 60 });
    expect(await statusOf(api, secret)).toBe(401);
  });

  test("of a platform that is not running does not work", async () => {
    const api = await startApi();
    const made = { at: start, who: "discord:1/2", channel: null };
    const secret = await api.store.tokens.make(
      { name: "d", use: "programs", clearedIn: null, language: "en", expiresAt: start.add({ hours: 1 }) },
      made,
    );
    expect(await statusOf(api, secret ?? "")).toBe(401);
  });

  test("has a budget of its own", async () => {
    const budget = { burst: 2, perMinute: 1 };
    const api = await startApi({ budgets: { lines: budget, desk: budget, suggestions: budget } });
    const [secret, other] = [await api.token(), await api.token({ name: "other" })];
    const statuses = [];
    for (const each of [secret, secret, secret, other]) statuses.push(await statusOf(api, each));
    expect(statuses).toEqual([200, 200, 429, 200]);
  });

  test("is not checked while the database is not open", async () => {
    const api = await startApi({ isOpen: false });
    expect(await statusOf(api, "onrecord_x")).toBe(503);
  });

  const briefingsOf = async (api: Awaited<ReturnType<typeof startApi>>, secret: string) => {
    const answer = apiAnswerSchema.parse(await (await api.get("/api/v1/source?what=visite", secret)).json());
    return [answer.summary.includes("visite") || answer.facts.length > 0, answer.embargoed];
  };

  test("reads an embargo only if it was made for that, while its maker is in the cleared channel", async () => {
    const api = await startApi({ briefings: [summit, embargoed] });
    const [plain, cleared] = [await api.token(), await api.token({ name: "c", clearedIn: clearedChannel })];
    expect((await briefingsOf(api, cleared))[1]).toEqual(["visite"]);
    const refused = await api.get("/api/v1/source?what=visite", plain);
    expect(JSON.stringify(await refused.json())).not.toContain("La Gazette");
    api.members.clear();
    const left = await api.get("/api/v1/source?what=visite", cleared);
    expect(JSON.stringify(await left.json())).not.toContain("La Gazette");
  });
});

/** A request with headers that `fetch` does not allow. Resolves to its status. */
const statusWith = (origin: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${origin}/mcp`, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end("{}");
  });

test("a website cannot reach it through a name of its own, or from its own origin", async () => {
  const api = await startApi();
  const authorization = `Bearer ${await api.token()}`;
  expect([
    await statusWith(api.origin, { authorization, host: "evil.example" }),
    await statusWith(api.origin, { authorization, origin: "https://evil.example" }),
    await statusWith(api.origin, { authorization, origin: "null" }),
  ]).toEqual([421, 403, 403]);
});

test("a message that is too large is refused, and one that is no JSON is answered", async () => {
  const api = await startApi();
  const authorization = `Bearer ${await api.token()}`;
  const post = (body: string) =>
    fetch(`${api.origin}/mcp`, {
      method: "POST",
      headers: {
        authorization,
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
      },
      body,
    });
  expect([(await post("x".repeat(1_000_001))).status, (await post("{")).status]).toEqual([413, 400]);
  expect(api.logged).toEqual([]);
});

describe("a feed", () => {
  test("of due dates is a calendar, which is not sent again while it is the same", async () => {
    const api = await startApi();
    const secret = await api.token({ use: "feeds" });
    const address = `${api.origin}/feeds/${secret}/due.ics`;
    const first = await fetch(address);
    const tag = first.headers.get("etag") ?? "";
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(await first.text()).toContain("UID:summit/publish@onrecord");
    const again = await fetch(address, { headers: { "if-none-match": `"other", W/${tag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await fetch(address, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    expect(await api.audited()).toContain(`${maker} token-used feed due.ics`);
  });

  test("of due dates has those that are due next, however many are due later", async () => {
    const [promise] = summit.statements;
    if (promise === undefined) throw new Error("The summit has no statement.");
    const dueOn = (id: string, day: string) => ({
      ...promise,
      id,
      reference: `summit/${id}`,
      due: readDueDate(day) ?? undefined,
    });
    const later = Array.from({ length: 600 }, (_, index) => dueOn(`later-${index}`, "2028-01-01"));
    const statements = [...later, dueOn("next", "2026-06-21"), dueOn("past", "2026-06-01")];
    const api = await startApi({ briefings: [{ ...summit, statements }] });
    const secret = await api.token({ use: "feeds" });
    const body = await (await fetch(`${api.origin}/feeds/${secret}/due.ics`)).text();
    expect([body.match(/BEGIN:VEVENT/gu)?.length, body.includes("UID:summit/next@onrecord")]).toEqual([
      500,
      true,
    ]);
  });

  test("of due dates has none under embargo", async () => {
    const api = await startApi({ briefings: [{ ...summit, embargo: "2999-01-01T00:00:00Z" }, visit] });
    const secret = await api.token({ use: "feeds" });
    const body = await (await fetch(`${api.origin}/feeds/${secret}/due.ics`)).text();
    expect([body.includes("BEGIN:VCALENDAR"), body.includes("summit")]).toEqual([true, false]);
  });

  test("of briefings is Atom, without those under embargo", async () => {
    const api = await startApi({ briefings: [summit, embargoed] });
    const secret = await api.token({ use: "feeds", language: "fr" });
    const feed = await fetch(`${api.origin}/feeds/${secret}/briefings.atom`);
    const body = await feed.text();
    expect(feed.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect([body.includes("Le code ouvert au sommet"), body.includes("Une visite")]).toEqual([true, false]);
  });

  test("ends when its token is revoked, and an address that was guessed is not found", async () => {
    const api = await startApi();
    const secret = await api.token({ use: "feeds" });
    const statusOf = async (path: string) => (await fetch(`${api.origin}/feeds/${path}`)).status;
    expect([
      await statusOf(`${secret}/due.ics`),
      await statusOf(`${secret}/other.ics`),
      await statusOf("onrecord_x/due.ics"),
    ]).toEqual([200, 404, 404]);
    await api.store.tokens.revoke("website", { at: start, who: maker, channel: null });
    expect(await statusOf(`${secret}/due.ics`)).toBe(404);
  });
});
