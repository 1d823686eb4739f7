import type { Language } from "../base/language/language.ts";
import type { ChangedBy } from "./audit.ts";

/** What a token opens: tools for assistants and other programs, or the addresses of feeds. */
export const tokenUses = ["programs", "feeds"] as const;
export type TokenUse = (typeof tokenUses)[number];

/** A token as editors see it. Its secret is known only to the program that has it. */
export interface AccessToken {
  /** For the audit log. It opens nothing. */
  readonly id: string;
  readonly name: string;
  readonly use: TokenUse;
  /** The address of the editor who made it. */
  readonly maker: string;
  /** The cleared channel in which it was made, if it reads briefings under embargo; else null. */
  readonly clearedIn: string | null;
  readonly language: Language;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
}

export type NewToken = Pick<AccessToken, "name" | "use" | "clearedIn" | "language" | "expiresAt">;

/** The tokens of a newsroom. Each function rejects with a `storage` error. */
export interface Tokens {
  /** Resolves to the secret, which is stored only as a hash; null if there is a token of this name. */
  make(token: NewToken, by: ChangedBy): Promise<string | null>;
  /** Those that work, by name. */
  list(now: Temporal.Instant): Promise<readonly AccessToken[]>;
  /** False if there is no token of this name. */
  revoke(name: string, by: ChangedBy): Promise<boolean>;
  /** The token of a secret; null if there is none, or if it expired. */
  find(secret: string, now: Temporal.Instant): Promise<AccessToken | null>;
  /** Writes a use to the audit log: the token and the tool, but no words. */
  used(token: AccessToken, tool: string, now: Temporal.Instant): Promise<void>;
}
