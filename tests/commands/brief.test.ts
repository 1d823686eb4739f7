import { describe, expect, test } from "vitest";
import { libraryOf, summit, visit } from "../library.ts";
import { textOf } from "./ask.ts";

describe("/brief", () => {
  test("shows headline, summary, who, statements by kind, figures and sources, each fact with its reference", async () => {
    expect(await textOf("/brief summit")).toBe(`Open code at the summit
=======================

The Herald <https://herald.example/open-code>, 2 March 2026

A minister promised to publish code.

DUE in 29 days · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

Support · Ada Stone: She welcomed the report.
  │ Minister Ada Stone welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 Mar 2026 · /source summit/welcome

Hope · Ada Stone: She hopes that others follow.
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 Mar 2026 · /source summit/follow

3 more: 1 figure and 2 roles

More: /brief summit page:2

Source: /source summit`);
  });

  test("without an argument lists the briefings, newest first", async () => {
    expect(await textOf("/brief", "fr")).toBe(`2 dossiers dans la base, du plus récent au plus ancien.

Une visite : 4 mai 2026 · /brief visite

Le code ouvert au sommet : 2 mars 2026 · /brief summit`);
  });

  test("marks a headline in lists if a fact was withdrawn that it may repeat", async () => {
    const corrections = [
      { fact: "publish", date: "2026-05-01", note: { en: "No." }, kind: "withdrawn" },
    ] as const;
    const library = libraryOf({ ...summit, corrections }, visit);
    const marked = "WITHDRAWN in part · Open code at the summit";
    expect(await textOf("/brief", "en", library)).toContain(marked);
    expect(await textOf("/brief offices", "en", library)).toContain(marked);
  });

  test("offers the briefings that have a word which no headline has", async () => {
    expect(
      await textOf("/brief offices"),
    ).toBe(`No headline has “offices”. Which of these briefings with it do you mean?

Open code at the summit: /brief summit`);
  });

  test("says so where there is none", async () => {
    expect(await textOf("/brief", "en", libraryOf())).toBe("There is no briefing on record yet.");
  });

  test("says what was searched where no briefing matches", async () => {
    expect(
      await textOf("/brief zzzzzz"),
    ).toBe(`Nothing is on record for “zzzzzz”. Searched: 2 briefings, by name and headline.

Ask the desk to add it: /desk request:zzzzzz`);
  });
});
