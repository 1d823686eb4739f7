import { Routes } from "discord.js";
import type { Command } from "../../../ask/command.ts";
import { type Finding, failedFinding, okFinding, unknownFinding } from "../../shared/doctor/finding.ts";
import { isRegistered } from "../in/registered.ts";
import { everywhere, registrationOf } from "../in/registration.ts";
import { type ExaminationRequest, isRefused } from "./examination-request.ts";

/** Whether Discord knows the commands of this version: in a server, or everywhere where it is null. */
export const commandsFinding = async (
  request: ExaminationRequest,
  commands: readonly Command[],
  applicationId: string,
  guildId: string | null,
): Promise<Finding> => {
  const what = guildId === null ? "commands" : `commands in server ${guildId}`;
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const answer = await request(route, "?with_localizations=true");
  if (answer.status !== 200) {
    const found = `Discord does not show them (${answer.status}).`;
    return isRefused(answer)
      ? failedFinding(
          what,
          found,
          "Check DISCORD_GUILD_ID, and that the app was installed there with its commands.",
        )
      : unknownFinding(what, found, "Try again in a minute.");
  }
  const wanted = registrationOf(commands);
  const isKnown =
    guildId === null
      ? isRegistered(
          wanted.map((command) => ({ ...command, ...everywhere })),
          answer.body,
          "everywhere",
        )
      : isRegistered(wanted, answer.body, "guild");
  return isKnown
    ? okFinding(what, `Discord knows all ${wanted.length}.`)
    : failedFinding(
        what,
        "Discord knows others than this version has.",
        "Restart the bot: it registers them.",
      );
};
