import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { BudgetSettings } from "../../ask/access/budgets.ts";
import { createBudgets } from "../../ask/access/budgets.ts";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import type { Library } from "../../library/library.ts";
import { readBody, sendJson } from "../desk/respond.ts";
import { runTool } from "../mcp/run-tool.ts";
import type { McpOptions } from "../mcp/server.ts";
import { listenAt, stopServer } from "../shared/served.ts";
import { createFeeds, isFeed } from "./feeds.ts";
import { answerMcp } from "./mcp-over-http.ts";
import { openApiOf, toolsAmong } from "./openapi.ts";
import { readToolQuery } from "./query.ts";
import type { ApiSettings } from "./settings.ts";
import { type Access, createTokenAccess, type TokenAccessOptions } from "./token-access.ts";
import { createWebhook } from "./webhook.ts";

export interface ApiOptions extends TokenAccessOptions, McpOptions {
  readonly settings: ApiSettings;
  /** Null if programs have no limits. */
  readonly budgets: BudgetSettings | null;
  readonly language: Language;
  readonly timeZone: string;
  /** What everyone may see. */
  library(): Library;
  readonly log: Logger;
}

const mostBodyBytes = 1_000_000;

/** The headers of every response. Nothing here is a page, and nothing may be kept by proxies. */
const commonHeaders = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

const problems = {
  refused: "The token is missing, unknown, expired or revoked.",
  notOpen: "The database is not open, so no token can be checked.",
  spent: "The budget of this token is used up. Try again in a minute.",
  failed: "The bot could not answer. Its log says why.",
} as const;

/** Serves the record to programs with a token: to assistants, as JSON, and as feeds. Rejects with a `config` error if it cannot listen. */
export const serveApi = async (
  options: ApiOptions,
): Promise<{ readonly origin: string; stop(): Promise<void> }> => {
  const { settings, commands, ask, version, language, timeZone, library, log, now } = options;
  const { origin } = settings;
  const { host } = new URL(origin);
  const tools = new Map(toolsAmong(commands).map((command) => [command.name, command]));
  const description = openApiOf(commands, origin, version, language);
  const access = createTokenAccess(options);
  const budgets = options.budgets === null ? null : createBudgets(options.budgets);
  const feedOf = createFeeds();
  const receive = createWebhook({ secret: settings.webhookSecret, store: options.store, now });

  /** The access of a request with a token in its header. Null if it was refused, and answered so. */
  const admitted = async (request: IncomingMessage, response: ServerResponse): Promise<Access | null> => {
    const result = await access(bearerOf(request), "programs");
    if (result.may) return result.access;
    if (result.why === "not-open") sendJson(response, 503, { problem: problems.notOpen });
    else {
      response.setHeader("www-authenticate", 'Bearer realm="onrecord"');
      sendJson(response, 401, { problem: problems.refused });
    }
    return null;
  };

  const answerTool = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const command = tools.get(url.pathname.slice("/api/v1/".length));
    if (command === undefined) return sendJson(response, 404, { problem: "There is no such tool." });
    const admission = await admitted(request, response);
    if (admission === null) return;
    const query = readToolQuery(command, url.searchParams);
    if ("problem" in query) return sendJson(response, 400, query);
    await admission.use(command.name);
    const line = { command: command.name, ...query };
    const { result, isRefused, isFailed } = await runTool(ask, line, admission.asker);
    if (isRefused) return sendJson(response, 429, { problem: problems.spent });
    if (isFailed) return sendJson(response, 503, { problem: problems.failed });
    const { structuredContent, content, isError } = result;
    const text = content.map((each) => each.text).join("\n");
    sendJson(response, isError ? 400 : 200, isError ? { problem: text } : { ...structuredContent, text });
  };

  const answerAssistant = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const admission = await admitted(request, response);
    if (admission === null) return;
    // Answers are never sent by themselves, so there is no stream to open and no session to end.
    if (request.method !== "POST") {
      response.setHeader("allow", "POST");
      return sendJson(response, 405, { problem: "expected POST" });
    }
    const body = await readBody(request, mostBodyBytes);
    if (body === null) return sendJson(response, 413, { problem: `expected at most ${mostBodyBytes} bytes` });
    const answered = await answerMcp(options, admission, request, `${origin}/mcp`, parseJson(body));
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(await answered.text());
  };

  const answerFeed = async (
    request: IncomingMessage,
    response: ServerResponse,
    secret: string,
    name: string,
  ): Promise<void> => {
    const result = isFeed(name) ? await access(secret, "feeds") : null;
    if (result === null || (!result.may && result.why === "refused"))
      return sendJson(response, 404, { problem: "There is no such feed." });
    if (!result.may) return sendJson(response, 503, { problem: problems.notOpen });
    const { token, use } = result.access;
    if (budgets?.take(token.id, ["lines"], now().epochMilliseconds))
      return sendJson(response, 429, { problem: problems.spent });
    if (!isFeed(name)) return;
    await use(`feed ${name}`);
    const today = now().toZonedDateTimeISO(timeZone).toPlainDate();
    const { type, body, tag } = await feedOf(name, library(), today, token.language);
    const headers = { "content-type": type, etag: tag, "cache-control": "private, no-cache" };
    const known = String(request.headers["if-none-match"] ?? "")
      .split(",")
      .map((each) => each.trim().replace(/^W\//u, ""));
    if (known.includes(tag) || known.includes("*")) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    // Another host name may be an attack by a website (DNS rebinding), and another origin is one.
    if (request.headers.host !== host) return sendJson(response, 421, { problem: "wrong host" });
    if (isOfAnotherSite(request, origin)) return sendJson(response, 403, { problem: "wrong origin" });
    const url = URL.parse(request.url ?? "/", origin);
    if (url === null) return sendJson(response, 400, { problem: "wrong address" });
    if (url.pathname === "/mcp") return answerAssistant(request, response);
    const [, source = ""] = /^\/intake\/([a-z0-9-]{1,64})$/u.exec(url.pathname) ?? [];
    if (source !== "") {
      const { status, value } = await receive(request, source);
      return sendJson(response, status, value);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return sendJson(response, 405, { problem: "expected GET" });
    }
    if (url.pathname === "/api/v1/openapi.json") return sendJson(response, 200, description);
    if (url.pathname.startsWith("/api/v1/")) return answerTool(request, response, url);
    const [, secret = "", name = ""] = /^\/feeds\/([^/]+)\/([^/]+)$/u.exec(url.pathname) ?? [];
    if (secret !== "") return answerFeed(request, response, secret, name);
    return sendJson(response, 404, { problem: "There is nothing at this address." });
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      // The program closed the connection before its request was complete.
      if (request.errored !== null) return;
      // The address may have a secret in it, so it is not logged.
      const isKnown = error instanceof OnrecordError;
      log.error(isKnown ? {} : { err: error }, `A program got no answer: ${messageOf(error)}`);
      if (response.headersSent) response.end();
      else sendJson(response, 503, { problem: problems.failed });
    });
  });
  await listenAt(server, settings, "ONRECORD_API_PORT");
  return { origin, stop: () => stopServer(server) };
};

const bearerOf = ({ headers }: IncomingMessage): string =>
  /^Bearer +(?<secret>\S+)$/iu.exec(headers.authorization ?? "")?.groups?.secret ?? "";

/** Whether a request may be of another website, by its `Origin`. Programs send none. */
const isOfAnotherSite = ({ headers }: IncomingMessage, origin: string): boolean =>
  headers.origin !== undefined && headers.origin !== origin;
