import { messageOf } from "../../base/errors.ts";
import { readTakedowns } from "../../library/takedowns-file.ts";
import {
  type ChannelUse,
  channelUses,
  nameOfUsed,
  type UsedChannel,
} from "../../platforms/shared/doctor/channel-use.ts";
import {
  type Finding,
  failedFinding,
  okFinding,
  unknownFinding,
} from "../../platforms/shared/doctor/finding.ts";
import { parseChannel } from "../../store/channel.ts";
import { examineDatabase, examineDigests } from "./examine-digests.ts";
import { examineIntake } from "./examine-intake.ts";
import { examineServices } from "./examine-services.ts";
import { examineSignOn } from "./examine-sign-on.ts";
import { examineWatches } from "./examine-watches.ts";
import type { Examined, ExaminedPlatform } from "./examined.ts";

/** A channel with its full address, `slack:C0123ABCD`. */
interface Addressed extends UsedChannel {
  readonly platform: string;
}

/** Checks everything that the bot needs. Never rejects: if something cannot be checked, this is a finding too. */
export const examine = async (examined: Examined): Promise<readonly Finding[]> => {
  const { briefingsFolder, platforms, newsdesk, embargoChannels, webhook, signOn } = examined;
  const on = platforms.filter(({ setting }) => setting?.on === true).map(({ name }) => name);
  const [briefings, takedowns, intake, newsroom, digests, database, services] = await Promise.all([
    examineBriefings(examined.checkRecord, examined.signal),
    examineTakedowns(briefingsFolder),
    examineIntake(briefingsFolder, webhook),
    examineSignOn(signOn, on),
    examineDigests(examined),
    examineDatabase(examined),
    examineServices(examined, examined.signal),
  ]);
  const channels = [
    ...addressed([...digests.addresses, ...database.addresses], "digests"),
    ...addressed(newsdesk === null ? [] : [newsdesk], "desk"),
    ...addressed(embargoChannels, "embargo"),
  ];
  const names = platforms.map(({ name }) => name);
  const nowhere = channels
    .filter(({ platform }) => !names.includes(platform))
    .map((channel) =>
      failedFinding(
        `${nameOfUsed(channel)} of ${channel.platform}`,
        `There is no platform ${channel.platform}: expected one of ${names.join(", ")}.`,
        channelUses[channel.use].remedy,
      ),
    );
  const ofPlatforms = await Promise.all(
    platforms
      .filter(({ isStandIn }) => !isStandIn)
      .map((platform) =>
        examinePlatform(
          platform,
          channels.filter((channel) => channel.platform === platform.name),
          examined,
        ),
      ),
  );
  return [
    ...briefings,
    ...takedowns,
    ...intake,
    ...newsroom,
    ...digests.findings,
    ...database.findings,
    ...nowhere,
    ...ofPlatforms.flat(),
    ...services,
  ];
};

const examineBriefings = async (
  check: Examined["checkRecord"],
  signal: AbortSignal,
): Promise<readonly Finding[]> => {
  const what = "briefings";
  try {
    const { lines, ok, folders } = await check(signal);
    const found = lines.at(-1) ?? "";
    const finding = ok
      ? okFinding(what, found)
      : failedFinding(what, found, "npx onrecord check lists each problem with its position.");
    return [finding, ...(await examineWatches(folders))];
  } catch (error) {
    return [failedFinding(what, messageOf(error), "Name a folder that the bot's user can read.")];
  }
};

const addressed = (addresses: readonly string[], use: ChannelUse): readonly Addressed[] =>
  [...new Set(addresses)].sort().map((address) => {
    const { platform, id } = parseChannel(address);
    return { platform, id, use };
  });

/** Reports the facts that were taken down, and how to replace or list the messages that told of them. */
const examineTakedowns = async (folder: string): Promise<readonly Finding[]> => {
  const what = "takedowns";
  try {
    const { facts } = await readTakedowns(folder);
    if (facts.length === 0) return [];
    const count = facts.length === 1 ? "1 fact was" : `${facts.length} facts were`;
    const list =
      "For each, npx onrecord takedown FACT lists the messages that told of it, and --yes replaces them.";
    return [okFinding(what, `${count} taken down: ${facts.join(", ")}. ${list}`)];
  } catch (error) {
    return [failedFinding(what, messageOf(error), "Restore takedowns.json from a backup of the briefings.")];
  }
};

const examinePlatform = async (
  { name, setting }: ExaminedPlatform,
  channels: readonly UsedChannel[],
  { commands, now, signal }: Examined,
): Promise<readonly Finding[]> => {
  if (setting === null) return [];
  if (!setting.on) {
    const turnOn = `To turn it on: ${setting.turnOn}`;
    const unreached = channels.map((channel) =>
      failedFinding(`${name}: ${nameOfUsed(channel)}`, `Nothing reaches it: ${name} is off.`, turnOn),
    );
    return [okFinding(name, `It is off. ${turnOn}`), ...unreached];
  }
  try {
    const found = await setting.examine({ commands, channels, now, signal });
    return found.map((finding) => ({ ...finding, what: `${name}: ${finding.what}` }));
  } catch (error) {
    return [unknownFinding(name, messageOf(error), "Try again. If it fails again, check the bot's log.")];
  }
};
