import { OnrecordError } from "../../base/errors.ts";
import { pathText, schemaProblems } from "../../base/files/schema-problem.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { didYouMean } from "../../base/text/suggest.ts";
import { parseChannel } from "../../store/channel.ts";
import type { StoredSubscription } from "../../store/subscriptions/subscriptions.ts";
import { settingsSchema } from "./settings.ts";
import type { Subscription } from "./subscription.ts";
import { subscriptionOf } from "./subscription-of.ts";

/** Why there is no digest of a kind, and which there are. `kinds` are the names of the digests there are. */
export const unknownKind = (digest: string, kinds: readonly string[]): string =>
  `there is no digest of this kind; ${JSON.stringify(digest)} came.${didYouMean(digest, kinds)} Expected one of ${kinds.join(", ")}.`;

/** The person's own id: a platform writes to them by it, and the record has their workspace before it. */
const userOf = (person: string): string => person.slice(person.lastIndexOf("/") + 1);

/**
 * Reads one that was made in chat. Who made it and who last changed it are told when something is wrong, unless others
 * are named. Throws a `digest` error that says what is wrong with it.
 */
export const readStored = (
  { key, channel, settings, state, createdBy, changedBy }: StoredSubscription,
  kinds: readonly string[],
): Subscription => {
  const written = parseJson(settings ?? "");
  const read = settingsSchema.safeParse(written);
  if (!read.success) {
    const problems = schemaProblems(settingsSchema, written, read.error).map(({ path, message }) =>
      path.length === 0 ? message : `${pathText(path)}: ${message}`,
    );
    throw new OnrecordError("digest", `Its settings cannot be read: ${problems.join(" ")}`);
  }
  if (!kinds.includes(read.data.digest)) {
    throw new OnrecordError("digest", `digest: ${unknownKind(read.data.digest, kinds)}`);
  }
  const subscription = subscriptionOf(read.data, parseChannel(channel), "chat", state);
  const authors = new Set(
    [changedBy, createdBy].flatMap((person) => (person === null ? [] : [userOf(person)])),
  );
  return {
    ...subscription,
    key,
    managers: subscription.managers.length > 0 ? subscription.managers : [...authors],
  };
};
