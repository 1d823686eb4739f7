import type { DeskEditor } from "../../ask/access/desk-links.ts";
import { createKept, newSecret } from "./kept.ts";

/** The session of a signed-in editor. */
export interface Session {
  readonly editor: DeskEditor;
  /** The page sends this token with each change, which other websites cannot do. */
  readonly csrf: string;
}

/** One-time links and the sessions that they start. Both are only in memory, so a restart ends them. */
export interface SignIn {
  newLink(editor: DeskEditor, slug: string | null): string;
  /** The editor whom a link signs in; null if it is not valid. Does not use it up. */
  editorOf(token: string): DeskEditor | null;
  /** Uses up a link and starts a session. Null if the link is not valid. */
  start(token: string): { readonly cookie: string; readonly slug: string | null } | null;
  /** Starts a session of a person who is known otherwise. Returns its cookie. */
  startFor(editor: DeskEditor): string;
  /** Null if there is no such session, or its person is no longer an editor. */
  session(cookie: string): Promise<Session | null>;
  end(cookie: string): void;
}

export const linkMinutes = 15;
export const sessionHours = 12;
/**
 * How long the platform's answer about a person is cached. After this time plus the platform's own cache, a person who is
 * no longer an editor loses the page, and one who is no longer cleared loses embargoed drafts.
 */
const recheckMs = 60_000;

/** `now` is in milliseconds. */
export const createSignIn = (now: () => number): SignIn => {
  const links = createKept<{ readonly editor: DeskEditor; readonly slug: string | null }>(
    now,
    linkMinutes * 60_000,
  );
  const sessions = createKept<Session>(now, sessionHours * 3_600_000);
  const startFor = (given: DeskEditor): string => {
    const cookie = newSecret();
    const editor: DeskEditor = {
      ...given,
      isEditor: cached(() => given.isEditor(), now),
      isCleared: cached(() => given.isCleared(), now),
    };
    sessions.keep(cookie, { editor, csrf: newSecret() });
    return cookie;
  };
  return {
    newLink(editor, slug) {
      const token = newSecret();
      links.keep(token, { editor, slug });
      return token;
    },
    editorOf: (token) => links.find(token)?.editor ?? null,
    start(token) {
      const link = links.take(token);
      return link === null ? null : { cookie: startFor(link.editor), slug: link.slug };
    },
    startFor,
    async session(cookie) {
      const session = sessions.find(cookie);
      if (session === null || (await session.editor.isEditor())) return session;
      sessions.take(cookie);
      return null;
    },
    end: (cookie) => void sessions.take(cookie),
  };
};

/** Caches the result of `ask` for `recheckMs`. */
const cached = (ask: () => Promise<boolean>, now: () => number): (() => Promise<boolean>) => {
  let last: { readonly at: number; readonly result: boolean } | null = null;
  return async () => {
    if (last === null || now() - last.at > recheckMs) last = { at: now(), result: await ask() };
    return last.result;
  };
};
