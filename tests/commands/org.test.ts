import { describe, expect, test } from "vitest";
import { libraryOf } from "../library.ts";
import { answerTo, textOf, wholeTextOf } from "./ask.ts";
import { sayings } from "./town.ts";

describe("/org", () => {
  test("shows who stands for an organization since when, and what was said on its behalf", async () => {
    expect(await textOf("/org MoW")).toBe(`Ministry of Works
=================

Who speaks for it: Ada Stone, Deputy Prime Minister

Roles there: Ben Stone, Registrar

DUE in 29 days · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

Ada Stone: Deputy Prime Minister, Ministry of Works, as of 4 May 2026
  │ La vice-première ministre, Ada Stone
    La Gazette <https://gazette.example/visita>, 4 May 2026 · in French · translated from Spanish · /source visite/ada-role

Ada Stone: Minister, Ministry of Works, as of 2 Mar 2026
  │ Minister Ada Stone
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone>, 2 Mar 2026 · /source summit/ada-role

More: 1 role

More: /org MoW page:2`);
  });

  test("says what was searched where there is none", async () => {
    expect(await textOf("/org zzz")).toBe(
      `Nothing is on record for “zzz”. Searched: 1 organization, by name and alias.\n\nAsk the desk to add it: /desk request:zzz`,
    );
  });

  test("speaks the reader’s language", async () => {
    expect(await textOf("/org ministère", "fr")).toBe(`Ministère des Travaux
=====================

Qui parle en son nom : Ada Stone, vice-première ministre

Fonctions dans cette organisation : Ben Stone, Registrar

ÉCHÉANCE dans 29 jours · Ada Stone : The ministry will publish the code by June. (partie : Ministère des Travaux ; échéance : 30 juin 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 mars 2026 · en anglais · /source summit/publish

Ada Stone : vice-première ministre, Ministère des Travaux (source du 4 mai 2026)
  │ La vice-première ministre, Ada Stone
    La Gazette <https://gazette.example/visita>, 4 mai 2026 · traduction d’un original en espagnol · /source visite/ada-role

Ada Stone : Minister, Ministère des Travaux (source du 2 mars 2026)
  │ Minister Ada Stone
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone>, 2 mars 2026 · en anglais · /source summit/ada-role

Encore 1 fonction

La suite: /org ministère page:2`);
  });

  test("of which more roles are on record than it shows says so, and does not count people", async () => {
    const clerks = Array.from({ length: 120 }, (_, index) => ({
      id: `clerk-${index}`,
      name: `Clerk ${String.fromCodePoint(97 + (index % 26))}${index}`,
      title: "Clerk",
      organization: "harwick",
    }));
    const organizations = [{ id: "harwick", names: { en: "Harwick" } }];
    const library = libraryOf(sayings("council", "2026-05-01", clerks, { organizations }));
    const answer = await answerTo("/org harwick", "en", library);
    const text = await wholeTextOf("/org harwick", "en", library);
    expect(answer.summary).toBe("Harwick");
    expect(text).toContain("Only the newest 100 roles and statements are shown.");
    expect(text).toContain("/quotes harwick date:2026-06");
    expect(text).not.toContain("more people");
  });
});
