import { describe, expect, test } from "vitest";
import { briefingOf, libraryOf } from "../library.ts";
import { textOf, wholeTextOf } from "./ask.ts";

const text = `Mayor Ann Lee denied that she had sold the pier. “That is simply untrue,” she said.
The clerk, Sam Roe, said that Lee backs the market.
Members of the growers' guild have said that the law ignores small farms.
The city will plant 100 trees by the end of 2030.
`;

/** What version 2 of the format has: a denial, hearsay, a group that speaks, a year in which something is due. */
const market = briefingOf(
  "market",
  {
    version: 2,
    status: "reviewed",
    headline: { en: "The market" },
    summary: { en: "Who said what." },
    sources: [
      {
        id: "post",
        file: "post.txt",
        publisher: "The Post",
        language: "en",
        published: { date: "2026-11-03", known: "text" },
      },
    ],
    organizations: [{ id: "guild", names: { en: "Growers’ Guild" } }],
    people: [
      { id: "ann-lee", names: { en: "Ann Lee" } },
      { id: "sam-roe", names: { en: "Sam Roe" } },
    ],
    statements: [
      {
        id: "pier",
        speaker: "ann-lee",
        kind: "denial",
        text: { en: "She had not sold the pier.", fr: "Elle n’a pas vendu la jetée." },
        passages: [
          { source: "post", exact: "“That is simply untrue,” she said." },
          { source: "post", exact: "Mayor Ann Lee denied that she had sold the pier." },
        ],
      },
      {
        id: "market",
        speaker: "ann-lee",
        reportedBy: "sam-roe",
        kind: "support",
        text: { en: "She backs the market." },
        passages: [{ source: "post", exact: "The clerk, Sam Roe, said that Lee backs the market." }],
      },
      {
        id: "farms",
        speaker: { group: { en: "Members of the growers’ guild" }, organization: "guild" },
        kind: "claim",
        text: { en: "The law ignores small farms." },
        passages: [
          {
            source: "post",
            exact: "Members of the growers' guild have said that the law ignores small farms.",
          },
        ],
      },
      {
        id: "trees",
        speaker: "ann-lee",
        kind: "commitment",
        due: "by 2030",
        text: { en: "The city will plant 100 trees." },
        passages: [{ source: "post", exact: "The city will plant 100 trees by the end of 2030." }],
      },
    ],
  },
  { post: text },
);
const library = libraryOf(market);

const linesOf = async (...asked: Parameters<typeof textOf>): Promise<readonly string[]> =>
  (await wholeTextOf(...asked)).split("\n");

describe("a denial", () => {
  test.each([
    ["en", "DENIED", "She had not sold the pier."],
    ["fr", "DÉMENTI", "Elle n’a pas vendu la jetée."],
    ["es", "DESMENTIDO", "She had not sold the pier."],
    ["vi", "PHỦ NHẬN", "She had not sold the pier."],
  ] as const)("is marked as one, in %s", async (language, mark, line) => {
    const lines = [
      "/positions ann-lee",
      "/commitments ann-lee kind:denial",
      "/quotes ann-lee",
      "/who ann-lee",
    ];
    for (const asked of lines)
      expect(await linesOf(asked, language, library), asked).toContain(`${mark} · ${line}`);
  });

  test("is no claim and no position", async () => {
    for (const kind of ["claim", "position", "commitment"]) {
      expect(await textOf(`/commitments ann-lee kind:${kind}`, "en", library)).not.toContain("sold the pier");
    }
  });

  test.each([
    [
      "en",
      "Denial by Ann Lee: She had not sold the pier (“That is simply untrue,” The Post, 3 November 2026).",
    ],
    ["fr", "Démenti de Ann Lee\u00a0: Elle n’a pas vendu la jetée (selon The Post, 3 novembre 2026)."],
    ["es", "Desmentido de Ann Lee: She had not sold the pier (según The Post, 3 de noviembre de 2026)."],
    ["vi", "Lời phủ nhận của Ann Lee: She had not sold the pier (theo The Post, 3/11/2026)."],
  ] as const)("is pasted with what is denied, in %s", async (language, line) => {
    expect(await textOf("/attribution market/pier", language, library)).toContain(line);
  });
});

describe("what somebody reported that another said", () => {
  test("names who reported it", async () => {
    expect(await linesOf("/who ann-lee", "en", library)).toContain(
      "Support · She backs the market. (according to Sam Roe)",
    );
    expect(await textOf("/attribution market/market", "en", library)).toContain(
      "Ann Lee, according to Sam Roe: She backs the market (as reported by The Post, 3 November 2026).",
    );
  });

  test("is not what the reporter said", async () => {
    expect(await textOf("/commitments sam-roe", "en", library)).not.toContain("She backs the market.");
  });
});

describe("a group that speaks", () => {
  const line = "Claim · Members of the growers’ guild: The law ignores small farms.";

  test("is shown as its words, also with its organization", async () => {
    for (const question of ["/positions", "/org guild", "/positions guild"]) {
      expect(await linesOf(question, "en", library), question).toContain(line);
    }
  });

  test("is found by its words, and is no person", async () => {
    expect(await textOf("/search members", "en", library)).toContain("The law ignores small farms.");
    expect(await textOf("/who members", "en", library)).not.toContain("Claim");
  });
});

test("a commitment is due when its source says, and no day is made up", async () => {
  expect(await linesOf("/commitments ann-lee", "en", library)).toContain(
    "Commitment · The city will plant 100 trees. (due by the end of 2030)",
  );
});
