import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { type Asker, type AskerGroup, addressOf, askerGroups } from "./asker.ts";
import type { Budgets, Spending, Spent } from "./budgets.ts";

/** Why a person may not ask, here and now. */
export type Refusal =
  | { readonly why: "group"; readonly group: AskerGroup }
  /** The bot is used in these channels alone, and this is none of them; or, directly, they are in none of them. */
  | { readonly why: "elsewhere"; readonly channels: readonly string[]; readonly isDirect: boolean }
  | { readonly why: "not-known" }
  | ({ readonly why: "spent" } & Spent);

/** Decides who may ask, and how much. */
export interface Admission {
  /** Null if they may ask, which is taken from their budget. Never rejects: a look-up that fails refuses. */
  refusal(asker: Asker, what: readonly Spending[], at: Temporal.Instant): Promise<Refusal | null>;
}

export interface AdmissionOptions {
  readonly askers: readonly AskerGroup[];
  /** Null if nobody's lines are counted. */
  readonly budgets: Budgets | null;
  readonly log: Logger;
}

export const createAdmission = ({ askers, budgets, log }: AdmissionOptions): Admission => ({
  async refusal(asker, what, at) {
    if (asker.isOperator) return null;
    const person = addressOf(asker);
    // Before anything is looked up: refusals must not cost more than answers.
    const spent = budgets?.take(person, what, at.epochMilliseconds) ?? null;
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
