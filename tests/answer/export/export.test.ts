import { readFileSync } from "node:fs";
import { parseFeed } from "@rowanmanning/feed-parser";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import ICAL from "ical.js";
import { parseHTML } from "linkedom";
import { marked } from "marked";
import type { Claim, ClaimReview, NewsArticle } from "schema-dts";
import { describe, expect, test } from "vitest";
import { lineOfFact } from "../../../src/answer/export/fact-words.ts";
import { annotationsOf, schemaNodesOf } from "../../../src/answer/export/formats/claimreview.ts";
import { csvColumns } from "../../../src/answer/export/formats/csv.ts";
import { exportedRecordSchema, recordOfLibrary } from "../../../src/answer/export/record.ts";
import { languages, localize } from "../../../src/base/language/language.ts";
import { promises, statusUpdate } from "../../commitments.ts";
import { libraryOf, sensitiveIn, summit, visit } from "../../library.ts";
import { contentOf, editor, filesOf, formatNames, hostileTexts, record } from "./records.ts";

const facts = record.briefings.flatMap((briefing) => briefing.facts);
const commitments = facts.filter(({ kind }) => kind === "commitment");

test("a line says on whose behalf a person spoke, and not that an organization spoke on its own", () => {
  const works = { type: "organization", id: "works", names: { en: "Works" } } as const;
  const ada = { as: "speaker", type: "person", id: "ada", names: { en: "Ada" } } as const;
  const lineOf = (speaker: typeof ada | typeof works) => {
    const actors = [{ ...speaker, as: "speaker" } as const, { ...works, as: "onBehalfOf" } as const];
    return lineOfFact({ actors, figure: null, text: { en: "It opens." } }, "en");
  };
  expect([lineOf(ada), lineOf(works)]).toEqual(["Ada: It opens. (on behalf of Works)", "Works: It opens."]);
});

test("there is one file for each format", () => {
  expect(formatNames).toEqual(["atom", "claimreview", "csv", "ical", "json", "markdown", "ninjs"]);
});

describe("every format", () => {
  test.each(formatNames)("%s is the same whichever briefing was read first", (name) => {
    const today = Temporal.PlainDate.from("2026-08-01");
    const [one, other] = [libraryOf(summit, visit), libraryOf(visit, summit)].map((library) =>
      filesOf(name, "en", recordOfLibrary(library, today)),
    );
    expect(one).toEqual(other);
  });

  test.each(formatNames)("%s does not name the editors who wrote updates", (name) => {
    for (const { content } of filesOf(name)) expect(content).not.toContain(editor.slice("slack:".length));
  });

  test.each(formatNames)("%s can be written in each language, and for an empty record", (name) => {
    for (const language of languages) expect(contentOf(name, language)).not.toBe("");
    expect(() => filesOf(name, "en", { ...record, briefings: [] })).not.toThrow();
  });
});

describe("why to take care, and what was corrected", () => {
  const note = { en: "She said July.", fr: "Elle a dit juillet." };
  const library = libraryOf({
    ...sensitiveIn(summit, "victim"),
    corrections: [
      {
        fact: "publish",
        date: "2026-06-01",
        at: "2026-06-01T09:00:00+02:00",
        kind: "corrected",
        note,
        before: { fr: "Ce sera juin." },
      },
    ],
  });
  const exported = recordOfLibrary(library, Temporal.PlainDate.from("2026-08-01"));
  const written = (name: string): string => filesOf(name, "fr", exported)[0].content;

  test("is in a row of a table", () => {
    const rows = parseCsv(written("csv"), { bom: true, columns: true, record_delimiter: "\r\n" }).map((row) =>
      Object(row),
    );
    const row = rows.find(({ reference }) => reference === "summit/publish");
    expect([row.sensitivity, row.corrections]).toEqual([
      "victim",
      "Rectifié le 1er juin 2026\u00a0: Elle a dit juillet.; Avant\u00a0: Ce sera juin.",
    ]);
  });

  test("is beside a fact in Markdown", () => {
    const { document } = parseHTML(
      `<body>${marked.parse(written("markdown"), { async: false, gfm: true })}</body>`,
    );
    const shown = [...document.querySelectorAll("p")].map(({ textContent }) => textContent);
    expect(shown).toEqual(
      expect.arrayContaining([
        "VICTIME",
        "Rectifié le 1er juin 2026 : Elle a dit juillet.",
        "Avant : Ce sera juin.",
      ]),
    );
  });

  test("is at the day of a commitment", () => {
    const [event] = new ICAL.Component(ICAL.parse(written("ical")))
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component));
    expect(event?.summary).toMatch(
      /^VICTIME · Ada Stone\u00a0: .* \(partie\u00a0: Ministère des Travaux\)$/u,
    );
    expect(String(event?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-06-01T07:00:00Z");
    expect(event?.description).toContain(
      "Rectifié le 1er juin 2026\u00a0: Elle a dit juillet.\nAvant\u00a0: Ce sera juin.",
    );
  });

  test("is in a claim of schema.org", () => {
    const claims = schemaNodesOf(exported, { language: "fr", publisher: null }).filter(
      (node) => node["@id"] === "urn:onrecord:summit/publish",
    );
    expect(claims).toMatchObject([
      {
        keywords: ["victim"],
        correction: [
          {
            "@type": "CorrectionComment",
            text: "Elle a dit juillet.",
            datePublished: "2026-06-01",
            parentItem: { "@type": "CreativeWork", text: "Ce sera juin.", expires: "2026-06-01" },
          },
        ],
      },
    ]);
  });

  test("is at the briefing for editorial systems and feed readers", () => {
    const [item] = JSON.parse(written("ninjs")).associations;
    expect([item.edNote, item.versionCreated]).toEqual([
      "VICTIME · Ada Stone\u00a0: The ministry will publish the code by June. (partie\u00a0: Ministère des Travaux) · Rectifié le 1er juin 2026\u00a0: Elle a dit juillet. · Avant\u00a0: Ce sera juin.",
      "2026-06-01T07:00:00.000Z",
    ]);
    const briefing = parseFeed(written("atom")).items.find(({ id }) => id === "urn:onrecord:summit");
    expect(briefing?.categories.map(({ term }) => term)).toEqual(["VICTIME"]);
  });
});

describe("JSON", () => {
  test("reads back into the same facts", () => {
    expect(exportedRecordSchema.parse(JSON.parse(contentOf("json")))).toEqual(record);
  });

  test("has statuses, without what was taken back standing for the present", () => {
    const code = facts.find(({ reference }) => reference === "promises/code");
    expect({
      status: code?.status,
      updates: code?.updates.map(({ status, isTakenBack }) => ({ status, isTakenBack })),
    }).toEqual({
      status: "kept",
      updates: [
        { status: "in-progress", isTakenBack: true },
        { status: "kept", isTakenBack: false },
      ],
    });
  });

  test("says why to take care before a fact is published", () => {
    const sensitive = libraryOf(sensitiveIn(summit, "victim", "sub-judice"));
    const { briefings } = recordOfLibrary(sensitive, Temporal.PlainDate.from("2026-08-01"));
    const written = briefings.flatMap((briefing) => briefing.facts);
    expect(
      ["summit/publish", "summit/offices"].map(
        (reference) => written.find((fact) => fact.reference === reference)?.sensitivity,
      ),
    ).toEqual([["victim", "sub-judice"], []]);
  });

  test("quotes each passage with the text around it, which is in the source", () => {
    const code = facts.find(({ reference }) => reference === "promises/code");
    expect(code?.passages).toEqual([
      {
        exact: "I will publish the code by June",
        prefix: "“",
        suffix: ", and build a bridge by 2030,” s",
        source: {
          id: "post",
          title: null,
          publisher: "The Post",
          language: "en",
          published: "2026-03-02",
          url: null,
        },
      },
    ]);
  });
});

describe("CSV", () => {
  const rows = parseCsv(contentOf("csv"), { bom: true, columns: true, record_delimiter: "\r\n" });
  const table = rows.map(
    (row) => new Map(Object.entries(Object(row)).map(([key, value]) => [key, String(value)])),
  );

  test("says that it is UTF-8, which Excel would not guess", () => {
    expect(contentOf("csv").startsWith("\ufeffreference,")).toBe(true);
  });

  test("has no cell that a spreadsheet runs", () => {
    const cells = table.flatMap((row) => [...row.values()]);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
  });

  // Programs that take a line feed alone for the end of a row are common.
  test("has no row, however rows are told apart, whose first cell a spreadsheet runs", () => {
    const firstCells = parseCsv(contentOf("csv"), { bom: true, record_delimiter: ["\r\n", "\n", "\r"] }).map(
      (row) => Object(row)[0],
    );
    expect(firstCells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(String(cell)))).toEqual([]);
  });

  test("has a negative number as a number", () => {
    const figures = facts.filter(({ figure }) => figure !== null).slice(0, 1);
    const below = figures.map((fact) => ({
      ...fact,
      figure: fact.figure === null ? null : { ...fact.figure, value: -2.5 },
    }));
    const briefings = record.briefings.slice(0, 1).map((briefing) => ({ ...briefing, facts: below }));
    const [row] = parseCsv(filesOf("csv", "en", { ...record, briefings })[0].content, {
      bom: true,
      columns: true,
    });
    expect(Object(row).value).toBe("-2.5");
  });

  test("reads back into the same facts, passages and columns", () => {
    const unguarded = (cell: string | undefined): string =>
      (cell ?? "").replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, "");
    const columns = ["reference", "kind", "text", "as_of", "due", "status", "passage", "source"] as const;
    const ofUpdates = ["published", "update", "update_status", "update_since", "update_note"] as const;
    const read = table.map((row) => [...columns, ...ofUpdates].map((column) => unguarded(row.get(column))));
    expect(read).toEqual(
      facts.flatMap((fact) =>
        [
          ...fact.passages.map((passage) => ({ passage, update: ["", "", "", ""] })),
          ...fact.updates
            .filter(({ isTakenBack }) => !isTakenBack)
            .flatMap(({ number, status, since, note, passages }) =>
              passages.map((passage) => ({
                passage,
                update: [String(number), status, since, localize(note, "en")],
              })),
            ),
        ].map(({ passage: { exact, source }, update }) => [
          fact.reference,
          fact.kind,
          localize(fact.text, "en"),
          fact.asOf,
          fact.due ?? "",
          fact.status ?? "",
          exact,
          source.publisher,
          source.published,
          ...update,
        ]),
      ),
    );
    expect([...(table[0]?.keys() ?? [])]).toEqual(csvColumns);
  });
});

test("ninjs tells a briefing from a person, an organization and a topic of the same id", () => {
  const item = JSON.parse(contentOf("ninjs"));
  const uris = [item, ...item.associations].map(({ uri }) => uri);
  const others = item.associations.flatMap(
    ({ people, organisations, subjects }: Record<string, { uri: string }[]>) =>
      [people, organisations, subjects].flatMap((all) => all?.map(({ uri }) => uri) ?? []),
  );
  expect(new Set(others.map((uri: string) => /^urn:onrecord:([a-z]+):/u.exec(uri)?.[1]))).toEqual(
    new Set(["person", "organization", "topic"]),
  );
  expect(uris.filter((uri) => !/^urn:onrecord:(?:export:record|[a-z0-9-]+)$/u.test(uri))).toEqual([]);
});

test("ninjs names everybody whom a fact of the briefing names, speakers and participants too", () => {
  const item = JSON.parse(contentOf("ninjs"));
  const named = item.associations.flatMap(({ people, organisations }: Record<string, { uri: string }[]>) =>
    [people, organisations].flatMap((all) => all?.map(({ uri }) => uri) ?? []),
  );
  const actors = facts.flatMap((fact) => fact.actors.filter(({ id }) => id !== null));
  expect(new Set(named)).toEqual(new Set(actors.map(({ type, id }) => `urn:onrecord:${type}:${id}`)));
});

describe("schema.org", () => {
  test("keeps the kinds of statements apart", () => {
    const nodes = schemaNodesOf(record, { language: "en", publisher: null });
    const genreOf = (reference: string) =>
      nodes.flatMap((node) =>
        node["@id"] === `urn:onrecord:${reference}` && "genre" in node ? node.genre : [],
      );
    expect([genreOf("promises/code"), genreOf("summit/follow")]).toEqual([["commitment"], ["hope"]]);
  });

  test("has the articles, claims and verdicts that schema.org's types take", () => {
    const nodes: readonly (NewsArticle | Claim | ClaimReview)[] = schemaNodesOf(record, {
      language: "en",
      publisher: "The Newsroom",
    });
    const graph = JSON.parse(contentOf("claimreview"))["@graph"];
    expect(graph.slice(0, nodes.length)).toEqual(JSON.parse(JSON.stringify(nodes)));
  });

  test("says a verdict as a rating, and leaves out what was taken back", () => {
    const nodes = schemaNodesOf(record, { language: "fr", publisher: "The Newsroom" });
    expect(nodes.filter((node) => node["@type"] === "ClaimReview")).toEqual([
      {
        "@type": "ClaimReview",
        "@id": "urn:onrecord:promises/code#update-3",
        claimReviewed: "She will publish the code.",
        itemReviewed: { "@type": "Claim", "@id": "urn:onrecord:promises/code" },
        reviewBody: "La moitié du code est publique.",
        datePublished: "2026-07-03",
        author: { "@type": "Organization", name: "The Newsroom" },
        reviewRating: {
          "@type": "Rating",
          alternateName: "Tenu",
          ratingValue: 3,
          bestRating: 3,
          worstRating: 1,
        },
      },
    ]);
  });

  test("has an annotation for each passage, whose selector reads back into it", () => {
    const read = annotationsOf(record).map(({ body, target: { selector } }) => ({
      body,
      exact: selector.exact,
    }));
    expect(read.filter(({ body }) => !body.includes("#"))).toEqual(
      facts.flatMap(({ reference, passages }) =>
        passages.map(({ exact }) => ({ body: `urn:onrecord:${reference}`, exact })),
      ),
    );
  });
});

describe("ninjs", () => {
  const schemaOf = (name: string) =>
    JSON.parse(readFileSync(new URL(`schemas/${name}.json`, import.meta.url), "utf8"));

  test.each(languages)("is valid by IPTC's own schema, in %s", (language) => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(schemaOf("GeoJSON"));
    const validate = ajv.compile(schemaOf("ninjs-schema_3.1"));
    expect([validate(JSON.parse(contentOf("ninjs", language))), validate.errors]).toEqual([true, null]);
  });

  test("has the facts beside it", () => {
    const [, sideCar] = filesOf("ninjs");
    expect([sideCar?.ending, exportedRecordSchema.parse(JSON.parse(sideCar?.content ?? ""))]).toEqual([
      ".facts.json",
      record,
    ]);
  });
});

describe("Markdown", () => {
  const { document } = parseHTML(
    `<body>${marked.parse(contentOf("markdown"), { async: false, gfm: true })}</body>`,
  );

  test("shows every passage as a quotation, as text alone", () => {
    // The line breaks of HTML are no text.
    const plain = (text: string): string => text.replaceAll(/\s+/gu, "");
    const shown = [...document.querySelectorAll("blockquote > p:first-child")].map(({ textContent }) =>
      plain(textContent ?? ""),
    );
    const all = facts.flatMap(({ passages, updates }) => [
      ...passages,
      ...updates.filter(({ isTakenBack }) => !isTakenBack).flatMap((update) => update.passages),
    ]);
    expect(shown).toEqual(all.map(({ exact }) => plain(exact)));
  });

  test.each([
    ["exactly", "en", "**2,600,000 offices**: called slow"],
    ["more-than", "en", "**more than 2,600,000 offices**: called slow"],
    ["less-than", "fr", "**moins de 2 600 000 offices** : called slow"],
    ["about", "vi", "**khoảng 2.600.000 offices**: called slow"],
    ["up-to", "es", "**hasta 2.600.000 offices**: called slow"],
  ] as const)("says a figure as answers do: %s, in %s", (qualifier, language, written) => {
    const figures = summit.figures.map((figure) => ({ ...figure, value: 2_600_000, qualifier }));
    const exported = recordOfLibrary(
      libraryOf({ ...summit, figures }),
      Temporal.PlainDate.from("2026-08-01"),
    );
    expect(filesOf("markdown", language, exported)[0].content.replaceAll(/\p{Zs}/gu, " ")).toContain(written);
  });

  test("says who said it on whose behalf, what a role is in, and what became of a commitment", () => {
    const [english, french] = [contentOf("markdown", "en"), contentOf("markdown", "fr")];
    expect(english).toContain("**Ada Stone**: Minister, Ministry of Works (");
    expect(english).toContain("(on behalf of Ministry of Works; ");
    expect(english).toContain(
      "Kept (3 July 2026): Half of the code is public.\n\n> Half of the code is public now",
    );
    expect(french).toContain("**Ada Stone**\u00a0: ");
  });

  test("makes nothing of texts: no links but to sources, no images, lists or scripts", () => {
    const addresses = new Set([...document.querySelectorAll("a")].map((link) => link.getAttribute("href")));
    const sources = new Set(facts.flatMap(({ passages }) => passages.map(({ source }) => source.url)));
    expect([...addresses].filter((address) => !sources.has(address?.replaceAll("&amp;", "&") ?? ""))).toEqual(
      [],
    );
    expect([...document.querySelectorAll("img, script, ul, ol, table, del, hr, h1, em")].length).toBe(0);
    expect(document.querySelectorAll("h2").length).toBe(record.briefings.length);
    expect(document.querySelectorAll("h3").length).toBe(facts.length);
  });
});

describe("iCalendar", () => {
  const events = new ICAL.Component(ICAL.parse(contentOf("ical")))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));

  test("has a day for each commitment with a due date, and reads back into it", () => {
    const ends: Readonly<Record<string, string>> = {
      "2026-06": "2026-06-30",
      "by 2030": "2030-12-31",
      "by 2027-Q3": "2027-09-30",
      "2026-06-30": "2026-06-30",
    };
    const due = commitments.filter((fact) => fact.due !== null);
    expect(
      events.map(({ uid, startDate, summary }) => [
        uid,
        startDate.toString(),
        startDate.isDate,
        summary.includes(": "),
      ]),
    ).toEqual(due.map(({ reference, due }) => [`${reference}@onrecord`, ends[due ?? ""], true, true]));
  });

  test("says when a commitment changed last, so that calendars show the change", () => {
    const stamps = events.map(({ uid, component }) => [
      uid,
      String(component.getFirstPropertyValue("dtstamp")),
    ]);
    const stampOf = (reference: string) => stamps.find(([uid]) => uid === `${reference}@onrecord`)?.[1];
    expect([stampOf("promises/code"), stampOf("promises/bridge")]).toEqual([
      "2026-07-05T09:00:00Z",
      "2026-03-02T00:00:00Z",
    ]);
  });

  test("keeps hostile texts in the properties that they belong to", () => {
    const summaries = events.map(({ summary }) => summary);
    const isShown = (text: string): boolean =>
      summaries.some((summary) => summary.replaceAll(/\s/gu, "").endsWith(text.replaceAll(/\s/gu, "")));
    expect(hostileTexts.filter((text) => !isShown(text))).toEqual([]);
  });
});

describe("Atom", () => {
  test("is read by a feed reader, newest first, with texts as text", () => {
    const feed = parseFeed(contentOf("atom"));
    expect({ type: feed.meta.type, title: feed.title }).toEqual({
      type: "atom",
      title: "New briefings and changes",
    });
    const expected = [
      ...record.briefings.map(({ slug, date }) => [`urn:onrecord:${slug}`, date]),
      ["urn:onrecord:promises/code#update-3", "2026-07-05"],
    ];
    expect(
      feed.items.map(({ id, published, updated }) => [
        id,
        (updated ?? published)?.toISOString().slice(0, 10),
      ]),
    ).toEqual(expected.toSorted(([, a = ""], [, b = ""]) => (a < b ? 1 : a > b ? -1 : 0)));
    expect(feed.items.find(({ id }) => id === "urn:onrecord:hostile")?.title).toBe(hostileTexts[8]);
  });

  test("is by the source that the briefing was made from, and a status links to its own", () => {
    const briefing = promises(statusUpdate("kept"));
    for (const source of briefing.sources)
      Object.assign(source, { page: { url: `https://${source.id}.example`, language: "en" } });
    const library = libraryOf({ ...briefing, date: "2026-03-02" });
    const exported = recordOfLibrary(library, Temporal.PlainDate.from("2026-08-01"));
    const { items } = parseFeed(filesOf("atom", "en", exported)[0].content);
    expect(items.map(({ id, authors, url }) => [id, authors.map(({ name }) => name), url])).toEqual([
      ["urn:onrecord:promises/code#update-1", ["The Newsroom"], "https://gazette.example/"],
      ["urn:onrecord:promises", ["The Post"], "https://post.example/"],
    ]);
  });

  test("tells corrections, also of withdrawn facts, with why to take care, and the page of the source", () => {
    const note = { en: "She said July.", fr: "Elle a dit juillet." };
    const corrected = libraryOf({
      ...sensitiveIn(summit, "minor"),
      corrections: [
        { fact: "publish", date: "2026-06-01", kind: "updated", note },
        {
          fact: "publish",
          date: "2026-06-02",
          at: "2026-06-02T09:00:00+02:00",
          kind: "withdrawn",
          note,
          before: { fr: "Ce sera juin." },
        },
      ],
    });
    const exported = recordOfLibrary(corrected, Temporal.PlainDate.from("2026-08-01"));
    expect(exported.changes.map(({ kind, number, at }) => [kind, number, at])).toEqual([
      ["withdrawn", 2, "2026-06-02T09:00:00+02:00"],
      ["updated", 1, "2026-06-01"],
    ]);
    const [withdrawn] = parseFeed(filesOf("atom", "fr", exported)[0].content).items;
    expect([
      withdrawn?.id,
      withdrawn?.title,
      withdrawn?.description,
      withdrawn?.updated?.toISOString(),
    ]).toEqual([
      "urn:onrecord:summit/publish#correction-2",
      "MINEUR · RETIRÉ\u00a0: Ada Stone\u00a0: The ministry will publish the code by June. (partie\u00a0: Ministère des Travaux)",
      "Elle a dit juillet.\nAvant\u00a0: Ce sera juin.",
      "2026-06-02T07:00:00.000Z",
    ]);
  });
});
