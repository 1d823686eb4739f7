import { describe, expect, test } from "vitest";
import commitments from "../../../src/digests/definitions/commitments.ts";
import news from "../../../src/digests/definitions/news.ts";
import { briefingOf, libraryOf, summit, visit } from "../../library.ts";
import { createChannel, referencesOf, shownText } from "./channel.ts";

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
      "summit/offices",
      "visite/ada-role",
      "summit/ada-role",
      "summit/ben-role",
    ]);
    expect(
      shownText(composed)
        .split("\n")
        .filter((line) => line.startsWith("NEW · "))
        .slice(4, 6),
    ).toEqual([
      "NEW · 40 offices: called slow (as of 2 March 2026)",
      "NEW · Ada Stone: Deputy Prime Minister, Ministry of Works, as of 4 May 2026",
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

  test("leads to the facts beyond its cap by their briefings, or by the list of all", () => {
    const rest = (count: number) => {
      const briefings = Array.from({ length: count }, (_, index) => figureOf(`b${index + 10}`));
      const composed = createChannel(news).compose({ library: libraryOf(...briefings) });
      return shownText(composed).split("\n").at(-1);
    };
    expect([rest(17), rest(22)]).toEqual([
      "15 of 17 shown, 2 more: /source b25 · /source b26",
      "15 of 22 shown, 7 more: /source b25 · /source b26 · /source b27 · /source b28 · /source b29 · /brief",
    ]);
  });
});
