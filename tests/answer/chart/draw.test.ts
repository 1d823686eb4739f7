import { expect, test } from "vitest";
import { alternativeTextOf, type Chart, svgOf } from "../../../src/answer/chart/chart.ts";
import { drawChart } from "../../../src/answer/chart/draw.ts";

const chart: Chart = {
  title: "Engagements par personne · Logement",
  bars: [
    { label: "Nguyễn Thị Hương", words: "12 (échéance dépassée : 3)", value: 12, dark: 3 },
    { label: "Élise Kerbrat", words: "5", value: 5, dark: 0 },
  ],
  note: null,
};

/** The width and height that a PNG declares (www.w3.org/TR/png-3/#11IHDR). */
const sizeOf = (content: string | Uint8Array) => {
  const bytes = Buffer.from(content);
  return {
    isPng: bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
};

test("a chart is a small PNG, and its alternative text has everything that it shows", async () => {
  const file = await drawChart(chart, "chart.png");
  expect({ ...sizeOf(file.content), name: file.name, alternativeText: file.alternativeText }).toEqual({
    isPng: true,
    width: 760,
    height: 144,
    name: "chart.png",
    alternativeText:
      "Engagements par personne · Logement\nNguyễn Thị Hương: 12 (échéance dépassée : 3)\nÉlise Kerbrat: 5",
  });
  expect(file.content.length).toBeLessThan(50_000);
});

test("the same chart gives the same bytes, and another letter others: its font is the bot’s own", async () => {
  const bytesOf = async (label: string) =>
    Buffer.from(
      (await drawChart({ title: "x", bars: [{ label, words: "1", value: 1, dark: 0 }], note: null }, "a.png"))
        .content,
    );
  const [first, again, other] = [await bytesOf("Hương"), await bytesOf("Hương"), await bytesOf("Hường")];
  expect(again.equals(first)).toBe(true);
  // Without a font, no text would be drawn, and the pictures would be the same.
  expect(other.equals(first)).toBe(false);
});

test.each([
  ["markup", '<script>&amp;"]]>', '<script>&amp;"]]>: 1'],
  ["control characters", "a\u0000b\u001bc", "a\ufffdb\ufffdc: 1"],
  ["nothing", "", ": 1"],
  ["line breaks", "one\ntwo", "one\ntwo: 1"],
])("a name with %s does not break a chart", async (_what, label, shown) => {
  const file = await drawChart(
    { title: "T", bars: [{ label, words: "1", value: 1, dark: 1 }], note: null },
    "a.png",
  );
  expect({ ...sizeOf(file.content), alternativeText: file.alternativeText }).toEqual({
    isPng: true,
    width: 760,
    height: 110,
    alternativeText: `T\n${shown}`,
  });
});

test.each([
  ["a very long name", "W".repeat(5_000)],
  ["a lone surrogate and a noncharacter", "a\ud800b\uffff"],
  ["a text that reverses its direction", "\u202eevil\u2066"],
])(
  "%s does not break a chart, and its alternative text keeps to the platforms’ limit",
  async (_what, label) => {
    const file = await drawChart(
      { title: "T", bars: [{ label, words: "0", value: 0, dark: 0 }], note: null },
      "a.png",
    );
    expect(sizeOf(file.content)).toEqual({ isPng: true, width: 760, height: 110 });
    expect(file.alternativeText).not.toMatch(/[\u202e\u2066]/u);
    expect(file.alternativeText?.length).toBeLessThanOrEqual(1_000);
  },
);

test("the words beside the longest bar are whole, in the widest of our languages too", () => {
  const words = "1,234 (échéance dépassée : 1,234)";
  const svg = svgOf({ ...chart, bars: [{ label: "a", words, value: 1_234, dark: 1_234 }] });
  const [, left] =
    new RegExp(`<text x="(\\d+)"[^>]*>${words.replace(/[()]/gu, "\\$&")}<`, "u").exec(svg) ?? [];
  // Letters of DejaVu Sans are 9 pixels wide on average at this size.
  expect(Number(left) + words.length * 9).toBeLessThanOrEqual(760);
});

test("a long title is on two lines, so that it says what is counted", () => {
  const who = "Wolfeschlegelsteinhausenbergerdorff Senior and others";
  const svg = svgOf({ ...chart, title: `${who} · Commitments by organization` });
  expect([...svg.matchAll(/font-size="18">([^<]*)</gu)].map(([, line]) => line)).toEqual([
    who,
    "Commitments by organization",
  ]);
});

test("a chart of the first rows says how many more there are, in the picture and in words", () => {
  const shortened = { ...chart, note: "30 more rows" };
  expect(svgOf(shortened)).toContain(">30 more rows<");
  expect(alternativeTextOf(shortened).split("\n").at(-1)).toBe("30 more rows");
});
