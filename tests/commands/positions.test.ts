import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/positions", () => {
  test("shows positions, requests, hopes and claims, each under its own heading, and no commitment", async () => {
    expect(await textOf("/positions")).toBe(`Positions, requests, hopes and claims
=====================================

Position · Ada Stone: Schools should open.
  │ les écoles « devraient ouvrir »
    La Gazette <https://gazette.example/visita>, 4 May 2026 · in French · translated from Spanish · /source visite/ecoles

Hope · Ada Stone: She hopes that others follow.
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 Mar 2026 · /source summit/follow`);
  });

  test("says so where there is none: a commitment does not fill the gap", async () => {
    expect(await textOf("/positions ben")).toBe(`Ben Stone
=========

None on record. Commitments and support are not shown here; they have their own command.`);
  });

  test("narrows by topic", async () => {
    expect(await textOf("/positions topic:code")).toBe(`Open source
===========

Hope · Ada Stone: She hopes that others follow.
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 Mar 2026 · /source summit/follow`);
  });
});
