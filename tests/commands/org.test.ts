import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

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

1 more: 1 role

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

Encore 1 : 1 fonction

La suite: /org ministère page:2`);
  });
});
