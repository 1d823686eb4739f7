import fc from "fast-check";
import type { LocalizedText } from "../../../src/base/language/language.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { briefingOf } from "../../library.ts";

/** When everything is asked; the embargo ends later. */
export const now = Temporal.Instant.from("2026-05-01T08:00:00Z");
export const embargo = "2026-06-01T06:00:00+02:00";

/** The words of a briefing: two with the same ids and other words differ in everything that is shown. */
export interface Words {
  readonly name: string;
  readonly alias: string;
  readonly title: string;
  readonly topic: string;
  readonly organization: string;
  readonly headline: string;
  readonly said: string;
}

export interface Shape {
  readonly date: string;
  /** What stands in front of the ids, so that they are those of another briefing, or not. */
  readonly ids: string;
  readonly figures: number;
  /** Whether its words are its own in the translations alone, and English says what the open briefing says. */
  readonly isTranslated: boolean;
}

export const openWords: Words = {
  name: "Ada Stone",
  alias: "the reformer",
  title: "Minister",
  topic: "Open source",
  organization: "Ministry of Works",
  headline: "An interview",
  said: "patience",
};

export const passageOf = ({ title, name, organization, said }: Words): string =>
  `${title} ${name} of ${organization} asks for ${said} soon.`;

export const briefingWith = (slug: string, own: Words, shape: Shape): Briefing => {
  const { date, ids, figures, isTranslated } = shape;
  const english = isTranslated ? openWords : own;
  const each = (say: (words: Words) => string): LocalizedText =>
    isTranslated ? { en: say(openWords), fr: say(own), es: say(own), vi: say(own) } : { en: say(own) };
  const passage = passageOf(english);
  const passages = [{ source: "post", exact: passage }];
  // With the same words, the numbers and days of two briefings disagree.
  const isSecret = slug === "secret";
  return briefingOf(
    slug,
    {
      status: "reviewed",
      headline: each(({ headline }) => headline),
      summary: each(({ headline }) => `About ${headline}.`),
      sources: [
        {
          id: "post",
          file: "post.txt",
          publisher: `${english.headline} Post`,
          language: "en",
          published: { date, known: "text" },
          page: { url: `https://${slug}.example/story`, language: "en" },
        },
      ],
      topics: [{ id: `${ids}topic`, names: each(({ topic }) => topic) }],
      organizations: [
        {
          id: `${ids}ministry`,
          names: each(({ organization }) => organization),
          aliases: [`${english.alias}org`],
        },
      ],
      people: [
        {
          id: `${ids}ada`,
          names: each(({ name }) => name),
          aliases: [english.alias],
          roles: [
            { id: "role", title: each(({ title }) => title), organization: `${ids}ministry`, passages },
          ],
        },
      ],
      statements: [
        {
          id: "wait",
          speaker: `${ids}ada`,
          onBehalfOf: `${ids}ministry`,
          kind: "commitment",
          text: each(({ said }) => `Promised ${said} for every school.`),
          topics: [`${ids}topic`],
          due: isSecret ? "2026-07-31" : "2026-06-30",
          passages,
        },
        {
          id: "deny",
          speaker: `${ids}ada`,
          kind: "denial",
          text: each(({ said }) => `Denied that ${said} is over.`),
          topics: [`${ids}topic`],
          passages,
        },
      ],
      events: [
        {
          id: "opening",
          text: each(({ said }) => `The hall of ${said} opened.`),
          participants: [`${ids}ada`],
          date: isSecret ? "2026-01-02" : "2026-01-03",
          passages,
        },
      ],
      figures: Array.from({ length: figures }, (_, index) => ({
        id: `figure-${index}`,
        value: 41 + index,
        unit: each(({ said }) => said),
        counts: each(({ topic }) => topic),
        topics: [`${ids}topic`],
        passages,
      })),
    },
    { post: `${passage} Written by ${slug}.` },
  );
};

/** A briefing under embargo, and the words that it alone has. */
export interface Secret {
  readonly words: Words;
  readonly briefing: Briefing;
}

const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
const otherWords: fc.Arbitrary<Words> = fc
  .uniqueArray(word, { minLength: 7, maxLength: 7 })
  .map(
    ([
      name = "",
      alias = "",
      title = "",
      topic = "",
      organization = "",
      headline = "",
      said = "",
    ]): Words => ({ name: `Ada ${name}`, alias, title, topic, organization, headline, said }),
  );

export const secretOf: fc.Arbitrary<Secret> = fc
  .record({
    words: otherWords,
    // Newer, so that its words win; older, so that they are kept as other spellings; of one day, so that the two may contradict each other.
    date: fc.constantFrom("2026-01-02", "2026-02-02", "2026-04-02"),
    ids: fc.constantFrom("", "other-"),
    figures: fc.integer({ min: 0, max: 3 }),
    isTranslated: fc.boolean(),
  })
  .map(({ words, ...shape }) => ({
    words,
    briefing: { ...briefingWith("secret", words, shape), embargo },
  }));

/** What everybody may read. */
export const interview = briefingWith("interview", openWords, {
  date: "2026-02-02",
  ids: "",
  figures: 1,
  isTranslated: false,
});
