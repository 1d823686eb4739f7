import { expect, test } from "vitest";
import type { Actor, DraftFacts } from "../../../src/drafts/facts.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const people = (text: string, language: string) =>
  draftFacts(text, { language }).people.map(({ name, roles }) => [name, roles.map((role) => role.title)]);

test.each([
  ["en", "Foreign Minister Ana Lund said yes.", [["Ana Lund", ["Foreign Minister"]]]],
  [
    "en",
    "Tom Reed, Minister of Works, Services and Transport, said yes.",
    [["Tom Reed", ["Minister of Works, Services and Transport"]]],
  ],
  ["fr", "La ministre de la Santé, Mme Ève Petit, a dit oui.", [["Ève Petit", ["ministre de la Santé"]]]],
  [
    "fr",
    "M. Paul Roy, chef du Bureau de l'Envoyé spécial du Secrétaire général, est venu.",
    [["Paul Roy", ["chef du Bureau de l'Envoyé spécial du Secrétaire général"]]],
  ],
  [
    "vi",
    "Bộ trưởng Ngoại giao Phần Lan Mika Aalto nói vậy.",
    [["Mika Aalto", ["Bộ trưởng Ngoại giao Phần Lan"]]],
  ],
  ["vi", "Ông Lê Văn Tám, Giám đốc Sở Y tế, cho biết như vậy.", [["Lê Văn Tám", ["Giám đốc Sở Y tế"]]]],
  ["es", "El intendente de Salto, Juan Sosa, dijo que sí.", [["Juan Sosa", ["intendente de Salto"]]]],
])("a name with a title is a person with that role (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  [
    "en",
    "Senators Ana Smith (D-NY) and Tom Reed (R-TX) announced that they will introduce the bill.",
    [
      ["Ana Smith", ["Senator"]],
      ["Tom Reed", ["Senator"]],
    ],
  ],
  [
    "fr",
    "Les ministres Paul Roy et Ève Petit ont annoncé qu'ils ouvriront trois centres.",
    [
      ["Paul Roy", ["ministre"]],
      ["Ève Petit", ["ministre"]],
    ],
  ],
  [
    "es",
    "Los ministros Juan Sosa y Ana Ruiz prometieron abrir tres centros.",
    [
      ["Juan Sosa", ["ministro"]],
      ["Ana Ruiz", ["ministro"]],
    ],
  ],
  ["en", "Ministers from forty countries met in Geneva and Rome.", []],
])("a title for several is each one's own (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  [
    "fr",
    "Mme Ève Petit, coordinatrice résidente de l'ONU, est venue. Trois agents représentaient le Bureau du Coordonnateur résident de l'ONU.",
    [["Ève Petit", ["coordinatrice résidente de l'ONU"]]],
  ],
  [
    "en",
    "Ana Lund, Minister of Health, came. The Office of the Minister of Health and Sport said nothing.",
    [["Ana Lund", ["Minister of Health"]]],
  ],
  [
    "es",
    "Juan Sosa, ministro de Salud, vino. El despacho del ministro de Salud y Deporte calló.",
    [["Juan Sosa", ["ministro de Salud"]]],
  ],
])("an office that is named for a title is nobody's role (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  ["en", "The Great Western Hospital opened near Green Park."],
  ["fr", "Le Pacte numérique mondial et le Prix Albert Londres existent."],
  ["vi", "Đồng bằng sông Cửu Long và Hà Nội có mưa."],
  ["es", "En San Juan anunció lluvias el Servicio Meteorológico."],
])("capitals alone make no person (%s: %s)", (language, text) => {
  expect(people(text, language)).toEqual([]);
});

const speakers = (facts: DraftFacts): string[] => {
  const name = (actor: Actor): string =>
    actor.type === "person"
      ? (facts.people[actor.index]?.name ?? "")
      : actor.type === "unresolved"
        ? `? ${actor.words}`
        : actor.type;
  return facts.statements.map(({ speaker }) => name(speaker));
};

test("a description means who holds the office, wherever that is said", () => {
  const text =
    "Le ministre a déclaré que tout irait bien.\n\nLe ministre Jean Roy a reçu Mme Ana Lund, ambassadrice de Norvège.\n\nL'ambassadrice a salué cet accueil.";
  expect(speakers(draftFacts(text, { language: "fr" }))).toEqual(["Jean Roy", "Ana Lund"]);
});

test("a longer title is another office", () => {
  const text =
    "Phó Thủ tướng Lê Văn Tám và Thủ tướng Trần Văn Bảy dự họp.\n\nThủ tướng khẳng định Việt Nam sẽ tham gia.";
  expect(speakers(draftFacts(text, { language: "vi" }))).toEqual(["Trần Văn Bảy"]);
});

test("a description that fits nobody is left open and marked", () => {
  const { statements } = draftFacts("The president said that taxes would fall.", { language: "en" });
  expect(statements.map(({ speaker, doubts }) => [speaker, doubts])).toEqual([
    [{ type: "unresolved", words: "president" }, ["actor-unresolved"]],
  ]);
});

test("the spelling with its marks is kept beside the one without", () => {
  const text = "Minister Nguyen Manh Hung said yes. Minister Nguyễn Mạnh Hùng said it again.";
  const [person] = draftFacts(text, { language: "en" }).people;
  expect([person?.name, person?.native, person?.spans.length]).toEqual([
    "Nguyen Manh Hung",
    "Nguyễn Mạnh Hùng",
    2,
  ]);
});

test.each([
  ["one bearer is named by them", ["Ana Lund"], 2],
  ["two are told apart by nothing, so that neither is named", ["Ana Lund", "Ada Lee"], 0],
  ["the third is no more named than the first two", ["Ana Lund", "Ada Lee", "Abe Long"], 0],
  ["nor is the fourth", ["Ana Lund", "Ada Lee", "Abe Long", "Amy Lake"], 0],
])("initials at the start of an answer: %s", (_, names, spoken) => {
  const introduced = names.map((name) => `Minister ${name} came.`).join(" ");
  const text = `${introduced}\n\nQ: Will you build?\n\nA. L.: We will build three schools.\n\nQ: And then?\n\nA. L.: We will open two more.`;
  expect(speakers(draftFacts(text, { language: "en" })).filter((name) => names.includes(name))).toHaveLength(
    spoken,
  );
});
