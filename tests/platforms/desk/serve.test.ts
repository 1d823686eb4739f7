import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { z } from "zod";
import { notes } from "../../../src/drafts/output/notes.ts";
import { readDeskSettings } from "../../../src/platforms/desk/settings.ts";
import { createSignIn, linkMinutes, sessionHours } from "../../../src/platforms/desk/sign-in.ts";
import { draftedYaml, floodDraft, seen } from "../../drafts/review/decisions/draft.ts";
import { figure, story } from "../../library/contradictions/story.ts";
import { libraryOf } from "../../library.ts";
import { editorCalled, startDesk } from "./desk.ts";
import { libraryWithStone } from "./on-record.ts";

const hope = "statement/compagnie-port-espere-aide";
const editor = editorCalled("ANNA");

test("a link works once: opening it, as chat platforms do, does not use it up, and its button signs in", async () => {
  const desk = await startDesk();
  const link = desk.linkFor(editor, "digue");
  const token = new URL(link).searchParams.get("link") ?? "";
  const press = () =>
    fetch(`${desk.origin}/sign-in`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ link: token }),
    });
  expect([(await fetch(link)).status, (await fetch(link, { method: "HEAD" })).status]).toEqual([200, 200]);
  const first = await press();
  expect([first.status, first.headers.get("location"), first.headers.get("set-cookie")]).toEqual([
    303,
    "/draft/digue",
    expect.stringMatching(/^onrecord-desk=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=43200$/u),
  ]);
  expect([(await press()).status, (await fetch(link)).status]).toEqual([403, 403]);
});

test("a link's page is in its person's language, and other pages for signing in in the browser's", async () => {
  const desk = await startDesk();
  const languageAt = async (path: string, headers = {}): Promise<string | undefined> =>
    /<html lang="(?<language>[^"]+)">/u.exec(await (await fetch(path, { headers })).text())?.groups?.language;
  const asking = { "accept-language": "es-MX,es;q=0.9" };
  expect([
    await languageAt(desk.linkFor(editorCalled("ANNA", "fr")), asking),
    await languageAt(`${desk.origin}/sign-in?link=none`, asking),
    await languageAt(desk.origin, asking),
    await languageAt(desk.origin),
  ]).toEqual(["fr", "es", "es", "en"]);
});

test("without a session, the page shows nothing and saves no decision", async () => {
  const { origin } = await startDesk();
  const paths = [
    "/",
    "/draft/digue",
    "/api/queue",
    "/api/drafts/digue",
    "/api/record?type=person&name=x",
    "/events",
  ];
  const statuses = await Promise.all(paths.map(async (path) => (await fetch(`${origin}${path}`)).status));
  expect(statuses).toEqual(paths.map(() => 401));
});

test("a change needs the page's token, content type and origin, so that other websites cannot make one", async () => {
  const desk = await startDesk();
  const { cookie, csrf } = await desk.signIn(editor);
  const decide = async (headers: Record<string, string>) => {
    const response = await fetch(`${desk.origin}/api/drafts/digue/decide`, {
      method: "POST",
      headers: { cookie, ...headers },
      body: JSON.stringify({ do: "drop", ...seen(draftedYaml, hope) }),
    });
    return response.status;
  };
  const json = { "content-type": "application/json" };
  expect([
    await decide(json),
    await decide({ ...json, "x-csrf": "wrong" }),
    await decide({ "content-type": "text/plain", "x-csrf": csrf }),
    await decide({ ...json, "x-csrf": csrf, origin: "https://evil.example" }),
    await decide({ ...json, "x-csrf": csrf }),
  ]).toEqual([403, 403, 403, 403, 200]);
  expect((await desk.audit()).map(({ who, what, subject }) => [who, what, subject])).toEqual([
    ["slack:T1/ANNA", "fact-dropped", `digue/${hope}`],
  ]);
});

test("the headers of every response forbid everything that the page does not need", async () => {
  const { origin } = await startDesk();
  const { headers } = await fetch(origin);
  expect(headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self'; connect-src 'self'/u,
  );
  expect(headers.get("content-security-policy")).not.toMatch(/unsafe|http|\*/u);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("another host name for the same machine is refused, which prevents DNS rebinding", async () => {
  const { origin } = await startDesk();
  const status = await new Promise((resolve) => {
    httpRequest(origin, { headers: { host: "evil.example" } }, ({ statusCode }) => resolve(statusCode)).end();
  });
  expect(status).toBe(421);
});

test("an invalid address is refused, and an aborted request is no error", async () => {
  const desk = await startDesk();
  const { host, port, hostname } = new URL(desk.origin);
  const send = async (lines: readonly string[]) => {
    const socket = connect(Number(port), hostname);
    socket.end(`${lines.join("\r\n")}\r\n\r\n`);
    const [answer] = await once(socket, "data");
    return String(answer).split("\r\n")[0];
  };
  expect(await send(["GET //[ HTTP/1.1", `Host: ${host}`, "Connection: close"])).toBe(
    "HTTP/1.1 400 Bad Request",
  );
  const socket = connect(Number(port), hostname);
  socket.write(`POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\nlink=`);
  await once(socket, "ready");
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await once(socket, "close");
  await fetch(desk.origin);
  expect(desk.errors).toEqual([]);
});

test("embargoed drafts are shown only to editors who got their link in a cleared channel", async () => {
  const desk = await startDesk();
  await desk.write("digue", {
    "briefing.yaml": draftedYaml.replace("status: draft", "status: draft\nembargo: 2027-01-01T00:00:00Z"),
  });
  const ask = async (isCleared: boolean) => {
    const { cookie } = await desk.signIn({ ...editor, isCleared: async () => isCleared });
    const answers = await Promise.all(
      ["/api/queue", "/api/drafts/digue"].map((path) =>
        fetch(`${desk.origin}${path}`, { headers: { cookie } }),
      ),
    );
    const queued = z.object({ drafts: z.array(z.unknown()) }).parse(await answers[0]?.json());
    return [queued.drafts.length, answers[1]?.status];
  };
  expect([await ask(false), await ask(true), await ask(false)]).toEqual([
    [0, 404],
    [1, 200],
    [0, 404],
  ]);
});

test("an embargoed draft is changed only by editors who got their link in a cleared channel", async () => {
  const desk = await startDesk();
  const yaml = draftedYaml.replace("status: draft", "status: draft\nembargo: 2027-01-01T00:00:00Z");
  await desk.write("digue", { "briefing.yaml": yaml });
  const change = async (isCleared: boolean) => {
    const { cookie, csrf } = await desk.signIn({ ...editor, isCleared: async () => isCleared });
    // The queue numbers a draft when a cleared editor sees it.
    await fetch(`${desk.origin}/api/queue`, { headers: { cookie } });
    const send = async (path: string, body: unknown) => {
      const headers = { cookie, "x-csrf": csrf, "content-type": "application/json" };
      const answer = await fetch(`${desk.origin}${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      return answer.status;
    };
    return [
      await send("/api/queue", { number: 1, change: "take" }),
      await send("/api/drafts/digue/decide", { do: "drop", ...seen(yaml, hope) }),
    ];
  };
  await desk
    .signIn({ ...editor, isCleared: async () => true })
    .then(({ cookie }) => fetch(`${desk.origin}/api/queue`, { headers: { cookie } }));
  expect(await change(false)).toEqual([404, 404]);
  expect([await desk.yaml(), await desk.audit()]).toEqual([yaml, []]);
  expect(await change(true)).toEqual([200, 200]);
});

test("the doubts that build wrote are in the editor's language, and those of editors as they wrote them", async () => {
  const desk = await startDesk();
  const weak = notes("en", "promise-weak");
  await desk.write("flood", {
    ...floodDraft,
    "briefing.yaml": floodDraft["briefing.yaml"].replace(
      "figures:\n",
      `figures:\n  # ${weak}\n  # Ask Ada.\n`,
    ),
  });
  const notesFor = async (language: string) => {
    const { cookie } = await desk.signIn(editorCalled("ANNA", language));
    const { items } = z
      .object({ items: z.array(z.looseObject({ key: z.string(), notes: z.array(z.string()) })) })
      .parse(await (await fetch(`${desk.origin}/api/drafts/flood`, { headers: { cookie } })).json());
    return items.find(({ key }) => key === "figure/homes")?.notes;
  };
  expect([await notesFor("en"), await notesFor("fr")]).toEqual([
    [weak, "Ask Ada."],
    [notes("fr", "promise-weak"), "Ask Ada."],
  ]);
});

test("a fact that other sources contradict comes with their passages, and is not sure", async () => {
  const desk = await startDesk(libraryOf(story({ slug: "herald" }, figure(61))));
  await desk.write("flood", floodDraft);
  const { cookie } = await desk.signIn(editor);
  const draft = z
    .object({ items: z.array(z.looseObject({ key: z.string(), state: z.string() })) })
    .parse(await (await fetch(`${desk.origin}/api/drafts/flood`, { headers: { cookie } })).json());
  const item = draft.items.find(({ key }) => key === "figure/homes");
  expect([item?.state, item?.contradictions]).toEqual([
    "uncertain",
    [
      {
        about: "figure",
        text: "57 homes: flooded in Port Marlow (as of 19 Oct 2026)",
        exact: "57 homes",
        publisher: "The tribune",
        date: "19 October 2026",
      },
      {
        about: "figure",
        text: "61 homes: flooded in Port Marlow (as of 19 Oct 2026)",
        exact: "as reported",
        publisher: "herald",
        date: "19 October 2026",
      },
    ],
  ]);
});

test("a browser keeps the page's files, whose addresses change with them, and loads them and the draft at once", async () => {
  const desk = await startDesk();
  const { cookie } = await desk.signIn(editor);
  const page = await (await fetch(`${desk.origin}/draft/digue`, { headers: { cookie } })).text();
  expect(page).toContain('<link rel="preload" as="fetch" crossorigin href="/api/drafts/digue">');
  const paths = [...page.matchAll(/(?:href|src)="(\/page\/[^"]+)"/gu)].map(([, path = ""]) => path);
  expect(paths.map((path) => path.replace(/^\/page\/[\w-]{20}\//u, ""))).toEqual(
    expect.arrayContaining(["style.css", "preact.js", "main.ts", "draft-view.ts", "data.ts"]),
  );
  for (const path of paths) {
    const { status, headers } = await fetch(`${desk.origin}${path}`);
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
  }
  const older = (paths[0] ?? "").replace(/^\/page\/./u, "/page/-");
  expect((await fetch(`${desk.origin}${older}`, { headers: { cookie } })).status).toBe(404);
});

test("no path reaches files outside the page and the briefings", async () => {
  const desk = await startDesk();
  const { cookie } = await desk.signIn(editor);
  for (const path of [
    "/page/../serve.ts",
    "/page/%2e%2e/serve.ts",
    "/library/../../package.json",
    "/api/drafts/..%2f..%2fetc",
    "/api/drafts/../digue",
    "/page/tsconfig.json",
  ]) {
    const response = await fetch(`${desk.origin}${path}`, { headers: { cookie } });
    expect([path, response.status]).toEqual([path, 404]);
  }
});

test("a person who is no longer an editor is signed out within a minute, and a session ends after its hours", async () => {
  let at = Date.parse("2026-11-28T18:00:00Z");
  let isEditor = true;
  const signIn = createSignIn(() => at);
  const started = signIn.start(signIn.newLink({ ...editor, isEditor: async () => isEditor }, null));
  const cookie = started?.cookie ?? "";
  const isIn = async () => (await signIn.session(cookie)) !== null;
  expect(await isIn()).toBe(true);
  isEditor = false;
  expect(await isIn()).toBe(true);
  at += 61_000;
  expect(await isIn()).toBe(false);
  isEditor = true;
  const second = signIn.start(signIn.newLink(editor, null))?.cookie ?? "";
  at += sessionHours * 3_600_000 + 1;
  expect(await signIn.session(second)).toBeNull();
});

test("a person who is no longer cleared stops seeing embargoed drafts within a minute", async () => {
  let at = Date.parse("2026-11-28T18:00:00Z");
  let cleared = true;
  const signIn = createSignIn(() => at);
  const started = signIn.start(signIn.newLink({ ...editor, isCleared: async () => cleared }, null));
  const isCleared = async () => (await signIn.session(started?.cookie ?? ""))?.editor.isCleared();
  expect(await isCleared()).toBe(true);
  cleared = false;
  expect(await isCleared()).toBe(true);
  at += 61_000;
  expect(await isCleared()).toBe(false);
});

test("a person who is no longer an editor cannot sign in with an earlier link", async () => {
  const signIn = createSignIn(() => 0);
  const started = signIn.start(signIn.newLink({ ...editor, isEditor: async () => false }, null));
  expect(await signIn.session(started?.cookie ?? "")).toBeNull();
});

test("a link expires after its minutes, and belongs to one person", async () => {
  let at = Date.parse("2026-11-28T18:00:00Z");
  const signIn = createSignIn(() => at);
  const [late, mine] = [signIn.newLink(editor, null), signIn.newLink(editorCalled("BEN"), "x")];
  const started = signIn.start(mine);
  expect((await signIn.session(started?.cookie ?? ""))?.editor.address).toBe("slack:T1/BEN");
  at += linkMinutes * 60_000 + 1;
  expect([signIn.editorOf(late), signIn.start(late)]).toEqual([null, null]);
});

test("an address without TLS is allowed only for this machine, on which the page listens by default", () => {
  const read = (address: string) => readDeskSettings({ ONRECORD_DESK_URL: address }).page;
  expect(readDeskSettings({}).page).toBeNull();
  expect(read("https://desk.example.org")).toEqual({
    origin: "https://desk.example.org",
    host: "127.0.0.1",
    port: 8420,
  });
  expect(read("http://localhost:9000")?.origin).toBe("http://localhost:9000");
  expect(() => read("http://desk.example.org")).toThrow("expected https://");
  expect(() => read("https://desk.example.org/desk")).toThrow("without a path");
});

test("a new person does not get the id of one on record, or the two would become one", async () => {
  const desk = await startDesk(libraryWithStone());
  const { cookie, csrf } = await desk.signIn(editor);
  const add = async (name: string) => {
    const response = await fetch(`${desk.origin}/api/drafts/digue/decide`, {
      method: "POST",
      headers: { cookie, "x-csrf": csrf, "content-type": "application/json" },
      body: JSON.stringify({ do: "add", type: "person", set: { names: { fr: name } }, passages: [] }),
    });
    return z.looseObject({ keys: z.array(z.string()) }).parse(await response.json()).keys;
  };
  expect([await add("Ada Stone"), await add("Paul Vidal"), await add("Paul Vidàl")]).toEqual([
    ["person/ada-stone-new"],
    ["person/paul-vidal"],
    ["person/paul-vidal-2"],
  ]);
});
