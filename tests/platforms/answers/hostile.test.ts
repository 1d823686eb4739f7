import { describe, expect, test } from "vitest";
import { hostileTexts } from "../../../contract/answers.ts";
import { languages } from "../../../src/base/language/language.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { libraryOf } from "../../library.ts";
import { hostileBriefing } from "../hostile-briefing.ts";
import { commands } from "./ask-every-command.ts";
import { expectShownOnDiscord, expectShownOnSlack } from "./shown.ts";

const lines = [
  "who mallory",
  "org town",
  "commitments mallory",
  "commitments history:town/commitment",
  "commitments summary:topic",
  "update town/commitment",
  "correct town/claim",
  "watch mallory",
  "since 2026-03-01",
  "positions mallory",
  "quotes mallory",
  "timeline mallory",
  "figures",
  "brief town",
  "source town",
  "source town/role",
  "attribution town/position",
  "search mallory",
  "find Mallory:",
  "names Mallory",
  "home",
];

describe.each(hostileTexts)("a briefing full of %j", (hostile) => {
  const library = libraryOf(hostileBriefing(hostile));
  const ask = createTestAsk({
    commands,
    library: () => library,
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });

  test.each(languages)("is shown as written in %s, without live markup", async (language) => {
    for (const line of [...lines, `search ${hostile}`, `who ${hostile}`, hostile]) {
      const reply = await ask.line(line, askerOf(language, { isEditor: async () => true }));
      expect([line, reply.answer.summary.includes("did not work")]).toEqual([line, false]);
      expectShownOnSlack(reply);
      expectShownOnDiscord(reply, language);
    }
  });
});
