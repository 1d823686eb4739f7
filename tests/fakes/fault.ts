import type { ServerResponse } from "node:http";

/** What comes back on the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer that is not the server's own. A body that is a text is sent as it is, and as a web page. */
interface OtherAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * How a request is answered. `lost`: the connection is closed before anything came, `reset`: it is reset (RST); `half`:
 * it is closed in the middle; `never`: nothing comes, and the connection stays; `twice`: the same answer follows itself.
 */
export type Answering = "its own" | "twice" | "half" | "lost" | "reset" | "never" | OtherAnswer;

/** What goes wrong with a request: whether it takes effect all the same, and how it is answered. */
export interface Fault {
  readonly acts: boolean;
  readonly answers: Answering;
}

/**
 * Decides how a request is answered. It takes effect as soon as `act` is called; where the answer is the server's own,
 * it does in any case. Nothing is answered before this resolves.
 */
export type Decide = (act: () => void) => Answering | Promise<Answering>;

/** The same for the n-th post, counted from 1 over all channels. */
export type OnPost = (n: number, act: () => void, channel: string) => Answering | Promise<Answering>;

export const asUsual: Decide = () => "its own";

/** What goes wrong on a server, by the names of its requests; `post` is the one that posts a message. */
export const createFaults = (post: string) => {
  const faults = new Map<string, readonly Fault[]>();
  let posts = 0;
  let onPost: OnPost | null = null;
  return {
    /** Lets the next requests of a name fail, one for each fault. */
    fail(name: string, ...more: readonly Fault[]): void {
      faults.set(name, [...(faults.get(name) ?? []), ...more]);
    },
    /** Lets nothing fail any more. */
    heal(): void {
      faults.clear();
    },
    /** Decides about each post for which no fault waits. */
    onPost(decide: OnPost): void {
      onPost = decide;
    },
    /** How a request that came just now is answered. Posts are counted as they come. */
    decisionOn(name: string, channel: string): Decide {
      const [fault, ...later] = faults.get(name) ?? [];
      faults.set(name, later);
      if (name === post) posts += 1;
      if (fault !== undefined) {
        return (act) => {
          if (fault.acts) act();
          return fault.answers;
        };
      }
      const [n, decide] = [posts, onPost];
      return name !== post || decide === null ? asUsual : (act) => decide(n, act, channel);
    },
  };
};

export const jsonAnswer = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer => ({
  status,
  headers: body === null ? headers : { "content-type": "application/json", ...headers },
  body: body === null ? "" : JSON.stringify(body),
});

const otherAnswer = ({ status, headers = {}, body }: OtherAnswer): WireAnswer => {
  const page = { status, headers: { "content-type": "text/html" }, body: String(body) };
  const own = typeof body === "string" ? page : jsonAnswer(status, body);
  return { ...own, headers: { ...own.headers, ...headers } };
};

/**
 * Answers a request, or does not; resolves to the status that was sent, 0 where there was none. `act` has the effect
 * and returns the server's own answer.
 */
export const answerRequest = async (
  response: ServerResponse,
  act: () => WireAnswer,
  decide: Decide,
): Promise<number> => {
  let acted: WireAnswer | null = null;
  const actOnce = (): WireAnswer => {
    acted ??= act();
    return acted;
  };
  const answering = await decide(() => void actOnce());
  const { socket } = response;
  if (answering === "never") return 0;
  if (answering === "lost") {
    socket?.destroy();
    return 0;
  }
  if (answering === "reset") {
    socket?.resetAndDestroy();
    return 0;
  }
  const { status, headers, body } = typeof answering === "string" ? actOnce() : otherAnswer(answering);
  const length = String(Buffer.byteLength(body));
  if (answering === "half") {
    response.writeHead(status, { ...headers, "content-length": length });
    response.write(body.slice(0, body.length / 2), () => socket?.destroy());
    return status;
  }
  if (answering === "twice") {
    const lines = Object.entries({ ...headers, "content-length": length }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const again = `HTTP/1.1 ${status} OK\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
    response.once("finish", () => socket?.write(again));
  }
  response.writeHead(status, { ...headers, "content-length": length }).end(body);
  return status;
};
