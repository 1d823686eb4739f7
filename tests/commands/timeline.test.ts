import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/timeline", () => {
  test("shows what is on record about a person, by date", async () => {
    expect(await textOf("/timeline ben")).toBe(`Timeline · Ben Stone
====================

2 Mar 2026 · Registrar, Ministry of Works, as of 2 Mar 2026
  │ Registrar Ben Stone
    The Herald <https://herald.example/open-code#:~:text=Registrar%20Ben%20Stone>, 2 Mar 2026 · /source summit/ben-role`);
  });

  test.each(["timeline", "positions", "quotes"])(
    "%s reads as a topic what is nobody's name, and says so where it is neither",
    async (name) => {
      expect(await textOf(`/${name} open source`)).toBe(await textOf(`/${name} topic:open-source`));
      expect(await textOf(`/${name} stone`)).toMatch(/^“stone” has more than one match\./);
      expect(
        await textOf(`/${name} xyzzy`),
      ).toBe(`Nothing is on record for “xyzzy”. Searched: 2 people, 1 organization and 1 topic.

Ask the desk to add it: /desk request:xyzzy`);
    },
  );

  test("narrows by topic", async () => {
    expect(await textOf("/timeline topic:code")).toBe(`Timeline · Open source
======================

DUE in 29 days · 2 Mar 2026 · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

2 Mar 2026 · Hope · Ada Stone: She hopes that others follow.
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=She%20hopes%20that%20others%20follow.>, 2 Mar 2026 · /source summit/follow`);
  });
});
