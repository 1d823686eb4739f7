import { describe, expect, test } from "vitest";
import { libraryOf, summit } from "../library.ts";
import { textOf } from "./ask.ts";

describe("/brief", () => {
  test("shows headline, summary, who, statements by kind, figures and sources, each fact with its reference", async () => {
    expect(await textOf("/brief summit")).toBe(`Open code at the summit
=======================

A minister promised to publish code.

Who
---

• Ada Stone: Minister, Ministry of Works, as of 2 March 2026 · summit/ada-role
• Ben Stone: Registrar, Ministry of Works, as of 2 March 2026 · summit/ben-role

Commitments
-----------

• Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; 2 March 2026; due 30 June 2026) · summit/publish

Support
-------

• Ada Stone: She welcomed the report. (2 March 2026) · summit/welcome

Hopes
-----

• Ada Stone: She hopes that others follow. (2 March 2026) · summit/follow

Figures
-------

• 40 offices: called slow (as of 2 March 2026) · summit/offices

Sources
-------

• The Herald <https://herald.example/open-code>, 2 March 2026

To see the passages: /source summit`);
  });

  test("names whoever has no role by name alone", async () => {
    const people = summit.people.map((person) => ({ ...person, roles: [] }));
    const shown = await textOf("/brief summit", "en", libraryOf({ ...summit, people }));
    expect(shown.split("\n").slice(5, 10)).toEqual(["Who", "---", "", "• Ada Stone", "• Ben Stone"]);
  });

  test("without an argument lists the briefings, newest first", async () => {
    expect(await textOf("/brief", "fr")).toBe(`2 dossiers dans la base, du plus récent au plus ancien.

• Une visite\u00a0: 4 mai 2026 · /brief visite
• Le code ouvert au sommet\u00a0: 2 mars 2026 · /brief summit`);
  });

  test("says so where there is none", async () => {
    expect(await textOf("/brief", "en", libraryOf())).toBe("There is no briefing on record yet.");
  });

  test("says what was searched where no briefing matches", async () => {
    expect(await textOf("/brief zzzzzz")).toBe(
      "Nothing is on record for “zzzzzz”. Searched: 2 briefings, by name and headline.",
    );
  });
});
