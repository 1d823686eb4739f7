import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/find", () => {
  test("finds a text word for word, whatever its white space and quotation marks, with the facts that rest on it", async () => {
    expect(
      await textOf("/find « We  will publish the\ncode by June, » she said.\nShe hopes"),
    ).toBe(`This is in a source, word for word
==================================

Open code at the summit: 2 Mar 2026
  Facts that rest on it:
  Commitment · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  Hope · Ada Stone: She hopes that others follow.
  │ "We will publish the code by June," she said.
  │ She hopes that others follow.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by,She%20hopes%20that%20others%20follow.>, 2 Mar 2026 · /brief summit`);
  });

  test("finds what a message quotes", async () => {
    expect(
      await textOf("/find Is that so? “called 40 offices slow”, they wrote yesterday in the paper.", "fr"),
    ).toBe(`Une partie de ce texte figure mot pour mot dans une source
==========================================================

Le code ouvert au sommet : 2 mars 2026
  Faits qui s’appuient sur ce passage :
  Ben Stone : Registrar, Ministère des Travaux (source du 2 mars 2026)
  40 offices : called slow (au 2 mars 2026)
  │ Registrar Ben Stone called 40 offices slow.
    The Herald <https://herald.example/open-code#:~:text=Registrar%20Ben%20Stone%20called%2040%20offices%20slow.>, 2 mars 2026 · en anglais · /brief summit`);
  });

  test("says that a text is nearly the same", async () => {
    expect(
      await textOf("/find Minister Ada Stone has welcomed this report."),
    ).toBe(`A source says nearly the same, but not word for word
====================================================

Open code at the summit: 2 Mar 2026
  Facts that rest on it:
  Ada Stone: Minister, Ministry of Works, as of 2 Mar 2026
  Support · Ada Stone: She welcomed the report.
  │ Minister Ada Stone welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 Mar 2026 · /source summit/welcome`);
  });

  test("says that only some words are the same", async () => {
    expect(
      await textOf("/find We will publish nothing by June, the report said", "vi"),
    ).toBe(`Chỉ một số từ có trong nguồn: có thể đây là văn bản khác về cùng vấn đề
=======================================================================

Open code at the summit: 2/3/2026
  Các thông tin dựa trên đoạn trích này:
  Cam kết · Ada Stone: The ministry will publish the code by June. (thay mặt Ministry of Works; hạn 30/6/2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2/3/2026 · bằng tiếng Anh · /source summit/publish`);
  });

  test("tells a briefing's own wording from a source", async () => {
    expect(
      await textOf("/find The ministry will publish all the code by June."),
    ).toBe(`This is close to a briefing’s own wording, not to the words of a source
=======================================================================

DUE in 29 days · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish`);
  });

  test("says so where nothing comes close", async () => {
    expect(await textOf("/find The weather in the hills was wet and the sheep were out.")).toBe(
      `Nothing on record comes close to this text. Compared with: the texts and facts of 2 briefings.`,
    );
  });

  test("leads to the search where there are too few words", async () => {
    expect(await textOf("/find Ada Stone", "fr")).toBe(
      `C’est trop court pour en retrouver la source\u00a0: donnez au moins 4 mots. Pour moins\u00a0: /search Ada Stone`,
    );
  });

  test("takes up to 4,000 characters", async () => {
    const [short, long] = await Promise.all(
      [4_000, 4_001].map((length) => textOf(`/find ${"y ".repeat(2_001).slice(0, length - 1)}z`)),
    );
    expect([short?.split("\n")[0], long?.split("\n")[0]]).toEqual([
      "Nothing on record comes close to this text. Compared with: the texts and facts of 2 briefings.",
      "text is too long: 4001 characters, where 4000 are allowed.",
    ]);
  });
});

test("a link to a page on record is answered with its card", async () => {
  const card = await textOf("/find Look: https://herald.example/open-code?utm_source=x");
  expect(card).toMatch(/^Open code at the summit\n=+\n/);
  expect(card).toContain("On record: 2 people");
});
