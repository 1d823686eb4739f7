import { loadExports } from "../../../src/answer/export/format.ts";
import { type ExportedRecord, recordOfLibrary } from "../../../src/answer/export/record.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { promises, statusUpdate } from "../../commitments.ts";
import { briefingOf, libraryOf, summit, visit } from "../../library.ts";

/** What programs stumble over, each in a text of its own. */
export const hostileTexts = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)",
  "\t=1+1",
  "＝1+1",
  'a, "b"; c',
  "first line\nsecond line",
  "first line\n=1+1",
  "<script>alert(1)</script> & ]]> -->",
  "# not a heading",
  "1. not a list",
  "- not a list either",
  "[x](javascript:alert(1)) ![y](https://evil.example/z.png) <https://evil.example>",
  "https://evil.example and www.evil.example and a@evil.example",
  "`code` *bold* _it_ ~~gone~~ | a | b | $x$ {y} \\",
  "BEGIN:VEVENT\r\nSUMMARY:x\\,y;z:w",
  "Bộ trưởng Nguyễn Mạnh Hùng: « Việt Nam »",
  "שלום وسلام 👩‍👩‍👧‍👦 \u2028 end",
  "form\ffeed and \u0001 control",
] as const;

const hostile = briefingOf(
  "hostile",
  {
    version: 2,
    status: "reviewed",
    headline: { en: hostileTexts[8], fr: hostileTexts[16] },
    summary: { en: hostileTexts[12] },
    sources: [
      {
        id: "wire",
        file: "wire.txt",
        title: hostileTexts[9],
        publisher: '=Wire, "the" <b>',
        language: "en",
        published: { date: "2026-04-01", known: "text" },
        page: { url: "https://wire.example/a?b=(c)&d=%3Ce%3E", language: "en" },
      },
    ],
    people: [{ id: "ada-stone", names: { en: "Ada Stone" } }],
    statements: hostileTexts.map((text, index) => ({
      id: `said-${index}`,
      speaker: index % 3 === 0 ? { group: { en: text } } : "ada-stone",
      kind: "commitment" as const,
      text: { en: text },
      due: "by 2027-Q3",
      passages: [{ source: "wire", exact: text }],
    })),
  },
  { wire: `Before. ${hostileTexts.join(" | then | ")} After.` },
);

/** Who wrote the updates. No export says so. */
export const editor = "slack:T1/U7654321";

const taken = { takesBack: 1, note: { en: "No." }, by: editor, at: "2026-07-04T09:00:00Z" };

/** Facts of every kind, with statuses, withdrawn ones, and texts that programs stumble over. */
export const record: ExportedRecord = recordOfLibrary(
  libraryOf(
    summit,
    visit,
    promises(
      statusUpdate("in-progress", { by: editor }),
      taken,
      statusUpdate("kept", { at: "2026-07-05T09:00:00Z" }),
    ),
    hostile,
  ),
  Temporal.PlainDate.from("2026-08-01"),
);

const formats = await loadExports();
export const formatNames = formats.map(({ name }) => name);

/** The files of a format: the export itself first. */
export const filesOf = (name: string, language: Language = "en", exported = record) => {
  const format = formats.find((each) => each.name === name);
  if (format === undefined) throw new Error(`There is no format ${name}.`);
  return format.write(exported, { language, publisher: "The Newsroom" });
};

export const contentOf = (name: string, language?: Language): string => filesOf(name, language)[0].content;
