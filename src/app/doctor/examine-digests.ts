import { messageOf, OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { counted } from "../../base/text/counted.ts";
import { editOptions } from "../../digests/schedules/say-unreadable.ts";
import { saySettingsProblem } from "../../digests/schedules/settings-problem.ts";
import { readStored } from "../../digests/schedules/stored-subscription.ts";
import { type Finding, failedFinding, okFinding } from "../../platforms/shared/doctor/finding.ts";
import { latestMigration } from "../../store/database/migrate.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Store } from "../../store/store.ts";
import type { StoredSubscription } from "../../store/subscriptions/subscriptions.ts";
import type { Examined } from "./examined.ts";

/** Reads the subscriptions, and checks that the database can be written. */
export const readStore = async ({
  checkWritable,
  subscriptions,
}: Pick<Store, "checkWritable" | "subscriptions">): Promise<readonly StoredSubscription[]> => {
  await checkWritable();
  return subscriptions.all();
};

/** Findings, and the addresses of the channels that digests are posted to. */
interface FoundChannels {
  readonly findings: readonly Finding[];
  readonly addresses: readonly string[];
}

/** Examines `digests.yaml`. */
export const examineDigests = async ({ readDigests }: Examined): Promise<FoundChannels> => {
  const what = "digests.yaml";
  const reading = await readDigests();
  if (reading === null) return { findings: [okFinding(what, "There is no digests.yaml.")], addresses: [] };
  const { digests, problems } = reading;
  const [first] = problems;
  return {
    findings: [
      first === undefined
        ? okFinding(what, `${counted(digests.length, "digest")} in digests.yaml.`)
        : failedFinding(
            what,
            `${counted(problems.length, "problem")}: ${formatProblem(first)}`,
            "Correct digests.yaml; npx onrecord check lists each problem with its position. Until then, a running bot posts the digests of the last good version, and a bot that starts leaves out the entries with problems.",
          ),
    ],
    addresses: digests.map(({ channel }) => channel.address),
  };
};

/** Reports suspended digests. A person has to resume them, even if the bot can post again. */
const examineSuspended = (subscriptions: readonly StoredSubscription[]): readonly Finding[] =>
  subscriptions.flatMap(({ key, channel, state }) =>
    state.state === "suspended"
      ? [
          failedFinding(
            `digest ${key}`,
            `It is suspended (${sayReason(state.reason, "en")}).`,
            `Once the bot may post in ${channel}, resume it there: /digest resume ${key.slice(0, key.lastIndexOf(" "))}`,
          ),
        ]
      : [],
  );

/** Reports digests that the bot does not post until a person corrects their settings. */
const examineUnreadable = (
  subscriptions: readonly StoredSubscription[],
  kinds: readonly string[],
): readonly Finding[] =>
  subscriptions
    .filter(({ settings }) => settings !== null)
    .flatMap((stored) => {
      const read = readStored(stored, { kinds, language: "en" });
      if (read.ok) return [];
      const { key, name, channel, problems } = read.subscription;
      const options = editOptions(read.subscription);
      return [
        failedFinding(
          `digest ${key}`,
          `It is not posted: ${problems.map((problem) => saySettingsProblem(problem, "en")).join(" ")}`,
          options === null
            ? `In ${channel.address}, remove it and set it up again: /digest remove ${name}`
            : `Correct it in ${channel.address}: /digest edit ${name} ${options.map((option) => `${option}:…`).join(" ")}`,
        ),
      ];
    });

/** Examines the database and the digests in it. */
export const examineDatabase = async ({
  digestKinds,
  readSubscriptions,
}: Examined): Promise<FoundChannels> => {
  const what = "database";
  try {
    const subscriptions = await readSubscriptions();
    const inChat = subscriptions.filter(({ settings }) => settings !== null);
    const digests = counted(inChat.length, "digest");
    return {
      findings: [
        okFinding(what, `It is open, at step ${latestMigration}. ${digests} set up in chat.`),
        ...examineSuspended(subscriptions),
        ...examineUnreadable(subscriptions, await digestKinds()),
      ],
      addresses: inChat.map(({ channel }) => channel),
    };
  } catch (error) {
    const remedy =
      error instanceof OnrecordError
        ? "Follow the message, and run npx onrecord doctor again."
        : "See the log of the bot.";
    return { findings: [failedFinding(what, messageOf(error), remedy)], addresses: [] };
  }
};
