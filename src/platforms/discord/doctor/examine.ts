import { Routes } from "discord.js";
import { z } from "zod";
import { messageOf } from "../../../base/errors.ts";
import { isTimeout, networkCodeOf } from "../../../base/network/network-error.ts";
import { checkEach } from "../../shared/doctor/check-each.ts";
import type { Examination } from "../../shared/doctor/examination.ts";
import {
  clockFinding,
  type Finding,
  failedFinding,
  okFinding,
  unknownFinding,
} from "../../shared/doctor/finding.ts";
import type { DiscordSettings } from "../settings.ts";
import {
  createRequest,
  type ExaminationRequest,
  type ExaminationResponse,
  isRefused,
} from "./examination-request.ts";
import { examineChannels } from "./examine-channels.ts";
import { commandsFinding } from "./examine-commands.ts";
import { createEditorFinding, serversFinding, serversOf } from "./examine-servers.ts";

const user = z.looseObject({ id: z.string(), username: z.string() });
const application = z.looseObject({
  id: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  bot_public: z.boolean().nullish(),
});

const tryAgain = "Check the network, and run the doctor again.";
const copyAgain = "Copy it again from “Bot” in the developer portal into DISCORD_TOKEN, or reset it there.";

/** Checks everything that the bot needs from Discord, without opening a gateway connection or posting. */
export const examineDiscord = async (
  settings: DiscordSettings,
  examination: Examination,
): Promise<readonly Finding[]> => {
  const request = createRequest(settings, examination.signal);
  try {
    const me = await request(Routes.user());
    const found = user.safeParse(me.body);
    if (me.status !== 200 || !found.success) return [refusedToken(me)];
    return [
      okFinding("token", `It belongs to ${found.data.username}.`),
      okFinding("intents", "The bot needs no privileged intents."),
      clockFinding(me.date, examination.now()),
      ...(await examineApp(request, settings, examination, found.data.id).catch((error: unknown) => [
        unreachable("connection", error),
      ])),
    ];
  } catch (error) {
    return [unreachable("token", error)];
  }
};

const unreachable = (what: string, error: unknown): Finding => {
  const why = isTimeout(error) ? "no answer in time" : (networkCodeOf(error) ?? messageOf(error));
  return unknownFinding(what, `Discord cannot be reached (${why}).`, tryAgain);
};

const refusedToken = (answer: ExaminationResponse): Finding =>
  isRefused(answer)
    ? failedFinding("token", `Discord refuses the token (${answer.status}).`, copyAgain)
    : unknownFinding("token", `Discord gave an unexpected response (${answer.status}).`, tryAgain);

/** Discord sends interactions either to a web address or to the connected bot, not to both. */
const endpointFinding = (endpoint: string | null | undefined): Finding =>
  endpoint === null || endpoint === undefined || endpoint === ""
    ? okFinding("connection", "Discord sends commands to the connected bot.")
    : failedFinding(
        "connection",
        "Discord sends commands to a web address instead of the bot.",
        "In the developer portal, under “General Information”, clear “Interactions Endpoint URL”.",
      );

const examineApp = async (
  request: ExaminationRequest,
  settings: DiscordSettings,
  { commands, channels, now, signal }: Examination,
  botId: string,
): Promise<readonly Finding[]> => {
  const { status, body } = await request(Routes.currentApplication());
  const own = application.safeParse(body);
  if (!own.success) {
    return [
      unknownFinding("connection", `Discord did not return the app (${status}).`, "Try again in a minute."),
    ];
  }
  const options = { now, signal };
  const servers = await serversOf(request);
  const guilds = settings.guildIds.length === 0 ? [null] : settings.guildIds;
  const used = [...channels, ...settings.channels.map((id) => ({ id, use: "allowed" as const }))];
  return [
    endpointFinding(own.data.interactions_endpoint_url),
    serversFinding(servers, own.data.bot_public === true),
    ...(await checkEach(
      guilds,
      "commands",
      (guild) => commandsFinding(request, commands, own.data.id, guild),
      options,
    )),
    ...(await examineChannels(settings, botId, used, options)),
    ...(settings.editors.length === 0 || servers === null
      ? []
      : await checkEach(
          settings.editors,
          "editors",
          await createEditorFinding(request, servers, settings.guildIds),
          options,
        )),
  ];
};
