import { describe, expect, test } from "vitest";
import { briefingOf, libraryOf, summit } from "../library.ts";
import { textOf } from "./ask.ts";

describe("/attribution", () => {
  test("quotes in the language of the source, and words it otherwise without quotation marks", async () => {
    expect(await textOf("/attribution summit/publish", "fr")).toBe(`Prêt à coller
=============

Ada Stone, Minister, Ministère des Travaux : The ministry will publish the code by June (selon The Herald, 2 mars 2026). https://herald.example/open-code

Reformulé d’après le dossier, ne pas mettre entre guillemets : la source donne ces propos dans une autre langue, ou traduits. Le dossier n’a pas de formulation dans cette langue, seulement en anglais.
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 mars 2026 · en anglais

Source: /source summit/publish
Une erreur ?: /wrong summit/publish note:…
English: /attribution summit/publish language:en
Español: /attribution summit/publish language:es
Tiếng Việt: /attribution summit/publish language:vi`);
  });

  test("never puts a quotation that stands there as a translation into quotation marks", async () => {
    expect(await textOf("/attribution visite/ecoles")).toBe(`Ready to paste
==============

Ada Stone, Deputy Prime Minister, Ministry of Works: Schools should open (as reported by La Gazette, 4 May 2026). https://gazette.example/visita

The briefing’s own wording, not a quotation: the source quotes these words in another language, or translates them.
  │ les écoles « devraient ouvrir »
    La Gazette <https://gazette.example/visita>, 4 May 2026 · in French · translated from Spanish

Source: /source visite/ecoles
Wrong?: /wrong visite/ecoles note:…
Español: /attribution visite/ecoles language:es
Français: /attribution visite/ecoles language:fr
Tiếng Việt: /attribution visite/ecoles language:vi`);
  });

  test("of a figure has no speaker", async () => {
    expect(await textOf("/attribution summit/offices", "vi")).toBe(`Nội dung để sao chép
====================

40 offices: called slow (tính đến 2/3/2026). Nguồn: The Herald, 2/3/2026. https://herald.example/open-code

Diễn đạt lại theo hồ sơ, không phải trích nguyên văn. Hồ sơ không có lời diễn đạt bằng ngôn ngữ này, chỉ có bằng tiếng Anh.
  │ 40 offices slow
    The Herald <https://herald.example/open-code#:~:text=40%20offices%20slow>, 2/3/2026 · bằng tiếng Anh

Nguồn: /source summit/offices
Báo sai: /wrong summit/offices note:…
English: /attribution summit/offices language:en
Español: /attribution summit/offices language:es
Français: /attribution summit/offices language:fr`);
  });

  test("lists the facts of a briefing where none is named", async () => {
    expect(await textOf("/attribution visite")).toBe(`Which fact of “A visit” do you mean?

Ada Stone: Deputy Prime Minister, Ministry of Works, as of…: /attribution visite/ada-role
Ada Stone: Schools should open.: /attribution visite/ecoles`);
  });

  test.each([
    ["schools open", "Which of these facts with “schools open” do you mean?"],
    ["https://herald.example/open-code", "Which fact of “Open code at the summit” do you mean?"],
  ])("offers the facts that %s may mean", async (words, question) => {
    const [first] = (await textOf(`/attribution ${words}`)).split("\n\n");
    expect(first).toBe(question);
  });

  test("says so where there is nothing of the kind", async () => {
    expect(await textOf("/attribution nope")).toBe(
      `Nothing is on record for “nope”. Searched: 2 briefings, by name and headline.\n\nAsk the desk to add it: /desk request:nope`,
    );
  });

  test.each([
    [
      "en",
      "ann",
      "The mayor said: “It is ‘ours’. All of it.” She left.",
      "Ann Lee, Mayor, said: “It is ‘ours’. All of it.” (The Post, 2 March 2026).",
    ],
    ["en", "ann", "“It is ours,” she said.", "“It is ours,” said Ann Lee, Mayor (The Post, 2 March 2026)."],
    [
      "en",
      "ann",
      "“Ours,” she said, “for ever.”",
      "Ann Lee, Mayor, said: “Ours,” and “for ever.” (The Post, 2 March 2026).",
    ],
    ["en", "town", "“It is ours,” it said.", "Town Hall: “It is ours,” (The Post, 2 March 2026)."],
    [
      "fr",
      "ann",
      "« Il est à nous », a dit la maire.",
      "«\u00a0Il est à nous\u00a0», a déclaré Ann Lee, maire (The Post, 2 mars 2026).",
    ],
    [
      "fr",
      "ann",
      "« Il est à nous. »",
      "Ann Lee, maire, a déclaré\u00a0: «\u00a0Il est à nous.\u00a0» (The Post, 2 mars 2026).",
    ],
    [
      "vi",
      "ann",
      'Bà nói: "Nó là của chúng tôi."',
      "Ann Lee, Thị trưởng, nói: “Nó là của chúng tôi.” (theo The Post, 2/3/2026).",
    ],
    [
      "vi",
      "ann",
      'Bà gọi đó là "của chúng tôi".',
      "“của chúng tôi”, Ann Lee, Thị trưởng, nói (theo The Post, 2/3/2026).",
    ],
  ] as const)("writes a quotation as agencies do: %s, %s, %s", async (language, speaker, exact, written) => {
    const briefing = briefingOf(
      "town",
      {
        status: "reviewed",
        headline: { en: "A town" },
        summary: { en: "A town." },
        sources: [
          {
            id: "post",
            file: "post.txt",
            publisher: "The Post",
            language,
            published: { date: "2026-03-02", known: "text" },
          },
        ],
        organizations: [{ id: "town", names: { en: "Town Hall" } }],
        people: [
          {
            id: "ann",
            names: { en: "Ann Lee" },
            roles: [
              {
                id: "mayor",
                title: { en: "Mayor", fr: "maire", vi: "Thị trưởng" },
                passages: [{ source: "post", exact }],
              },
            ],
          },
        ],
        statements: [
          {
            id: "ours",
            speaker,
            kind: "claim",
            text: { en: "The town owns it." },
            passages: [{ source: "post", exact }],
          },
        ],
      },
      { post: exact },
    );
    const lines = (await textOf("/attribution town/ours", language, libraryOf(briefing))).split("\n");
    expect(lines[3]).toBe(written);
  });

  test("of a fact that was withdrawn is refused", async () => {
    const corrections = [
      {
        fact: "publish",
        date: "2026-06-03",
        note: { en: "Somebody else said it." },
        kind: "withdrawn" as const,
      },
    ];
    expect(
      await textOf("/attribution Summit/Publish", "en", libraryOf({ ...summit, corrections })),
    ).toBe(`This fact was withdrawn. Do not use it.

Withdrawn on 3 Jun 2026: Somebody else said it.`);
  });
});
