import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import type { Description } from "./description.ts";
import { type Gateway, startGateway } from "./gateway.ts";
import { commandInteraction, ids, nextId, type StoredMessage } from "./payloads.ts";
import { type Answer, type Interaction, matchRoute, runRoute, type State } from "./rest.ts";

/** What goes wrong with a request. */
export type Fault =
  | {
      readonly kind: "answers";
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Record<string, string>;
    }
  /** The request takes effect, and its answer never comes. */
  | { readonly kind: "answer lost" }
  /** The connection breaks before the request takes effect. */
  | { readonly kind: "request lost" };

export interface RecordedRequest {
  readonly method: string;
  readonly route: string;
  readonly parameters: readonly string[];
  readonly body: unknown;
  readonly status: number;
}

export interface FakeDiscord {
  /** For DISCORD_API_URL. */
  readonly url: string;
  readonly gateway: Gateway;
  /** In the order in which they were answered. */
  readonly requests: readonly RecordedRequest[];
  /** Where a request or an answer of the fake itself differs from Discord's description. */
  readonly problems: readonly string[];
  readonly messages: readonly StoredMessage[];
  /** Gives a command as a person would: one that is registered, with options that it has. */
  command(name: string, options?: Readonly<Record<string, string | number>>, locale?: string): Interaction;
  /** Delivers an interaction once more. */
  deliverAgain(interaction: Interaction): void;
  /** Lets the next requests of a route fail, one for each fault. */
  fail(method: string, route: string, ...faults: readonly Fault[]): void;
  /** Resolves as soon as a condition holds: it is looked at after everything that happens. */
  until(condition: () => boolean): Promise<void>;
  /** Forgets what was asked and answered so far. */
  forget(): void;
  close(): Promise<void>;
}

/** What the token of the fake's only bot is. */
export const botToken = "fake.bot.token";

const optionTypes = { string: 3, number: 4 } as const;

const write = (
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): void => {
  if (body === null) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
};

/** Starts a Discord of one bot in one server: REST version 10 and the gateway on one port of the loopback. */
export const startFakeDiscord = async (description: Description | null = null): Promise<FakeDiscord> => {
  const requests: RecordedRequest[] = [];
  const problems: string[] = [];
  const faults = new Map<string, Fault[]>();
  const payloads = new Map<Interaction, object>();
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const check of waiting) check();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const hasBody = request.headers["content-type"]?.startsWith("application/json") === true;
    const body: unknown = hasBody ? await json(request) : null;
    const found = matchRoute(request);
    if (found === null) {
      problems.push(`The fake has no ${request.method} ${request.url}.`);
      return write(response, { status: 404, body: { code: 0, message: "404: Not Found" } });
    }
    const { method, route, parameters } = found;
    const record = (status: number): void => {
      requests.push({ method, route, parameters, body, status });
    };
    const fault = faults.get(`${method} ${route}`)?.shift();
    if (fault?.kind === "request lost") return void request.socket.destroy();
    if (fault?.kind === "answers") {
      record(fault.status);
      return write(response, fault, fault.headers);
    }
    const wrong = hasBody ? (description?.request(method, route, body) ?? null) : null;
    if (wrong !== null) problems.push(wrong);
    const authorized = request.headers.authorization === `Bot ${botToken}`;
    const result = runRoute(found, { state, authorized, body });
    const own = result.status === 200 ? description?.answer(method, route, 200, result.body) : null;
    if (own) problems.push(`The fake's own answer: ${own}`);
    record(result.status);
    if (fault?.kind === "answer lost") request.socket.destroy();
    else write(response, result);
  };

  const server = createServer((request, response) => {
    answer(request, response)
      .catch((error: unknown) => {
        problems.push(String(error));
        response.destroy();
      })
      .finally(changed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const state: State = {
    commands: new Map(),
    interactions: new Map(),
    messages: [],
    gatewayUrl: `ws://127.0.0.1:${port}`,
  };
  const gateway = startGateway(server, botToken, changed);

  return {
    url: `http://127.0.0.1:${port}/api`,
    gateway,
    requests,
    problems,
    messages: state.messages,
    command(name, options = {}, locale = "en-US") {
      const known = [...(state.commands.get(null) ?? []), ...(state.commands.get(ids.guild) ?? [])];
      const registered = known.find((command) => command.name === name);
      if (registered === undefined) throw new Error(`There is no command ${name} that anybody could give.`);
      const given = Object.entries(options).map(([option, value]) => {
        const type = typeof value === "number" ? optionTypes.number : optionTypes.string;
        if (!registered.options.some((one) => one.name === option && one.type === type)) {
          throw new Error(`${name} has no option ${option} of that type.`);
        }
        return { name: option, type, value };
      });
      const interaction: Interaction = {
        id: nextId(),
        token: `token-${nextId()}`,
        replies: [],
        callbacks: 0,
      };
      state.interactions.set(interaction.token, interaction);
      const payload = commandInteraction({ ...interaction, locale }, { id: registered.id, name }, given);
      payloads.set(interaction, payload);
      gateway.dispatch("INTERACTION_CREATE", payload);
      return interaction;
    },
    deliverAgain: (interaction) => gateway.dispatch("INTERACTION_CREATE", payloads.get(interaction)),
    fail(method, route, ...more) {
      faults.set(`${method} ${route}`, [...(faults.get(`${method} ${route}`) ?? []), ...more]);
    },
    until: (condition) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    forget() {
      requests.length = 0;
      state.interactions.clear();
      payloads.clear();
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
