import type { z } from "zod";
import {
  type Briefing,
  type Grounds,
  type Passage,
  readCorrection,
  type Source,
  type Statement,
} from "../src/library/briefing/briefing.ts";
import { briefingFileSchema, type PassageSelector } from "../src/library/briefing/schema.ts";
import { readUpdate } from "../src/library/briefing/update.ts";
import { createLibrary } from "../src/library/create-library.ts";
import type { Library } from "../src/library/library.ts";

/** The same briefing with a sensitivity for all its statements. */
export const sensitiveIn = (
  briefing: Briefing,
  ...sensitivity: NonNullable<Statement["sensitivity"]>
): Briefing => ({
  ...briefing,
  statements: briefing.statements.map((statement) => ({ ...statement, sensitivity })),
});

/** A briefing as its file would give it, with the texts of its sources by source id. */
export const briefingOf = (
  slug: string,
  file: z.input<typeof briefingFileSchema>,
  texts: Readonly<Record<string, string>>,
): Briefing => {
  const parsed = briefingFileSchema.parse(file);
  const sources = parsed.sources.map((source): Source => ({ ...source, text: texts[source.id] ?? "" }));
  const locate = (selector: PassageSelector): Passage => {
    const source = sources.find(({ id }) => id === selector.source);
    const start = source?.text.indexOf(selector.exact) ?? -1;
    if (source === undefined || start < 0)
      throw new Error(`A test's passage is not in its text: ${selector.exact}`);
    return { source, exact: selector.exact, start, end: start + selector.exact.length };
  };
  const ground = <
    Fact extends {
      id: string;
      passages: PassageSelector[];
      asOf?: string | undefined;
      date?: string | undefined;
    },
  >({
    passages,
    asOf,
    ...fact
  }: Fact): Omit<Fact, "passages" | "asOf"> & Grounds => {
    const [first, ...others] = passages.map(locate);
    if (first === undefined) throw new Error("A test's fact has no passage.");
    return {
      ...fact,
      reference: `${slug}/${fact.id}`,
      briefing: slug,
      asOf: asOf ?? fact.date ?? first.source.published.date,
      passages: [first, ...others],
    };
  };
  return {
    ...parsed,
    slug,
    date:
      sources
        .map(({ published }) => published.date)
        .sort()
        .at(-1) ?? "",
    sources,
    people: parsed.people.map((person) => ({
      ...person,
      roles: person.roles.map((role) => {
        const grounds = ground(role);
        const dates = grounds.passages.map(({ source }) => source.published.date).sort();
        return {
          type: "role",
          person: person.id,
          ...grounds,
          asOf: role.asOf ?? dates.at(-1) ?? grounds.asOf,
        };
      }),
    })),
    statements: parsed.statements.map((statement) => ({
      type: "statement",
      ...ground(statement),
      updates: statement.updates.flatMap(
        (update) => readUpdate(update, (update.passages ?? []).map(locate)) ?? [],
      ),
    })),
    corrections: parsed.corrections.map(readCorrection),
    figures: parsed.figures.map((figure) => ({ type: "figure", ...ground(figure) })),
    events: parsed.events.map((event) => ({ type: "event", ...ground(event) })),
  };
};

const summitText = `Minister Ada Stone welcomed the report. "We will publish the code by June," she said.
She hopes that others follow. Registrar Ben Stone called 40 offices slow.`;

/** A meeting in English, with two people of one surname. */
export const summit = briefingOf(
  "summit",
  {
    status: "reviewed",
    headline: { en: "Open code at the summit", fr: "Le code ouvert au sommet" },
    summary: { en: "A minister promised to publish code." },
    sources: [
      {
        id: "herald",
        file: "herald.txt",
        title: "Open code",
        publisher: "The Herald",
        language: "en",
        published: { date: "2026-03-02", known: "text" },
        page: { url: "https://herald.example/open-code", language: "en" },
        caveats: [{ en: "One reporter’s notes." }],
      },
    ],
    topics: [{ id: "open-source", names: { en: "Open source", fr: "Code source ouvert" } }],
    organizations: [
      { id: "ministry", names: { en: "Ministry of Works", fr: "Ministère des Travaux" }, aliases: ["MoW"] },
    ],
    people: [
      {
        id: "ada-stone",
        names: { en: "Ada Stone" },
        aliases: ["the minister"],
        roles: [
          {
            id: "ada-role",
            title: { en: "Minister" },
            organization: "ministry",
            passages: [{ source: "herald", exact: "Minister Ada Stone" }],
          },
        ],
      },
      {
        id: "ben-stone",
        names: { en: "Ben Stone" },
        roles: [
          {
            id: "ben-role",
            title: { en: "Registrar" },
            organization: "ministry",
            passages: [{ source: "herald", exact: "Registrar Ben Stone" }],
          },
        ],
      },
    ],
    statements: [
      {
        id: "publish",
        speaker: "ada-stone",
        onBehalfOf: "ministry",
        kind: "commitment",
        text: { en: "The ministry will publish the code by June." },
        topics: ["open-source"],
        due: "2026-06-30",
        passages: [{ source: "herald", exact: '"We will publish the code by June," she said.' }],
      },
      {
        id: "welcome",
        speaker: "ada-stone",
        kind: "support",
        text: { en: "She welcomed the report." },
        passages: [{ source: "herald", exact: "Minister Ada Stone welcomed the report." }],
      },
      {
        id: "follow",
        speaker: "ada-stone",
        kind: "hope",
        text: { en: "She hopes that others follow." },
        topics: ["open-source"],
        passages: [{ source: "herald", exact: "She hopes that others follow." }],
      },
    ],
    figures: [
      {
        id: "offices",
        value: 40,
        unit: { en: "offices" },
        counts: { en: "called slow" },
        passages: [{ source: "herald", exact: "40 offices slow" }],
      },
    ],
  },
  { herald: summitText },
);

/** A later one in French, a translation, with a person of the first. */
export const visit = briefingOf(
  "visite",
  {
    status: "reviewed",
    headline: { fr: "Une visite", en: "A visit" },
    summary: { fr: "Une visite a eu lieu." },
    sources: [
      {
        id: "gazette",
        file: "gazette.txt",
        publisher: "La Gazette",
        language: "fr",
        published: { date: "2026-05-04", known: "url" },
        page: { url: "https://gazette.example/visita", language: "es" },
        translation: { of: "es" },
      },
    ],
    organizations: [{ id: "ministry", names: { en: "Ministry of Works", fr: "Ministère des Travaux" } }],
    people: [
      {
        id: "ada-stone",
        names: { fr: "Ada Stone", en: "Ada Stone" },
        native: { language: "cy", name: "Ada Maen" },
        roles: [
          {
            id: "ada-role",
            title: { fr: "vice-première ministre", en: "Deputy Prime Minister" },
            organization: "ministry",
            passages: [{ source: "gazette", exact: "La vice-première ministre, Ada Stone" }],
          },
        ],
      },
    ],
    statements: [
      {
        id: "ecoles",
        speaker: "ada-stone",
        kind: "position",
        text: { fr: "Les écoles devraient ouvrir.", en: "Schools should open." },
        passages: [{ source: "gazette", exact: "les écoles « devraient ouvrir »" }],
      },
    ],
  },
  { gazette: "La vice-première ministre, Ada Stone, a dit que les écoles « devraient ouvrir »." },
);

/** A briefing that only names people. */
export const crowdOf = (
  people: readonly { readonly id: string; readonly name: string }[],
  slug = "crowd",
  date = "2024-01-01",
): Briefing =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      headline: { en: "A crowd" },
      summary: { en: "Many people." },
      sources: [
        {
          id: "list",
          file: "list.txt",
          publisher: "The Wire",
          language: "en",
          published: { date, known: "text" },
        },
      ],
      people: people.map(({ id, name }) => ({ id, names: { en: name } })),
    },
    {},
  );

export const libraryOf = (...briefings: readonly Briefing[]): Library => createLibrary(briefings);

/** All statements of a library that were not withdrawn, newest first. */
export const statementsIn = (library: Library): readonly Statement[] =>
  library
    .newestFacts({ types: ["statement"] }, Number.MAX_SAFE_INTEGER)
    .filter((fact) => fact.type === "statement");
