import { expect, test } from "vitest";
import { loadCommands } from "../../src/ask/define-command.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, summit } from "../library.ts";
import { newStore } from "../platforms/test-store.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };
const start = Temporal.Instant.from("2026-06-20T08:00:00Z");

const startTokens = async ({
  apiAddress = "https://record.example.org",
}: {
  apiAddress?: string | null;
} = {}) => {
  const store = await newStore();
  const clock = { now: start };
  const ask = createTestAsk({
    commands,
    log,
    now: () => clock.now,
    library: () => libraryOf(summit),
    embargo: { library: () => null, channels: ["slack:C9"] },
    store: async () => store,
    apiAddress,
  });
  const editor = askerOf("en", {
    isEditor: async () => true,
    recheck: { isEditor: async () => true, isIn: async () => true },
  });
  return {
    store,
    clock,
    say: async (line: string, asker = editor) =>
      renderText((await ask.line(line, asker)).answer, { styled: false }),
    editor,
  };
};

/** The secret varies, so tests compare the text around it. */
const withoutSecret = (said: string): string => said.replaceAll(/onrecord_[\w-]{43}/gu, "SECRET");

test("/token make shows the secret once, with what it opens and until when", async () => {
  const { say, store } = await startTokens();
  expect(withoutSecret(await say("/token make website days:10"))).toBe(`Token “website”
===============

Copy it now: it is shown only once. Anyone who has it can read the record.

SECRET

• For assistants (MCP): https://record.example.org/mcp
• The JSON API is described at https://record.example.org/api/v1/openapi.json

It reads what everyone may see, until Tuesday 30 June 2026, 08:00 (UTC). It stops earlier if you are no longer an editor.

To revoke it: /token revoke website`);
  const [token] = await store.tokens.list(start);
  expect([token?.name, token?.use, token?.maker, token?.clearedIn, token?.expiresAt.toString()]).toEqual([
    "website",
    "programs",
    "slack:T1/U2",
    null,
    "2026-06-30T08:00:00Z",
  ]);
});

test("a token for feeds is shown as addresses", async () => {
  const { say } = await startTokens();
  expect(withoutSecret(await say("/token make calendar use:feeds"))).toContain(`
https://record.example.org/feeds/SECRET/due.ics
https://record.example.org/feeds/SECRET/briefings.atom
`);
});

test("the database has no secret, only a hash", async () => {
  const { say, store } = await startTokens();
  const secret = /onrecord_[\w-]{43}/u.exec(await say("/token make website"))?.[0] ?? expect.unreachable();
  expect((await store.tokens.find(secret, start))?.name).toBe("website");
  expect(
    JSON.stringify([await store.tokens.list(start), await store.audit.entries(start, null)]),
  ).not.toContain(secret.slice("onrecord_".length));
});

test("/token list names each token, and /token revoke ends it; both are in the audit log", async () => {
  const { say, store, clock } = await startTokens();
  await say("/token make website");
  await say("/token make calendar use:feeds");
  expect(await say("/token list")).toContain(`2 tokens
========

• calendar · Feeds · made by U2 on 20 Jun 2026 · never used · until 18 Sept 2026
• website · Programs · made by U2 on 20 Jun 2026 · never used · until 18 Sept 2026`);
  expect(await say("/token revoke calendar")).toBe(
    "“calendar” is revoked. Programs that have it can no longer read the record.",
  );
  expect(await say("/token revoke calendar")).toBe("There is no token called “calendar”.");
  const audited = (await store.audit.entries(start, null)).map(
    ({ what, before, after }) => `${what}: ${before}, ${after}`,
  );
  expect(audited.toSorted()).toEqual([
    "token-made: null, feeds",
    "token-made: null, programs",
    "token-revoked: feeds, null",
  ]);
  clock.now = start.add({ hours: 24 * 90 });
  expect(await say("/token list")).toContain("No token works now.");
});

test("a name is used once, until its token is revoked or has expired", async () => {
  const { say, clock } = await startTokens();
  await say("/token make website days:1");
  expect(await say("/token make website")).toBe(
    "There is already a token called “website”. Revoke it first, or choose another name.",
  );
  clock.now = start.add({ hours: 24 });
  expect(await say("/token make website")).toContain("Token “website”");
});

test.each([
  ["/token make website days:0", "Days: “0” is not a number of days from 1 to 365."],
  ["/token make website days:366", "Days: “366” is not a number of days from 1 to 365."],
  [`/token make ${"a".repeat(41)}`, "Name: expected at most 40 characters."],
  ["/token make website embargo:yes", "You are not cleared for embargoes in this channel."],
  ["/token make website use:feeds embargo:yes", "Feeds never have briefings under embargo."],
])("%s makes no token", async (line, said) => {
  const { say, store } = await startTokens();
  expect(await say(line)).toBe(said);
  expect(await store.tokens.list(start)).toEqual([]);
});

test("an editor who is cleared in a channel gets a token that reads embargoes there", async () => {
  const { say, store, editor } = await startTokens();
  const cleared = { ...editor, channel: "slack:C9" };
  expect(await say("/token make desk embargo:yes", cleared)).toContain("briefings under embargo too");
  expect((await store.tokens.list(start)).map(({ clearedIn }) => clearedIn)).toEqual(["slack:C9"]);
});

test("only editors manage tokens, where they read alone, and only if programs can read the record", async () => {
  const { say, store, editor } = await startTokens();
  for (const line of ["/token make website", "/token list", "/token revoke website"]) {
    expect(await say(line, askerOf("en"))).toBe("You may not manage tokens. Editors are named.");
    expect(await say(line, { ...editor, readsAlone: false })).toBe(
      "Tokens are secrets. Type /token in a direct message to the bot, or as a slash command.",
    );
  }
  expect(await store.tokens.list(start)).toEqual([]);
  const off = await startTokens({ apiAddress: null });
  expect(await off.say("/token list")).toBe(
    "Programs cannot read the record here: ONRECORD_API_URL is not set.",
  );
});
