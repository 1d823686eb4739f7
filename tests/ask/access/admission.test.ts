import { describe, expect, test } from "vitest";
import { createAdmission } from "../../../src/ask/access/admission.ts";
import { type AskerGroup, askerGroups } from "../../../src/ask/access/asker.ts";
import { createBudgets } from "../../../src/ask/access/budgets.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { libraryOf, summit } from "../../library.ts";
import { createTestAsk } from "../create-test-ask.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };
const start = Temporal.Instant.from("2026-06-01T08:00:00Z");
const settings = {
  lines: { burst: 20, perMinute: 60 },
  desk: { burst: 5, perMinute: 0.5 },
  suggestions: { burst: 100, perMinute: 600 },
};

const asking = (askers: readonly AskerGroup[] = ["members"]) => {
  const clock = { now: start };
  const admission = createAdmission({ askers, budgets: createBudgets(settings), log });
  const ask = createTestAsk({
    commands,
    library: () => libraryOf(summit),
    now: () => clock.now,
    admission,
    log,
  });
  const say = async (line: string, language: Language = "en", fields = {}) =>
    (await ask.line(line, askerOf(language, fields))).answer.summary;
  return { ask, say, clock };
};

describe("who may ask", () => {
  const cases = askerGroups.flatMap((group) =>
    askerGroups.map((allowed) => [group, allowed, group === allowed] as const),
  );
  test.each(cases)("%s, if %s may: %s", async (group, allowed, may) => {
    const { say } = asking([allowed]);
    expect((await say("who ada", "en", { group: async () => group })).startsWith("Ada Stone")).toBe(may);
  });

  test("is said in one sentence, in the person's language", async () => {
    const { say } = asking();
    const guest = { group: async () => "guests" };
    expect([await say("who ada", "en", guest), await say("who ada", "fr", guest)]).toEqual([
      "This bot does not answer guests.",
      "Ce bot ne répond pas aux invités.",
    ]);
    expect(await say("who ada", "vi", guest)).toBe("Bot này không trả lời khách.");
    const external = { group: async () => "external" };
    expect(await say("who ada", "en", external)).toBe("This bot does not answer people from outside.");
  });

  test.each(["group", "elsewhere"])("is refused if it cannot be looked up: %s", async (lookUp) => {
    const { say } = asking();
    const failing = { [lookUp]: async () => Promise.reject(new Error("no answer")) };
    expect(await say("who ada", "en", failing)).toBe(
      "It could not be checked whether you may ask. Try again in a moment.",
    );
  });

  test("holds for everything that is asked, offered, shown and filled in", async () => {
    const { ask } = asking();
    const guest = askerOf("en", { group: async () => "guests" });
    const refusal = {
      answer: { summary: "This bot does not answer guests." },
      refusal: { isRepeated: false },
    };
    expect(await ask.command({ command: "who", given: { name: "ada" }, page: 1 }, guest)).toMatchObject(
      refusal,
    );
    expect(await ask.onMessage("names", "Ada Stone", guest)).toMatchObject(refusal);
    expect(await ask.submit("desk request:?", { request: "a" }, guest)).toMatchObject(refusal);
    expect(await ask.form("desk request:?", guest)).toBeNull();
    expect(await ask.complete("who", "name", "a", guest)).toEqual([]);
    expect(await ask.completeLine("who ?", "name", "a", guest)).toEqual([]);
    expect(await ask.card("https://herald.example/open-code/", guest)).toBeNull();
  });

  test("is everybody at the terminal", async () => {
    const { say } = asking([]);
    const operator = { isOperator: true };
    const said = [];
    for (let time = 0; time < 30; time += 1) said.push(await say("who ada", "en", operator));
    expect(new Set(said)).toHaveLength(1);
  });
});

describe("how much a person may ask", () => {
  test("is said with when they may ask again", async () => {
    const { say, clock } = asking();
    for (let time = 0; time < 20; time += 1) expect(await say("who ada")).toContain("Ada Stone");
    expect(await say("who ada")).toBe("You have asked a lot. Ask again in 1 second.");
    expect(await say("who ada", "en", { user: "U3" })).toContain("Ada Stone");
    clock.now = start.add({ seconds: 1 });
    expect(await say("who ada")).toContain("Ada Stone");
  });

  test("is the same in a server, in another one and in direct messages", async () => {
    const { say } = asking();
    const discord = { platform: "discord", user: "U1" };
    for (let time = 0; time < 20; time += 1)
      await say("who ada", "en", { ...discord, workspace: [null, "G1", "G2"][time % 3] });
    for (const workspace of [null, "G1", "G2"])
      expect(await say("who ada", "en", { ...discord, workspace })).toContain("You have asked a lot.");
    expect(await say("who ada", "en", { user: "U1" })).toContain("Ada Stone");
  });

  test("is lower for messages to the desk", async () => {
    const { say } = asking();
    for (const line of ["desk a", "desk b", "wrong a/b c", "desk d", "wrong e/f g"]) await say(line);
    expect(await say("desk more")).toBe("You have told the desk a lot. Write to it again in 2 minutes.");
    expect(await say("wrong more", "fr")).toBe(
      "Vous avez beaucoup écrit à la rédaction. Réessayez dans 2 minutes.",
    );
    expect(await say("who ada")).toContain("Ada Stone");
  });

  test("does not count what is offered while they type among their lines", async () => {
    const { ask, say } = asking();
    for (let time = 0; time < 60; time += 1) {
      expect(await ask.complete("who", "name", "ada", askerOf())).not.toEqual([]);
    }
    expect(await say("who ada")).toContain("Ada Stone");
    for (let time = 0; time < 60; time += 1) await ask.complete("who", "name", "ada", askerOf());
    expect(await ask.complete("who", "name", "ada", askerOf())).toEqual([]);
  });
});

test("/home cannot be shared", async () => {
  const { ask } = asking();
  expect((await ask.line("home", askerOf())).shareLine).toBeNull();
});
