import { describe, expect, test } from "vitest";
import commitments from "../../../src/digests/definitions/commitments.ts";
import news from "../../../src/digests/definitions/news.ts";
import { briefingOf, libraryOf, summit, visit } from "../../library.ts";
import { createChannel, moreOf, referencesOf, shownText } from "./channel.ts";

/** A briefing of one figure. */
const figureOf = (slug: string) =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      headline: { en: "A figure" },
      summary: { en: "A figure." },
      sources: [
        {
          id: "s",
          file: "s.txt",
          publisher: "The Herald",
          language: "en",
          published: { date: "2026-03-02", known: "text" },
        },
      ],
      figures: [
        {
          id: "figure",
          value: 40,
          unit: { en: "offices" },
          counts: { en: "closed" },
          passages: [{ source: "s", exact: "40 offices" }],
        },
      ],
    },
    { s: "40 offices closed." },
  );

describe("the digest of news", () => {
  test("has every kind of fact: statements, figures, roles and events, in the order of kinds", () => {
    const composed = createChannel(news).compose({ library: libraryOf(summit, visit) });
    expect(referencesOf(composed)).toEqual([
      "summit/publish",
      "summit/welcome",
      "visite/ecoles",
      "summit/follow",
      "visite/ada-role",
      "summit/ada-role",
      "summit/ben-role",
    ]);
    expect(moreOf(composed)).toEqual(["1 more: digest more summit/offices"]);
    expect(
      shownText(composed)
        .split("\n")
        .filter((line) => line.startsWith("NEW · "))
        .slice(4, 6),
    ).toEqual([
      "NEW · Ada Stone: Deputy Prime Minister, Ministry of Works, as of 4 May 2026",
      "NEW · Ada Stone: Minister, Ministry of Works, as of 2 Mar 2026",
    ]);
  });

  test("says nothing that another digest has told the channel", () => {
    const library = libraryOf(summit);
    const channel = createChannel(news);
    const { facts } = createChannel(commitments).post({ library });
    channel.told.push(...facts);
    expect(referencesOf(channel.compose({ library }))).toEqual([
      "summit/follow",
      "summit/offices",
      "summit/ada-role",
      "summit/ben-role",
    ]);
  });

  test("names in its button as many facts as a line can have, and leads to the list of all for others", () => {
    const briefings = Array.from({ length: 307 }, (_, index) => figureOf(`b${index + 100}`));
    const composed = createChannel(news).compose({ library: libraryOf(...briefings) });
    const [more = ""] = moreOf(composed);
    expect([more.split(":")[0], more.length < 4_000]).toEqual(["300 more", true]);
    expect(shownText(composed)).not.toContain("not listed here");
    const longer = Array.from({ length: 407 }, (_, index) => figureOf(`b${index + 100}`));
    expect(shownText(createChannel(news).compose({ library: libraryOf(...longer) }))).toContain(
      "not listed here. To see them: /brief",
    );
  });
});
