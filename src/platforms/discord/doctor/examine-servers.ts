import { Routes } from "discord.js";
import { z } from "zod";
import { type NamedId, writeNamedId } from "../../../ask/access/named-id.ts";
import { formatList } from "../../../base/language/format.ts";
import { type Finding, failedFinding, okFinding, unknownFinding } from "../../shared/doctor/finding.ts";
import type { ExaminationRequest } from "./examination-request.ts";

const serversSchema = z.array(z.looseObject({ id: z.string(), name: z.string() }));
const rolesSchema = z.array(z.looseObject({ id: z.string() }));

export type Servers = z.infer<typeof serversSchema>;

/** The first two hundred servers that the bot is in. Null if Discord fails to answer. */
export const serversOf = async (request: ExaminationRequest): Promise<Servers | null> => {
  const { status, body } = await request(Routes.userGuilds());
  const read = serversSchema.safeParse(body);
  return status === 200 && read.success ? read.data : null;
};

/** If the app is public, strangers can add the bot to their own servers and use it there. */
const keepPrivate =
  "To keep the bot private, set “Install Link” to “None” in “Installation”, then turn “Public Bot” off in “Bot”.";

/** `isPublic` is true if people other than the app's owner can add it to servers. */
export const serversFinding = (servers: Servers | null, isPublic: boolean): Finding => {
  const what = "servers";
  if (servers === null)
    return unknownFinding(what, "Discord did not list the servers.", "Try again in a minute.");
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
        ...okFinding(what, `${found} Anybody can add it to their own server and use it there.`),
        remedy: keepPrivate,
      }
    : okFinding(what, found);
};

const remedy =
  "Correct DISCORD_EDITORS: the id of a role or of a person, copied with Discord’s developer mode on.";

/** If the bot serves several servers, an id must name its server, because an editor of one is no editor in the others. */
const withoutServer = (servers: readonly string[], { id }: NamedId): Finding =>
  failedFinding(
    `editor ${id}`,
    `The bot serves ${servers.length} servers, and this id does not name its server, so it is ignored.`,
    `Write it with its server in DISCORD_EDITORS: ${servers.map((server) => `${server}/${id}`).join(" or ")}.`,
  );

/** Checks that each id of `DISCORD_EDITORS` is a role or a person. */
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
      : unknownFinding(what, `Discord did not return this person (${status}).`, "Try again in a minute.");
  };
};
