import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { hostileTexts } from "../../answers.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { briefingOf, libraryOf } from "../../library.ts";
import { commands } from "./asked.ts";
import { expectShownOnDiscord, expectShownOnSlack } from "./shown.ts";

/** A briefing every text of which a platform would act on, if it were not escaped. */
const hostileBriefing = (hostile: string) => {
  const passages = [{ source: "post", exact: `Mallory: ${hostile}` }];
  const each = { en: `Own ${hostile}`, fr: `Propre ${hostile}`, vi: `Riêng ${hostile}` };
  return briefingOf(
    "town",
    {
      status: "reviewed",
      headline: each,
      summary: each,
      sources: [
        {
          id: "post",
          file: "post.txt",
          title: hostile,
          publisher: hostile,
          language: "en",
          published: { date: "2026-03-02", known: "inferred", note: each },
          page: { url: "https://post.example/story", language: "en" },
          translation: { of: "de", by: hostile },
          caveats: [each],
        },
      ],
      topics: [{ id: "topic", names: each }],
      organizations: [{ id: "town", names: each, aliases: [`Alias ${hostile}`] }],
      people: [
        {
          id: "mallory",
          names: { en: `Mallory ${hostile}` },
          native: { language: "de", name: `Eigen ${hostile}` },
          aliases: [`Mal ${hostile}`],
          roles: [{ id: "role", title: each, organization: "town", passages }],
        },
      ],
      statements: (["commitment", "position", "claim"] as const).map((kind) => ({
        id: kind,
        speaker: "mallory",
        onBehalfOf: "town",
        kind,
        text: each,
        topics: ["topic"],
        passages,
      })),
      figures: [{ id: "figure", value: 40, unit: each, counts: each, topics: ["topic"], passages }],
      events: [{ id: "event", text: each, participants: ["mallory"], passages }],
      corrections: [{ fact: "claim", date: "2026-03-05", note: each }],
    },
    { post: `Mallory: ${hostile}` },
  );
};

const lines = [
  "who mallory",
  "org town",
  "commitments mallory",
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

  test.each(languages)("is shown as written in %s, and nothing in it is live", async (language) => {
    for (const line of [...lines, `search ${hostile}`, `who ${hostile}`, hostile]) {
      const reply = await ask.line(line, askerOf(language));
      expect([line, reply.answer.summary.includes("did not work")]).toEqual([line, false]);
      expectShownOnSlack(reply);
      expectShownOnDiscord(reply, language);
    }
  });
});
