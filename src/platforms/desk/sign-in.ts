import { createHash, randomBytes } from "node:crypto";
import type { DeskEditor } from "../../ask/access/desk-links.ts";

/** A person who is signed in. */
export interface Session {
  readonly editor: DeskEditor;
  /** Sent with each change, so that no other website can make one in the person's name. */
  readonly csrf: string;
}

/** Links that work once, and the sessions that they start. Nothing of it outlives the process. */
export interface SignIn {
  newLink(editor: DeskEditor, slug: string | null): string;
  /** Whether a link works; it still does after this. */
  isValid(token: string): boolean;
  /** Uses a link up; null if it does not work. */
  start(token: string): { readonly cookie: string; readonly slug: string | null } | null;
  /** Null if there is no such session, or its person is no editor any more. */
  session(cookie: string): Promise<Session | null>;
  end(cookie: string): void;
}

export const linkMinutes = 15;
export const sessionHours = 12;
/**
 * For so long the platform's answer about a person is remembered. A person who is no longer an editor, or not cleared any
 * more, loses the page or what is under embargo after it, and after the time for which the platform's part remembers it.
 */
const recheckMs = 60_000;
const mostKept = 10_000;

const newSecret = (): string => randomBytes(32).toString("base64url");

/** Secrets are kept as hashes: a look-up takes as long for a wrong one, and memory that leaks opens nothing. */
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

/** Asks once in a while, and says in between what it was told. */
const remembered = (ask: () => Promise<boolean>, now: () => number): (() => Promise<boolean>) => {
  let last: { readonly at: number; readonly told: boolean } | null = null;
  return async () => {
    if (last === null || now() - last.at > recheckMs) last = { at: now(), told: await ask() };
    return last.told;
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
        isEditor: remembered(() => link.editor.isEditor(), now),
        isCleared: remembered(() => link.editor.isCleared(), now),
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
