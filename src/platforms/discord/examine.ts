import { setTimeout as sleep } from "node:timers/promises";
import { type RouteLike, Routes } from "discord.js";
import { z } from "zod";
import type { Command } from "../../command.ts";
import type { Examination } from "../../doctor/examine.ts";
import { clockFinding, type Finding, inTurn, isFailed, isUnknown, isWell } from "../../doctor/finding.ts";
import { messageOf } from "../../errors.ts";
import { examineChannels } from "./examine-channels.ts";
import { limits } from "./limits.ts";
import { isRegistered } from "./registered.ts";
import { everywhere, registrationOf } from "./registration.ts";
import type { DiscordSettings } from "./settings.ts";

const mostWaitSeconds = 10;

interface Answer {
  readonly status: number;
  readonly date: string | null;
  readonly body: unknown;
}

/** One request, made once: discord.js would wait out a rate limit, and forget the token at a 401. */
const createRequest =
  ({ apiUrl, token }: DiscordSettings) =>
  async (route: RouteLike, query = ""): Promise<Answer> => {
    const ask = () =>
      fetch(`${apiUrl}/v10${route}${query}`, {
        headers: { authorization: `Bot ${token}` },
        signal: AbortSignal.timeout(limits.requestTimeoutMs),
      });
    let response = await ask();
    if (response.status === 429) {
      // A short wait once: what is asked here has no effect to repeat.
      const seconds = Math.min(Number(response.headers.get("retry-after")) || 1, mostWaitSeconds);
      await sleep(seconds * 1_000);
      response = await ask();
    }
    const text = await response.text();
    const body: unknown = text === "" ? null : JSON.parse(text);
    return { status: response.status, date: response.headers.get("date"), body };
  };
type Request = ReturnType<typeof createRequest>;

const commandsFinding = async (
  request: Request,
  commands: readonly Command[],
  applicationId: string,
  guildId: string | null,
): Promise<Finding> => {
  const what = guildId === null ? "commands" : `commands in server ${guildId}`;
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const { status, body } = await request(route, "?with_localizations=true");
  if (status !== 200) {
    const found = `Discord does not show them (${status}).`;
    return isFailed(
      what,
      found,
      "Check DISCORD_GUILD_ID, and that the app was installed there with its commands.",
    );
  }
  const wanted = registrationOf(commands);
  const isKnown =
    guildId === null
      ? isRegistered(
          wanted.map((command) => ({ ...command, ...everywhere })),
          body,
          "everywhere",
        )
      : isRegistered(wanted, body, "guild");
  return isKnown
    ? isWell(what, `Discord knows all ${wanted.length}.`)
    : isFailed(what, "Discord knows others than this version has.", "Restart the bot: it registers them.");
};

const user = z.looseObject({ id: z.string(), username: z.string() });
const application = z.looseObject({ id: z.string() });

/** Looks at all that the bot needs of Discord, without connecting as the bot does. */
export const examineDiscord = async (
  settings: DiscordSettings,
  { commands, channels, now }: Examination,
): Promise<readonly Finding[]> => {
  const request = createRequest(settings);
  const me = await request(Routes.user()).catch((error: unknown) => messageOf(error));
  if (typeof me === "string") {
    return [isUnknown("token", `Discord cannot be reached (${me}).`, "Check the network; it may pass.")];
  }
  const found = user.safeParse(me.body);
  if (me.status !== 200 || !found.success) {
    const remedy = "Copy it again from “Bot” in the developer portal into DISCORD_TOKEN, or reset it there.";
    return [isFailed("token", `Discord does not take it (${me.status}).`, remedy)];
  }
  const own = application.parse((await request(Routes.currentApplication())).body);
  const guilds = settings.guildIds.length === 0 ? [null] : settings.guildIds;
  return [
    isWell("token", `It is that of ${found.data.username}.`),
    isWell("intents", "None that Discord calls privileged is needed."),
    clockFinding("clock", me.date, now()),
    ...(await inTurn(guilds, (guild) => commandsFinding(request, commands, own.id, guild))),
    ...(await examineChannels(settings, found.data.id, channels)),
  ];
};
