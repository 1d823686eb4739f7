import { describe, expect, test } from "vitest";
import { textOf } from "../../commands/ask.ts";
import { briefingOf, libraryOf } from "../../library.ts";

type Holder = readonly [id: string, name: string, title: string, organization?: string];

/** A briefing with people in office, as of a day. */
const townIn = (day: string, holders: readonly Holder[]) => {
  const text = holders.map(([, name, title]) => `${title} ${name} spoke.`).join("\n");
  return briefingOf(
    `town-${day}`,
    {
      status: "reviewed",
      headline: { en: `The town on ${day}` },
      summary: { en: "People spoke." },
      sources: [
        {
          id: "gazette",
          file: "gazette.txt",
          title: "The town",
          publisher: "The Gazette",
          language: "en",
          published: { date: day, known: "text" },
          page: { url: `https://gazette.example/${day}`, language: "en" },
        },
      ],
      topics: [],
      organizations: [
        { id: "millford", names: { en: "Millford" } },
        { id: "oakley", names: { en: "Oakley" } },
      ],
      people: holders.map(([id, name, title, organization]) => ({
        id,
        names: { en: name },
        roles: [
          {
            id: `${id}-role`,
            title: { en: title },
            ...(organization === undefined ? {} : { organization }),
            passages: [{ source: "gazette", exact: `${title} ${name}` }],
          },
        ],
      })),
    },
    { gazette: text },
  );
};

const library = libraryOf(
  townIn("2020-05-01", [["bo", "Bo Crane", "Mayor", "millford"]]),
  townIn("2023-05-01", [
    ["cy", "Cy Dunn", "Mayor", "millford"],
    ["di", "Di Eames", "Deputy Mayor", "millford"],
    ["ed", "Ed Frost", "Mayor", "oakley"],
  ]),
  townIn("2026-05-01", [
    ["al", "Al Brook", "Mayor", "millford"],
    ["flo", "Flo Grant", "Former Mayor"],
    ["gus", "Gus Hale", "Chair", "oakley"],
    ["ida", "Ida Juno", "exchair", "oakley"],
  ]),
);

const shownFor = async (line: string): Promise<readonly string[]> =>
  (await textOf(line, "en", library))
    .split("\n")
    .filter((shown) => /^(?:In the same|Nobody|\w+ \w+: )/u.test(shown));

describe("others in an office", () => {
  test("before a person are those of older sources and former ones, newest first: no deputy, and no mayor of another town", async () => {
    expect(await shownFor("/who al holder:before")).toEqual([
      "In the same office before Al Brook",
      "Flo Grant: Former Mayor, as of 1 May 2026",
      "Cy Dunn: Mayor, Millford, as of 1 May 2023 · a newer source names Al Brook",
      "Bo Crane: Mayor, Millford, as of 1 May 2020 · a newer source names Al Brook",
    ]);
  });

  test("after a person are those of newer sources", async () => {
    expect(await shownFor("/who bo holder:after")).toEqual([
      "In the same office after Bo Crane",
      "Al Brook: Mayor, Millford, as of 1 May 2026",
      "Cy Dunn: Mayor, Millford, as of 1 May 2023 · a newer source names Al Brook",
    ]);
  });

  test("of an office are those before all who have it", async () => {
    expect(
      (await shownFor("/who mayor of millford holder:before")).slice(1).map((line) => line.split(":")[0]),
    ).toEqual(["Flo Grant", "Cy Dunn", "Bo Crane"]);
  });

  test("if no one else is on record, the answer says so", async () => {
    expect(await shownFor("/who ed holder:before")).toEqual([
      "Nobody else is on record in the same office before Ed Frost (Mayor, Oakley).",
    ]);
    expect(await shownFor("/who di holder:before")).toEqual([
      "Nobody else is on record in the same office before Di Eames (Deputy Mayor, Millford).",
    ]);
  });

  test("a former holder may be called so in one word, as an « exalcalde » is", async () => {
    expect(await shownFor("/who gus holder:before")).toEqual([
      "In the same office before Gus Hale",
      "Ida Juno: exchair, Oakley, as of 1 May 2026",
    ]);
  });

  test("of two former holders, no source says who was first", async () => {
    expect(await shownFor("/who flo holder:before")).toEqual([
      "Nobody else is on record in the same office before Flo Grant (Former Mayor).",
    ]);
  });
});
