import { z } from "zod";
import { formatProblem, type Problem } from "../../base/files/problem.ts";
import { type Language, languageSchema } from "../../base/language/language.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { didYouMean } from "../../base/text/suggest.ts";
import { parseChannel, parseSubscriptionKey } from "../../store/channel.ts";
import type { StoredSubscription } from "../../store/subscriptions/subscriptions.ts";
import { settingsSchema } from "./settings.ts";
import { type SettingsProblem, settingsProblems } from "./settings-problem.ts";
import type { Subscription } from "./subscription.ts";
import { subscriptionOf } from "./subscription-of.ts";
import type { UnreadableSubscription } from "./unreadable-subscription.ts";

/** The message for an unknown kind of digest. `kinds` are the names of all kinds. */
export const unknownKind = (digest: string, kinds: readonly string[]): string =>
  `there is no digest of this kind; got ${JSON.stringify(digest)}.${didYouMean(digest, kinds)} Expected one of ${kinds.join(", ")}.`;

/** The person's id on the platform, without the workspace that the database has before it. */
const userOf = (person: string): string => person.slice(person.lastIndexOf("/") + 1);

const languageAndManagers = z.looseObject({
  language: languageSchema.nullable().catch(null),
  managers: z.array(z.string()).catch([]),
});

export interface ReadOptions {
  /** The names of all kinds of digests. */
  readonly kinds: readonly string[];
  /** The language of notices about a subscription whose settings have none. */
  readonly language: Language;
}

/** A stored subscription, or one with its problems. */
export type ReadSubscription =
  | { readonly ok: true; readonly subscription: Subscription }
  | { readonly ok: false; readonly subscription: UnreadableSubscription };

/** The people who get notices about a subscription: those that it names, otherwise those who created and last changed it. */
const managersOf = (
  named: readonly string[],
  { createdBy, changedBy }: StoredSubscription,
): readonly string[] => {
  const authors = [changedBy, createdBy].flatMap((person) => (person === null ? [] : [userOf(person)]));
  return named.length > 0 ? named : [...new Set(authors)];
};

/** A subscription whose settings have these problems. */
export const asUnreadable = (
  stored: StoredSubscription,
  problems: readonly SettingsProblem[],
  language: Language,
): UnreadableSubscription => {
  const { key, channel, settings } = stored;
  const said = languageAndManagers
    .catch({ language: null, managers: [] })
    .parse(settings === null ? null : parseJson(settings));
  return {
    key,
    name: parseSubscriptionKey(key).name,
    channel: parseChannel(channel),
    origin: settings === null ? "file" : "chat",
    language: said.language ?? language,
    managers: managersOf(said.managers, stored),
    problems,
    settings,
  };
};

/** Why a digest of `digests.yaml` cannot be read. */
export const hiddenByFile = (problems: readonly Problem[]): SettingsProblem => ({
  setting: "file",
  problems: problems.map(formatProblem),
});

/** Reads a subscription that was made in chat. */
export const readStored = (
  stored: StoredSubscription,
  { kinds, language }: ReadOptions,
): ReadSubscription => {
  const written = parseJson(stored.settings ?? "");
  const problems = settingsProblems(written, kinds);
  const read = settingsSchema.safeParse(written);
  if (problems.length > 0 || !read.success) {
    return { ok: false, subscription: asUnreadable(stored, problems, language) };
  }
  const subscription = subscriptionOf(read.data, parseChannel(stored.channel), "chat", stored.state);
  const { key } = stored;
  return {
    ok: true,
    subscription: { ...subscription, key, managers: managersOf(subscription.managers, stored) },
  };
};
