import type { Briefing } from "../src/library/briefing/briefing.ts";
import type { StatementKind } from "../src/library/briefing/schema.ts";
import { statementKinds } from "../src/library/briefing/schema.ts";
import { briefingOf } from "../tests/library.ts";
import { generatePeople } from "./people.ts";
import { pick, randomOf } from "./random.ts";

const kindOf = (index: number): StatementKind => statementKinds[index % statementKinds.length] ?? "claim";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A briefing of seven facts on three people. */
const generateBriefing = (number: number, people: readonly Named[]): Briefing => {
  const day = new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString().slice(0, 10);
  const statements = Array.from({ length: 4 }, (_, index) => {
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
      summary: { en: `Three people met and spoke about reports: meeting ${number}.` },
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
        names: { en: person.name },
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

/** This many briefings, always the same ones. There are three people for every two briefings. */
export const generateBriefings = (count: number): readonly Briefing[] => {
  const random = randomOf(1);
  const people = generatePeople(Math.ceil(count * 1.5)).map(
    ({ id, names }): Named => ({ id, name: names[0] ?? id }),
  );
  return Array.from({ length: count }, (_, number) => {
    const own = people.slice(Math.floor(number * 1.5), Math.floor(number * 1.5) + 2);
    return generateBriefing(number, [...new Set([...own, pick(people, random)])]);
  });
};

/** The name with a letter in the middle of its longest word left out, as a hurried reporter types it. */
export const misspell = (name: string): string => {
  const longest = name.split(" ").reduce((a, b) => (b.length > a.length ? b : a));
  const middle = Math.floor(longest.length / 2);
  return name.replace(longest, longest.slice(0, middle) + longest.slice(middle + 1));
};
