import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { listenAt, stopServer } from "../shared/served.ts";
import { type ApiAnswer, createApi, type DeskData } from "./api.ts";
import { readAssets } from "./assets.ts";
import { browserLanguage } from "./browser-language.ts";
import { createDraftChanges } from "./changes.ts";
import { createEvents } from "./events.ts";
import { createPages, isPagePath } from "./pages.ts";
import { cookieOf, readBody, redirect, securityHeaders, sendAsset, sendJson, sendPage } from "./respond.ts";
import { createSignOnRoutes, type NewsroomSignOn } from "./serve-sign-on.ts";
import type { DeskSettings } from "./settings.ts";
import { type Session, type SignIn, sessionHours } from "./sign-in.ts";

export interface DeskOptions extends DeskData {
  readonly settings: DeskSettings;
  readonly signIn: SignIn;
  readonly briefings: string;
  /** The language of pages for people who are not signed in, and whose browser asks for none that the interface has. */
  readonly language: Language;
  readonly log: Logger;
  /** Null if the newsroom has no sign-on of its own. */
  readonly newsroom: NewsroomSignOn | null;
}

/** A running page. */
export interface ServedDesk {
  /** The page's address for editors: `http://127.0.0.1:8420`. */
  readonly origin: string;
  stop(): Promise<void>;
}

const cookieName = "onrecord-desk";
const mostBodyBytes = 1_000_000;

/** `/api/drafts/<slug>` and `/api/drafts/<slug>/decide`. */
const draftPath = /^\/api\/drafts\/(?<slug>[a-z0-9-]{1,64})(?<decide>\/decide)?$/u;

/** Serves the desk's page. Rejects with a `config` error if it cannot listen. */
export const serveDesk = async (options: DeskOptions): Promise<ServedDesk> => {
  const { settings, signIn, language, log } = options;
  const assets = await readAssets();
  const pages = createPages(assets);
  const headers = securityHeaders(assets.importMap);
  const api = createApi(options);
  const changes = createDraftChanges(options.briefings);
  const events = createEvents(changes);
  let origin = settings.origin ?? "";

  const cookieFor = (name: string, value: string, seconds: number): string =>
    `${name}=${value}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${seconds}${origin.startsWith("https:") ? "; Secure" : ""}`;

  const sessionCookie = (value: string): string =>
    cookieFor(cookieName, value, value === "" ? 0 : sessionHours * 3_600);

  const signOn =
    options.newsroom === null
      ? null
      : createSignOnRoutes({
          newsroom: options.newsroom,
          signIn,
          pages,
          log,
          now: () => options.now().epochMilliseconds,
          language,
          origin: () => origin,
          cookieFor,
          sessionCookie,
        });
  const languageFor = (request: IncomingMessage): Language => browserLanguage(request, language);
  const signedOut = (request: IncomingMessage, path: string): string =>
    pages.signedOut(languageFor(request), signOn === null ? null : path);

  /** True if the request comes from this page, not from another website. */
  const isOwn = ({ headers: sent }: IncomingMessage): boolean =>
    sent.host === new URL(origin).host && (sent.origin === undefined || sent.origin === origin);

  const start = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams((await readBody(request, mostBodyBytes)) ?? "");
    const started = isOwn(request) ? signIn.start(form.get("link") ?? "") : null;
    if (started === null) return sendPage(response, 403, signedOut(request, "/"));
    const to = started.slug === null ? "/" : `/draft/${started.slug}`;
    redirect(response, to, sessionCookie(started.cookie));
  };

  const change = async (
    request: IncomingMessage,
    session: Session,
    make: (body: unknown) => Promise<ApiAnswer>,
  ): Promise<ApiAnswer> => {
    const isAllowed =
      isOwn(request) &&
      request.headers["x-csrf"] === session.csrf &&
      request.headers["content-type"] === "application/json";
    if (!isAllowed) return { status: 403, value: { problem: "csrf" } };
    const body = await readBody(request, mostBodyBytes);
    if (body === null) return { status: 413, value: { problem: "request" } };
    return make(parseJson(body));
  };

  const answerApi = async (request: IncomingMessage, url: URL, session: Session): Promise<ApiAnswer> => {
    const { slug = "", decide } = draftPath.exec(url.pathname)?.groups ?? {};
    if (slug !== "" && decide !== undefined && request.method === "POST")
      return change(request, session, (body) => api.decide(slug, body, session));
    if (url.pathname === "/api/queue" && request.method === "POST")
      return change(request, session, (body) => api.changeQueue(body, session));
    if (url.pathname === "/api/record" && request.method === "POST")
      return change(request, session, (body) => api.askRecord(body, session));
    if (request.method !== "GET") return { status: 405, value: { problem: "request" } };
    if (slug !== "" && decide === undefined) return api.draft(slug, session);
    if (url.pathname === "/api/queue") return api.queue(session);
    if (url.pathname === "/api/record") return api.record(url.searchParams, session);
    return { status: 404, value: { problem: "request" } };
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Another host name may be an attack by another website (DNS rebinding).
    if (request.headers.host !== new URL(origin).host)
      return sendPage(response, 421, pages.signedOut(languageFor(request), null));
    const url = URL.parse(request.url ?? "/", origin);
    if (url === null) return sendJson(response, 400, { problem: "request" });
    const asset = assets.files.get(url.pathname);
    if (asset !== undefined) {
      sendAsset(request, response, asset);
      return;
    }
    if (url.pathname === "/sign-in" && request.method === "POST") return start(request, response);
    if (url.pathname === "/sign-in") {
      const token = url.searchParams.get("link") ?? "";
      const editor = signIn.editorOf(token);
      return editor !== null
        ? sendPage(response, 200, pages.signIn(editor.language, token))
        : sendPage(response, 403, signedOut(request, "/"));
    }
    if (signOn !== null && (await signOn.respond(request, url, response))) return undefined;
    const cookie = cookieOf(request, cookieName);
    const session = await signIn.session(cookie);
    if (session === null)
      return url.pathname.startsWith("/api/") || url.pathname === "/events"
        ? sendJson(response, 401, { problem: "signed-out" })
        : sendPage(response, 401, signedOut(request, url.pathname));
    if (url.pathname === "/events") {
      const slug = url.searchParams.get("slug") ?? "";
      const isSignedIn = async (): Promise<boolean> => (await signIn.session(cookie)) !== null;
      const state = (): Promise<string | null> => api.state(slug, session);
      const followed = await events.follow({ slug, session, state, isSignedIn }, response);
      if (followed === "nothing") sendJson(response, 404, { problem: "nothing" });
      if (followed === "too-many") sendJson(response, 429, { problem: "request" });
      return undefined;
    }
    if (url.pathname.startsWith("/api/")) {
      const { status, value, changed } = await answerApi(request, url, session);
      if (changed !== undefined) changes.tell(changed);
      return sendJson(response, status, value);
    }
    if (url.pathname === "/sign-out" && request.method === "POST" && isOwn(request)) {
      signIn.end(cookie);
      return redirect(response, "/", sessionCookie(""));
    }
    return sendPage(response, isPagePath(url.pathname) ? 200 : 404, pages.app(session, url.pathname));
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      // The browser closed the connection before its request was complete.
      if (request.errored !== null) return;
      // A known error, such as a draft that takes too long to read, is shown to the editor instead of logged.
      const isKnown = error instanceof OnrecordError;
      if (!isKnown) log.error({ err: error }, `Request to the desk's page failed: ${messageOf(error)}`);
      if (response.headersSent) response.end();
      else
        sendJson(response, 500, {
          problem: "failed",
          message: isKnown ? error.sayIn(languageFor(request)) : "",
        });
    });
  });
  const port = await listenAt(server, settings, "ONRECORD_DESK_PORT");
  origin = settings.origin ?? `http://127.0.0.1:${port}`;
  return {
    origin,
    async stop() {
      changes.stop();
      await stopServer(server);
    },
  };
};
