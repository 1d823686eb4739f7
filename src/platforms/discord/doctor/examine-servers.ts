import { Routes } from "discord.js";
import { z } from "zod";
import { type NamedId, writeNamedId } from "../../../ask/access/named-id.ts";
import { formatList } from "../../../base/language/format.ts";
import { type Finding, failedFinding, okFinding, unknownFinding } from "../../shared/doctor/finding.ts";
import type { ExaminationRequest } from "./examination-request.ts";

const serversSchema = z.array(z.looseObject({ id: z.string(), name: z.string() }));
const rolesSchema = z.array(z.looseObject({ id: z.string() }));

export type Servers = z.infer<typeof serversSchema>;

/** The servers that the bot is in, the first two hundred; null where Discord does not tell. */
export const serversOf = async (request: ExaminationRequest): Promise<Servers | null> => {
  const { status, body } = await request(Routes.userGuilds());
  const read = serversSchema.safeParse(body);
  return status === 200 && read.success ? read.data : null;
};

/** A person who adds the bot to their own server may ask it there. */
const keepPrivate =
  "To keep it to yourselves: set “Install Link” to “None” in “Installation”, then turn “Public Bot” off in “Bot”.";

/** `isPublic`: whether others than the app's owner may add it to servers. */
export const serversFinding = (servers: Servers | null, isPublic: boolean): Finding => {
  const what = "servers";
  if (servers === null)
    return unknownFinding(what, "Discord does not say which they are.", "Try again in a minute.");
  if (servers.length === 0) {
    return failedFinding(
      what,
      "The bot is in no server.",
      "Open the app’s install link, and choose your server.",
    );
  }
  const names = formatList(
    "en",
    servers.map(({ name }) => name),
  );
  const found = `The bot is in ${names}.`;
  return isPublic
    ? {
        ...okFinding(what, `${found} Anybody may add it to a server of theirs, and ask it there.`),
        remedy: keepPrivate,
      }
    : okFinding(what, found);
};

const remedy =
  "Correct DISCORD_EDITORS: the id of a role or of a person, copied with Discord’s developer mode on.";

/** Of several servers, an id has to say which it is of: an editor of one is none in the others. */
const withoutServer = (servers: readonly string[], { id }: NamedId): Finding =>
  failedFinding(
    `editor ${id}`,
    `The bot serves ${servers.length} servers, and this id does not say which it is of: it counts in none.`,
    `Write it with its server in DISCORD_EDITORS: ${servers.map((server) => `${server}/${id}`).join(" or ")}.`,
  );

/** Whether there is the role or the person of each id that `DISCORD_EDITORS` names. */
export const createEditorFinding = async (
  request: ExaminationRequest,
  servers: Servers,
  guildIds: readonly string[],
): Promise<(named: NamedId) => Promise<Finding>> => {
  const served = guildIds.length > 0 ? guildIds : servers.map(({ id }) => id);
  const roles = new Set<string>();
  for (const { id } of servers) {
    const read = rolesSchema.safeParse((await request(Routes.guildRoles(id))).body);
    for (const role of read.success ? read.data : []) roles.add(`${id}/${role.id}`);
  }
  return async (named) => {
    const { workspace, id } = named;
    if (workspace === null && served.length > 1) return withoutServer(served, named);
    const what = `editor ${writeNamedId(named)}`;
    if (served.some((server) => server === (workspace ?? server) && roles.has(`${server}/${id}`))) {
      return okFinding(what, "It is a role.");
    }
    if (workspace !== null && !served.includes(workspace)) {
      return failedFinding(what, "The bot does not serve this server.", remedy);
    }
    const { status } = await request(Routes.user(id));
    if (status === 200) return okFinding(what, "It is a person.");
    return status === 404
      ? failedFinding(what, "There is no such role in the bot’s servers, and no such person.", remedy)
      : unknownFinding(what, `Discord does not say who it is (${status}).`, "Try again in a minute.");
  };
};
