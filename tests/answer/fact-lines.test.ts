import { expect, test } from "vitest";
import { alone, factLine, roleName } from "../../src/answer/fact-lines.ts";
import { languages } from "../../src/base/language/language.ts";
import { plainLine } from "../../src/base/text/inline.ts";
import { libraryOf, summit } from "../library.ts";

test.each([
  [
    "%",
    [
      "more than 1,250.5%: ",
      "más de 1250,5\u00a0%: ",
      "plus de 1\u202f250,5\u00a0%\u00a0: ",
      "hơn 1.250,5%: ",
    ],
  ],
  [
    "€",
    [
      "more than €1,250.5: ",
      "más de 1250,5\u00a0€: ",
      "plus de 1\u202f250,5\u00a0€\u00a0: ",
      "hơn 1.250,5\u00a0€: ",
    ],
  ],
  [
    "tons",
    [
      "more than 1,250.5 tons: ",
      "más de 1250,5 tons: ",
      "plus de 1\u202f250,5 tons\u00a0: ",
      "hơn 1.250,5 tons: ",
    ],
  ],
])("a figure has its unit where each language has it: %s", (unit, amounts) => {
  const [figure] = summit.figures;
  if (figure === undefined) throw new Error("The summit has no figure.");
  const given = {
    ...figure,
    value: 1250.5,
    qualifier: "more-than",
    unit: { en: unit },
    counts: { en: "" },
  } as const;
  const said = languages.map(
    (language) => plainLine(factLine(given, alone, { library: libraryOf(summit), language })).split(" (")[0],
  );
  expect(said).toEqual(amounts);
});

test.each([
  ["Minister", "Minister, Ministry of Works"],
  ["Head of the Ministry of Works", "Head of the Ministry of Works"],
  ["Head of the Ministry of Workshops", "Head of the Ministry of Workshops, Ministry of Works"],
])("a role names its organization unless its title does: %s", (title, written) => {
  const [role] = summit.people.flatMap(({ roles }) => roles);
  if (role === undefined) throw new Error("Nobody at the summit has a role.");
  expect(roleName({ ...role, title: { en: title } }, { library: libraryOf(summit), language: "en" })).toBe(
    written,
  );
});

test("an event has its date if its sources have another one, as a statement does, unless the answer shows it before", () => {
  const { passages } = summit.statements[0] ?? expect.unreachable();
  const event = {
    type: "event",
    id: "bridge",
    reference: "summit/bridge",
    briefing: "summit",
    text: { en: "The old bridge closed." },
    passages,
  } as const;
  const said = (asOf: string, view = alone) =>
    languages.map((language) =>
      plainLine(
        factLine({ ...event, participants: [], asOf }, view, { library: libraryOf(summit), language }),
      ),
    );
  const [english] = said(passages[0].source.published.date);
  expect(said("2026-02-28")).toEqual(
    ["28 Feb 2026", "28 feb 2026", "28 févr. 2026", "28/2/2026"].map((date) => `${english} (${date})`),
  );
  expect(said("2026-02-28", { ...alone, ownDate: false })).toEqual(said(passages[0].source.published.date));
});
