import { describe, expect, test } from "vitest";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { articlesIn, readDocument } from "../../../src/drafts/input/read.ts";

const long =
  "The energy minister told parliament on Monday that the turbines of the new dam will turn in 2029, a year late.";

const titles = async (text: string): Promise<readonly (string | null)[]> =>
  Promise.all(
    articlesIn(documentFrom("a.txt", Buffer.from(text))).map(async ({ read }) => (await read()).title),
  );

const wire = (slug: string, title: string, by: string, end: string): string =>
  `${slug}\n${title}\n${by}\n\nQUAY, March 3, 2026 (NW) - ${long}\n\n“We will mend it,” she said.\n\n${end}\n\n`;

describe("a text", () => {
  test.each([
    ["(END) NW/sm/1420", "By Kit Oduya"],
    ["- 30 -", "Par Kit Oduya"],
    ["###", "Por Kit Oduya"],
    ["=FIN=", "Bài: Mai Khanh"],
  ])("has an article before and after the line %s", async (end, by) => {
    const text = wire("NW-DAM", "Dam comes late", by, end) + wire("NW-QUAY", "Quay comes early", by, end);
    expect(await titles(text)).toEqual(["Dam comes late", "Quay comes early"]);
  });

  test.each([
    "Lille, 3 mars 2026 (NW) –",
    "HÀ NỘI, 3/4 -",
    "PORT-AU-PRINCE (NW) --",
    "QUAY –",
    "Torre del Cura, 3 de marzo —",
  ])("has a second article that begins with %s", async (dateline) => {
    const second = `The quay comes early\n\n${dateline} The quay opens. ${long}\n\nENDS\n`;
    expect(await titles(wire("NW-DAM", "Dam comes late", "By Kit Oduya", "ENDS") + second)).toHaveLength(2);
  });

  test.each([
    "Notes to editors\n\nThe dam is 40 m high.\n\nContact: Kit Oduya, 01632 960 001\n",
    `About the dam\n\nThe dam of Quay - Europe's oldest. ${long}\n`,
    `À propos du barrage\n\nLe barrage du Quay – Un ouvrage de 1902. ${long}\n`,
    `Sobre la presa\n\nLa presa del Quay — Una obra de todos. ${long}\n`,
    `Về đập\n\nĐập Quay - Công trình lâu đời. ${long}\n`,
    `About the school\n\nNATO School - Oberammergau teaches officers. ${long}\n`,
    `About Quay\n\nFounded in 1902, Quay Trust - The oldest charity - helps. ${long}\n`,
    `Photos for the press\n\nPhoto 1: The quay - Credit: Ann Quill. ${long}\n`,
  ])("has one article, and below its last line %j", async (notes) => {
    expect(await titles(wire("NW-DAM", "Dam comes late", "By Kit Oduya", "ENDS") + notes)).toEqual([
      "Dam comes late",
    ]);
  });
});

test.each([
  [
    "Ayuntamiento de Torre del Cura\nConcejalía de Deportes\nNota de prensa 17/2026",
    "La piscina abrirá en otoño",
    "La piscina cubierta abrirá sus puertas el 5 de octubre, según anunció el concejal.",
  ],
  [
    "Fédération des bateliers du Nord\n\nCommuniqué de presse",
    "Les bateliers bloqueront l’écluse lundi",
    "La fédération appelle ses adhérents à bloquer l’écluse lundi matin.",
  ],
  ["Port of Wexby\nPRESS RELEASE no. 14", "Port orders six electric tugs", long],
  [
    "Công ty Nước sạch Sông Lam\nTHÔNG CÁO BÁO CHÍ",
    "Sông Lam giảm giá nước cho hộ nghèo",
    "Công ty công bố chương trình giảm giá nước cho các hộ nghèo trong tỉnh.",
  ],
])("the headline is below the letterhead %j", async (above, headline, body) => {
  const text = `${above}\n\n${headline}\n\n${body}\n\n${body}\n`;
  expect((await readDocument(documentFrom("a.txt", Buffer.from(text)))).title).toBe(headline);
});

test("a text pasted from a PDF has no words divided between lines, and no page numbers", async () => {
  const text =
    "A bridge in six may fall\n\nOne bridge in six has ma-\njor faults. Twenty-\nthree are closed, a re-\nport says.\n\nPage 1 / 2\n\nMayors doubt it.\n";
  const read = await readDocument(documentFrom("a.txt", Buffer.from(text)));
  expect(read.text).toBe(
    "A bridge in six may fall\n\nOne bridge in six has major faults. Twenty-three are closed, a report says.\n\nMayors doubt it.\n",
  );
  expect(read.remarks.map(({ key }) => key)).toEqual(["joined-words"]);
});

describe("a text pasted from a PDF", () => {
  const paragraphs = `The bridge\n\nThe coun-\ncil met, and the may-\nor spoke.\n\n${long}\n\n`;

  test.each([
    ["Its short-\nand long-term faults are known.", "Its short- and long-term faults are known."],
    ["Votes for\n\n12\n\nVotes against\n\n30\n\n2026", "Votes for\n\n12\n\nVotes against\n\n30\n\n2026"],
    ["Votes for\n12\nvotes against\n30", "Votes for\n12\nvotes against\n30"],
    [
      "The report of the town council says that the\n2\nbridge is old.",
      "The report of the town council says that the\nbridge is old.",
    ],
    ["The report says.\n– 2 –\nIt is old.", "The report says.\nIt is old."],
    ["The less-\non is known.", "The lesson is known."],
  ])("with %j", async (end, read) => {
    const { text } = await readDocument(documentFrom("a.txt", Buffer.from(`${paragraphs}${end}\n`)));
    expect(text.slice(text.indexOf(long) + long.length).trim()).toBe(read);
  });

  test.each([
    ["dit-\nil. Le pont, dira-t-\nelle", "dit-il. Le pont, dira-t-elle"],
    ["les vues de court-\net de long-terme", "les vues de court- et de long-terme"],
  ])("in French with %j", async (end, read) => {
    const body =
      "Le con-\nseil municipal se réunit mardi pour parler du pont qui est fermé depuis un an. « Nous irons »,";
    const { text } = await readDocument(documentFrom("a.txt", Buffer.from(`Le pont\n\n${body} ${end}.\n`)));
    expect(text.split("», ")[1]).toBe(`${read}.\n`);
  });

  test("in Spanish with one letter after the hyphen", async () => {
    const body = "El con-\nsejo se reúne el martes para hablar de la casa de la pre-\ny la posguerra.\n";
    const { text } = await readDocument(documentFrom("a.txt", Buffer.from(`La casa\n\n${body}`)));
    expect(text).toContain("de la pre- y la posguerra.");
  });
});

test("a text with one hyphen at the end of a line is unchanged", async () => {
  const text = "The bridge\n\nIts short-\nand long-term faults are known.\n\nPage 1 / 2\n";
  expect((await readDocument(documentFrom("a.txt", Buffer.from(text)))).text).toBe(text);
});
