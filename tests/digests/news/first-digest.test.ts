import { describe, expect, test } from "vitest";
import { generateBriefings } from "../../../bench/briefings.ts";
import { composeChanges, newsOf } from "../../../src/digests/news/compose.ts";
import { factKinds } from "../../../src/library/briefing/briefing.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { contextOf, knowledgeOf, toldOf } from "./context.ts";

const small = libraryOf(summit, visit);
/** Seven facts a day, from 1 to 20 January 2024. */
const large = libraryOf(...generateBriefings(20));

const subject = { title: () => "News", usualKinds: factKinds };

describe("a channel's first digest", () => {
  test("tells everything on record if that is little, and says so", () => {
    expect(newsOf(contextOf(small))).toMatchObject({ isFirst: true, from: null });
    const { answer, facts, watermark } = composeChanges(subject, contextOf(small));
    expect(new Set(facts.map(({ reference }) => reference)).size).toBe(small.facts.size);
    expect(watermark).toBeNull();
    expect(JSON.stringify(answer.blocks)).toContain("so everything on record is new");
  });

  test("tells the newest week of a large archive, says so, and lets what is older count as known", () => {
    const { answer, facts, watermark } = composeChanges(subject, contextOf(large));
    const days = Array.from({ length: 7 }, (_, day) => `briefing-${day + 13}`);
    expect(new Set(facts.map(({ reference }) => reference.split("/")[0]))).toEqual(new Set(days));
    expect(facts.filter(({ aspect }) => aspect === "fact")).toHaveLength(7 * 7);
    expect(watermark).toEqual({ language: "en", day: "2024-01-14" });
    expect(JSON.stringify(answer.blocks)).toContain(
      "It covers the newest week on record, from 14 January 2024",
    );
    const next = { ...contextOf(large), knowledge: knowledgeOf(facts, "en", "2024-01-14") };
    expect(composeChanges(subject, next)).toMatchObject({ isEmpty: true, watermark: null });
  });

  test("is not the second one: what the channel was not told is new, however much it is", () => {
    const told = { ...contextOf(large), knowledge: knowledgeOf(toldOf(libraryOf(...generateBriefings(1)))) };
    expect(newsOf(told)).toMatchObject({ isFirst: false, from: null });
    expect(newsOf(told).changes.length).toBeGreaterThan(100);
  });
});
