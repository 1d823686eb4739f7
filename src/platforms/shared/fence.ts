import { AsyncLocalStorage } from "node:async_hooks";
import { Agent, buildConnector, type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import { z } from "zod";
import { limitedResponse } from "../../base/network/limited-response.ts";

/** The request was not sent: `mayLeave` returned false when the connection was ready. */
export class HeldBack extends Error {
  constructor() {
    super("the request was not sent: the process was suspended for too long before it");
  }
}

/** The options that the platforms' libraries give to `fetch` for a post. */
const initSchema = z.object({
  method: z.literal("POST"),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  signal: z.instanceof(AbortSignal).optional(),
});

/** Prevents posts from being sent too late, when another process may have taken over the delivery. */
export interface Fence {
  /**
   * Runs `act`, a post by a platform's library, and calls `mayLeave` before each of its requests. The libraries pass only
   * the request to their `fetch` replacement, so `mayLeave` is passed in an `AsyncLocalStorage`.
   */
  around<Result>(mayLeave: () => boolean, act: () => Promise<Result>): Promise<Result>;
  /**
   * Sends a request within `around`. Rejects with `HeldBack` if `mayLeave` returns false. Null outside `around`, where
   * requests may be sent at any time.
   */
  send(url: string, init: unknown): Promise<Response> | null;
  /** Closes all connections, and aborts requests in progress. */
  close(): Promise<void>;
}

/**
 * Calls `mayLeave` in `onRequestStart`. undici calls that when there is a connection, and writes the head and the body
 * (if it is a string) before it returns to the event loop. If `mayLeave` returns false, no byte is written.
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

/** Makes one request and reads the whole response. Repeats nothing, and follows no redirect. */
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
 * Uses a new connection one turn of the event loop later. Until then, data written to a TLS connection waits in the
 * process for the end of the handshake, so it would be sent after the turn in which `mayLeave` was called.
 */
const createConnector = (): buildConnector.connector => {
  const connect = buildConnector({ allowH2: false });
  return (options, connected) =>
    connect(options, (...result) => void setImmediate(() => connected(...result)));
};

/** Uses a proxy under the same condition as Node's `fetch` (nodejs.org/api/cli.html, `NODE_USE_ENV_PROXY`). */
const createAgent = (): Dispatcher =>
  // Over HTTP/2, a request could wait for other requests of its connection.
  process.env.NODE_USE_ENV_PROXY === "1"
    ? new EnvHttpProxyAgent({ allowH2: false })
    : new Agent({ allowH2: false, connect: createConnector() });

/** `responseBytes` is the size limit of each response. */
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
