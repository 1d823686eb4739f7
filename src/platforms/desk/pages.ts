import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Html, html, raw } from "../../drafts/review/html.ts";
import type { Assets } from "./assets.ts";
import { pageTexts } from "./page-texts.ts";
import type { Session } from "./sign-in.ts";

const say = messagesOf("platforms", "desk/pages");

/** Whether a path is that of the queue, a draft, or the facts on record. */
export const isPagePath = (path: string): boolean => /^\/(?:record|draft\/[a-z0-9-]{1,64})?$/u.test(path);

/** JSON for a script element. `<` is escaped, so that no text in it can end the element. */
const jsonIn = (value: unknown): Html => raw(JSON.stringify(value).replaceAll("<", "\\u003c"));

/** The module that shows a path, and the data that it asks for first. */
const viewAt = (path: string): { readonly module: string; readonly data: string | null } => {
  if (path === "/record") return { module: "record-view", data: null };
  if (path.startsWith("/draft/"))
    return { module: "draft-view", data: `/api/drafts${path.slice("/draft".length)}` };
  return { module: "queue-view", data: "/api/queue" };
};

/** The desk's pages. `language` is the reader's. */
export const createPages = (assets: Assets) => {
  const frame = (of: Language, title: string, head: Html, body: Html): string =>
    html`<!doctype html>
<html lang="${of}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${assets.style}">
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`.html;

  const preloads = (module: string): readonly Html[] =>
    assets.modulesOf(module).map((path) => html`<link rel="modulepreload" href="${path}">`);

  const narrow = (
    language: Language,
    title: "signIn" | "signedOut",
    head: readonly Html[],
    body: Html,
  ): string =>
    frame(
      language,
      say(language, title),
      html`${head}`,
      html`<main class="narrow"><h1>${say(language, title)}</h1>${body}</main>`,
    );

  /** A link to the newsroom's own sign-on. `to` is the path that is opened then. */
  const signOnLink = (language: Language, to: string): Html =>
    html`<p><a href="/sign-in/newsroom?to=${encodeURIComponent(to)}">${say(language, "signOn")}</a></p>`;

  return {
    /** The page of a signed-in editor. Its script renders the content. The browser loads the data at once, beside the script that shows it. */
    app({ editor, csrf }: Session, path: string): string {
      const { module, data } = viewAt(path);
      const start = {
        csrf,
        language: editor.language,
        me: editor.address,
        texts: pageTexts(editor.language),
      };
      const head = html`<script type="importmap">${raw(assets.importMap)}</script>
${data === null ? html`` : html`<link rel="preload" as="fetch" crossorigin href="${data}">`}
${preloads(module)}
<script type="application/json" id="start">${jsonIn(start)}</script>
<script type="module" src="${assets.entry}"></script>`;
      const body = html`<div id="app"></div><noscript><p>${say(editor.language, "noScript")}</p></noscript>`;
      return frame(editor.language, "Onrecord", head, body);
    },
    /**
     * The page of a one-time link. Only its button uses up the link, because chat platforms open links themselves to show a
     * preview. The browser loads the script of a draft meanwhile.
     */
    signIn: (language: Language, token: string): string =>
      narrow(
        language,
        "signIn",
        preloads("draft-view"),
        html`<p>${say(language, "signInHow")}</p>
<form method="post" action="/sign-in"><input type="hidden" name="link" value="${token}">
<button class="primary">${say(language, "signInButton")}</button></form>`,
      ),
    /**
     * The page for a person who is not signed in, or whose link has expired. `to` is the path that the newsroom's own sign-on opens; null without
     * one.
     */
    signedOut: (language: Language, to: string | null): string =>
      narrow(
        language,
        "signedOut",
        [],
        html`${to === null ? html`` : signOnLink(language, to)}<p>${say(language, "signedOutHow")}</p>`,
      ),
    /** The page for a person whom the newsroom's own sign-on did not sign in. */
    signOnProblem: (language: Language, why: "expired" | "refused" | "unknown" | "down"): string =>
      narrow(
        language,
        "signedOut",
        [],
        html`<p>${say(language, `signOn.${why}`)}</p>${signOnLink(language, "/")}`,
      ),
  };
};

export type Pages = ReturnType<typeof createPages>;
