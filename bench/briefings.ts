import type { Briefing } from "../src/briefing/briefing.ts";
import type { StatementKind } from "../src/briefing/schema.ts";
import { statementKinds } from "../src/briefing/schema.ts";
import { briefingOf } from "../tests/library.ts";

/** A seeded generator (mulberry32), so that every run measures the same briefings. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const words = (list: string): readonly string[] => list.split(" ");

/** Family and given names by language; the first ones are the commonest, as Nguyễn is. */
const names = [
  {
    language: "vi",
    family: words("Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý"),
    given: words(
      "Hùng Dũng Hương Lan Minh Tuấn Anh Đức Thảo Linh Quang Phương Hải Sơn Thủy Bình Ngọc Khánh Việt Trung",
    ),
    middle: words("Văn Thị Mạnh Hữu Đình Thanh Quốc Xuân Ngọc Kim"),
  },
  {
    language: "fr",
    family: words(
      "Martin Bernard Lefèvre Dubois Moreau Béranger Châtelain Delacroix Fournier Guérin Lemaître Mérieux Poirot Rousseau Villeneuve",
    ),
    given: words(
      "Élodie François Hélène Jérôme Noémie Raphaël Zoé Aurélie Benoît Camille Désirée Étienne Gaëlle Loïc Maïté",
    ),
    middle: words("Marie Jean Anne Pierre Louis Claire Luc Paul Rose Noël"),
  },
  {
    language: "en",
    family: words(
      "Smith Jones Taylor Brown Wilson Whitfield Ashworth Blackwood Carmichael Fairbanks Hathaway Kingsley Okafor Singh Thornbury",
    ),
    given: words(
      "Pauline Oliver Amelia George Harriet Quentin Rosalind Theodore Violet Winston Adaeze Graham Imogen Jasper Leonora",
    ),
    middle: words("James Grace Edward Rose John Jane William Faye Lee Ann"),
  },
  {
    language: "es",
    family: words(
      "García Fernández López Martínez Núñez Ibáñez Peñalosa Quiñones Rodríguez Sánchez Ugarte Vázquez Yáñez Zúñiga Cañizares",
    ),
    given: words(
      "José María Ángel Begoña César Delfina Íñigo Lucía Mónica Óscar Ramón Sofía Tomás Úrsula Verónica",
    ),
    middle: words("Luis Ana Carlos Elena Juan Inés Pablo Rosa Andrés Pilar"),
  },
] as const;

/** Skewed towards the start of a list, as family names are in life. */
const pick = <Item>(list: readonly Item[], random: () => number, skew = 1): Item => {
  const item = list[Math.floor(random() ** skew * list.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
};

const generatePerson = (random: () => number, number: number) => {
  const { language, family, given, middle } = pick(names, random);
  const parts = [pick(middle, random), pick(given, random), ...(random() < 0.5 ? [pick(given, random)] : [])];
  const familyName = pick(family, random, 2);
  const name = (language === "vi" ? [familyName, ...parts] : [...parts, familyName]).join(" ");
  return { id: `person-${number}`, name, language };
};

const kindOf = (index: number): StatementKind => statementKinds[index % statementKinds.length] ?? "claim";

/** A briefing of about 15 facts on three people, one of whom the briefing before knows too. */
const generateBriefing = (
  number: number,
  random: () => number,
  known: ReturnType<typeof generatePerson>[],
): Briefing => {
  const fresh = [generatePerson(random, known.length), generatePerson(random, known.length + 1)];
  const people = known.length === 0 ? fresh : [...fresh, pick(known, random)];
  known.push(...fresh);
  const day = new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString().slice(0, 10);
  const statements = Array.from({ length: 9 }, (_, index) => {
    const speaker = people[index % people.length];
    if (speaker === undefined) throw new Error("A briefing has people.");
    const sentence = `${speaker.name} said in point ${index} of meeting ${number} that the office would report on progress within the year.`;
    return { id: `s${index}`, speaker: speaker.id, kind: kindOf(index), sentence };
  });
  const roles = people.map((person) => ({
    person,
    sentence: `${person.name}, director of office ${number % 50}, attended.`,
  }));
  const text = [...roles.map(({ sentence }) => sentence), ...statements.map(({ sentence }) => sentence)].join(
    "\n",
  );
  return briefingOf(
    `briefing-${number}`,
    {
      status: "reviewed",
      headline: { en: `Meeting ${number} on reports and progress` },
      summary: { en: `Three people met and spoke about reports, for the ${number}th time.` },
      sources: [
        {
          id: "wire",
          file: "wire.txt",
          publisher: "The Wire",
          language: "en",
          published: { date: day, known: "text" },
          page: { url: `https://wire.example/${number}`, language: "en" },
        },
      ],
      organizations: [{ id: `office-${number % 50}`, names: { en: `Office ${number % 50}` } }],
      people: roles.map(({ person, sentence }) => ({
        id: person.id,
        names: { [person.language]: person.name },
        roles: [
          {
            id: `role-${person.id}`,
            title: { en: `Director of office ${number % 50}` },
            organization: `office-${number % 50}`,
            passages: [{ source: "wire", exact: sentence }],
          },
        ],
      })),
      statements: statements.map(({ sentence, ...statement }) => ({
        ...statement,
        text: { en: "The office would report on progress within the year." },
        passages: [{ source: "wire", exact: sentence }],
      })),
    },
    { wire: text },
  );
};

/** So many briefings, always the same ones. */
export const generateBriefings = (count: number): readonly Briefing[] => {
  const random = randomOf(1);
  const known: ReturnType<typeof generatePerson>[] = [];
  return Array.from({ length: count }, (_, number) => generateBriefing(number, random, known));
};

/** The name with one letter in the middle left out, as a hurried reporter types it. */
export const misspell = (name: string): string => {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle) + name.slice(middle + 1);
};
