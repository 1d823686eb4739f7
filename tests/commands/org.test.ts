import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/org", () => {
  test("shows who stands for an organization since when, and what was said on its behalf", async () => {
    expect(await textOf("/org MoW")).toBe(`Ministry of Works
=================

Who speaks for it
-----------------

Ada Stone: Deputy Prime Minister, as of 4 May 2026
  │ La vice-première ministre, Ada Stone
    La Gazette <https://gazette.example/visita>, 4 May 2026 (date read from the URL) · in French · translated from Spanish · visite/ada-role

Ada Stone: Minister, as of 2 March 2026
  │ Minister Ada Stone
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone>, 2 March 2026 · summit/ada-role

Roles there
-----------

Ben Stone: Registrar, as of 2 March 2026
  │ Registrar Ben Stone
    The Herald <https://herald.example/open-code#:~:text=Registrar%20Ben%20Stone>, 2 March 2026 · summit/ben-role

Said by it, or on its behalf
============================

Commitments
-----------

Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; 2 March 2026; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 March 2026 · summit/publish

Also written: Ministère des Travaux and MoW`);
  });

  test("says what was searched where there is none", async () => {
    expect(await textOf("/org zzz")).toBe(
      `Nothing is on record for “zzz”. Searched: 1 organization, by name and alias.`,
    );
  });

  test("speaks the reader’s language", async () => {
    expect(await textOf("/org ministère", "fr")).toBe(`Ministère des Travaux
=====================

Qui parle en son nom
--------------------

Ada Stone : vice-première ministre (source du 4 mai 2026)
  │ La vice-première ministre, Ada Stone
    La Gazette <https://gazette.example/visita>, 4 mai 2026 (date lue dans l’URL) · traduction d’un original en espagnol · visite/ada-role

Ada Stone : Minister (source du 2 mars 2026)
  │ Minister Ada Stone
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone>, 2 mars 2026 · en anglais · summit/ada-role

Fonctions dans cette organisation
---------------------------------

Ben Stone : Registrar (source du 2 mars 2026)
  │ Registrar Ben Stone
    The Herald <https://herald.example/open-code#:~:text=Registrar%20Ben%20Stone>, 2 mars 2026 · en anglais · summit/ben-role

Ses déclarations, ou celles faites en son nom
=============================================

Engagements
-----------

Ada Stone : The ministry will publish the code by June. (partie : Ministère des Travaux ; 2 mars 2026 ; échéance : 30 juin 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 mars 2026 · en anglais · summit/publish

Autres désignations : Ministry of Works et MoW`);
  });
});
