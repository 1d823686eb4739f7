import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namedIn } from "../../../src/library/names/named-in.ts";
import { briefingOf, libraryOf } from "../../library.ts";

const text = "Here is a list of people.";
const role = (id: string, title: string) => ({
  id,
  title: { en: title },
  organization: "un",
  passages: [{ source: "wire", exact: text }],
});

const library = libraryOf(
  briefingOf(
    "people",
    {
      status: "reviewed",
      headline: { en: "People" },
      summary: { en: "People." },
      sources: [
        {
          id: "wire",
          file: "wire.txt",
          publisher: "The Wire",
          language: "en",
          published: { date: "2026-03-02", known: "text" },
        },
      ],
      organizations: [
        { id: "un", names: { en: "United Nations", fr: "Nations Unies" }, aliases: ["UN"] },
        { id: "le-monde", names: { en: "Le Monde" } },
        { id: "ministry", names: { fr: "ministère de la Culture" }, aliases: ["le ministère"] },
      ],
      people: [
        {
          id: "ada",
          names: { en: "Ada Stone" },
          aliases: ["the Minister", "Lady Stone"],
          roles: [role("r1", "Minister")],
        },
        { id: "ben", names: { en: "Ben Stone" } },
        { id: "cy", names: { en: "Cy Chou-Lambert" } },
        { id: "may", names: { en: "Ann May" } },
        { id: "hung", names: { en: "Nguyen Manh Hung", vi: "Nguyễn Mạnh Hùng" } },
        { id: "lan", names: { vi: "Trần Lan" } },
        { id: "lan2", names: { vi: "Trần Lan" } },
      ],
    },
    { wire: text },
  ),
);

const named = (written: string) =>
  namedIn(written, library).mentions.map((mention) => [
    mention.written,
    mention.ids.join(" "),
    ...(mention.whole ? [] : ["surname"]),
  ]);

describe("who is named in a text", () => {
  test.each([
    [
      "whole names, in the order of the text",
      "Ben Stone met Ada Stone.",
      [
        ["Ben Stone", "ben"],
        ["Ada Stone", "ada"],
      ],
    ],
    ["each once", "Ada Stone, Ada Stone and Stone.", [["Ada Stone", "ada"]]],
    ["an alias that is a name", "Lady Stone left.", [["Lady Stone", "ada"]]],
    ["a name without its accents", "Nguyen Manh Hung spoke", [["Nguyen Manh Hung", "hung"]]],
    ["a name over two lines", "Ada\nStone", [["Ada Stone".replace(" ", "\n"), "ada"]]],
    ["everybody who has the name", "bà Trần Lan", [["Trần Lan", "lan lan2"]]],
    ["everybody who has the surname", "So Stone said no.", [["Stone", "ada ben", "surname"]]],
    ["a surname after a form of address", "Mr Chou-Lambert", [["Chou-Lambert", "cy", "surname"]]],
    ["a surname after the opening of a sentence", "But Stone left", [["Stone", "ada ben", "surname"]]],
    ["the one with the title that a surname is after", "Minister Stone", [["Stone", "ada", "surname"]]],
    [
      "a surname with which a sentence begins, before a verb of speech",
      "May said no.",
      [["May", "may", "surname"]],
    ],
    [
      "a surname with which a sentence begins, before what only people do",
      "Stone met the press.",
      [["Stone", "ada ben", "surname"]],
    ],
    [
      "an organization that is written small",
      "le ministère de la Culture",
      [["ministère de la Culture", "ministry"]],
    ],
    ["an abbreviation", "the UN said", [["UN", "un"]]],
    [
      "whole names in a text without capitals",
      "ada stone met le monde",
      [
        ["ada stone", "ada"],
        ["le monde", "le-monde"],
      ],
    ],
    ["whole names in a text of capitals", "ADA STONE LEFT", [["ADA STONE", "ada"]]],
    ["a name before a hyphen and a common word", "the Ada Stone-led coalition", [["Ada Stone", "ada"]]],
  ])("are %s", (_fact, written, expected) => {
    expect(named(written)).toEqual(expected);
  });

  test.each([
    ["a description, which is somebody else in another text", "the Minister and le ministère"],
    ["a surname that belongs to another name", "Roger Stone and Sharon Stone-Wall"],
    ["a name that goes on after a hyphen", "Ada Stone-Brady of UN-Habitat met Nguyen Manh Hung‑Lee"],
    ["a word with which a sentence begins", "May it rain. Stone walls stand."],
    ["a word that is written small", "She sat on a stone and read le monde: un ministre"],
    ["an article in a text of capitals", "UN MINISTRE A DIT"],
    ["a name with other accents", "Nguyễn Mạnh Hưng"],
    ["first names", "Ada and Ben"],
    ["the end of one sentence and the beginning of the next", "He saw Ada. Stone walls stand."],
    ["nothing", ""],
  ])("are not %s", (_fact, written) => {
    expect(named(written)).toEqual([]);
  });

  test("are slices of the text, in its order, whatever it is", () => {
    const words = fc.constantFrom(
      "Ada",
      "Stone",
      "Ben",
      "UN",
      "said",
      "Mr",
      ".",
      "Hùng",
      "Nguyễn",
      "Lan",
      "May",
      "M",
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((all) => all.join(" ")),
      fc.string({ unit: "binary", maxLength: 100 }),
    );
    fc.assert(
      fc.property(texts, (written) => {
        const { mentions } = namedIn(written, library);
        const nfc = written.normalize("NFC");
        expect(mentions.map(({ start, end }) => nfc.slice(start, end))).toEqual(
          mentions.map((mention) => mention.written),
        );
        const starts = mentions.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});
