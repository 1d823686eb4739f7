import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readBriefing } from "../src/briefing/read.ts";

const folder = new URL("../briefings/viet-nam-un-digital/", import.meta.url);
const article = new URL("../../shared/articles/viet-nam-un-digital.fr.txt", import.meta.url);

const result = await readBriefing(fileURLToPath(folder).replace(/\/$/, ""));
if (!result.ok) throw new Error(`The founding briefing does not load: ${JSON.stringify(result.problems)}`);
const { briefing } = result;

describe("the founding briefing", () => {
  test.skipIf(!existsSync(article))(
    "keeps the article byte for byte (skipped without the shared articles)",
    async () => {
      const [stored, original] = await Promise.all([
        readFile(new URL("mic.fr.txt", folder)),
        readFile(article),
      ]);
      expect(stored.equals(original)).toBe(true);
    },
  );

  test("names every person of the article, with role and organization", () => {
    expect(
      briefing.people.map(({ names, roles }) => [
        names.fr,
        ...roles.map(({ title, organization }) => `${title.fr}, ${organization}`),
      ]),
    ).toEqual([
      [
        "Amandeep Singh Gill",
        "Secrétaire général adjoint, united-nations",
        "Envoyé spécial du Secrétaire général pour la technologie, united-nations",
      ],
      ["Nguyen Manh Hung", "ministre de l’Information et des Communications, mic-viet-nam"],
      ["Pauline Tamesis", "coordinatrice résidente des Nations Unies au Vietnam, united-nations"],
      [
        "Quintin Chou-Lambert",
        "chef du Bureau de l’Envoyé spécial pour la technologie, technology-envoy-office",
      ],
    ]);
  });

  test("keeps the minister's own spelling", () => {
    expect(briefing.people.map(({ native }) => native?.name ?? null)).toEqual([
      null,
      "Nguyễn Mạnh Hùng",
      null,
      null,
    ]);
  });

  test("keeps promises, hopes and all else apart, with who said it and for whom", () => {
    expect(
      briefing.statements.map(({ id, kind, speaker, onBehalfOf }) => [kind, id, speaker, onBehalfOf ?? null]),
    ).toEqual([
      ["commitment", "participate", "nguyen-manh-hung", "viet-nam"],
      ["support", "support-compact", "nguyen-manh-hung", "viet-nam"],
      ["support", "promote-private-ai", "mic-viet-nam", null],
      ["position", "compact-indispensable", "amandeep-singh-gill", null],
      ["position", "technology-for-goals", "amandeep-singh-gill", null],
      ["position", "rules-from-the-start", "amandeep-singh-gill", "united-nations"],
      ["hope", "active-role", "nguyen-manh-hung", "viet-nam"],
      ["hope", "un-leading-role", "nguyen-manh-hung", null],
      ["claim", "region", "nguyen-manh-hung", "viet-nam"],
      ["claim", "two-forms-of-ai", "nguyen-manh-hung", "viet-nam"],
      ["claim", "achievements", "nguyen-manh-hung", "viet-nam"],
      ["praise", "praise-internet-for-all", "amandeep-singh-gill", null],
    ]);
  });

  test("gives both figures in full", () => {
    expect(briefing.figures.map(({ value, unit }) => [value, unit.fr])).toEqual([
      [2_600_000_000, "personnes"],
      [34, "services"],
    ]);
  });

  test("says how the date is known, what the text is a translation of, and what an editor must know", () => {
    expect(
      briefing.sources.map(({ published, page, language, translation, caveats }) => ({
        date: published.date,
        known: published.known,
        page: page?.language,
        language,
        translatedFrom: translation?.of,
        caveats: caveats.length,
      })),
    ).toEqual([
      { date: "2025-01-07", known: "url", page: "vi", language: "fr", translatedFrom: "vi", caveats: 6 },
    ]);
  });

  test("takes no statement from a caption", () => {
    const captions = ["a reçu M. Amandeep", "cadeau commémoratif", "photo commémorative"];
    const quoted = briefing.statements.flatMap(({ passages }) => passages.map(({ exact }) => exact));
    expect(quoted.filter((exact) => captions.some((caption) => exact.includes(caption)))).toEqual([]);
  });

  test("is written in English, French and Vietnamese throughout", () => {
    const texts = [
      briefing.headline,
      briefing.summary,
      ...briefing.topics.map(({ names }) => names),
      ...briefing.organizations.map(({ names }) => names),
      ...briefing.people.flatMap(({ names, roles }) => [names, ...roles.map(({ title }) => title)]),
      ...briefing.statements.map(({ text }) => text),
      ...briefing.figures.flatMap(({ unit, counts }) => [unit, counts]),
      ...briefing.events.map(({ text }) => text),
      ...briefing.sources.flatMap(({ caveats }) => caveats),
    ];
    expect(texts.filter((text) => ["en", "fr", "vi"].some((language) => !(language in text)))).toEqual([]);
  });
});
