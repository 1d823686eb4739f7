import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/positions", () => {
  test("shows positions, requests, hopes and claims, each under its own heading, and no commitment", async () => {
    expect(await textOf("/positions")).toBe(`Positions, requests, hopes and claims
=====================================

Positions
---------

Ada Stone: Schools should open. (4 May 2026)
  │ les écoles « devraient ouvrir »
    La Gazette <https://gazette.example/visita>, 4 May 2026 (date read from the URL) · in French · translated from Spanish · visite/ecoles

Hopes
-----

Ada Stone: She hopes that others follow. (2 March 2026)
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 March 2026 · summit/follow`);
  });

  test("says so where there is none: a commitment does not fill the gap", async () => {
    expect(await textOf("/positions ben")).toBe(`Ben Stone
=========

None on record. Commitments and support are not shown here; they have their own command.`);
  });

  test("narrows by topic", async () => {
    expect(await textOf("/positions topic:code")).toBe(`Open source
===========

Hopes
-----

Ada Stone: She hopes that others follow. (2 March 2026)
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 March 2026 · summit/follow`);
  });
});
