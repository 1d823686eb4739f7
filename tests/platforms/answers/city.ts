import { briefingOf, libraryOf } from "../../library.ts";

/** The same in every language. */
const each = (name: string) => ({ en: name, fr: name, vi: name });

const longName = `Wolfeschlegelsteinhausenbergerdorff ${"von und zu ".repeat(12)}Ende`;

const source = (id: string, date: string, language: string) => ({
  id,
  file: `${id}.txt`,
  publisher: `The ${id}`,
  language,
  published: { date, known: "text" as const },
});

const topics = [{ id: "trees", names: { en: "Trees", fr: "Arbres", vi: "Cây xanh" } }];
const organizations = [
  { id: "city-hall", names: { en: "City Hall", fr: "Hôtel de ville", vi: "Tòa thị chính" } },
  { id: "city-museum", names: { en: "City Museum", fr: "Musée de la ville", vi: "Bảo tàng thành phố" } },
];
const title = { en: "Mayor", fr: "Maire", vi: "Thị trưởng" };
const deputy = { en: "Deputy mayor", fr: "Adjointe au maire", vi: "Phó thị trưởng" };

/** Statements from spring, in German, by people whose names are hard to show. */
const spring = briefingOf(
  "city-spring",
  {
    status: "reviewed",
    headline: { en: "Spring in the city", fr: "Le printemps en ville", vi: "Mùa xuân ở thành phố" },
    summary: { en: "Trees are promised.", fr: "On promet des arbres.", vi: "Có lời hứa trồng cây." },
    sources: [source("anzeiger", "2026-03-02", "de")],
    topics,
    organizations,
    people: [
      {
        id: "anna-berg",
        names: each("Anna Berg"),
        roles: [
          {
            id: "berg-deputy",
            title: deputy,
            organization: "city-hall",
            passages: [{ source: "anzeiger", exact: "Adjunktin Anna Berg" }],
          },
        ],
      },
      {
        id: "otto-berg",
        names: each("Otto Berg"),
        roles: [
          {
            id: "otto-mayor",
            title,
            organization: "city-museum",
            passages: [{ source: "anzeiger", exact: "Otto Berg vom Museum" }],
          },
        ],
      },
      {
        id: "layla-haddad",
        names: each("ليلى حداد"),
        native: { language: "ar", name: "ليلى حداد" },
        aliases: ["Layla Haddad"],
        roles: [{ id: "haddad-mayor", title, passages: [{ source: "anzeiger", exact: "Layla Haddad" }] }],
      },
      {
        id: "long-name",
        names: each(longName),
        roles: [{ id: "long-mayor", title, passages: [{ source: "anzeiger", exact: "Ende sprach" }] }],
      },
    ],
    statements: [
      {
        id: "late",
        speaker: "anna-berg",
        onBehalfOf: "city-hall",
        kind: "commitment",
        text: { en: "To plant a tree.", fr: "Planter un arbre.", vi: "Trồng một cây." },
        topics: ["trees"],
        due: "2026-05-04",
        passages: [{ source: "anzeiger", exact: "„Wir pflanzen einen Baum“" }],
      },
      {
        id: "soon",
        speaker: "layla-haddad",
        kind: "commitment",
        text: { en: "To plant another.", fr: "En planter un autre.", vi: "Trồng thêm một cây." },
        topics: ["trees"],
        due: "2026-06-03",
        passages: [{ source: "anzeiger", exact: "und noch einen" }],
      },
      {
        id: "gone",
        speaker: "long-name",
        kind: "claim",
        text: { en: "It rains.", fr: "Il pleut.", vi: "Trời mưa." },
        topics: ["trees"],
        passages: [{ source: "anzeiger", exact: "Es regnet" }],
      },
    ],
    figures: [
      {
        id: "trees-spring",
        value: 40,
        unit: { en: "trees", fr: "arbres", vi: "cây" },
        counts: { en: "planted", fr: "plantés", vi: "đã trồng" },
        topics: ["trees"],
        passages: [{ source: "anzeiger", exact: "40 Bäume" }],
      },
    ],
    corrections: [
      {
        fact: "gone",
        date: "2026-03-05",
        withdrawn: true,
        note: { en: "Nobody said so.", fr: "Personne ne l’a dit.", vi: "Không ai nói vậy." },
      },
    ],
  },
  {
    anzeiger:
      "Adjunktin Anna Berg: „Wir pflanzen einen Baum“, und noch einen, sagte Layla Haddad. Otto Berg vom Museum zählt 40 Bäume. Ende sprach: Es regnet.",
  },
);

/** Another briefing, which contradicts the first. */
const autumn = briefingOf(
  "city-autumn",
  {
    status: "reviewed",
    headline: { en: "The city counts", fr: "La ville compte", vi: "Thành phố đếm cây" },
    summary: { en: "Trees are counted.", fr: "On compte les arbres.", vi: "Cây được đếm lại." },
    sources: [source("courier", "2026-05-20", "en")],
    topics,
    organizations,
    people: [
      {
        id: "anna-berg",
        names: each("Anna Berg"),
        roles: [
          {
            id: "berg-mayor",
            title,
            organization: "city-hall",
            passages: [{ source: "courier", exact: "Mayor Anna Berg" }],
          },
        ],
      },
    ],
    statements: [
      {
        id: "count",
        speaker: "anna-berg",
        kind: "position",
        text: { en: "To count is to know.", fr: "Compter, c’est savoir.", vi: "Đếm là biết." },
        topics: ["trees"],
        passages: [{ source: "courier", exact: "“To count is to know,” said Mayor Anna Berg" }],
      },
    ],
    figures: [
      {
        id: "trees-autumn",
        value: 35,
        unit: { en: "trees", fr: "arbres", vi: "cây" },
        counts: { en: "planted", fr: "plantés", vi: "đã trồng" },
        topics: ["trees"],
        passages: [{ source: "courier", exact: "35 trees" }],
      },
    ],
  },
  { courier: "“To count is to know,” said Mayor Anna Berg. There are 35 trees." },
);

/**
 * A library with rare cases: namesakes, long names, names written from right to left, briefings that disagree, due and
 * overdue commitments, withdrawn statements, a source in a language that no reader speaks.
 */
export const city = libraryOf(spring, autumn);
