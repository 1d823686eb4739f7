import { messageOf, OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { type Finding, isFailed, isWell } from "../../platforms/shared/doctor/finding.ts";
import { latestMigration } from "../../store/database/database.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Store } from "../../store/store.ts";
import type { StoredSubscription } from "../../store/subscriptions/subscriptions.ts";
import type { Examined } from "./examined.ts";

/** Reads what is on record, of a store that can be written to as well. */
export const readStore = async ({
  checkWritable,
  subscriptions,
}: Pick<Store, "checkWritable" | "subscriptions">): Promise<readonly StoredSubscription[]> => {
  await checkWritable();
  return subscriptions.all();
};

/** Findings, and the addresses of the channels that they led to. */
interface FoundChannels {
  readonly findings: readonly Finding[];
  readonly addresses: readonly string[];
}

const counted = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

/** The standing digests. */
export const examineDigests = async ({ readDigests }: Examined): Promise<FoundChannels> => {
  const what = "standing digests";
  const reading = await readDigests();
  if (reading === null) return { findings: [isWell(what, "There is no digests.yaml.")], addresses: [] };
  const { digests, problems } = reading;
  const [first] = problems;
  return {
    findings: [
      first === undefined
        ? isWell(what, `${counted(digests.length, "digest")} in digests.yaml.`)
        : isFailed(
            what,
            `${counted(problems.length, "problem")}: ${formatProblem(first)}`,
            "Correct digests.yaml; npx onrecord check names each problem with its place.",
          ),
    ],
    addresses: digests.map(({ channel }) => channel.address),
  };
};

/** Digests that nobody gets until somebody resumes them, also where the bot may post again. */
const examineSuspended = (subscriptions: readonly StoredSubscription[]): readonly Finding[] =>
  subscriptions.flatMap(({ key, channel, state }) =>
    state.state === "suspended"
      ? [
          isFailed(
            `digest ${key}`,
            `It is suspended (${sayReason(state.reason, "en")}).`,
            `Once the bot may post in ${channel}, resume it there: /digest resume ${key.slice(0, key.lastIndexOf(" "))}`,
          ),
        ]
      : [],
  );

/** The database, and the digests on record there. */
export const examineDatabase = async ({ readSubscriptions }: Examined): Promise<FoundChannels> => {
  const what = "database";
  try {
    const subscriptions = await readSubscriptions();
    const inChat = subscriptions.filter(({ settings }) => settings !== null);
    const digests = counted(inChat.length, "digest");
    return {
      findings: [
        isWell(what, `It is open, at step ${latestMigration}. ${digests} set up in chat.`),
        ...examineSuspended(subscriptions),
      ],
      addresses: inChat.map(({ channel }) => channel),
    };
  } catch (error) {
    const remedy =
      error instanceof OnrecordError
        ? "Do what the sentence says, and ask the doctor again."
        : "See the log of the bot.";
    return { findings: [isFailed(what, messageOf(error), remedy)], addresses: [] };
  }
};
