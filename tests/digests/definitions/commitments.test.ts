import { describe, expect, test } from "vitest";
import type { z } from "zod";
import commitments from "../../../src/digests/definitions/commitments.ts";
import { type briefingFileSchema, statementKinds } from "../../../src/library/briefing/schema.ts";
import { briefingOf, libraryOf, summit, visit } from "../../library.ts";
import { createChannel, headingsOf, moreOf, referencesOf, shownText } from "./channel.ts";

const library = libraryOf(summit, visit);

type Statement = NonNullable<z.input<typeof briefingFileSchema>["statements"]>[number];

/** A briefing with so many statements of each kind, one a day, or with those that are given. */
const many = (count: number, statements?: readonly Partial<Statement>[]) =>
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
      statements: (
        statements ??
        statementKinds.flatMap((kind) =>
          Array.from({ length: count }, (_, index) => ({
            id: `${kind}-${index}`,
            kind,
            text: { en: `A ${kind}, number ${index}.` },
            date: `2026-03-${String(index + 1).padStart(2, "0")}`,
          })),
        )
      ).map((statement) => ({
        id: "promise",
        speaker: "ministry",
        kind: "commitment",
        text: { en: "It will." },
        passages: [{ source: "s", exact: "so it was said" }],
        ...statement,
      })),
    },
    { s: "And so it was said." },
  );

describe("the digest of commitments", () => {
  test("first has all commitments, then all support, each in one line with its source, and says so", () => {
    expect(
      shownText(createChannel(commitments).compose({ library })),
    ).toBe(`Commitments and support · 2 Jun 2026, Ho Chi Minh City time
===========================================================

New (2)

This is the first digest in English in this channel, so everything on record is new.

NEW · Commitment · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

NEW · Support · Ada Stone: She welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 Mar 2026 · /source summit/welcome`);
  });

  test.each([
    ["en", "Commitments and support · New (2) · as of 2 Jun 2026", "NEW"],
    ["fr", "Engagements et soutiens · Nouveautés (2) · au 2 juin 2026", "NOUVEAU"],
    ["vi", "Cam kết và ủng hộ · Mới (2) · tính đến 2/6/2026", "MỚI"],
  ] as const)("is titled and marked in the language of the channel: %s", (language, title, mark) => {
    const composed = createChannel(commitments).compose({ library, language });
    expect([composed.answer.summary, composed.answer.blocks[3]]).toEqual([
      title,
      expect.objectContaining({ kind: "entry", marks: [{ state: "new", text: mark }] }),
    ]);
  });

  test.each([
    ["en", "Nothing new since 08:30 on 2 June 2026.", "There is nothing on record yet for this digest."],
    [
      "fr",
      "Rien de nouveau depuis le 2 juin 2026 à 8\u00a0h\u00a030.",
      "Il n’y a encore rien dans la base pour ce digest.",
    ],
    ["vi", "Không có gì mới kể từ 8h30 ngày 2/6/2026.", "Chưa có thông tin nào cho bản tổng hợp này."],
  ] as const)("says in one sentence that there is nothing new: %s", (language, since, never) => {
    const channel = createChannel(commitments);
    const before = channel.compose({ library: libraryOf(), language });
    channel.post({ library, language });
    const after = channel.compose({ library, language, on: "2026-06-03" });
    expect([before, after].map(({ isEmpty, facts, answer }) => ({ isEmpty, facts, answer }))).toEqual(
      [never, since].map((summary) => ({
        isEmpty: true,
        facts: [],
        answer: {
          language,
          summary,
          blocks: [{ kind: "paragraph", content: [{ kind: "text", text: summary }] }],
        },
      })),
    );
  });

  test("then has what is new, what changed and what falls due, each once, the urgent first", () => {
    const channel = createChannel(commitments);
    channel.post({
      library: libraryOf(many(0, [{ id: "a" }, { id: "b", due: "2026-06-05" }, { id: "c" }])),
      on: "2026-05-01",
    });
    const changed = libraryOf(
      many(0, [
        { id: "a", text: { en: "It will, twice." } },
        { id: "b", due: "2026-06-05" },
        { id: "c" },
        { id: "d" },
        { id: "e", due: "2026-05-31" },
        { id: "f", due: "2026-06-02" },
      ]),
    );
    const composed = channel.post({ library: changed });
    expect([headingsOf(composed), referencesOf(composed)]).toEqual([
      ["Due and overdue (3)", "New (1)", "Updated (1)"],
      ["many/f", "many/b", "many/e", "many/d", "many/a"],
    ]);
    const lines = shownText(composed)
      .split("\n")
      .filter((line) => line.includes("Commitment · "));
    expect(lines).toEqual([
      "NEW · DUE today · Commitment · Ministry: It will. (due 2 June 2026)",
      "DUE in 3 days · Commitment · Ministry: It will. (due 5 June 2026)",
      "NEW · OVERDUE 2 days · Commitment · Ministry: It will. (due 31 May 2026)",
      "NEW · Commitment · Ministry: It will.",
      "UPDATED · Commitment · Ministry: It will, twice.",
    ]);
    expect(channel.compose({ library: changed }).isEmpty).toBe(true);
  });

  test("puts what falls due soonest first, then what fell due last; a hope with a date is never due", () => {
    const dates = { a: "2026-06-09", b: "2026-06-03", c: "2025-12-31", d: "2026-06-01", e: "2026-06-10" };
    const composed = createChannel(commitments).compose({
      library: libraryOf(
        many(0, [
          ...Object.entries(dates).map(([id, due]) => ({ id, due })),
          { id: "f", kind: "hope", due: "2026-06-03" },
        ]),
      ),
      include: { kinds: ["commitment", "hope"] },
    });
    expect([headingsOf(composed), referencesOf(composed)]).toEqual([
      ["Due and overdue (4)", "New (2)"],
      ["many/b", "many/a", "many/d", "many/c", "many/e", "many/f"],
    ]);
  });

  test("has every correction, however many, before all else", () => {
    const channel = createChannel(commitments);
    const before = libraryOf(many(20));
    channel.post({ library: before, include: { kinds: ["commitment"] } });
    const note = { en: "It was not said.", fr: "Cela n’a pas été dit." };
    const corrections = new Map(
      [...before.facts.keys()].map((reference, index) => [
        reference,
        [{ date: "2026-06-01", note, kind: index === 0 ? ("withdrawn" as const) : ("corrected" as const) }],
      ]),
    );
    const library = { ...before, corrections };
    const composed = channel.compose({ library, include: { kinds: ["commitment"] } });
    expect(headingsOf(composed)).toEqual(["Corrected (20)"]);
    expect(
      shownText(composed)
        .split("\n")
        .filter((line, index, lines) => /number [01]\./u.test(`${lines[index - 1]}${line}`)),
    ).toEqual([
      "CORRECTED · Commitment · Ministry: A commitment, number 1.",
      "  Correction of 1 Jun 2026: It was not said.",
      "CORRECTED (WITHDRAWN) · Commitment · Ministry: A commitment, number 0. (1 Mar 2026)",
      "  Withdrawal of 1 Jun 2026: It was not said.",
    ]);
  });

  test("has no hope, position or anything else but commitments and support, unless asked for", () => {
    const composed = createChannel(commitments).compose({ library: libraryOf(many(1)) });
    expect(referencesOf(composed)).toEqual(["many/commitment-0", "many/support-0"]);
  });

  test("shows any kind that is asked for, each under its own name, and none between two others", () => {
    const composed = createChannel(commitments).compose({
      library: libraryOf(many(2), summit),
      include: { kinds: ["figure", "hope", "commitment"] },
    });
    expect([composed.answer.summary, referencesOf(composed)]).toEqual([
      "Commitments, Hopes and Figures · New (7) · as of 2 Jun 2026",
      [
        "many/commitment-1",
        "summit/publish",
        "many/commitment-0",
        "many/hope-1",
        "summit/follow",
        "many/hope-0",
        "summit/offices",
      ],
    ]);
  });

  test("says what it is narrowed to", () => {
    const include = {
      topics: ["open-source"],
      people: ["ada-stone"],
      languages: ["en"],
      briefings: ["summit"],
    };
    const french = createChannel(commitments).compose({ library, include, language: "fr" });
    expect(shownText(french)).toMatch(
      /\n\nUniquement\u00a0: Code source ouvert, Ada Stone, sources en anglais et Le code ouvert au sommet\.\n/,
    );
  });

  test("shows seven, and a button for the rest, which counts as told", () => {
    const channel = createChannel(commitments);
    const all = libraryOf(many(5));
    const include = { kinds: ["commitment", "hope"] as ("commitment" | "hope")[] };
    const composed = channel.post({ library: all, include });
    expect(headingsOf(composed)).toEqual(["New (10)"]);
    expect(referencesOf(composed)).toEqual([
      ...Array.from({ length: 4 }, (_, index) => `many/commitment-${4 - index}`),
      ...Array.from({ length: 3 }, (_, index) => `many/hope-${4 - index}`),
    ]);
    expect(moreOf(composed)).toEqual(["3 more: digest more many/hope-1 many/commitment-0 many/hope-0"]);
    expect(channel.compose({ library: all, include }).isEmpty).toBe(true);
  });

  test("tells a channel that was narrowed what it was not told, once it is no longer", () => {
    const channel = createChannel(commitments);
    channel.post({ library, include: { kinds: ["support"] } });
    expect(referencesOf(channel.post({ library }))).toEqual(["summit/publish"]);
  });
});
