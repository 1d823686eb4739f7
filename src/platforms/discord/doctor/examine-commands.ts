import { Routes } from "discord.js";
import type { Command } from "../../../ask/command.ts";
import { type Finding, failedFinding, okFinding, unknownFinding } from "../../shared/doctor/finding.ts";
import { isRegistered } from "../in/registered.ts";
import { everywhere, registrationOf } from "../in/registration.ts";
import { type ExaminationRequest, isRefused } from "./examination-request.ts";

/** Checks that the commands of this version are registered with Discord: in a server, or globally if `guildId` is null. */
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
    const found = `Discord does not return them (${answer.status}).`;
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
    ? okFinding(what, `All ${wanted.length} are registered.`)
    : failedFinding(
        what,
        "The registered commands differ from those of this version.",
        "Restart the bot, which registers them.",
      );
};
