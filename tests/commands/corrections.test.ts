import { describe, expect, test } from "vitest";
import { promises, statusUpdate } from "../commitments.ts";
import { libraryOf, summit } from "../library.ts";
import { wholeTextOf } from "./ask.ts";

const note = { en: "She said July.", fr: "Elle a dit juillet.", vi: "Bà nói tháng Bảy." };

const library = libraryOf({
  ...summit,
  corrections: [
    { fact: "publish", date: "2026-06-02", note: { en: "She said a part of the code." }, kind: "corrected" },
    { fact: "publish", date: "2026-06-01", note, kind: "corrected" },
    { fact: "ada-role", date: "2026-06-01", note: { en: "She took office in May." }, kind: "corrected" },
    { fact: "offices", date: "2026-06-01", note: { en: "There are 41." }, kind: "corrected" },
    { fact: "follow", date: "2026-06-03", note: { en: "It was somebody else." }, kind: "withdrawn" },
    { fact: "gone", date: "2026-06-04", note: { en: "It was never said." }, kind: "withdrawn" },
  ],
});

const linesOf = async (...asked: Parameters<typeof wholeTextOf>): Promise<string[]> =>
  (await wholeTextOf(...asked)).split("\n");

describe("a corrected fact", () => {
  test.each([
    ["en", "  Corrected on 1 Jun 2026: She said July."],
    ["fr", "  Rectifié le 1er juin 2026\u00a0: Elle a dit juillet."],
    ["vi", "  Đính chính ngày 1/6/2026: Bà nói tháng Bảy."],
  ] as const)("is answered with its correction, in %s", async (language, line) => {
    for (const question of [
      "/commitments ada",
      "/who ada",
      "/org ministry",
      "/timeline ada",
      "/source summit",
      "/brief summit",
    ]) {
      expect(await linesOf(question, language, library), question).toContain(line);
    }
  });

  test("has its corrections between what it says and the passage, oldest first", async () => {
    const lines = await linesOf("/commitments ada", "en", library);
    const at = lines.findIndex((line) => line.startsWith("  Corrected"));
    expect(lines.slice(at - 1, at + 3)).toEqual([
      "CORRECTED · DUE in 29 days · The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)",
      "  Corrected on 1 Jun 2026: She said July.",
      "  Corrected on 2 Jun 2026: She said a part of the code.",
      '  │ "We will publish the code by June," she said.',
    ]);
  });

  test("may be a role or a figure", async () => {
    expect(await linesOf("/org ministry", "en", library)).toContain(
      "  Corrected on 1 Jun 2026: She took office in May.",
    );
    expect(await linesOf("/figures", "en", library)).toContain("  Corrected on 1 Jun 2026: There are 41.");
    expect(await linesOf("/who ada", "en", library)).toContain(
      "  Corrected on 1 Jun 2026: She took office in May.",
    );
    expect(await linesOf("/brief summit", "en", library)).toContain(
      "CORRECTED · 40 offices: called slow (as of 2 Mar 2026)",
    );
  });
});

describe("a withdrawn fact", () => {
  test("is answered from no more", async () => {
    for (const question of [
      "/commitments ada kind:hope",
      "/who ada",
      "/org ministry",
      "/timeline ada",
      "/brief summit",
    ]) {
      expect(await wholeTextOf(question, "en", library), question).not.toContain("hopes that others follow");
    }
  });

  test("is shown by /source with when and why it was withdrawn", async () => {
    expect((await linesOf("/source summit/follow", "en", library)).slice(0, 8)).toEqual([
      "Source",
      "======",
      "",
      "WITHDRAWN · Hope · Ada Stone: She hopes that others follow.",
      "",
      "Withdrawn on 3 Jun 2026: It was somebody else.",
      "  │ She hopes that others follow.",
      "    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 Mar 2026",
    ]);
  });

  test.each([
    ["en", "Source\n======\n\nWithdrawn on 4 Jun 2026: It was never said.\n\nReference: summit/gone"],
    [
      "fr",
      "Source\n======\n\nRetiré le 4 juin 2026\u00a0: It was never said.\n\nRéférence\u00a0: summit/gone",
    ],
    ["vi", "Nguồn\n=====\n\nĐã rút ngày 4/6/2026: It was never said.\n\nMã: summit/gone"],
  ] as const)("that is gone from the briefing is still known as withdrawn, in %s", async (language, line) => {
    expect(await wholeTextOf("/source summit/gone", language, library)).toBe(line);
  });

  test("is listed with the sources of its briefing", async () => {
    const lines = await linesOf("/source summit", "en", library);
    const at = lines.indexOf("Withdrawn");
    expect(lines.slice(at, at + 5)).toEqual([
      "Withdrawn",
      "---------",
      "",
      "• /source summit/follow · Withdrawn on 3 Jun 2026: It was somebody else.",
      "• /source summit/gone · Withdrawn on 4 Jun 2026: It was never said.",
    ]);
  });
});

test.each(["withdrawn", "retracted"] as const)(
  "a commitment that is %s has no status any more",
  async (kind) => {
    const open = promises(statusUpdate("stalled"));
    const closed = { ...open, corrections: [{ fact: "code", date: "2026-07-05", note, kind }] };
    for (const line of ["/source promises/code", "/source promises"]) {
      expect(await wholeTextOf(line, "en", libraryOf(open)), line).toMatch(/^ *Status: /mu);
      expect(await wholeTextOf(line, "en", libraryOf(closed)), line).not.toMatch(/^ *Status: /mu);
    }
  },
);
