import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer.ts";
import type { Library } from "../../src/briefing/library.ts";
import { statementKinds } from "../../src/briefing/schema.ts";
import { type Include, includeSchema } from "../../src/digest.ts";
import commitments from "../../src/digests/commitments.ts";
import type { Language } from "../../src/i18n/language.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { briefingOf, libraryOf, summit, visit } from "../library.ts";

const compose = (
  include: Partial<Include> = {},
  language: Language = "en",
  library: Library = libraryOf(summit, visit),
): Answer | null =>
  commitments.compose({
    library,
    language,
    include: includeSchema.parse(include),
    now: Temporal.ZonedDateTime.from("2026-06-02T00:30+07:00[Asia/Ho_Chi_Minh]"),
  });

const textOf = (...parameters: Parameters<typeof compose>): string | null => {
  const answer = compose(...parameters);
  return answer === null ? null : renderText(answer, { styled: false });
};

const headingsOf = (answer: Answer | null): string[] =>
  (answer?.blocks ?? []).flatMap((block) =>
    block.kind === "heading" && block.level === 2 ? block.content.map(({ text }) => text) : [],
  );

/** A briefing with so many statements of each kind, one a day. */
const many = (count: number) =>
  briefingOf(
    "many",
    {
      status: "reviewed",
      headline: { en: "Many" },
      summary: { en: "Many statements." },
      sources: [
        {
          id: "s",
          file: "s.txt",
          publisher: "The Herald",
          language: "en",
          published: { date: "2026-03-02", known: "text" },
        },
      ],
      organizations: [{ id: "ministry", names: { en: "Ministry" } }],
      statements: statementKinds.flatMap((kind) =>
        Array.from({ length: count }, (_, index) => ({
          id: `${kind}-${index}`,
          speaker: "ministry",
          kind,
          text: { en: `A ${kind}, number ${index}.` },
          date: `2026-03-${String(index + 1).padStart(2, "0")}`,
          passages: [{ source: "s", exact: "so it was said" }],
        })),
      ),
    },
    { s: "And so it was said." },
  );

describe("the digest of commitments", () => {
  test("has commitments, then support, each with its passage and where it stands, as of the day of its place", () => {
    expect(textOf()).toBe(`Commitments (1) · Support (1) · as of 2 June 2026
=================================================

Commitments
-----------

Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; 2 March 2026; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 March 2026 · summit/publish

Support
-------

Ada Stone: She welcomed the report. (2 March 2026)
  │ Minister Ada Stone welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 March 2026 · summit/welcome`);
  });

  test("says the same in French and in Vietnamese", () => {
    expect(compose({}, "fr")?.summary).toBe("Engagements (1) · Soutiens (1) · au 2 juin 2026");
    expect(compose({}, "vi")?.summary).toBe("Cam kết (1) · Ủng hộ (1) · tính đến 2/6/2026");
  });

  test("has no hope, position or anything else but commitments and support, unless asked for", () => {
    expect(headingsOf(compose({}, "en", libraryOf(many(2))))).toEqual(["Commitments", "Support"]);
  });

  test("shows every other kind that is asked for under its own heading", () => {
    const answer = compose({ kinds: ["hope", "commitment"] });
    expect(headingsOf(answer)).toEqual(["Commitments", "Hopes"]);
    const shown = renderText(answer ?? { language: "en", summary: "", blocks: [] }, { styled: false });
    const [promises, hopes] = shown.split("\nHopes\n");
    expect([promises?.includes("She hopes"), hopes?.includes("She hopes")]).toEqual([false, true]);
  });

  test("says what it is narrowed to", () => {
    expect(textOf({ topics: ["open-source"], people: ["ada-stone"], briefings: ["summit"] }, "fr")).toMatch(
      /^Engagements \(1\) · au 2 juin 2026\n=+\n\nUniquement : Code source ouvert, Ada Stone et Le code ouvert au sommet\.\n/,
    );
  });

  test("has nothing to say where nothing passes", () => {
    expect(compose({ people: ["ben-stone"] })).toBe(null);
    expect(compose({}, "en", libraryOf())).toBe(null);
  });

  test("shows the newest fifteen of a kind, and how to ask for the rest", () => {
    const shown = textOf({ kinds: ["commitment"] }, "en", libraryOf(many(17))) ?? "";
    expect(shown).toMatch(/^Commitments \(17\)/);
    expect(shown.match(/A commitment, number \d+/g)).toEqual(
      Array.from({ length: 15 }, (_, index) => `A commitment, number ${16 - index}`),
    );
    expect(shown).toMatch(/\n\nThe newest 15 of 17\. For the rest: \/commitments kind:commitment$/);
  });
});
