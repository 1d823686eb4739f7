import { describe, expect, test } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { growthOf, mostGrowth } from "../growth.ts";
import { libraryOf, summit } from "../library.ts";
import { answerTo, textOf, wholeTextOf } from "./ask.ts";

describe("/search", () => {
  test("shows each fact once, with its passage, and no sentence that stands there anyway", async () => {
    expect(await textOf("/search publish code")).toBe(`2 results: publish code
=======================

Open code at the summit: 2 Mar 2026 · /brief summit
  A minister promised to publish code.

DUE in 29 days · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish`);
  });

  test.each([
    ["en", "/search school lang:fr", "visite/ecoles", "1 result: school · in French"],
    ["fr", "/search stone langue:anglais", "summit/ada-role", "6 résultats : stone · en anglais"],
    ["vi", "/search stone ngôn ngữ:tiếng Pháp", "visite/ada-role", "3 kết quả: stone · bằng tiếng Pháp"],
    ["es", "/buscar stone idioma:francés", "visite/ada-role", "3 resultados: stone · en francés"],
  ] as const)("shows only what is in one language, in %s: %s", async (language, line, reference, title) => {
    const shown = await wholeTextOf(line, language);
    expect(shown.split("\n")[0]?.replaceAll(/\s/gu, " ")).toBe(title);
    expect(shown).toContain(`/source ${reference}`);
    expect(shown.match(/\/source (\S+)\//gu)?.every((each) => reference.startsWith(each.slice(8)))).toBe(
      true,
    );
  });

  test("offers all languages if the words are only in others, and refuses what is no language", async () => {
    expect(await textOf("/search offices lang:vi")).toBe(
      "Nothing is on record for “offices”. Searched: 8 facts and the texts of 2 briefings · in Vietnamese.\n\nSearch all languages: /search offices",
    );
    expect(await textOf("/search offices lang:klingon")).toBe(
      "“klingon” is not a language. Write, for example, fr or French.",
    );
  });

  test("shows a sentence that no fact rests on as it stands in the source, with its link", async () => {
    const statements = summit.statements.filter(({ id }) => id === "publish");
    const library = libraryOf({ ...summit, statements });
    expect(await textOf('/search "others follow"', "en", library)).toBe(`1 result: "others follow"
=========================

Open code at the summit: 2 Mar 2026
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 Mar 2026 · /brief summit`);
  });

  test("shows the whole paragraph where the words are in several sentences", async () => {
    const statements = summit.statements.filter(({ id }) => id === "publish");
    const library = libraryOf({ ...summit, statements });
    expect(await textOf("/search hopes slow", "en", library)).toContain(
      "  │ She hopes that others follow. Registrar Ben Stone called 40 offices slow.\n",
    );
  });

  test("says of a sentence that a fact rested on it that was withdrawn", async () => {
    const corrections = [
      {
        fact: "follow",
        date: "2026-06-03",
        note: { en: "Somebody else said it." },
        kind: "withdrawn" as const,
      },
    ];
    const answer = await textOf('/search "others follow"', "en", libraryOf({ ...summit, corrections }));
    expect(answer.split("\n").slice(3, 6)).toEqual([
      "WITHDRAWN in part · Open code at the summit: 2 Mar 2026",
      "  Withdrawn on 3 Jun 2026: Somebody else said it.",
      "  │ She hopes that others follow.",
    ]);
  });

  test("finds a phrase in quotation marks", async () => {
    expect(await textOf('/search "others follow"', "fr")).toBe(`1 résultat : "others follow"
============================

Souhait · Ada Stone : She hopes that others follow.
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 mars 2026 · en anglais · /source summit/follow`);
  });

  test("finds names and headlines", async () => {
    expect(await textOf("/search ministry works", "vi")).toBe(`5 kết quả: ministry works
=========================

Ada Stone: Deputy Prime Minister, Ministry of Works, theo nguồn ngày 4/5/2026
  │ La vice-première ministre, Ada Stone
    La Gazette <https://gazette.example/visita>, 4/5/2026 · bằng tiếng Pháp · dịch từ tiếng Tây Ban Nha · /source visite/ada-role

Ada Stone: Minister, Ministry of Works, theo nguồn ngày 2/3/2026
  │ Minister Ada Stone
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone>, 2/3/2026 · bằng tiếng Anh · /source summit/ada-role

Ben Stone: Registrar, Ministry of Works, theo nguồn ngày 2/3/2026
  │ Registrar Ben Stone
    The Herald <https://herald.example/open-code#:~:text=Registrar%20Ben%20Stone>, 2/3/2026 · bằng tiếng Anh · /source summit/ben-role

Còn 2: 1 cam kết và 1 tên

Đọc tiếp: /search ministry works page:2`);
  });

  test("says what was searched, and what comes close, where nothing is found", async () => {
    expect(
      await textOf("/search ofices summit ben"),
    ).toBe(`Nothing is on record for “ofices summit ben”. Searched: 8 facts and the texts of 2 briefings.

Similar words on record: offices

The closest matches:

Ben Stone · Registrar, Ministry of Works (2026): /who ben-stone
Open code at the summit: /brief summit
Ask the desk to add it: /desk request:"ofices summit ben"`);
  });

  test("offers to ask the desk where nothing is found", async () => {
    expect((await answerTo("/search qzxw")).blocks.at(-1)).toEqual({
      kind: "controls",
      controls: [{ label: "Ask the desk to add it", line: "desk request:?qzxw", effect: "form" }],
    });
  });

  test("says no more than that where nothing comes close", async () => {
    expect(await textOf("/search qzxw", "fr")).toBe(
      `Rien dans la base pour «\u00a0qzxw\u00a0». Recherche parmi\u00a0: 8 faits et les textes de 2 dossiers.\n\nDemander l’ajout à la rédaction: /desk request:qzxw`,
    );
  });
});

test.each([")", "“a ", "a. "])(
  "a stored paragraph of 40,000 characters of %j is shown in time in proportion to its length",
  async (unit) => {
    const [source, ...others] = summit.sources;
    if (source === undefined) throw new Error("The briefing of this test has no source.");
    const libraries = new Map<number, Library>();
    const search = (characters: number): Promise<string> => {
      const text = `${source.text}\n\nzebra ${unit.repeat(characters / unit.length)}\n`;
      const library =
        libraries.get(characters) ?? libraryOf({ ...summit, sources: [{ ...source, text }, ...others] });
      libraries.set(characters, library);
      return textOf("/search zebra", "en", library);
    };
    expect(await search(40_000)).toContain("zebra");
    expect(await growthOf(search, 40_000)).toBeLessThan(mostGrowth);
  },
  60_000,
);
