import { createServer } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { createEvents } from "../../../src/platforms/desk/events.ts";
import { listenAt, stopServer } from "../../../src/platforms/shared/served.ts";
import { draftedYaml } from "../../drafts/review/decisions/draft.ts";
import { editorCalled, startDesk } from "./desk.ts";

const editor = editorCalled("ANNA");
const embargoed = draftedYaml.replace("status: draft", "status: draft\nembargo: 2027-01-01T00:00:00Z");
const heartbeatMs = 15_000;

/** Follows a draft as a page does. `ended` resolves when the bot ends the stream. */
const follow = async (origin: string, cookie: string, slug: string) => {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${origin}/events?slug=${slug}`, {
    headers: { cookie },
    signal: abort.signal,
  });
  return {
    status: response.status,
    ended: response.text().catch(() => "closed by the page"),
    close: () => abort.abort(),
  };
};

test("only editors who may read a draft can follow its changes", async () => {
  const desk = await startDesk();
  await desk.write("digue", { "briefing.yaml": embargoed });
  const { cookie } = await desk.signIn(editor);
  const cleared = await desk.signIn({ ...editor, isCleared: async () => true });
  const statuses = async (of: string) =>
    Promise.all(
      ["digue", "no-such-draft", "../digue", ""].map(
        async (slug) => (await follow(desk.origin, of, slug)).status,
      ),
    );
  expect(await statuses(cookie)).toEqual([404, 404, 404, 200]);
  expect(await statuses(cleared.cookie)).toEqual([200, 404, 404, 200]);
});

test("an editor who signs out gets no more changes", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const desk = await startDesk();
  const { cookie } = await desk.signIn(editor);
  const other = await desk.signIn(editorCalled("BEN"));
  const [mine, theirs] = [
    await follow(desk.origin, cookie, "digue"),
    await follow(desk.origin, other.cookie, "digue"),
  ];
  await fetch(`${desk.origin}/sign-out`, { method: "POST", redirect: "manual", headers: { cookie } });
  await vi.advanceTimersByTimeAsync(heartbeatMs);
  expect(await mine.ended).toMatch(/^retry: 1000\ndata: [\da-f.]+\n\n$/u);
  theirs.close();
  expect(await theirs.ended).toBe("closed by the page");
});

/** What a page hears when it connects. */
const firstHeard = async (address: string, cookie = ""): Promise<string> => {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const { body } = await fetch(address, { headers: { cookie }, signal: abort.signal });
  const { value } = (await body?.getReader().read()) ?? {};
  return new TextDecoder().decode(value);
};

test("a page hears which state its draft has when it connects, so that it does not read the same state twice", async () => {
  const desk = await startDesk();
  const { cookie } = await desk.signIn(editor);
  const draft = await (await fetch(`${desk.origin}/api/drafts/digue`, { headers: { cookie } })).json();
  const { version } = z.object({ version: z.string() }).parse(draft);
  const heard = (slug: string) => firstHeard(`${desk.origin}/events?slug=${slug}`, cookie);
  expect(await heard("digue")).toBe(`retry: 1000\ndata: ${version}\n\n`);
  expect(await heard("")).toBe("retry: 1000\ndata: here\n\n");
});

test("a page hears of a change that is made while its draft is read", async () => {
  let change = (): void => {};
  const events = createEvents({
    follow: (_, onChange) => {
      change = onChange;
      return () => {};
    },
    tell() {},
    stop() {},
  });
  const session = { csrf: "", editor };
  const state = async (): Promise<string> => {
    change();
    return "before";
  };
  const server = createServer((_, response) => {
    void events.follow({ slug: "digue", session, state, isSignedIn: async () => true }, response);
  });
  onTestFinished(() => stopServer(server));
  const port = await listenAt(server, { host: "127.0.0.1", port: 0 }, "port");
  expect(await firstHeard(`http://127.0.0.1:${port}/`)).toBe("retry: 1000\ndata: changed\n\n");
});

test("a session can follow a limited number of drafts at a time", async () => {
  const desk = await startDesk();
  const { cookie } = await desk.signIn(editor);
  const eight = await Promise.all(Array.from({ length: 8 }, () => follow(desk.origin, cookie, "digue")));
  expect(new Set(eight.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await follow(desk.origin, cookie, "digue")).status).toBe(429);
  const [first = expect.unreachable()] = eight;
  first.close();
  expect(await first.ended).toBe("closed by the page");
  await expect.poll(async () => (await follow(desk.origin, cookie, "digue")).status).toBe(200);
});
