import type { z } from "zod";
import type { Briefing } from "../../src/library/briefing/briefing.ts";
import type { briefingFileSchema } from "../../src/library/briefing/schema.ts";
import { briefingOf, libraryOf } from "../library.ts";

type File = z.input<typeof briefingFileSchema>;

/** A person with a role, as `id | name | title | organization`, with other names after it. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly organization?: string;
  readonly aliases?: readonly string[];
  readonly says?: string;
}

/** A briefing whose text is what its people say. */
export const sayings = (
  slug: string,
  date: string,
  rows: readonly Row[],
  more: Partial<File> = {},
): Briefing => {
  const text = rows.map(
    ({ name, title, says }) => `${name}${title === undefined ? "" : `, ${title}`}, said: ${says ?? "Good."}`,
  );
  return briefingOf(
    slug,
    {
      version: 2,
      status: "reviewed",
      headline: { en: `News of ${slug}` },
      summary: { en: "People spoke." },
      sources: [
        {
          id: "wire",
          file: "wire.txt",
          publisher: `The ${slug} Wire`,
          language: "en",
          published: { date, known: "text" },
          page: { url: `https://${slug}.example/${date}`, language: "en" },
        },
      ],
      organizations: [...new Set(rows.flatMap(({ organization }) => organization ?? []))].map((name) => ({
        id: name.toLowerCase().replaceAll(" ", "-"),
        names: { en: name },
      })),
      people: rows.map(({ id, name, title, organization, aliases }, at) => ({
        id,
        names: { en: name },
        aliases: [...(aliases ?? [])],
        roles:
          title === undefined
            ? []
            : [
                {
                  id: `${id}-role`,
                  title: { en: title },
                  ...(organization === undefined
                    ? {}
                    : { organization: organization.toLowerCase().replaceAll(" ", "-") }),
                  passages: [{ source: "wire", exact: text[at] ?? "" }],
                },
              ],
      })),
      statements: rows.flatMap(({ id, says }, at) =>
        says === undefined
          ? []
          : [
              {
                id: `${id}-says`,
                speaker: id,
                kind: "commitment" as const,
                text: { en: says },
                passages: [{ source: "wire", exact: text[at] ?? "" }],
              },
            ],
      ),
      ...more,
    },
    { wire: text.join("\n") },
  );
};

/** A town with namesakes, surnames that are a letter apart, and offices that several people have or had. */
export const town = libraryOf(
  sayings("town", "2026-05-04", [
    {
      id: "james-carter",
      name: "James Carter",
      title: "Mayor",
      organization: "Town of Millford",
      aliases: ["the mayor"],
      says: "The town will plant a thousand trees.",
    },
    {
      id: "elena-marsow",
      name: "Elena Marsow",
      title: "Mayor",
      organization: "City of Harwick",
      says: "We will open the port.",
    },
    { id: "tomas-marlow", name: "Tomas Marlow", title: "Registrar", organization: "City of Harwick" },
    {
      id: "imran-sayeed",
      name: "Imran Sayeed",
      title: "Councillor, leader of the opposition",
      organization: "City of Harwick",
    },
    {
      id: "lucia-ferrand",
      name: "Lucía Ferrand",
      title: "Minister of Transport",
      organization: "Ministry of Transport",
    },
    { id: "helen-park", name: "Helen Park", title: "Professor" },
    {
      id: "abdul-al-otaibi",
      name: "Abdul al-Otaibi",
      title: "Engineer",
      organization: "Delta Dam",
      says: "The wall will be raised.",
    },
    { id: "minh", name: "Trần Văn Minh" },
    { id: "le-duc-minh", name: "Lê Đức Minh" },
    { id: "dang-thuy-linh", name: "Đặng Thùy Linh" },
  ]),
  sayings("yard", "2026-04-02", [
    {
      id: "james-carter-engineer",
      name: "James Carter",
      title: "Engineer",
      organization: "Harwick Yard",
      says: "Every bad weld will be redone.",
    },
    {
      id: "ada-stone",
      name: "Ada Stone",
      title: "Director",
      organization: "Harwick Yard",
      says: "The yard will hire.",
    },
  ]),
  sayings("line", "2025-03-02", [
    {
      id: "piet-odgers",
      name: "Piet Odgers",
      title: "Minister of Transport",
      organization: "Ministry of Transport",
    },
  ]),
);
