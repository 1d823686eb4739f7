import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/source", () => {
  test("of a fact shows the fact, its passage, and everything known of the source", async () => {
    expect(await textOf("/source summit/publish")).toBe(`Source
======

DUE in 29 days · Commitment · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026

• Publisher: The Herald
• Title: Open code
• Page: https://herald.example/open-code (in English)
• Published: 2 March 2026
• Language of the stored text: English

Caveats
-------

• One reporter’s notes.

Reference: summit/publish

Copy attribution: /attribution summit/publish
Wrong?: /wrong summit/publish note:…`);
  });

  test("of a briefing shows its sources and every passage of every fact", async () => {
    expect(await textOf("/source visite")).toBe(`A visit
=======

• Publisher: La Gazette
• Page: https://gazette.example/visita (in Spanish)
• Published: 4 May 2026 (date read from the URL)
• Language of the stored text: French
• Translation: from Spanish; translator not known

Position · Ada Stone: Schools should open.
  │ les écoles « devraient ouvrir »
    La Gazette <https://gazette.example/visita>, 4 May 2026 · in French · translated from Spanish · /source visite/ecoles

Ada Stone: Deputy Prime Minister, Ministry of Works, as of 4 May 2026
  │ La vice-première ministre, Ada Stone
    La Gazette <https://gazette.example/visita>, 4 May 2026 · in French · translated from Spanish · /source visite/ada-role`);
  });

  test("finds a briefing by words of its headline in any language", async () => {
    expect(await textOf("/source une visite")).toBe(await textOf("/source visite"));
  });

  test("of nothing lists the briefings, newest first", async () => {
    expect(await textOf("/source")).toBe(`2 briefings on record, newest first.

A visit: 4 May 2026 · /source visite

Open code at the summit: 2 Mar 2026 · /source summit`);
  });

  test("lists the facts of the briefing, the closest first, if the fact is not among them", async () => {
    expect(
      await textOf("/source visite/xcoles"),
    ).toBe(`Nothing is on record for “visite/xcoles”. Searched: 2 facts in visite.

The closest matches:

Ada Stone: Schools should open.: /source visite/ecoles
Ada Stone: Deputy Prime Minister, Ministry of Works, as of…: /source visite/ada-role
Ask the desk to add it: /desk request:visite/xcoles`);
  });
});
