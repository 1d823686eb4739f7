import { AsyncLocalStorage } from "node:async_hooks";
import { Agent, buildConnector, type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import { z } from "zod";
import { limitedResponse } from "../../base/network/limited-response.ts";

/** The request did not leave, since `mayLeave` said no when its connection was ready for it. */
export class HeldBack extends Error {
  constructor() {
    super("the request was held back: the process stood still for too long before it could leave");
  }
}

/** A part of what `fetch` takes, as the platforms' libraries give it for a post. */
const initSchema = z.object({
  method: z.literal("POST"),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  signal: z.instanceof(AbortSignal).optional(),
});

/** Holds back requests that would leave too late. */
export interface Fence {
  /**
   * Makes a post by a platform's library, each request of which asks `mayLeave`. The libraries give no more to the
   * function that replaces their `fetch` than the request, so that the question travels beside them.
   */
  around<Result>(mayLeave: () => boolean, act: () => Promise<Result>): Promise<Result>;
  /**
   * What that function does with a request: it makes it, and rejects with `HeldBack` if it may not leave. Null outside
   * `around`, where a request may leave at any time.
   */
  send(url: string, init: unknown): Promise<Response> | null;
  /** Ends what is under way as well. */
  close(): Promise<void>;
}

/**
 * Asks in `onRequestStart`: undici calls it when there is a connection, and writes the request's head and its body, which must be
 * a text for that, before it returns to the event loop. Of a request that is refused, no byte is written.
 */
const asking =
  (mayLeave: () => boolean): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) =>
    dispatch(options, {
      onRequestStart(controller, context) {
        if (mayLeave()) handler.onRequestStart?.(controller, context);
        else controller.abort(new HeldBack());
      },
      onRequestUpgrade: (...given) => handler.onRequestUpgrade?.(...given),
      onResponseStart: (...given) => handler.onResponseStart?.(...given),
      onResponseData: (...given) => handler.onResponseData?.(...given),
      onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
      onResponseError: (...given) => handler.onResponseError?.(...given),
    });

/** One request, whose answer is read to its end. Nothing is repeated, and no redirect is followed. */
const sendBy = async (
  dispatcher: Dispatcher,
  url: string,
  init: unknown,
  responseBytes: number,
): Promise<Response> => {
  const { method, headers, body, signal } = initSchema.parse(init);
  const answer = await request(url, { dispatcher, method, headers, body, signal: signal ?? null });
  const its = new Headers();
  for (const [name, values] of Object.entries(answer.headers)) {
    for (const value of [values ?? []].flat()) its.append(name, value);
  }
  const { statusCode: status, body: answered } = answer;
  return limitedResponse({ status, statusText: "", headers: its, body: answered }, responseBytes);
};

/**
 * A connection is used one turn after it was made. Before that, what is written to a new TLS connection waits in the process for the
 * last part of the handshake, so that it would leave after the turn in which `mayLeave` was asked.
 */
const createConnector = (): buildConnector.connector => {
  const connect = buildConnector({ allowH2: false });
  return (options, connected) =>
    connect(options, (...result) => void setImmediate(() => connected(...result)));
};

/** Node's own `fetch` goes through a proxy if this variable is 1 (nodejs.org/api/cli.html, `NODE_USE_ENV_PROXY`). */
const createAgent = (): Dispatcher =>
  // Over HTTP/2, a request would wait for others of its connection.
  process.env.NODE_USE_ENV_PROXY === "1"
    ? new EnvHttpProxyAgent({ allowH2: false })
    : new Agent({ allowH2: false, connect: createConnector() });

/** Of each answer, `responseBytes` are read at the most. */
export const createFence = (responseBytes: number): Fence => {
  const agent = createAgent();
  const asked = new AsyncLocalStorage<() => boolean>();
  return {
    around: (mayLeave, act) => asked.run(mayLeave, act),
    send(url, init) {
      const mayLeave = asked.getStore();
      return mayLeave === undefined
        ? null
        : sendBy(agent.compose(asking(mayLeave)), url, init, responseBytes);
    },
    close: () => agent.destroy(),
  };
};
