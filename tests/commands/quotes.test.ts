import { describe, expect, test } from "vitest";
import { libraryOf, summit } from "../library.ts";
import { textOf } from "./ask.ts";

describe("/quotes", () => {
  test("shows somebody's own words apart from what was reported", async () => {
    expect(await textOf("/quotes ada")).toBe(`Quotations · Ada Stone
======================

Direct quotations
-----------------

Position · Ada Stone: Schools should open. (4 May 2026)
  │ les écoles « devraient ouvrir »
    La Gazette <https://gazette.example/visita>, 4 May 2026 (date read from the URL) · in French · translated from Spanish · visite/ecoles

Commitment · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; 2 March 2026; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 March 2026 · summit/publish

Reported, not quoted
--------------------

Support · Ada Stone: She welcomed the report. (2 March 2026)
  │ Minister Ada Stone welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 March 2026 · summit/welcome

Hope · Ada Stone: She hopes that others follow. (2 March 2026)
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 March 2026 · summit/follow`);
  });

  test("says so where nothing was said at all", async () => {
    expect(await textOf("/quotes topic:code who:ben")).toBe(`Quotations · Ben Stone · Open source
====================================

No statement is on record.`);
  });

  test("has no heading for what there is none of", async () => {
    expect(await textOf("/quotes ministry", "fr")).toBe(`Citations · Ministère des Travaux
=================================

Citations directes
------------------

Engagement · Ada Stone : The ministry will publish the code by June. (partie : Ministère des Travaux ; 2 mars 2026 ; échéance : 30 juin 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 mars 2026 · en anglais · summit/publish`);
  });

  test("says that nobody is quoted directly where all was reported", async () => {
    const [, , follow] = summit.statements;
    if (follow === undefined) throw new Error("The summit has a hope.");
    const lines = (await textOf("/quotes", "en", libraryOf({ ...summit, statements: [follow] }))).split("\n");
    expect(lines.filter((line) => line !== "").slice(2, 5)).toEqual([
      "No direct quotation is on record: no passage quotes their words in quotation marks.",
      "Reported, not quoted",
      "--------------------",
    ]);
  });

  test("shows the newest of each kind, and of how many", async () => {
    const [publish, , follow] = summit.statements;
    if (publish === undefined || follow === undefined) throw new Error("The summit has statements.");
    const statements = Array.from({ length: 120 }, (_, at) => ({
      ...(at < 60 ? publish : follow),
      id: `s${at}`,
      reference: `summit/s${at}`,
    }));
    const lines = (await textOf("/quotes", "en", libraryOf({ ...summit, statements }))).split("\n");
    expect(lines.filter((line) => line.startsWith("The newest"))).toEqual([
      "The newest 50 of 60. To see others, name a person, an organization or a topic.",
      "The newest 50 of 60. To see others, name a person, an organization or a topic.",
    ]);
  });
});
