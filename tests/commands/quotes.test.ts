import { describe, expect, test } from "vitest";
import { libraryOf, summit } from "../library.ts";
import { textOf } from "./ask.ts";

describe("/quotes", () => {
  test("shows somebody's own words apart from what was reported", async () => {
    expect(await textOf("/quotes ada")).toBe(`Quotations · Ada Stone
======================

DUE in 29 days · The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

Position · Schools should open.
  │ les écoles « devraient ouvrir »
    La Gazette <https://gazette.example/visita>, 4 May 2026 · in French · translated from Spanish · /source visite/ecoles

Support · She welcomed the report.
  Reported, not a direct quotation
  │ Minister Ada Stone welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 Mar 2026 · /source summit/welcome

More: 1 hope

More: /quotes ada page:2`);
  });

  test("says so where nothing was said at all", async () => {
    expect(await textOf("/quotes topic:code who:ben")).toBe(`Quotations · Ben Stone · Open source
====================================

No statement is on record.`);
  });

  test("has no heading for what there is none of", async () => {
    expect(await textOf("/quotes ministry", "fr")).toBe(`Citations · Ministère des Travaux
=================================

ÉCHÉANCE dans 29 jours · Ada Stone : The ministry will publish the code by June. (partie : Ministère des Travaux ; échéance : 30 juin 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 mars 2026 · en anglais · /source summit/publish`);
  });

  test("says that nobody is quoted directly where all was reported", async () => {
    const [, , follow] = summit.statements;
    if (follow === undefined) throw new Error("The summit has a hope.");
    const lines = (await textOf("/quotes", "en", libraryOf({ ...summit, statements: [follow] }))).split("\n");
    expect(lines.filter((line) => line !== "").slice(2, 5)).toEqual([
      "No direct quotation is on record: no passage quotes their words in quotation marks.",
      "Hope · Ada Stone: She hopes that others follow.",
      "  Reported, not a direct quotation",
    ]);
  });
});
