import { request } from "node:http";
import { text as readAll } from "node:stream/consumers";
import { pick } from "../../bench/random.ts";
import { draftedYaml, itemsOf } from "../../tests/drafts/review/decisions/draft.ts";
import { libraryOf, summit, visit } from "../../tests/library.ts";
import { editorCalled, startDesk } from "../../tests/platforms/desk/desk.ts";
import { hostilePiece, hostileText } from "../hostile.ts";
import { typedLine } from "../lines.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance, type Random } from "../random.ts";
import { defineTarget } from "../target.ts";

const paths = [
  "/",
  "/draft/digue",
  "/record",
  "/sign-in?link=",
  "/sign-out",
  "/api/queue",
  "/api/drafts/digue",
  "/api/record?type=person&name=ada",
  "/events?slug=none",
  "/sign-in/newsroom?to=//evil.example",
] as const;

const items = itemsOf(draftedYaml);

const changeOf = (random: Random): { readonly path: string; readonly body: unknown } => {
  const { key, version } = pick(items, random);
  const words = hostileText(random, ["hope", "2027", "jeanne-morel"], 3);
  return pick(
    [
      { path: "/api/drafts/digue/decide", body: { do: "keep", items: [{ key, version }] } },
      { path: "/api/drafts/digue/decide", body: { do: "edit", key, version, set: { text: { fr: words } } } },
      { path: "/api/queue", body: { number: 1, change: pick(["take", "release", "decline"], random) } },
      { path: "/api/record", body: { do: "find", words } },
      { path: "/api/record", body: { do: "ask", line: `correct ${typedLine(random)}` } },
      { path: "/api/record", body: { do: "form", line: `update ${words}` } },
      {
        path: "/api/record",
        body: { do: "submit", line: "correct summit/publish", values: { note: words } },
      },
    ],
    random,
  );
};

/** What a browser sends. `session` and `csrf` say whether they are right. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly session: boolean;
  readonly csrf: boolean;
}

const json = { "content-type": "application/json" } as const;

const generate = (random: Random): Sent => {
  const isRight = { session: chance(random, 0.9), csrf: chance(random, 0.9) };
  if (chance(random, 0.6)) {
    const { path, body } = changeOf(random);
    const written = JSON.stringify(chance(random, 0.6) ? body : mutateJson(body, random));
    return {
      method: "POST",
      path,
      headers: json,
      body: chance(random, 0.9) ? written : mutateText([written], random, 3),
      ...isRight,
    };
  }
  const path = chance(random, 0.5) ? pick(paths, random) : mutateText(paths, random, 3);
  return {
    method: pick(["GET", "GET", "HEAD", "POST", "PUT"], random),
    path: `/${encodeURI(path.toWellFormed()).replace(/^\/+/u, "")}`,
    headers: chance(random, 0.5) ? { cookie: hostilePiece(random) } : {},
    body: "",
    ...isRight,
  };
};

/** What Node lets a client send in a header. */
const headerText = (value: string): string => value.replaceAll(/[^\t -~]/gu, "");

/** Requests to the desk's page, by a signed-in editor and by strangers, over loopback. */
export default defineTarget({
  casesPerMillion: 2_000,
  generate,
  async start() {
    const ends: (() => Promise<void>)[] = [];
    const desk = await startDesk(libraryOf(summit, visit), false, { atEnd: (end) => ends.push(end) });
    const { port, host } = new URL(desk.origin);
    const { cookie, csrf } = await desk.signIn(editorCalled("ANNA"));
    const send = ({ method, path, headers, body, ...right }: Sent) =>
      new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
        const own = { ...(right.session ? { cookie } : {}), ...(right.csrf ? { "x-csrf": csrf } : {}) };
        const given = Object.fromEntries(
          Object.entries({ ...headers, ...own }).map(([name, value]) => [name, headerText(value)]),
        );
        const sent = request(
          { port, host: "127.0.0.1", method, path, headers: { ...given, host } },
          (response) => {
            const { statusCode: status = 0, headers: got } = response;
            const type = got["content-type"] ?? "";
            // The stream of events does not end.
            if (type.startsWith("text/event-stream")) {
              response.destroy();
              resolve({ status, type, text: "" });
            } else readAll(response).then((text) => resolve({ status, type, text }), reject);
          },
        );
        sent.on("error", reject);
        sent.end(method === "GET" || method === "HEAD" ? undefined : body.toWellFormed());
      });
    return {
      async run(sent) {
        // A decision changes the draft, and a case must not depend on the one before.
        if (sent.path.endsWith("/decide")) await desk.write("digue", { "briefing.yaml": draftedYaml });
        const { status, type, text } = await send(sent);
        if (desk.errors.length > 0 || status >= 500)
          throw new Error(`${status}: ${JSON.stringify(desk.errors)} ${text}`);
        if (type.startsWith("text/html") && /<script>|<!channel>|<a href="?javascript/u.test(text))
          throw new Error(text);
        const isChange = status === 200 && sent.method === "POST" && sent.path.startsWith("/api/");
        if (isChange && !(sent.session && sent.csrf)) throw new Error(`changed without rights: ${text}`);
        return [printed(text)];
      },
      async stop() {
        for (const end of ends) await end();
      },
    };
  },
});
