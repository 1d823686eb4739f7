import { describe, expect, test } from "vitest";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { draftYaml } from "../../../src/drafts/output/yaml.ts";
import { readComments } from "../../../src/drafts/review/comments.ts";
import { reviewItems } from "../../../src/drafts/review/item.ts";
import { reviewPage } from "../../../src/drafts/review/page.ts";
import { pageOf } from "../../../src/drafts/review/page-of.ts";
import { longestPage } from "../../../src/drafts/work/limits.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { briefingFileSchema } from "../../../src/library/briefing/schema.ts";
import { groundBriefing } from "../../../src/library/passages/ground.ts";
import { article, emptyLibrary, facts, text } from "../fixture.ts";

const draft = createDraft(article, facts, {
  onRecord: emptyLibrary,
  language: "en",
  today: "2026-11-23",
  proposed: new Set(),
});
const yaml = draftYaml(draft, "# draft", "Left open.");

const ground = (): Briefing => {
  const file = briefingFileSchema.parse(draft.file);
  const grounded = groundBriefing(
    "digue",
    file,
    file.sources.map((source) => ({ ...source, text })),
  );
  if (!grounded.ok) throw new Error(JSON.stringify(grounded.problems));
  return grounded.briefing;
};

test("a page that is longer than platforms take is refused", () => {
  const briefing: Briefing = { ...ground(), headline: { en: "a".repeat(longestPage) } };
  expect(() =>
    pageOf({ found: "briefing", briefing, texts: new Map(), version: "1", openCount: 0 }, "en"),
  ).toThrow(
    "digue: the page to review it on would have more than 5,000,000 characters. Divide the briefing into several.",
  );
});

describe("the items of a review", () => {
  const items = reviewItems(ground(), readComments(yaml), "en");

  test("are numbered in the order of the text, each with what its comments say", () => {
    expect(
      items.map(({ number, label, title, state, notes }) => ({ number, label, title, state, notes })),
    ).toEqual([
      { number: 1, label: "Role", title: "Jeanne Morel: ministre du Port", state: "sure", notes: [] },
      {
        number: 2,
        label: "Commitment",
        title: "Jeanne Morel: Elle a assuré que le Port ouvrirait un second quai avant le 1er juin 2027.",
        state: "uncertain",
        notes: ["The speaker was inferred from a pronoun, or from the sentence before."],
      },
      {
        number: 3,
        label: "Quotation",
        title: "Paul Lenoir: Nous aurons 2,6 millions de voyageurs par an",
        state: "open",
        notes: ["the kind of statement was not found; In the speaker’s own words."],
      },
      { number: 4, label: "Figure", title: "2,600,000 voyageurs", state: "sure", notes: [] },
      {
        number: 5,
        label: "Role",
        title: "Paul Lenoir: directeur",
        state: "uncertain",
        notes: ["The role’s organization was not found."],
      },
      {
        number: 6,
        label: "Hope",
        title: "Compagnie du Port: La Compagnie du Port espère une aide.",
        state: "sure",
        notes: [],
      },
      {
        number: 7,
        label: "Statement",
        title: "Un porte-parole a salué le projet.",
        state: "open",
        notes: [
          "it was not found who said: “Un porte-parole”; The description of who said it fits several people, or none.",
        ],
      },
      {
        number: 8,
        label: "Person",
        title: "Luc Tessier",
        state: "uncertain",
        notes: ["No role was found."],
      },
      {
        number: 9,
        label: "Claim",
        title: "Luc Tessier: Luc Tessier a dit non.",
        state: "sure",
        notes: [],
      },
    ]);
  });

  test("are sure once an editor has removed the comment", () => {
    const edited = yaml.replace(/ *# The speaker was inferred.*\n/u, "");
    const states = reviewItems(ground(), readComments(edited), "en").map(({ state }) => state);
    expect(states).toEqual([
      "sure",
      "sure",
      "open",
      "sure",
      "uncertain",
      "sure",
      "open",
      "uncertain",
      "sure",
    ]);
  });

  test("show the end of the file as it is if it is no list of entries", () => {
    const comments = readComments(yaml.replace("# - left open: statement", "# - left open: [statement"));
    expect(comments.open).toEqual([]);
    expect(comments.unread).toContain("Un porte-parole");
  });
});

describe("the page", () => {
  const page = reviewPage(ground(), readComments(yaml), () => facts.blocks, "en", "0");

  test("holds the whole text of the article, and nothing that the browser would fetch or run", () => {
    const shown = page
      .replace(/<a class="number".*?<\/a>/gu, "")
      .replace(/<[^>]*>/gu, "")
      .replaceAll("&#39;", "'");
    for (const line of text.split("\n")) expect(shown).toContain(line);
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|@import|url\(/iu);
  });

  test("lists what is uncertain first, the open entries before the others", () => {
    const [, list = ""] = /<nav[^>]*>([\s\S]*?)<\/nav>/u.exec(page) ?? [];
    expect([...list.matchAll(/href="#fact-(\d)"/gu)].map((link) => link[1])).toEqual([
      "3",
      "7",
      "2",
      "5",
      "8",
    ]);
  });

  test("links every fact to its passage and back", () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      expect(page.split(`id="fact-${number}"`)).toHaveLength(2);
      expect(page.split(`id="passage-${number}"`)).toHaveLength(2);
      expect(page).toContain(`href="#passage-${number}"`);
      expect(page).toContain(`href="#fact-${number}"`);
    }
  });

  test("says why a paragraph was left out", () => {
    expect(page).toMatch(
      /Commentaires \(0\)<\/span><span class="why">\(left out: not part of the article\)/u,
    );
  });

  test.each(["en", "fr", "vi"] as const)("is written in %s", (language) => {
    expect(reviewPage(ground(), readComments(yaml), () => facts.blocks, language, "0")).toContain(
      `<html lang="${language}">`,
    );
  });

  test("escapes hostile words wherever they come from", () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
    const briefing = ground();
    const [source] = briefing.sources;
    if (source === undefined) throw new Error("The fixture has a source.");
    const evil = { ...source, text: `${hostile}\n${source.text}`, title: hostile, publisher: hostile };
    const open = [{ type: hostile, why: hostile, speaker: hostile, words: hostile, passages: [] }];
    const made = reviewPage(
      {
        ...briefing,
        headline: { en: hostile },
        sources: [evil],
        people: briefing.people.map((person) => ({ ...person, names: { en: hostile } })),
      },
      { on: () => [hostile], open, unread: hostile },
      () => [],
      "en",
      "0",
    );
    expect(made).not.toMatch(/<script|<img/u);
    expect(made.match(/&lt;script&gt;/gu)?.length).toBeGreaterThan(8);
  });
});
