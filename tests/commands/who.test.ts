import { describe, expect, test } from "vitest";
import { libraryOf, summit } from "../library.ts";
import { answerTo, textOf, wholeTextOf } from "./ask.ts";
import { sayings } from "./town.ts";

describe("/who", () => {
  test("says who somebody is as of each source, and what they said by kind, each with its passage", async () => {
    expect(await textOf("/who ben")).toBe(`Ben Stone
=========

Registrar, Ministry of Works · source of 2 Mar 2026

No statement of theirs is on record.

Registrar, Ministry of Works, as of 2 Mar 2026
  │ Registrar Ben Stone
    The Herald <https://herald.example/open-code#:~:text=Registrar%20Ben%20Stone>, 2 Mar 2026 · /source summit/ben-role`);
  });

  test("shows two roles by date, newest first, and statements in the order of their kinds", async () => {
    expect(await textOf("/who ada stone")).toBe(`Ada Stone (Ada Maen)
====================

Deputy Prime Minister, Ministry of Works · source of 4 May 2026

DUE in 29 days · The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

Position · Schools should open.
  │ les écoles « devraient ouvrir »
    La Gazette <https://gazette.example/visita>, 4 May 2026 · in French · translated from Spanish · /source visite/ecoles

Support · She welcomed the report.
  │ Minister Ada Stone welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 Mar 2026 · /source summit/welcome

3 more: 1 hope and 2 roles

More: /who ada stone page:2`);
  });

  test("names other spellings of the name, but no descriptions: they are no names, in any language", async () => {
    const [stone] = summit.people;
    const aliases = ["the minister", "la ministre", "A. J. Stone"];
    const known = { ...summit, people: stone === undefined ? [] : [{ ...stone, aliases }] };
    expect((await wholeTextOf("/who stone", "en", libraryOf(known))).split("\n").at(-1)).toBe(
      "Also written: A. J. Stone",
    );
  });

  test("answers in the reader's language, and never translates a passage", async () => {
    expect(await textOf("/who ben", "fr")).toBe(`Ben Stone
=========

Registrar, Ministère des Travaux · source du 2 mars 2026

Aucune déclaration de cette personne n’est dans la base.

Registrar, Ministère des Travaux (source du 2 mars 2026)
  │ Registrar Ben Stone
    The Herald <https://herald.example/open-code#:~:text=Registrar%20Ben%20Stone>, 2 mars 2026 · en anglais · /source summit/ben-role`);
  });

  describe("of somebody whose organization is not known", () => {
    const people = summit.people.map((person) => ({
      ...person,
      roles: person.roles.map(({ organization: _, ...role }) => role),
    }));
    const library = libraryOf({ ...summit, people });
    test.each([
      ["en", "Registrar · source of 2 Mar 2026", "Ben Stone: Registrar, as of 2 March 2026"],
      ["fr", "Registrar · source du 2 mars 2026", "Ben Stone\u00a0: Registrar (source du 2 mars 2026)"],
      ["vi", "Registrar · nguồn ngày 2/3/2026", "Ben Stone: Registrar, theo nguồn ngày 2/3/2026"],
    ] as const)("names the title alone in %s", async (language, line, summary) => {
      const answer = await answerTo("/who ben", language, library);
      expect([(await textOf("/who ben", language, library)).split("\n")[3], answer.summary]).toEqual([
        line,
        summary,
      ]);
    });
  });

  describe("of somebody without a role", () => {
    const people = summit.people.map((person) => ({ ...person, roles: [] }));
    const library = libraryOf({ ...summit, people });
    test.each([
      ["en", "No role of theirs is on record.\n\nNo statement of theirs is on record."],
      [
        "fr",
        "Aucune fonction de cette personne n’est dans la base.\n\nAucune déclaration de cette personne n’est dans la base.",
      ],
      [
        "vi",
        "Chưa có chức vụ nào của người này trong hồ sơ.\n\nChưa có phát biểu nào của người này trong hồ sơ.",
      ],
    ] as const)("says so in %s", async (language, notes) => {
      const answer = await answerTo("/who ben", language, library);
      expect([await textOf("/who ben", language, library), answer.summary]).toEqual([
        `Ben Stone\n=========\n\n${notes}`,
        "Ben Stone",
      ]);
    });
  });

  test("asks which one is meant where two match, with the command for each", async () => {
    expect(await textOf("/who stone")).toBe(`“stone” has more than one match. Which one do you mean?

Ada Stone · Deputy Prime Minister, Ministry of Works (2026): /who ada-stone
Ben Stone · Registrar, Ministry of Works (2026): /who ben-stone`);
  });

  test("the command that it proposes for one of several finds just that one", async () => {
    expect(await answerTo("/who ben-stone")).toEqual(await answerTo("/who ben stone"));
  });

  test("says what was searched and what comes closest where nothing matches", async () => {
    expect(
      await textOf("/who adda stobie"),
    ).toBe(`Nothing is on record for “adda stobie”. Searched: 2 people, by name, alias and role.

The closest matches:

Ada Stone · Deputy Prime Minister, Ministry of Works (2026): /who ada-stone
Ben Stone · Registrar, Ministry of Works (2026): /who ben-stone
Ask the desk to add it: /desk request:"adda stobie"`);
  });

  test("does not answer from a draft", async () => {
    const library = libraryOf({ ...summit, status: "draft" });
    expect(
      await textOf("/who ben", "en", library),
    ).toBe(`Nothing is on record for “ben”. Searched: 0 people, by name, alias and role.

Ask the desk to add it: /desk request:ben`);
  });

  test("needs a name", async () => {
    expect(await textOf("/who")).toBe(`“Name” is missing after /who.

For example: /who gill

name: A name, part of one, or a role

about: What else is asked about them, in a few words

holder: Instead: who held the office before or after them

roles: Instead: all their roles on record, former ones too

Fill in: /who name:… about:… holder:… roles:…`);
  });
});

describe("/who … about: names a person's facts and no namesake's", () => {
  const speeches = sayings("speeches", "2026-05-04", [
    { id: "ada-stone", name: "Ada Stone", title: "Minister", says: "Schools should open." },
    { id: "carl-dahl", name: "Carl Dahl", title: "Clerk", says: "Ben Stone wants schools to close." },
    { id: "olaf-dahl", name: "Olaf Dahl", title: "Clerk", says: "Stone wants schools to be small." },
  ]);
  const other = sayings("other", "2026-05-05", [
    { id: "ben-stone", name: "Ben Stone", title: "Registrar", says: "Schools are full." },
  ]);
  const passages = async (line: string): Promise<readonly string[]> =>
    [...(await textOf(line, "en", libraryOf(speeches, other))).matchAll(/│ (.+)/gu)].flatMap(([, words]) =>
      words?.includes("chools") === true ? [words.replace(/^.+ said: /u, "")] : [],
    );

  test.each([
    ["/who ada-stone about:schools", ["Schools should open.", "Stone wants schools to be small."]],
    ["/who ben-stone about:schools", ["Schools are full.", "Ben Stone wants schools to close."]],
  ])("%s", async (line, words) => {
    expect(new Set(await passages(line))).toEqual(new Set(words));
  });
});
