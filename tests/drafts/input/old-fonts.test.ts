import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { fromOldFont } from "../../../src/drafts/input/bytes/vietnamese-fonts.ts";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";
import { pdfOf } from "./pdf.ts";

const seen = `Chợ nổi Long Thạnh mở lại

Ủy ban nhân dân xã cho biết chợ nổi sẽ mở lại từ ngày 1 tháng 12. Đường ở bến cũ đã hỏng.

“Chúng tôi sẽ sửa xong bến”, ông Võ Văn Kiểm, Chủ tịch xã, nói.
`;
const vni = `Chôï noåi Long Thaïnh môû laïi

UÛy ban nhaân daân xaõ cho bieát chôï noåi seõ môû laïi töø ngaøy 1 thaùng 12. Ñöôøng ôû beán cuõ ñaõ hoûng.

“Chuùng toâi seõ söûa xong beán”, oâng Voõ Vaên Kieåm, Chuû tòch xaõ, noùi.
`;
const tcvn = `Chî næi Long Th¹nh më l¹i

ñy ban nh©n d©n x· cho biÕt chî næi sÏ më l¹i tõ ngµy 1 th¸ng 12. §­êng ë bÕn cò ®· háng.

“Chóng t«i sÏ söa xong bÕn”, «ng Vâ V¨n KiÓm, Chñ tÞch x·, nãi.
`;

const read = (name: string, content: string | Uint8Array) =>
  readDocument(documentFrom(name, typeof content === "string" ? Buffer.from(content) : content));

describe("text in a Vietnamese font of before Unicode", () => {
  test.each([
    ["VNI", vni, seen],
    // These fonts have no capital letters with tones.
    ["TCVN3", tcvn, seen.replace("Ủy", "ủy")],
  ])("has the letters that a reader sees: %s", async (charset, written, expected) => {
    for (const content of [written, iconv.encode(written, "windows-1252")]) {
      const { text, remarks } = await read("a.txt", content);
      expect([text, remarks.map(({ values }) => values)]).toEqual([expected, [{ charset }]]);
    }
    const mail = `From: So <so@hg.example>\nTo: a@b.example\nSubject: Cho\nContent-Type: text/plain; charset=windows-1252\n\n`;
    const sent = await read(
      "a.eml",
      Buffer.concat([Buffer.from(mail), iconv.encode(written, "windows-1252")]),
    );
    expect(sent.text).toBe(`Cho\n\n${expected}`);
    const page = `<html><head><meta charset="windows-1252"></head><body><pre>${written}</pre></body></html>`;
    expect((await read("a.html", iconv.encode(page, "windows-1252"))).text).toBe(expected);
  });

  test.each([
    ["La mairie a annoncé en août que le musée rouvrira, où les élèves naïfs ont été reçus à Noël."],
    ["El año pasado, la señora Muñoz pidió más ayuda para los niños de Cádiz."],
    [seen],
    ["Die Größe der Häuser überrascht: 5 °C, §4, ©2026, «ja», 30 €."],
  ])("is no other text: %s", (text) => {
    expect(fromOldFont(text)).toBeNull();
  });

  test("is known by its font in a Word document, with capitals, beside other fonts", async () => {
    const run = (text: string, font: string | null): string =>
      `<w:r>${font === null ? "" : `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = [
      run("së giao th«ng", ".VnTimeH"),
      run("Söa ®­êng ", null) + run("tại xã Long Thạnh", "Times New Roman"),
      run("OÂng Kieåm noùi", "VNI-Times"),
    ];
    const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const document = zipSync({
      "word/document.xml": strToU8(
        `<w:document ${ns}><w:body>${body.map((runs) => `<w:p>${runs}</w:p>`).join("")}</w:body></w:document>`,
      ),
      "word/styles.xml": strToU8(
        `<w:styles ${ns}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles>`,
      ),
    });
    expect((await read("a.docx", document)).text).toBe(
      "SỞ GIAO THÔNG\n\nSửa đường tại xã Long Thạnh\n\nÔng Kiểm nói\n",
    );
  });
});

test("Korean e-mail in seven bits is read", async () => {
  const korean = "시장은 월요일에 부두를 고치겠다고 말했다.";
  const bytes = iconv.encode(korean, "euc-kr");
  const sevenBits = [...bytes].flatMap((byte, at) => {
    const [isHigh, wasHigh] = [byte > 0x7f, (bytes[at - 1] ?? 0) > 0x7f];
    return [...(isHigh === wasHigh ? [] : [isHigh ? 0x0e : 0x0f]), byte & 0x7f];
  });
  const { text } = await read("a.txt", Buffer.concat([Buffer.from("\u001b$)C"), Buffer.from(sevenBits)]));
  expect(text).toBe(korean);
});

const words = "Reeve Tilda Marsh said: “We will mend the quay by May.”";

test.each([
  ["BC-Quay, KILL\nMANDATORY KILL\nEditors: kill the story BC-Quay.", "MANDATORY KILL"],
  ["URGENTE - ANULACIÓN\nRogamos que anulen la noticia sobre el muelle.", "URGENTE - ANULACIÓN"],
  ["ANNULATION : le quai\nMerci d’annuler la dépêche sur le quai.", "ANNULATION : le quai"],
  ["HỦY TIN: cầu Sông Yên\nĐề nghị các báo hủy tin đã phát lúc 10 giờ.", "HỦY TIN: cầu Sông Yên"],
  ["GỞ BÀI: cầu Sông Yên\nĐề nghị các báo gỡ bài đã phát lúc 10 giờ.", "GỞ BÀI: cầu Sông Yên"],
  ["Council kills the quay plan\n\nThe plan is dead, the reeve said.", null],
  ["Kill or cure: the quay\n\nThe plan is dead, the reeve said.", null],
])("a text that withdraws an earlier one is canceled: %s", async (content, note) => {
  const { item } = await read("a.txt", content);
  expect([item.status, item.note]).toEqual([note === null ? "usable" : "canceled", note]);
});

test("control characters of a news wire divide lines", async () => {
  expect((await read("a.txt", `\u0001a0412\u0002Quay\r\n\u0005${words}\u0003`)).text).toBe(
    `\na0412\nQuay\n\n${words}\n`,
  );
});

const postedQuay = (last: string): string =>
  `<rss><channel><title>Bay Herald &#8211; Local news</title><item><title>Quay work</title><description><![CDATA[<p>${words}</p>${last}]]></description></item></channel></rss>`;

test.each([
  `<p>The post <a href="x">Quay work</a> appeared first on <a href="y">Bay Herald</a>.</p>`,
  "<p>Bài viết Quay work đã xuất hiện đầu tiên vào ngày Bay Herald.</p>",
])("the last line that a content system adds in a feed is left out: %s", async (last) => {
  expect((await read("a.rss", postedQuay(last))).text).toBe(`Quay work\n\n${words}\n`);
});

test.each(["Quay work is paid for, the reeve told the Bay Herald.", "Bay Herald asked about Quay work."])(
  "a last paragraph of an article with the same names stays: %s",
  async (last) => {
    expect((await read("a.rss", postedQuay(`<p>${last}</p>`))).text).toBe(
      `Quay work\n\n${words}\n\n${last}\n`,
    );
  },
);

test("the headline of a PDF has the largest letters, and lines of a letterhead are apart", async () => {
  const line = (text: string, x: number, y: number, size = 11) => ({ text, x, y, size });
  const { title, text } = await read(
    "a.pdf",
    pdfOf([
      [
        line("MINISTRY OF PORTS", 60, 800),
        line("OFFICE", 92, 786),
        line("Quay to be mended", 60, 740, 20),
        line("Reeve Tilda Marsh said the quay will be mended, and that", 60, 700),
        line("nothing else will change before the summer.", 60, 686),
      ],
    ]),
  );
  expect([title, text]).toEqual([
    "Quay to be mended",
    "MINISTRY OF PORTS\n\nOFFICE\n\nQuay to be mended\n\nReeve Tilda Marsh said the quay will be mended, and that nothing else will change before the summer.\n",
  ]);
});
