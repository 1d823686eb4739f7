import type { ServerResponse } from "node:http";

/** What comes back on the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer that is not the server's own. A body that is a text is sent as it is, and as a web page. */
export interface OtherAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * How a request is answered. `lost`: the connection is cut before anything came; `half`: in the middle; `never`: nothing
 * comes, and the connection stays; `twice`: the same answer follows itself.
 */
export type Answering = "its own" | "twice" | "half" | "lost" | "never" | OtherAnswer;

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

export const decideBy =
  ({ acts, answers }: Fault): Decide =>
  (act) => {
    if (acts) act();
    return answers;
  };

export const asUsual: Decide = () => "its own";

export const jsonAnswer = (status: number, body: unknown): WireAnswer => ({
  status,
  headers: body === null ? {} : { "content-type": "application/json" },
  body: body === null ? "" : JSON.stringify(body),
});

const otherAnswer = ({ status, headers = {}, body }: OtherAnswer): WireAnswer => {
  const { body: text, ...own } =
    typeof body === "string" ? { headers: { "content-type": "text/html" }, body } : jsonAnswer(status, body);
  return { status, headers: { ...own.headers, ...headers }, body: text };
};

const isOwn = (answering: Answering): boolean =>
  answering === "its own" || answering === "twice" || answering === "half";

/**
 * Answers a request, or does not; resolves to the status that was sent, 0 where there was none. `act` has the effect
 * and returns the server's own answer.
 */
export const answerRequest = async (
  response: ServerResponse,
  act: () => WireAnswer,
  decide: Decide,
): Promise<number> => {
  const acted: WireAnswer[] = [];
  const actOnce = (): WireAnswer => {
    const own = acted[0] ?? act();
    if (acted.length === 0) acted.push(own);
    return own;
  };
  const answering = await decide(() => void actOnce());
  const { socket } = response;
  const own = isOwn(answering) ? actOnce() : null;
  if (answering === "never") return 0;
  if (answering === "lost") {
    socket?.destroy();
    return 0;
  }
  const { status, headers, body } = own ?? otherAnswer(typeof answering === "string" ? fail() : answering);
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

const fail = (): never => {
  throw new Error("There is no such answer.");
};
