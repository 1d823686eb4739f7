import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeskEditor } from "../../ask/access/desk-links.ts";
import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import { browserLanguage } from "./browser-language.ts";
import { isPagePath, type Pages } from "./pages.ts";
import { cookieOf, redirect, sendPage } from "./respond.ts";
import type { SignIn } from "./sign-in.ts";
import { createSignOn, returnPath, type SignOnSettings, signOnMinutes } from "./sign-on.ts";

/** The newsroom's own sign-on, as the page uses it. */
export interface NewsroomSignOn extends SignOnSettings {
  /** The editor with an address in chat. The platform says whether they are one. `language` is that of their browser. */
  editorAt(address: string, language: Language): DeskEditor;
}

export interface SignOnOptions {
  readonly newsroom: NewsroomSignOn;
  readonly signIn: SignIn;
  readonly pages: Pages;
  readonly log: Logger;
  readonly now: () => number;
  /** For people whose browser asks for none that the interface has. */
  readonly language: Language;
  origin(): string;
  /** A cookie of the page with the flags that all of them have. */
  cookieFor(name: string, value: string, seconds: number): string;
  /** The cookie of a session that was started. */
  sessionCookie(value: string): string;
}

const cookieName = "onrecord-sign-on";

/** Answers requests with which people sign in through the newsroom's sign-on. False if a request is another one. */
export const createSignOnRoutes = ({
  newsroom,
  signIn,
  pages,
  log,
  now,
  language: otherwise,
  origin,
  cookieFor,
  sessionCookie,
}: SignOnOptions) => {
  const signOn = createSignOn(newsroom, origin, now);

  const begin = async (request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> => {
    const wanted = url.searchParams.get("to") ?? "/";
    // Only to a page of the desk: the link that a person opens may be another website's.
    const to = isPagePath(wanted) ? wanted : "/";
    try {
      const { address, cookie } = await signOn.begin(to);
      redirect(response, address, cookieFor(cookieName, cookie, signOnMinutes * 60));
    } catch (error) {
      log.warn({}, `The newsroom's sign-on cannot be used: ${messageOf(error)}`);
      sendPage(response, 502, pages.signOnProblem(browserLanguage(request, otherwise), "down"));
    }
  };

  const finish = async (request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> => {
    const language = browserLanguage(request, otherwise);
    const end = await signOn.finish(url, cookieOf(request, cookieName), (reason) =>
      log.warn({}, `A person could not sign in through the newsroom's sign-on: ${reason}.`),
    );
    if (!end.signedOn) return sendPage(response, 403, pages.signOnProblem(language, end.why));
    const editor = newsroom.editorAt(end.address, language);
    if (!(await editor.isEditor())) {
      log.warn(
        {},
        `A person could not sign in through the newsroom's sign-on: ${end.address} is not an editor.`,
      );
      return sendPage(response, 403, pages.signOnProblem(language, "unknown"));
    }
    const ended = cookieFor(cookieName, "", 0);
    redirect(response, end.to, sessionCookie(signIn.startFor(editor)), ended);
  };

  return {
    async respond(request: IncomingMessage, url: URL, response: ServerResponse): Promise<boolean> {
      if (request.method !== "GET") return false;
      if (url.pathname === "/sign-in/newsroom") await begin(request, url, response);
      else if (url.pathname === returnPath) await finish(request, url, response);
      else return false;
      return true;
    },
  };
};
