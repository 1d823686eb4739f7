import { pick } from "../bench/random.ts";
import { type GeneratedOffice, officeOn } from "./offices.ts";
import type { Writing } from "./words.ts";

/** A person who is in many briefings. */
export interface GeneratedPerson {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly GeneratedOffice[];
}

/** The files of a briefing's folder. */
export interface GeneratedBriefing {
  readonly slug: string;
  readonly yaml: string;
  readonly text: string;
}

/** The day of the newest briefings. */
export const lastDay = Temporal.PlainDate.from("2026-11-27");

/** The first words are much commoner than the last, as in any language. */
const wordSkew = 3;
/** Some people are in the news every day, and most once. */
const personSkew = 4;

// A JSON text is a YAML text.
const quoted = (text: string): string => JSON.stringify(text);

const passage = (text: string): string => `    passages: [{ source: wire, exact: ${quoted(text)} }]`;

/** A briefing of seven facts on three people, from an article of 8 to 60 sentences. The same number gives the same briefing. */
export const generateBriefing = (
  number: number,
  writing: Writing,
  people: readonly GeneratedPerson[],
  random: () => number,
): GeneratedBriefing => {
  const words = (): string =>
    [pick(writing.words, random, wordSkew), pick(writing.words, random, wordSkew)].join(" ");
  const day = lastDay.subtract({ days: Math.floor(number / 140) });
  const due = day.add({ days: 1 + Math.floor(random() * 400) });
  const fill = (pattern: string, values: Readonly<Record<string, string>> = {}): string =>
    pattern.replaceAll(/\{(\w+)\}/gu, (_whole, key: string) =>
      key === "words" ? words() : (values[key] ?? ""),
    );
  const chosen = [
    ...new Map([0, 1, 2].map(() => pick(people, random, personSkew)).map((each) => [each.id, each])).values(),
  ];
  const nameOf = (at: number) => chosen[at % chosen.length] ?? { id: "nobody", name: "" };
  const { language } = writing;
  const roles = chosen.map(({ id, name, offices }) => {
    const office = officeOn(offices, day.toString());
    const title = writing.titles[office.title] ?? "";
    const organization = { id: office.organization.id, name: office.organization.names[language] ?? "" };
    const sentence = fill(writing.role, { name, title, organization: organization.name });
    return { id, name, title, organization, sentence };
  });
  const organizations = new Map(roles.map(({ organization }) => [organization.id, organization.name]));
  const kinds = ["promise", "claim", "hope", "claim"] as const;
  const kindNames = { promise: "commitment", claim: "claim", hope: "hope" };
  const statements = kinds.map((kind, at) => {
    const { id, name } = nameOf(at + number);
    return { id, kind, sentence: fill(writing[kind], { name, date: `${due.day}/${due.month}/${due.year}` }) };
  });
  const filler = Array.from({ length: 1 + Math.floor(random() ** 3 * 52) }, () => fill(writing.plain));
  const facts = [...roles, ...statements].map(({ sentence }) => sentence);
  const text = [...facts.slice(0, 3), ...filler, ...facts.slice(3)].join("\n\n");
  const headline = fill("{words}: {words}");
  const isCorrected = random() < 0.03;
  const yaml = [
    "version: 2",
    "status: reviewed",
    `headline: { ${language}: ${quoted(headline)} }`,
    `summary: { ${language}: ${quoted(filler[0] ?? headline)} }`,
    "sources:",
    "  - id: wire",
    "    file: wire.txt",
    `    publisher: Wire ${number % 40}`,
    `    language: ${language}`,
    `    published: { date: ${day}, known: text }`,
    `    page: { url: "https://wire-${number % 40}.example/${number}", language: ${language} }`,
    "organizations:",
    ...[...organizations].map(([id, name]) => `  - { id: ${id}, names: { ${language}: ${quoted(name)} } }`),
    "people:",
    ...roles.flatMap(({ id, name, title, organization, sentence }) => [
      `  - id: ${id}`,
      `    names: { ${language}: ${quoted(name)} }`,
      "    roles:",
      `      - id: role-${id}`,
      `        title: { ${language}: ${quoted(title)} }`,
      `        organization: ${organization.id}`,
      `        passages: [{ source: wire, exact: ${quoted(sentence)} }]`,
    ]),
    "statements:",
    ...statements.flatMap(({ id, kind, sentence }, at) => [
      `  - id: s${at}`,
      `    speaker: ${id}`,
      `    kind: ${kindNames[kind]}`,
      `    text: { ${language}: ${quoted(sentence)} }`,
      ...(kind === "promise" ? [`    due: ${due}`] : []),
      passage(sentence),
    ]),
    ...(isCorrected
      ? [
          "corrections:",
          "  - fact: s1",
          `    date: ${day.add({ days: 1 })}`,
          `    note: { ${language}: ${quoted(fill("{words}"))} }`,
          "    kind: corrected",
        ]
      : []),
    "",
  ].join("\n");
  return { slug: `story-${number}`, yaml, text };
};
