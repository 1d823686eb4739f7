import { failed, invalid, ok } from "./answers.ts";
import { commandsProblem, readCommands } from "./command-rules.ts";
import { ids, nextId } from "./ids.ts";
import type { Answer, RegisteredCommand, Route, State } from "./state.ts";

const answered = (command: RegisteredCommand, guildId: string | null, localized: boolean) => {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, inner]) => inner !== false && (localized || !key.endsWith("_localizations")))
        .map(([key, inner]) => [key, strip(inner)]),
    );
  };
  return {
    default_member_permissions: null,
    ...(guildId === null
      ? { dm_permission: true }
      : { guild_id: guildId, contexts: null, integration_types: [0] }),
    ...Object.fromEntries(Object.entries(command).map(([key, value]) => [key, strip(value)])),
    ...(localized ? {} : { description_localizations: undefined }),
    application_id: ids.application,
    version: command.id,
  };
};

const listCommands = (state: State, guildId: string | null, query: URLSearchParams): Answer => {
  const localized = query.get("with_localizations") === "true";
  return ok((state.commands.get(guildId) ?? []).map((command) => answered(command, guildId, localized)));
};

const setCommands = (state: State, guildId: string | null, body: unknown): Answer => {
  if (guildId !== null && guildId !== ids.guild) return failed(403, 50_001, "Missing Access");
  const problem = commandsProblem(body, guildId !== null);
  if (problem !== null) return invalid(problem);
  state.commands.set(
    guildId,
    readCommands(body).map((command) => ({ ...command, id: nextId() })),
  );
  return listCommands(state, guildId, new URLSearchParams({ with_localizations: "true" }));
};

export const commandRoutes: readonly Route[] = [
  {
    method: "GET",
    route: "/applications/{application_id}/commands",
    run: (state, { query }) => listCommands(state, null, query),
  },
  {
    method: "PUT",
    route: "/applications/{application_id}/commands",
    run: (state, { body }) => setCommands(state, null, body),
  },
  {
    method: "GET",
    route: "/applications/{application_id}/guilds/{guild_id}/commands",
    run: (state, { parameters: [, guildId = ""], query }) => listCommands(state, guildId, query),
  },
  {
    method: "PUT",
    route: "/applications/{application_id}/guilds/{guild_id}/commands",
    run: (state, { parameters: [, guildId = ""], body }) => setCommands(state, guildId, body),
  },
];
