import type { IncomingMessage } from "node:http";
import { failed, ok, unauthorized } from "./answers.ts";
import { channelRoutes } from "./channel-routes.ts";
import { commandRoutes } from "./command-routes.ts";
import { guildResponse, listedGuild } from "./guild.ts";
import { ids } from "./ids.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { applicationResponse, askerUser, botUser, colleagueUser, member, selfResponse } from "./people.ts";
import type { Answer, Route, State } from "./state.ts";

const getGateway = (state: State): Answer =>
  ok({
    url: state.gatewayUrl,
    shards: 1,
    session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 16 },
  });

const unknownGuild = failed(404, 10_004, "Unknown Guild");
const isIn = ({ isMember }: State, guildId: string | undefined): boolean => isMember && guildId === ids.guild;

const memberOf = (state: State, userId: string | undefined): Answer => {
  if (userId === ids.bot) return ok(member(botUser, [], state.timedOutUntil));
  if (userId === ids.colleague) return ok(member(colleagueUser, []));
  return userId === ids.asker && state.personFlags !== null
    ? ok(member(askerUser, [ids.editorRole], null, state.personFlags))
    : failed(404, 10_007, "Unknown Member");
};

const ownRoutes: readonly Route[] = [
  { method: "GET", route: "/gateway/bot", run: getGateway },
  { method: "GET", route: "/users/@me", run: () => ok(selfResponse) },
  { method: "GET", route: "/applications/@me", run: () => ok(applicationResponse) },
  {
    method: "GET",
    route: "/guilds/{guild_id}",
    run: (state, { parameters: [id] }) => (isIn(state, id) ? ok(guildResponse) : unknownGuild),
  },
  {
    method: "GET",
    route: "/guilds/{guild_id}/roles",
    run: (state, { parameters: [id] }) => (isIn(state, id) ? ok(guildResponse.roles) : unknownGuild),
  },
  {
    method: "GET",
    route: "/users/@me/guilds",
    run: ({ isMember }) => ok(isMember ? [listedGuild] : []),
  },
  {
    method: "GET",
    route: "/users/{user_id}",
    run: (_, { parameters: [id] }) =>
      id === ids.asker ? ok(askerUser) : failed(404, 10_013, "Unknown User"),
  },
  {
    method: "GET",
    route: "/guilds/{guild_id}/members/{user_id}",
    run: (state, { parameters: [id, userId] }) => (isIn(state, id) ? memberOf(state, userId) : unknownGuild),
  },
];

const patterns = [...ownRoutes, ...commandRoutes, ...interactionRoutes, ...channelRoutes].map((route) => ({
  ...route,
  pattern: new RegExp(`^/api/v10${route.route.replaceAll(/\{\w+\}/g, "([^/]+)")}$`),
}));

/** Finds the route of a request; null where the fake has none. */
export const matchRoute = ({ method = "", url = "" }: IncomingMessage) => {
  const { pathname, searchParams: query } = new URL(url, "http://fake.invalid");
  for (const { pattern, ...route } of patterns) {
    const match = route.method === method ? pattern.exec(pathname) : null;
    if (match !== null) return { ...route, query, parameters: match.slice(1).map(decodeURIComponent) };
  }
  return null;
};

/** What Discord answers to a request of somebody who brought this authorization. */
export const runRoute = (
  found: NonNullable<ReturnType<typeof matchRoute>>,
  {
    state,
    authorized,
    body,
  }: { readonly state: State; readonly authorized: boolean; readonly body: unknown },
): Answer => {
  if (found.open !== true && !authorized) return unauthorized;
  return found.run(state, { ...found, body });
};
