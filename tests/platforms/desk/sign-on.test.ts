import { expect, test } from "vitest";
import { examineSignOn } from "../../../src/app/doctor/examine-sign-on.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { readDeskSettings } from "../../../src/platforms/desk/settings.ts";
import type { FakeIssuer, IssuerFault } from "../../fakes/issuer.ts";
import { startFakeIssuer } from "../../fakes/issuer.ts";
import { editorCalled, startDesk } from "./desk.ts";

const settingsFor = (issuer: Pick<FakeIssuer, "address">) => ({
  issuer: issuer.address,
  clientId: "onrecord",
  clientSecret: "the-secret",
  editors: new Map([
    ["anna@news.example", "slack:T1/ANNA"],
    ["sub-of-ben", "slack:T1/BEN"],
  ]),
});

const newsroom = async (isEditor: (address: string) => boolean = () => true) => {
  const issuer = await startFakeIssuer();
  const desk = await startDesk(createLibrary([]), false, {
    newsroom: {
      ...settingsFor(issuer),
      editorAt: (address) => ({
        ...editorCalled(""),
        address,
        isEditor: async () => isEditor(address),
      }),
    },
  });
  /** Follows the redirects by hand, as a browser with these cookies does. */
  const get = (path: string, cookie = "") =>
    fetch(new URL(path, desk.origin), { redirect: "manual", headers: { cookie } });
  const cookiesOf = (response: Response) =>
    response.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
  /** Goes to the sign-on and back. */
  const signOn = async (path = "/sign-in/newsroom") => {
    const begun = await get(path);
    const [cookie = ""] = cookiesOf(begun);
    const atIssuer = await fetch(begun.headers.get("location") ?? "", { redirect: "manual" });
    const back = atIssuer.headers.get("location") ?? "";
    return { begun, cookie, back, end: await get(back, cookie) };
  };
  return { issuer, desk, get, signOn, cookiesOf };
};

test("an editor signs in through the newsroom's sign-on, and has the address that they have in chat", async () => {
  const { issuer, desk, get, signOn, cookiesOf } = await newsroom();
  const out = await get("/draft/digue");
  expect([out.status, await out.text()]).toEqual([
    401,
    expect.stringContaining('href="/sign-in/newsroom?to=%2Fdraft%2Fdigue"'),
  ]);
  const { begun, end } = await signOn("/sign-in/newsroom?to=/draft/digue");
  expect(begun.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^onrecord-sign-on=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=600$/u),
  ]);
  expect(Object.fromEntries(issuer.asked[0] ?? [])).toEqual({
    client_id: "onrecord",
    redirect_uri: `${desk.origin}/sign-in/return`,
    response_type: "code",
    scope: "openid email",
    code_challenge_method: "S256",
    code_challenge: expect.stringMatching(/^[\w-]{43}$/u),
    state: expect.stringMatching(/^[\w-]{43}$/u),
    nonce: expect.stringMatching(/^[\w-]{43}$/u),
  });
  expect([end.status, end.headers.get("location")]).toEqual([303, "/draft/digue"]);
  const [session = "", ended] = cookiesOf(end);
  expect(ended).toBe("onrecord-sign-on=");
  const page = await (await get("/draft/digue", session)).text();
  expect(/"me":"(?<me>[^"]+)"/u.exec(page)?.groups?.me).toBe("slack:T1/ANNA");
});

test("a person is known by their id too, or by an e-mail address that the sign-on has verified", async () => {
  const { issuer, signOn } = await newsroom();
  const ends: (string | number | null)[] = [];
  for (const person of [
    { sub: "sub-of-ben" },
    { sub: "2", email: "Anna@News.example", email_verified: true },
    { sub: "2", email: "anna@news.example", email_verified: false },
    { sub: "2", email: "anna@news.example" },
    { sub: "anna@news.example.evil" },
  ]) {
    issuer.person = person;
    const { end } = await signOn();
    ends.push(end.headers.get("location") ?? end.status);
  }
  expect(ends).toEqual(["/", "/", 403, 403, 403]);
});

test("a person whom the platform does not know as an editor is not signed in, and reads why", async () => {
  const { signOn, cookiesOf } = await newsroom((address) => address !== "slack:T1/ANNA");
  const { end } = await signOn();
  expect([end.status, cookiesOf(end), await end.text()]).toEqual([
    403,
    [],
    expect.stringContaining("do not name you as an editor"),
  ]);
});

test.each<IssuerFault>(["another nonce", "another audience", "another key", "expired", "no id token"])(
  "an answer of the sign-on with %s signs nobody in",
  async (fault) => {
    const { issuer, signOn, cookiesOf } = await newsroom();
    issuer.fault = fault;
    const { end } = await signOn();
    expect([end.status, cookiesOf(end), await end.text()]).toEqual([
      403,
      [],
      expect.stringContaining("did not confirm who you are"),
    ]);
  },
);

test("a sign-on without its addresses is named, and works once it has them", async () => {
  const { issuer, get, signOn } = await newsroom();
  issuer.fault = "no address";
  expect((await get("/sign-in/newsroom")).status).toBe(502);
  expect((await examineSignOn(settingsFor(issuer), ["slack"])).map(({ found }) => found)).toEqual([
    expect.stringContaining("(it has no authorization_endpoint with https)"),
  ]);
  issuer.fault = null;
  expect((await signOn()).end.status).toBe(303);
});

test("a return works once, only with its cookie and state, and not another person's", async () => {
  const { get, signOn } = await newsroom();
  const first = await signOn();
  const second = await signOn();
  const statuses = [
    (await get(first.back, first.cookie)).status,
    (await get(first.back)).status,
    (await get(first.back, "onrecord-sign-on=guessed")).status,
  ];
  expect([first.end.status, second.end.status, ...statuses]).toEqual([303, 303, 403, 403, 403]);
  const begun = await get("/sign-in/newsroom");
  const own = begun.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  // An attacker's return, opened in the victim's browser.
  expect((await get(first.back, own)).status).toBe(403);
});

test("the sign-on sends people only to pages of the desk", async () => {
  const { signOn } = await newsroom();
  const to = [
    "//evil.example",
    "https://evil.example",
    "/sign-out",
    "/draft/../x",
    "/draft/digue",
    "/record",
  ];
  const locations = await Promise.all(
    to.map(async (path) =>
      (await signOn(`/sign-in/newsroom?to=${encodeURIComponent(path)}`)).end.headers.get("location"),
    ),
  );
  expect(locations).toEqual(["/", "/", "/", "/", "/draft/digue", "/record"]);
});

test("without a sign-on, its paths show nothing; and if it does not answer, the page says so", async () => {
  const { origin } = await startDesk();
  expect((await fetch(`${origin}/sign-in/newsroom`)).status).toBe(401);
  const desk = await startDesk(createLibrary([]), false, {
    newsroom: {
      ...settingsFor({ address: "http://127.0.0.1:9" }),
      editorAt: () => editorCalled("ANNA"),
    },
  });
  const down = await fetch(`${desk.origin}/sign-in/newsroom`, { redirect: "manual" });
  expect([down.status, await down.text()]).toEqual([502, expect.stringContaining("does not answer")]);
});

const set = {
  ONRECORD_DESK_URL: "https://desk.example.org",
  ONRECORD_SIGN_ON_ISSUER: "https://sso.news.example",
  ONRECORD_SIGN_ON_CLIENT_ID: "onrecord",
  ONRECORD_SIGN_ON_EDITORS: "Anna@news.example=slack:T1/U1, Sub-2=discord:3/4",
};

test("the settings name the issuer, the bot there, and each editor's address in chat", () => {
  expect(readDeskSettings(set).signOn).toEqual({
    issuer: "https://sso.news.example",
    clientId: "onrecord",
    clientSecret: null,
    editors: new Map([
      ["anna@news.example", "slack:T1/U1"],
      ["Sub-2", "discord:3/4"],
    ]),
  });
  expect(readDeskSettings({ ...set, ONRECORD_SIGN_ON_ISSUER: "" }).signOn).toBe(null);
});

test.each([
  [
    { ONRECORD_SIGN_ON_CLIENT_ID: "", ONRECORD_DESK_URL: "" },
    "also set ONRECORD_SIGN_ON_CLIENT_ID, ONRECORD_DESK_URL",
  ],
  [{ ONRECORD_SIGN_ON_ISSUER: "http://sso.news.example" }, "ONRECORD_SIGN_ON_ISSUER: expected https://"],
  [{ ONRECORD_SIGN_ON_EDITORS: "anna@news.example" }, "expected pairs such as anna@news.example="],
  [{ ONRECORD_SIGN_ON_EDITORS: "anna@news.example=slack:U1" }, "expected pairs such as anna@news.example="],
])("settings with %j are refused", (wrong, problem) => {
  expect(() => readDeskSettings({ ...set, ...wrong })).toThrow(problem);
});

test("the doctor asks the issuer, and names editors whose platform is off", async () => {
  const issuer = await startFakeIssuer();
  const states = async (settings: Parameters<typeof examineSignOn>[0], on: readonly string[]) =>
    (await examineSignOn(settings, on)).map(({ state, found }) => `${state}: ${found}`);
  expect(await states(null, [])).toEqual([]);
  expect(await states(settingsFor(issuer), ["slack"])).toEqual([`ok: ${issuer.address} answers.`]);
  expect(await states(settingsFor({ address: `${issuer.address}/other` }), ["discord"])).toEqual([
    expect.stringMatching(/^failed: ONRECORD_SIGN_ON_ISSUER: expected an issuer of OpenID Connect/u),
    "failed: No one can sign in as slack:T1/ANNA, slack:T1/BEN, because the bot is not on this platform.",
  ]);
});
