import { type Asker, outsideChat } from "../../ask/access/asker.ts";
import type { PersonChecks } from "../../digests/posting.ts";
import { type PersonAddress, parsePerson } from "../../store/people/person-address.ts";
import type { Store } from "../../store/store.ts";
import type { AccessToken, TokenUse } from "../../store/tokens.ts";

/** A request with a valid token. */
export interface Access {
  readonly token: AccessToken;
  /** The program as an asker, with the clearance of its token. */
  readonly asker: Asker;
  /** Writes the use to the audit log. Await it before answering: a use that cannot be recorded is refused. */
  use(tool: string): Promise<void>;
}

export type AccessResult =
  | { readonly may: true; readonly access: Access }
  /** `refused`: the token is unknown, expired or revoked, or its maker is not an editor any more. */
  | { readonly may: false; readonly why: "refused" | "not-open" };

type Checks = Pick<PersonChecks, "isEditor" | "isIn">;

export interface TokenAccessOptions {
  store(): Promise<Store | null>;
  /** The checks of a platform, by its name; null if it is not running, or has no editors. */
  checks(platform: string): Checks | null;
  now(): Temporal.Instant;
}

/** How long the platform's answer about a maker is used, besides the platform's own cache. */
const recheckMs = 60_000;
const mostChecks = 1_000;

/** The people of the terminal run the bot, and may do everything. */
const operatorChecks: Checks = { isEditor: async () => true, isIn: async () => true };
const noChecks: Checks = { isEditor: async () => false, isIn: async () => false };

/** Decides what a token opens. */
export const createTokenAccess = ({ store, checks, now }: TokenAccessOptions) => {
  const checksOf = (name: string): Checks =>
    name === "console" ? operatorChecks : (checks(name) ?? noChecks);
  const checked = new Map<string, { readonly atMs: number; readonly isEditor: boolean }>();
  const isStillEditor = async ({ maker }: AccessToken, person: PersonAddress): Promise<boolean> => {
    const nowMs = now().epochMilliseconds;
    const before = checked.get(maker);
    if (before !== undefined && nowMs - before.atMs < recheckMs) return before.isEditor;
    const isEditor = await checksOf(person.platform).isEditor(person);
    if (checked.size >= mostChecks) checked.clear();
    checked.set(maker, { atMs: nowMs, isEditor });
    return isEditor;
  };
  /** Finds the token of a secret, for one use. */
  return async (secret: string, use: TokenUse): Promise<AccessResult> => {
    const open = await store();
    if (open === null) return { may: false, why: "not-open" };
    const token = await open.tokens.find(secret, now());
    const maker = token === null ? null : parsePerson(token.maker);
    if (token === null || maker === null || token.use !== use || !(await isStillEditor(token, maker)))
      return { may: false, why: "refused" };
    const asker = programOf(token, checksOf(maker.platform), maker);
    return { may: true, access: { token, asker, use: (tool) => open.tokens.used(token, tool, now()) } };
  };
};

/** A program as an asker. It has a budget of its own, because its address is the token's. */
const programOf = (token: AccessToken, checks: Checks, maker: PersonAddress): Asker => {
  const isEditor = () => checks.isEditor(maker);
  // The maker must still be in the channel that was cleared.
  const isIn = (channel: string) => checks.isIn(maker, channel);
  const { clearedIn } = token;
  return {
    ...outsideChat,
    platform: "api",
    user: token.id,
    channel: clearedIn,
    language: token.language,
    isIn,
    isEditor: async () => clearedIn !== null && (await isIn(clearedIn)) && (await isEditor()),
    recheck: { isEditor, isIn },
  };
};
