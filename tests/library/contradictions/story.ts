import type { z } from "zod";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import type { briefingFileSchema } from "../../../src/library/briefing/schema.ts";
import { briefingOf } from "../../library.ts";

type File = z.input<typeof briefingFileSchema>;
export type Facts = Partial<Pick<File, "figures" | "statements" | "events">> & {
  /** Who holds an office of the city, with their name. */
  readonly office?: { readonly id: string; readonly name: string; readonly title: string };
};

interface Told {
  readonly slug: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly text?: string;
}

/** The passage of each fact of a story. */
export const words = [{ source: "article", exact: "as reported" }] as const;

/** A briefing about a flood in Port Marlow, from one article. */
export const story = (
  { slug, publisher = slug, published = "2026-10-19", url, text }: Told,
  { office, ...facts }: Facts,
): Briefing =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      headline: { en: `The flood, ${publisher}` },
      summary: { en: "A flood in Port Marlow." },
      sources: [
        {
          id: "article",
          file: "article.txt",
          publisher,
          language: "en",
          published: { date: published, known: "text" },
          ...(url === undefined ? {} : { page: { url, language: "en" } }),
        },
      ],
      topics: [{ id: "flood", names: { en: "Flood" } }],
      organizations: [{ id: "port-marlow", names: { en: "City of Port Marlow" } }],
      people: [
        { id: "carter", names: { en: "James Carter" } },
        ...(office === undefined
          ? []
          : [
              {
                id: office.id,
                names: { en: office.name },
                aliases: ["the mayor"],
                roles: [
                  {
                    id: "role",
                    title: { en: office.title },
                    organization: "port-marlow",
                    passages: [...words],
                  },
                ],
              },
            ]),
      ],
      ...facts,
    },
    { article: text ?? `In ${slug}, as reported.` },
  );

/** A figure of a story: flooded homes, unless other words are given. */
export const figure = (value: number, others: Partial<NonNullable<File["figures"]>[number]> = {}): Facts => ({
  figures: [
    {
      id: "homes",
      value,
      unit: { en: "homes" },
      counts: { en: "flooded in Port Marlow" },
      topics: ["flood"],
      passages: [...words],
      ...others,
    },
  ],
});

/** A commitment of James Carter in a story. */
export const commitment = (
  text: string,
  due: string,
  others: Partial<NonNullable<File["statements"]>[number]> = {},
): Facts => ({
  statements: [
    {
      id: "promise",
      speaker: "carter",
      kind: "commitment",
      text: { en: text },
      due,
      passages: [...words],
      ...others,
    },
  ],
});

/** An event of a story in which James Carter took part. */
export const event = (text: string, date?: string): Facts => ({
  events: [
    {
      id: "event",
      text: { en: text },
      participants: ["carter"],
      passages: [...words],
      ...(date === undefined ? {} : { date }),
    },
  ],
});

/** A mayor of Port Marlow in a story, or another office. */
export const office = (id: string, name: string, title = "Mayor"): Facts => ({ office: { id, name, title } });
