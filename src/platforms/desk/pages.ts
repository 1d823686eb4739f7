import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Html, html, raw } from "../../drafts/review/html.ts";
import type { Assets } from "./assets.ts";
import { pageTexts } from "./page-texts.ts";
import type { Session } from "./sign-in.ts";

const say = messagesOf("platforms", "desk/pages");

const frame = (language: Language, title: string, head: Html, body: Html): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/page/style.css">
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`.html;

/** JSON for a script element. `<` is escaped, so that no text in it can end the element. */
const jsonIn = (value: unknown): Html => raw(JSON.stringify(value).replaceAll("<", "\\u003c"));

/** Whether a path is that of the queue, a draft, or the facts on record. */
export const isPagePath = (path: string): boolean => /^\/(?:record|draft\/[a-z0-9-]{1,64})?$/u.test(path);

/** The page of a signed-in editor. Its script renders the content. */
export const appPage = ({ editor, csrf }: Session, assets: Assets): string => {
  const { language } = editor;
  const start = { csrf, language, me: editor.address, texts: pageTexts(language) };
  const head = html`<script type="importmap">${raw(assets.importMap)}</script>
${assets.modules.map((path) => html`<link rel="modulepreload" href="${path}">`)}
<script type="application/json" id="start">${jsonIn(start)}</script>
<script type="module" src="${assets.entry}"></script>`;
  const body = html`<div id="app"></div><noscript><p>${say(language, "noScript")}</p></noscript>`;
  return frame(language, "Onrecord", head, body);
};

/**
 * The page of a one-time link. Only its button uses up the link, because chat platforms open links themselves to show a
 * preview.
 */
export const signInPage = (language: Language, token: string): string =>
  frame(
    language,
    say(language, "signIn"),
    html``,
    html`<main class="narrow"><h1>${say(language, "signIn")}</h1>
<p>${say(language, "signInHow")}</p>
<form method="post" action="/sign-in"><input type="hidden" name="link" value="${token}">
<button class="primary">${say(language, "signInButton")}</button></form></main>`,
  );

/** A link to the newsroom's own sign-on. `to` is the path that is opened then. */
const signOnLink = (language: Language, to: string): Html =>
  html`<p><a href="/sign-in/newsroom?to=${encodeURIComponent(to)}">${say(language, "signOn")}</a></p>`;

/**
 * The page for a person who is not signed in, or whose link has expired. `to` is the path that the newsroom's own sign-on opens; null without
 * one.
 */
export const signedOutPage = (language: Language, to: string | null): string =>
  frame(
    language,
    say(language, "signedOut"),
    html``,
    html`<main class="narrow"><h1>${say(language, "signedOut")}</h1>${to === null ? html`` : signOnLink(language, to)}<p>${say(language, "signedOutHow")}</p></main>`,
  );

/** The page for a person whom the newsroom's own sign-on did not sign in. */
export const signOnProblemPage = (
  language: Language,
  why: "expired" | "refused" | "unknown" | "down",
): string =>
  frame(
    language,
    say(language, "signedOut"),
    html``,
    html`<main class="narrow"><h1>${say(language, "signedOut")}</h1><p>${say(language, `signOn.${why}`)}</p>${signOnLink(language, "/")}</main>`,
  );
