import { describe, expect, test } from "vitest";
import { includeSchema } from "../../../src/digests/digest.ts";
import { changesOf, notToldOf } from "../../../src/digests/news/changes.ts";
import type { Library } from "../../../src/library/library.ts";
import type { Told } from "../../../src/store/deliveries/knowledge.ts";
import { briefingOf, libraryOf, summit, visit } from "../../library.ts";
import { contextOf, knowledgeOf, toldOf } from "./context.ts";

/** The summit's source is of 2 March, the visit's of 4 May. */
const library = libraryOf(summit, visit);

/** The context of a channel with a watermark. */
const since = (watermark: string, told: readonly Told[] = [], of: Library = library) => ({
  ...contextOf(of),
  knowledge: knowledgeOf(told, "en", watermark),
});

const newsOf = (context: ReturnType<typeof contextOf>) =>
  changesOf(context).map(({ fact, mark, due }) => [fact.reference, mark, due?.status ?? null]);

describe("before a channel's watermark", () => {
  test("what was published counts as told, and what was published on its day does not", () => {
    const visited = [
      ["visite/ada-role", "new", null],
      ["visite/ecoles", "new", null],
    ];
    expect(newsOf(since("2026-05-04"))).toEqual(visited);
    expect(newsOf(since("2026-05-05"))).toEqual([]);
    expect(newsOf(since("2026-03-02"))).toHaveLength(library.facts.size);
  });

  test("is why a fact is left out", () => {
    const include = includeSchema.parse({ kinds: ["role"] });
    const notTold = notToldOf({ ...since("2026-05-04", toldOf(libraryOf(visit))), include });
    expect(notTold.map(({ fact, why }) => [fact.reference, why])).toEqual([
      ["visite/ada-role", "told"],
      ["visite/ecoles", "kinds"],
      ["summit/ada-role", "before"],
      ["summit/ben-role", "before"],
      ["summit/publish", "kinds"],
      ["summit/welcome", "kinds"],
      ["summit/follow", "kinds"],
      ["summit/offices", "kinds"],
    ]);
  });

  test("a fact that the channel was shown in another wording is posted again: the record counts", () => {
    const told = toldOf(library).map((each) =>
      each.reference === "summit/publish" ? { ...each, hash: "another" } : each,
    );
    expect(newsOf(since("2026-06-01", told))).toEqual([["summit/publish", "updated", null]]);
  });

  test("a briefing whose embargo ended later is posted", () => {
    const embargoed = (embargo: string) => since("2026-05-05", [], libraryOf({ ...summit, embargo }, visit));
    expect(newsOf(embargoed("2026-05-05T00:00:00Z"))).toHaveLength(6);
    expect(newsOf(embargoed("2026-05-04T23:59:59Z"))).toEqual([]);
  });

  test("a correction counts as posted, and a later one of an older fact is posted", () => {
    const correctedOn = (date: string) => ({
      ...library,
      corrections: new Map([
        ["summit/publish", [{ date, note: { en: "She said July." }, kind: "corrected" as const }]],
      ]),
    });
    expect(newsOf(since("2026-05-05", [], correctedOn("2026-05-04")))).toEqual([]);
    expect(newsOf(since("2026-05-05", [], correctedOn("2026-05-05")))).toEqual([
      ["summit/publish", "corrected", null],
    ]);
  });

  test("a due date counts as posted, and one that comes later is posted", () => {
    const on = (date: string, watermark: string) =>
      newsOf({ ...since(watermark), now: Temporal.ZonedDateTime.from(`${date}T08:30[Asia/Ho_Chi_Minh]`) });
    expect(on("2026-06-29", "2026-06-20")).toEqual([["summit/publish", null, "soon"]]);
    expect(on("2026-07-08", "2026-06-30")).toEqual([["summit/publish", null, "overdue"]]);
    expect(on("2026-07-08", "2026-07-01")).toEqual([]);
  });
});

test("a fact that gets a newer source is as old as that one", () => {
  const file = (sources: readonly (readonly [id: string, date: string])[]) =>
    briefingOf(
      "town",
      {
        status: "reviewed",
        headline: { en: "The town" },
        summary: { en: "The town opened a library." },
        sources: sources.map(([id, date]) => ({
          id,
          file: `${id}.txt`,
          publisher: "The Herald",
          language: "en",
          published: { date, known: "text" as const },
        })),
        events: [
          {
            id: "opening",
            text: { en: "The library opened." },
            passages: sources.map(([source]) => ({ source, exact: "The library opened." })),
          },
        ],
      },
      Object.fromEntries(sources.map(([id]) => [id, "The library opened."])),
    );
  const first = ["first", "2026-03-02"] as const;
  const second = ["second", "2026-05-30"] as const;
  expect([
    newsOf(since("2026-05-01", [], libraryOf(file([first])))),
    newsOf(since("2026-05-01", [], libraryOf(file([second, first])))),
  ]).toEqual([[], [["town/opening", "new", null]]]);
});
