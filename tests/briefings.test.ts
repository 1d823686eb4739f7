import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readBriefings } from "../src/library/briefings-folder.ts";

const shipped = new URL("../briefings/", import.meta.url);
const folder = new URL("viet-nam-un-digital/", shipped);
const article = new URL("../../shared/articles/viet-nam-un-digital.fr.txt", import.meta.url);

const { briefings, problems } = await readBriefings(fileURLToPath(shipped));
const briefing = briefings.find(({ slug }) => slug === "viet-nam-un-digital");
if (briefing === undefined)
  throw new Error(`The founding briefing does not load: ${JSON.stringify(problems)}`);

describe("what is shipped", () => {
  test("loads without a problem, with the digests and the schemas beside it", () => {
    expect([existsSync(new URL("digests.yaml", shipped)), problems]).toEqual([true, []]);
  });
});

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
      ["Quintin Chou-Lambert", "chef du Bureau, technology-envoy-office"],
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
      ["claim", "region", "nguyen-manh-hung", null],
      ["claim", "two-forms-of-ai", "nguyen-manh-hung", null],
      ["claim", "achievements", "nguyen-manh-hung", null],
      ["praise", "praise-internet-for-all", "amandeep-singh-gill", null],
    ]);
  });

  test("promises one thing, in the words of the text", () => {
    expect(
      briefing.statements
        .filter(({ kind }) => kind === "commitment")
        .map(({ text, passages }) => [text.en, passages.map(({ exact }) => exact)]),
    ).toEqual([
      [
        "Viet Nam will take an active part in the international initiatives and plans launched by the United Nations.",
        [
          "En conclusion de la séance de travail, le ministre Nguyen Manh Hung a affirmé que le Vietnam participerait activement aux initiatives et plans internationaux lancés par les Nations Unies.",
        ],
      ],
    ]);
  });

  test("keeps the support and the wish of one sentence apart", () => {
    const quoted = (fact: string) =>
      briefing.statements.find(({ id }) => id === fact)?.passages.map(({ exact }) => exact);
    expect([quoted("support-compact"), quoted("active-role")]).toEqual([
      [
        "En réponse au Secrétaire général adjoint, le ministre Nguyen Manh Hung a déclaré que le Vietnam soutenait l'Accord numérique mondial des Nations Unies, les plans d'action liés à cet Accord",
      ],
      [
        "le ministre Nguyen Manh Hung a déclaré que le Vietnam",
        "souhaitait jouer un rôle actif dans ces réseaux et activités.",
      ],
    ]);
  });

  test("gives both figures in full", () => {
    expect(briefing.figures.map(({ value, qualifier, unit }) => [value, qualifier, unit.fr])).toEqual([
      [2_600_000_000, "exactly", "personnes"],
      [34, "exactly", "services"],
    ]);
  });

  test("says who took part in what, as far as the text does", () => {
    expect(briefing.events.map(({ id, participants }) => [id, ...participants])).toEqual([
      ["reception", "nguyen-manh-hung", "amandeep-singh-gill"],
      ["un-delegates", "pauline-tamesis", "quintin-chou-lambert", "resident-coordinator-office"],
      ["ministry-delegates", "mic-viet-nam"],
      ["gift", "nguyen-manh-hung", "amandeep-singh-gill"],
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
      { date: "2025-01-07", known: "url", page: "vi", language: "fr", translatedFrom: "vi", caveats: 10 },
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
      ...briefing.sources.flatMap(({ caveats, published }) => [...caveats, published.note ?? {}]),
    ];
    expect(texts.filter((text) => ["en", "fr", "vi"].some((language) => !(language in text)))).toEqual([]);
  });
});
