import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Logger } from "../../base/logger.ts";
import type { PostOutcome } from "../../digests/posting.ts";
import { formatPerson } from "../../store/channel.ts";
import { type Asker, type AskerGroup, askerGroups } from "./asker.ts";
import type { Budgets, Spending, Spent } from "./budgets.ts";

/** Why a person may not use the bot here and now. */
export type Refusal =
  | { readonly why: "group"; readonly group: AskerGroup }
  /** The bot answers only in these channels, and this is another one; or the person of a direct message is in none of them. */
  | { readonly why: "elsewhere"; readonly channels: readonly string[]; readonly isDirect: boolean }
  | { readonly why: "not-known" }
  | ({ readonly why: "spent" } & Spent);

/** Decides who may use the bot, and how much. */
export interface Admission {
  /** Null if they may; then it counts against their budget. Never rejects: if a look-up fails, the person is refused. */
  refusal(asker: Asker, what: readonly Spending[], at: Temporal.Instant): Promise<Refusal | null>;
}

export interface AdmissionOptions {
  readonly askers: readonly AskerGroup[];
  /** Null if people have no limits. */
  readonly budgets: Budgets | null;
  readonly log: Logger;
}

export const createAdmission = ({ askers, budgets, log }: AdmissionOptions): Admission => ({
  async refusal(asker, what, at) {
    if (asker.isOperator) return null;
    const person = formatPerson(asker);
    // Check the budget before the look-ups, so that a refusal does not cost more than an answer.
    // On Discord, a person has an address in each server and one in direct messages, but only one budget.
    const spent =
      budgets?.take(formatPerson({ ...asker, workspace: null }), what, at.epochMilliseconds) ?? null;
    if (spent !== null) return { why: "spent", ...spent };
    try {
      if (askerGroups.some((group) => !askers.includes(group))) {
        const group = await asker.group();
        if (!askers.includes(group)) return { why: "group", group };
      }
      const channels = await asker.elsewhere();
      return channels === null ? null : { why: "elsewhere", channels, isDirect: asker.isDirect };
    } catch (error) {
      log.warn({ person }, `Whether a person may ask could not be looked up: ${messageOf(error)}`);
      return { why: "not-known" };
    }
  },
});

const say = messagesOf("ask", "access/allowed-channels");

/** Whether the bot answers in a channel. If no channels are listed, it answers in all. */
export const isUsedIn = (channels: readonly string[], ...ids: readonly (string | null)[]): boolean =>
  channels.length === 0 || ids.some((id) => id !== null && channels.includes(id));

/** Why the bot cannot post to a channel that is not listed. `variable` is the setting with the list. */
export const notUsedProblem = (language: Language, variable: string): string =>
  say(language, "unlisted", { variable });

/** The outcome of a post to such a channel: the digest is suspended until a person acts. */
export const notUsedOutcome = (variable: string): PostOutcome => ({
  outcome: "refused",
  reason: { key: "unlisted", variable },
  refusal: { remedy: "suspend", cause: "no-permission" },
});
