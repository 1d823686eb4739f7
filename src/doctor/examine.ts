import type { Command } from "../command.ts";
import { messageOf, OnrecordError } from "../errors.ts";
import { checkBriefings } from "../library/check.ts";
import type { PlatformSetting } from "../platform.ts";
import { latestMigration } from "../storage/database.ts";
import { type Finding, isFailed, isUnknown, isWell } from "./finding.ts";

/** What a platform is asked to look at. */
export interface Examination {
  readonly commands: readonly Command[];
  /** The ids of its channels that digests go to, or that the desk reads. */
  readonly channels: readonly string[];
  readonly now: () => Temporal.Instant;
}

/** What the doctor looks at. */
export interface Patient {
  readonly briefingsFolder: string;
  readonly commands: readonly Command[];
  readonly platforms: readonly { readonly name: string; readonly setting: PlatformSetting }[];
  /** The addresses of all channels that digests go to. Rejects where the database cannot be read and written. */
  readonly openDatabase: () => Promise<readonly string[]>;
  /** Where the bot runs, it knows of its channels: nothing has to be tried out in them. */
  readonly channelProblem?: (platform: string, channel: string) => Promise<string | null>;
  readonly now: () => Temporal.Instant;
}

/** A round goes through no more, one after the other: Slack shows some fifty channels a minute. */
const mostChannels = 500;

const examineChannels = async (
  name: string,
  channels: readonly string[],
  problemOf: NonNullable<Patient["channelProblem"]>,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const channel of channels.slice(0, mostChannels)) {
    const what = `channel ${channel}`;
    const problem = await problemOf(name, channel);
    findings.push(
      problem === null
        ? isWell(what, "The bot can post there.")
        : isFailed(what, `Nothing can be posted: ${problem}`, "Then resume its digests with /digest resume."),
    );
  }
  const left = channels.length - mostChannels;
  return left <= 0
    ? findings
    : [
        ...findings,
        isUnknown("channels", `${left} more were not looked at.`, "npm run doctor looks at all."),
      ];
};

const examineBriefings = async (folder: string): Promise<Finding> => {
  const what = "briefings";
  try {
    const { lines, ok } = await checkBriefings(folder);
    const found = lines.at(-1) ?? "";
    return ok
      ? isWell(what, found)
      : isFailed(what, found, "npm run check names each problem with its place.");
  } catch (error) {
    return isFailed(what, messageOf(error), "Set ONRECORD_BRIEFINGS to the folder of the briefings.");
  }
};

const examineDatabase = async (
  open: Patient["openDatabase"],
): Promise<{ readonly finding: Finding; readonly channels: readonly string[] }> => {
  const what = "database";
  try {
    const channels = await open();
    const digests =
      channels.length === 1 ? "1 channel has a digest" : `${channels.length} channels have a digest`;
    return { finding: isWell(what, `It is open, at step ${latestMigration}; ${digests}.`), channels };
  } catch (error) {
    const remedy =
      error instanceof OnrecordError ? "The sentence says what to do." : "See the log of the bot.";
    return { finding: isFailed(what, messageOf(error), remedy), channels: [] };
  }
};

/** Looks at everything that the bot needs. Never rejects: what cannot be looked at is a finding, too. */
export const examine = async (patient: Patient): Promise<readonly Finding[]> => {
  const { briefingsFolder, commands, platforms, openDatabase, channelProblem, now } = patient;
  const [briefings, { finding: database, channels }] = await Promise.all([
    examineBriefings(briefingsFolder),
    examineDatabase(openDatabase),
  ]);
  const ofPlatforms = await Promise.all(
    platforms.map(async ({ name, setting }): Promise<readonly Finding[]> => {
      if (!setting.on) return [isWell(name, `It is off. To turn it on: ${setting.turnOn}`)];
      const own = channels
        .filter((channel) => channel.startsWith(`${name}:`))
        .map((channel) => channel.slice(name.length + 1));
      const ids = [...new Set(own)].sort();
      try {
        const found =
          channelProblem === undefined
            ? await setting.examine({ commands, channels: ids, now })
            : [
                ...(await setting.examine({ commands, channels: [], now })),
                ...(await examineChannels(name, ids, channelProblem)),
              ];
        return found.map((finding) => ({ ...finding, what: `${name}: ${finding.what}` }));
      } catch (error) {
        return [isUnknown(name, messageOf(error), "Try again; if it stays so, see the log of the bot.")];
      }
    }),
  );
  return [briefings, database, ...ofPlatforms.flat()];
};
