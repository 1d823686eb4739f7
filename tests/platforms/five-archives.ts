import type { Briefing } from "../../src/library/briefing/briefing.ts";
import { briefingOf } from "../library.ts";

type Names = Readonly<Record<string, string>>;
interface Named {
  readonly id: string;
  readonly names: Names;
  readonly aliases?: string[];
}
interface Told {
  readonly slug: string;
  readonly language: string;
  readonly date: string;
  readonly headline: string;
  readonly person: Named & { readonly native?: { readonly language: string; readonly name: string } };
  readonly title: string;
  readonly organization: Named;
  readonly topic: Named;
  readonly said: string;
}

const tell = ({ slug, language, date, headline, person, title, organization, topic, said }: Told): Briefing =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      headline: { [language]: headline },
      summary: { [language]: headline },
      sources: [
        { id: "wire", file: "wire.txt", publisher: "Wire", language, published: { date, known: "text" } },
      ],
      topics: [{ id: topic.id, names: { ...topic.names } }],
      organizations: [{ ...organization, names: { ...organization.names } }],
      people: [
        {
          ...person,
          names: { ...person.names },
          roles: [
            {
              id: "role",
              title: { [language]: title },
              organization: organization.id,
              passages: [{ source: "wire", exact: said }],
            },
          ],
        },
      ],
      statements: [
        {
          id: "said",
          speaker: person.id,
          onBehalfOf: organization.id,
          kind: "position",
          text: { [language]: said },
          topics: [topic.id],
          passages: [{ source: "wire", exact: said }],
        },
      ],
    },
    { wire: said },
  );

/** An archive with one briefing under embargo, the questions to ask, and the text that only that briefing contains. */
export interface Archive {
  readonly differsIn: string;
  readonly open: Briefing;
  readonly held: Briefing;
  readonly asked: readonly (readonly [command: "who" | "org" | "search", words: string])[];
  readonly secret: RegExp;
}

const archive = (
  differsIn: string,
  open: Told,
  held: Partial<Told>,
  asked: Archive["asked"],
  secret: RegExp,
): Archive => ({
  differsIn,
  open: tell(open),
  held: {
    ...tell({ ...open, slug: `${open.slug}-held`, date: "2026-04-20", ...held }),
    embargo: "2026-07-01T06:00:00Z",
  },
  asked,
  secret,
});

const dike: Told = {
  slug: "de-bien",
  language: "vi",
  date: "2026-02-10",
  headline: "Đê biển mới",
  person: { id: "nguyen-van-an", names: { vi: "Nguyễn Văn An" } },
  title: "Thứ trưởng",
  organization: { id: "bo-xay-dung", names: { vi: "Bộ Xây dựng", en: "Ministry of Construction" } },
  topic: { id: "de", names: { vi: "Đê biển" } },
  said: "Đê biển sẽ được xây từ tháng sáu.",
};
const bank: Told = {
  slug: "banque",
  language: "fr",
  date: "2026-02-11",
  headline: "La banque du fleuve",
  person: { id: "claire-aubin", names: { fr: "Claire Aubin" }, aliases: ["C. Aubin"] },
  title: "présidente",
  organization: { id: "banque-du-fleuve", names: { fr: "Banque du Fleuve" } },
  topic: { id: "credit", names: { fr: "Crédit" } },
  said: "Le crédit restera ouvert aux petites villes.",
};
const water: Told = {
  slug: "agua",
  language: "es",
  date: "2026-02-12",
  headline: "El agua del valle",
  person: { id: "lucia-prado", names: { es: "Lucía Prado" } },
  title: "consejera",
  organization: { id: "consejo", names: { es: "Consejo del Valle" } },
  topic: { id: "agua", names: { es: "Agua" } },
  said: "El agua del valle no se vende.",
};
const harbour: Told = {
  slug: "harbour",
  language: "en",
  date: "2026-02-13",
  headline: "The harbour",
  person: { id: "grace-moran", names: { en: "Grace Moran" } },
  title: "Harbour master",
  organization: { id: "port", names: { en: "Port of Lorne" } },
  topic: { id: "ships", names: { en: "Ships" } },
  said: "Ships wait for two days.",
};
const school: Told = {
  slug: "school",
  language: "en",
  date: "2026-02-14",
  headline: "The school",
  person: { id: "eleni-pappas", names: { en: "Eleni Pappas" } },
  title: "Head teacher",
  organization: { id: "school-board", names: { en: "School Board" } },
  topic: { id: "schools", names: { en: "Schools" } },
  said: "The school opens in May.",
};

export const fiveArchives: readonly Archive[] = [
  archive(
    "the name of an organization in common, in Vietnamese",
    dike,
    {
      person: { id: "tran-thi-mai", names: { vi: "Trần Thị Mai" } },
      organization: { id: "bo-xay-dung", names: { vi: "Bộ Phòng thủ" } },
    },
    [
      ["who", "nguyễn văn an"],
      ["org", "bộ xây dựng"],
      ["org", "phòng thủ"],
      ["who", "mai"],
    ],
    /Phòng thủ|Trần Thị Mai/u,
  ),
  archive(
    "an alias alone, in French",
    bank,
    { person: { ...bank.person, aliases: ["la banquière de Lyon"] } },
    [
      ["who", "banquière"],
      ["who", "aubin"],
      ["search", "banquière"],
    ],
    /banquière de Lyon/u,
  ),
  archive(
    "the name of a topic alone, in Spanish",
    water,
    { topic: { id: "agua", names: { es: "Trasvase del Ebro" } } },
    [
      ["search", "trasvase"],
      ["who", "prado"],
      ["search", "agua"],
    ],
    /Trasvase del Ebro/u,
  ),
  archive(
    "a candidate alone",
    harbour,
    { person: { id: "henry-moran", names: { en: "Henry Moran" } }, title: "Pilot" },
    [
      ["who", "moran"],
      ["who", "morann"],
      ["org", "port"],
    ],
    /Henry Moran|Pilot/u,
  ),
  archive(
    "a native name alone, in Greek letters",
    school,
    { person: { ...school.person, native: { language: "el", name: "Ελένη Παππά" } } },
    [
      ["who", "Ελένη"],
      ["who", "pappas"],
      ["search", "school"],
    ],
    /Ελένη Παππά/u,
  ),
];
