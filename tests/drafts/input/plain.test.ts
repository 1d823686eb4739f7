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

  test("has one article, and notes below its last line", async () => {
    const notes = "Notes to editors\n\nThe dam is 40 m high.\n\nContact: Kit Oduya, 01632 960 001\n";
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

test("a text with one hyphen at the end of a line is unchanged", async () => {
  const text = "The bridge\n\nIts short-\nand long-term faults are known.\n\nPage 1 / 2\n";
  expect((await readDocument(documentFrom("a.txt", Buffer.from(text)))).text).toBe(text);
});
