import { createHash, randomBytes } from "node:crypto";
import type { DeskEditor } from "../../ask/access/desk-links.ts";

/** The session of a signed-in editor. */
export interface Session {
  readonly editor: DeskEditor;
  /** The page sends this token with each change, which other websites cannot do. */
  readonly csrf: string;
}

/** One-time links and the sessions that they start. Both are only in memory, so a restart ends them. */
export interface SignIn {
  newLink(editor: DeskEditor, slug: string | null): string;
  /** True if a link is valid. Does not use it up. */
  isValid(token: string): boolean;
  /** Uses up a link and starts a session. Null if the link is not valid. */
  start(token: string): { readonly cookie: string; readonly slug: string | null } | null;
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
const mostKept = 10_000;

const newSecret = (): string => randomBytes(32).toString("base64url");

/** Secrets are stored as hashes, so that lookups leak no timing, and leaked memory contains no valid secrets. */
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

interface KeptLink {
  readonly editor: DeskEditor;
  readonly slug: string | null;
  readonly until: number;
}

interface KeptSession {
  readonly session: Session;
  readonly until: number;
}

/** Caches the result of `ask` for `recheckMs`. */
const cached = (ask: () => Promise<boolean>, now: () => number): (() => Promise<boolean>) => {
  let last: { readonly at: number; readonly result: boolean } | null = null;
  return async () => {
    if (last === null || now() - last.at > recheckMs) last = { at: now(), result: await ask() };
    return last.result;
  };
};

const forgetOld = <Kept extends { readonly until: number }>(kept: Map<string, Kept>, now: number): void => {
  for (const [key, { until }] of kept) {
    if (until >= now && kept.size <= mostKept) break;
    kept.delete(key);
  }
};

/** `now` is in milliseconds. */
export const createSignIn = (now: () => number): SignIn => {
  const links = new Map<string, KeptLink>();
  const sessions = new Map<string, KeptSession>();
  const validLink = (token: string): KeptLink | null => {
    const link = links.get(hashOf(token));
    return link !== undefined && link.until >= now() ? link : null;
  };
  return {
    newLink(editor, slug) {
      const token = newSecret();
      forgetOld(links, now());
      links.set(hashOf(token), { editor, slug, until: now() + linkMinutes * 60_000 });
      return token;
    },
    isValid: (token) => validLink(token) !== null,
    start(token) {
      const link = validLink(token);
      if (link === null) return null;
      links.delete(hashOf(token));
      const cookie = newSecret();
      forgetOld(sessions, now());
      const editor: DeskEditor = {
        ...link.editor,
        isEditor: cached(() => link.editor.isEditor(), now),
        isCleared: cached(() => link.editor.isCleared(), now),
      };
      const until = now() + sessionHours * 3_600_000;
      sessions.set(hashOf(cookie), { session: { editor, csrf: newSecret() }, until });
      return { cookie, slug: link.slug };
    },
    async session(cookie) {
      const key = hashOf(cookie);
      const kept = sessions.get(key);
      if (kept === undefined) return null;
      const { session, until } = kept;
      if (until >= now() && (await session.editor.isEditor())) return session;
      sessions.delete(key);
      return null;
    },
    end: (cookie) => void sessions.delete(hashOf(cookie)),
  };
};
