import { createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { pick } from "../../bench/random.ts";
import { serveApi } from "../../src/platforms/api/serve.ts";
import { toolNames } from "../../src/platforms/mcp/tool-result.ts";
import { openStore } from "../../src/store/database/open.ts";
import { libraryOf, summit, visit } from "../../tests/library.ts";
import { createHost } from "../../tests/platforms/host.ts";
import { hostilePiece, hostileText } from "../hostile.ts";
import { typedLine } from "../lines.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance, type Random } from "../random.ts";
import { defineTarget } from "../target.ts";

const secret = "0123456789abcdef0123456789abcdef";
const now = Temporal.Instant.from("2026-06-01T08:00:00Z");
const seconds = String(now.epochMilliseconds / 1_000);

const article = {
  uri: "urn:cms:1",
  id: "1",
  headline: "Archive opens",
  title: "Archive opens",
  body_text: "The archive opens on Monday, the minister said.",
} as const;
const xml =
  '<?xml version="1.0"?><newsItem guid="urn:cms:1"><headline>Archive opens</headline><p>It opens.</p></newsItem>';
const types = [
  "application/json",
  "application/ld+json; charset=utf-8",
  "application/xml",
  "text/html",
] as const;

const call = {
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "who", arguments: { name: "ada", page: 2 }, _meta: { progressToken: "a" } },
} as const;
const initialize = {
  jsonrpc: "2.0",
  id: 0,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "a", version: "1" } },
} as const;
const listTools = { jsonrpc: "2.0", id: "2", method: "tools/list", params: { cursor: "" } } as const;

/** What a program sends. `token` and `signature` say whether they are right. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly token: "header" | "path" | null;
  readonly isSigned: boolean;
}

const queries = ["name", "who", "topic", "what", "words", "page", "status", "kind"] as const;

const toolOf = (random: Random): Sent => {
  const query = new URLSearchParams();
  for (const name of queries)
    if (chance(random, 0.3))
      query.append(name, chance(random, 0.5) ? "ada" : typedLine(random).slice(0, 1_000));
  const tool = chance(random, 0.9) ? pick(toolNames, random) : hostilePiece(random);
  return {
    method: "GET",
    path: `/api/v1/${encodeURIComponent(tool.toWellFormed())}?${query}`,
    headers: {},
    body: "",
    token: chance(random, 0.95) ? "header" : null,
    isSigned: false,
  };
};

const messageOf = (random: Random): Sent => ({
  method: chance(random, 0.95) ? "POST" : "GET",
  path: "/mcp",
  headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
  body: chance(random, 0.9)
    ? JSON.stringify(mutateJson(pick([call, call, initialize, listTools, [call, listTools]], random), random))
    : mutateText([JSON.stringify(call)], random, 3),
  token: chance(random, 0.95) ? "header" : null,
  isSigned: false,
});

const articleOf = (random: Random): Sent => ({
  method: "POST",
  path: `/intake/${chance(random, 0.9) ? "cms" : pick(["gazette", "none", "..", "%00"], random)}`,
  headers: {
    "content-type": chance(random, 0.9) ? pick(types, random) : mutateText(types, random, 2),
    "x-onrecord-timestamp": chance(random, 0.9) ? seconds : mutateText([seconds, "1e9", "-1"], random, 2),
  },
  body: chance(random, 0.6)
    ? JSON.stringify(mutateJson(article, random))
    : mutateText([JSON.stringify(article), xml], random),
  token: null,
  isSigned: chance(random, 0.9),
});

const addressOf = (random: Random): Sent => ({
  method: pick(["GET", "HEAD", "PUT", "OPTIONS"], random),
  path: chance(random, 0.7)
    ? `/feeds/TOKEN/${pick(["due.ics", "briefings.atom", "constructor", "__proto__"], random)}`
    : `/${encodeURI(hostileText(random, ["feeds", "mcp", "api", "v1", "intake", "/", "%2e%2e", "?"]).toWellFormed())}`,
  headers: chance(random, 0.5) ? { "if-none-match": hostileText(random, ["*", '"a"', "W/"]) } : {},
  body: "",
  token: "path",
  isSigned: false,
});

/** What Node lets a client send in a header. */
const headerText = (value: string): string => value.replaceAll(/[^\t -~]/gu, "");

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
};

/** Requests of programs: signed articles, tools as JSON, messages of assistants, and addresses of feeds, over loopback. */
export default defineTarget({
  casesPerMillion: 4_000,
  generate: (random) => pick([articleOf, articleOf, toolOf, messageOf, addressOf], random)(random),
  async start() {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-fuzz-"));
    const store = await openStore(join(folder, "onrecord.sqlite"));
    const settings = JSON.stringify({ name: "cms", webhook: true });
    await store.intakeSources.declare([{ name: "cms", settings }], true, now);
    const by = { at: now, who: "console:ada", channel: null };
    const expiresAt = now.add({ hours: 24 });
    const made = { clearedIn: null, language: "en", expiresAt } as const;
    const programs = (await store.tokens.make({ ...made, name: "a", use: "programs" }, by)) ?? "";
    const feeds = (await store.tokens.make({ ...made, name: "b", use: "feeds" }, by)) ?? "";
    const { host, logged } = createHost();
    const library = libraryOf(summit, visit);
    const port = await freePort();
    const served = await serveApi({
      settings: { origin: `http://127.0.0.1:${port}`, host: "127.0.0.1", port, webhookSecret: secret },
      ask: host.ask,
      commands: host.commands,
      version: "1.0.0",
      budgets: null,
      language: "en",
      timeZone: "UTC",
      library: () => library,
      store: async () => store,
      checks: () => null,
      now: () => now,
      log: host.log,
    });
    const send = ({ method, path, headers, body, token, isSigned }: Sent) =>
      new Promise<{ status: number; text: string }>((resolve, reject) => {
        const signature = createHmac("sha256", isSigned ? secret : "another")
          .update(`${headers["x-onrecord-timestamp"] ?? ""}.${body.toWellFormed()}`)
          .digest("hex");
        const sent = request(
          {
            port,
            host: "127.0.0.1",
            method,
            path: path.replace("TOKEN", token === "path" ? feeds : "none"),
            headers: {
              ...Object.fromEntries(
                Object.entries(headers).map(([name, value]) => [name, headerText(value)]),
              ),
              ...(token === "header" ? { authorization: `Bearer ${programs}` } : {}),
              "x-onrecord-signature": `sha256=${signature}`,
            },
          },
          (response) => {
            readAll(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
          },
        );
        sent.on("error", reject);
        sent.end(method === "GET" || method === "HEAD" ? undefined : body.toWellFormed());
      });
    return {
      async run(sent) {
        const { status, text } = await send(sent);
        const [error] = logged.filter(({ level }) => level === "error");
        if (error !== undefined || status >= 500) throw new Error(`${status}: ${error?.sentence ?? text}`);
        return [printed(text)];
      },
      clear: () => {
        logged.length = 0;
      },
      async stop() {
        await served.stop();
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  },
});
