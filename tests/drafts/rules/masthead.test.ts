import { describe, expect, test } from "vitest";
import { readPlain } from "../../../src/drafts/input/formats/plain.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const stories = {
  en: [
    "Port to reopen in spring",
    "Mayor Ann Quill said on Monday that the port would reopen. The council will pay for the work.",
  ],
  fr: [
    "Le port rouvre au printemps",
    "La maire Anne Lemoine a dit lundi que le port rouvrirait. La ville paiera les travaux.",
  ],
  es: [
    "El puerto reabre en primavera",
    "La alcaldesa Ana Quiroga dijo el lunes que el puerto reabrirá. La ciudad pagará las obras.",
  ],
  vi: [
    "Cảng sẽ mở lại vào mùa xuân",
    "Bà Nguyễn Thị Mai cho biết cảng sẽ mở lại vào thứ Hai. Thành phố sẽ trả tiền sửa chữa.",
  ],
} as const;
type Story = keyof typeof stories;

/** The publisher and the date of publication in a text, the headline of its facts, and that of the file. */
const read = (text: string, language: Story) => {
  const { source, blocks } = draftFacts(text, { language });
  const headline = blocks.find(({ label }) => label === "headline");
  return {
    publisher: source.publisher?.value ?? null,
    published: source.published?.value ?? null,
    headline: headline === undefined ? null : text.slice(headline.start, headline.end),
    title: readPlain(text).metadata.title,
  };
};

const day = "2026-11-27";

test.each<[Story, string, string | null]>([
  ["es", "Cabildo de Isla Ceniza · Boletín informativo · 27 de noviembre de 2026", null],
  ["fr", "Ville de Morgeval | Espace presse | 27 novembre 2026", null],
  ["en", "Local news · The Fenland Post — Friday 27 November 2026", "The Fenland Post"],
])("in %s, a header of several parts has the day: %s", (language, header, publisher) => {
  const [headline, body] = stories[language];
  const found = read(`${header}\n\n${headline}\n\n${body}\n`, language);
  expect(found).toEqual({ publisher, published: day, headline, title: headline });
});

describe("a line with a publisher and a date above the headline", () => {
  test.each<[Story, string, string]>([
    ["en", "Rivertown Courier, 27 November 2026", "Rivertown Courier"],
    ["en", "The Rivertown Courier | Friday, November 27, 2026", "The Rivertown Courier"],
    ["en", "27 November 2026 — Rivertown News", "Rivertown News"],
    ["en", "Rivertown Courier\n27 November 2026", "Rivertown Courier"],
    ["en", "27 November 2026\nRivertown Courier", "Rivertown Courier"],
    ["en", "courier.example – 27 Nov 2026, 09:41 GMT", "courier.example"],
    ["en", "Times of Norhaven (27 November 2026)", "Times of Norhaven"],
    ["fr", "Le Courrier de Valdor, vendredi 27 novembre 2026", "Le Courrier de Valdor"],
    ["fr", "Le Courrier de Valdor – le 27 novembre 2026 à 10h30", "Le Courrier de Valdor"],
    ["fr", "27/11/2026 | Ouest Presse", "Ouest Presse"],
    ["fr", "AFP, 27 novembre 2026", "AFP"],
    ["es", "El Diario del Sur, 27 de noviembre de 2026", "El Diario del Sur"],
    ["es", "El Diario del Sur, viernes 27 de noviembre de 2026", "El Diario del Sur"],
    ["es", "Agencia Litoral – 27/11/2026", "Agencia Litoral"],
    ["vi", "Báo Bình Minh, 27/11/2026", "Báo Bình Minh"],
    ["vi", "Báo Bình Minh, thứ Sáu, ngày 27/11/2026", "Báo Bình Minh"],
    ["vi", "Tạp chí Biển Xanh – ngày 27 tháng 11 năm 2026", "Tạp chí Biển Xanh"],
  ])("is the source, and the next line the headline (%s: %s)", (language, line, publisher) => {
    const [headline, body] = stories[language];
    expect(read(`${line}\n\n${headline}\n\n${body}\n`, language)).toEqual({
      publisher,
      published: day,
      headline,
      title: headline,
    });
  });

  test.each<[Story, string]>([
    ["en", "Norhaven, 27 November 2026"],
    ["fr", "Valdor, le 27 novembre 2026"],
    ["es", "Salto, 27 de noviembre de 2026"],
    ["vi", "Bình Hải, ngày 27/11/2026"],
    ["vi", "Thứ Sáu, 27/11/2026 | 09:41 GMT+7"],
  ])("may have a place or nothing beside the date, which is no publisher (%s: %s)", (language, line) => {
    const [headline, body] = stories[language];
    expect(read(`${line}\n\n${headline}\n\n${body}\n`, language)).toEqual({
      publisher: null,
      published: day,
      headline,
      title: headline,
    });
  });
});

test.each<[Story, string]>([
  ["en", "Rivertown Courier, 27 November 2026"],
  ["vi", "Báo Bình Minh, 27/11/2026"],
])("a line below the headline is read as well (%s: %s)", (language, line) => {
  const [headline, body] = stories[language];
  expect(read(`${headline}\n\n${line}\n\n${body}\n`, language)).toEqual({
    publisher: line.split(",", 1)[0],
    published: day,
    headline,
    title: headline,
  });
});

test.each<[Story, string]>([
  ["en", "Port to reopen on 30 June 2026"],
  ["en", "Courier closes its doors, 4 March 2026"],
  ["en", "Ann Lee, born 12 March 1961"],
  ["fr", "Le port rouvre le 30 juin 2026"],
  ["fr", "La presse en grève, 4 mars 2026"],
  ["es", "El puerto reabre el 30 de junio de 2026"],
  ["es", "La prensa en huelga, 4 de marzo de 2026"],
  ["vi", "Cảng mở lại trước ngày 30/6/2026"],
  ["vi", "Báo chí đình công, 4/3/2026"],
  ["en", "Ferrovent to hire 200 people"],
  ["es", "Ferrovento contratará a 200 personas"],
  ["fr", "Ferrovent va embaucher 200 personnes"],
])("a headline with a date or a number stays the headline (%s: %s)", (language, headline) => {
  const [, body] = stories[language];
  expect(read(`${headline}\n\n${body}\n\n${body}\n`, language)).toEqual({
    publisher: null,
    published: null,
    headline,
    title: headline,
  });
});

test.each<[Story, string]>([
  ["en", "Council Budget, 4 March 2026"],
  ["en", "Press Conference, 4 March 2026"],
  ["fr", "Budget de Valdor, 4 mars 2026"],
  ["es", "Presupuesto de Salto, 4 de marzo de 2026"],
  ["vi", "Ngân sách Bình Hải, 4/3/2026"],
])("a name that is no newspaper's, right above the story, is the file's title (%s: %s)", (language, line) => {
  const [, body] = stories[language];
  const { publisher, title } = read(`${line}\n\n${body}\n\n${body}\n`, language);
  expect([publisher, title]).toEqual([null, line]);
});
