import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { holidaysSchema, isHoliday, parseHolidays } from "../../../src/digests/schedules/holidays.ts";

const country = (name: string) => ({ country: name, dates: [] });

/** The holidays of a year. */
const daysOf = (name: string, year: number): string[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, index) => first.add({ days: index }).toString()).filter(
    (date) => isHoliday(country(name), date),
  );
};

const problemOf = (written: unknown): string => {
  const read = holidaysSchema.safeParse(written);
  return read.success ? "" : read.error.issues.map(({ message }) => message).join("; ");
};

describe("the public holidays of a country", () => {
  test("are those of France, and not its other feasts", () => {
    expect(daysOf("FR", 2026)).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  test("may last several days, as Tết does", () => {
    expect(daysOf("VN", 2026)).toEqual([
      "2026-01-01",
      "2026-02-16",
      "2026-02-17",
      "2026-02-18",
      "2026-02-19",
      "2026-02-20",
      "2026-04-26",
      "2026-04-30",
      "2026-05-01",
      "2026-09-02",
    ]);
  });

  test("are not days that are off from noon on", () => {
    const december = daysOf("GT", 2026).filter((day) => day.startsWith("2026-12"));
    expect(december).toEqual(["2026-12-25"]);
  });

  test("are kept apart by the part of a country", () => {
    const goodFriday = "2026-04-03";
    expect(["FR", "FR-67", "US-NY", "GB-ENG"].map((each) => isHoliday(country(each), goodFriday))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

test("dates that are listed are holidays, beside a country's or alone", () => {
  const dates = ["2026-12-24"];
  expect(isHoliday({ country: null, dates }, "2026-12-24")).toBe(true);
  expect(isHoliday({ country: null, dates }, "2026-12-25")).toBe(false);
  expect(isHoliday({ country: "FR", dates }, "2026-12-25")).toBe(true);
  expect(isHoliday(null, "2026-12-25")).toBe(false);
});

describe("holidays as they are written", () => {
  test.each([
    ["FR", { country: "FR", dates: [] }],
    [" us-ny ", { country: "US-NY", dates: [] }],
    ["2026-12-24", { country: null, dates: ["2026-12-24"] }],
    [["2026-12-31", "VN", "2026-12-24"], { country: "VN", dates: ["2026-12-24", "2026-12-31"] }],
    [[], { country: null, dates: [] }],
  ])("are a country, dates or both: %j", (written, holidays) => {
    expect(holidaysSchema.parse(written)).toEqual(holidays);
  });

  const expected = "expected a country such as FR, a part of one such as US-NY, or a date such as 2026-12-24";
  test.each([
    ["XX", /^no public holidays are known for XX; a country has two letters, such as FR$/],
    ["UK", /^no public holidays are known for UK; .* \(Did you mean GB, United Kingdom\?\)$/],
    ["SP", /\(Did you mean ES, Spain\?\)$/],
    ["Frence", `${expected} (Did you mean FR, France?)`],
    ["viet nam", `${expected} (Did you mean VN, Vietnam?)`],
    ["France", `${expected} (Did you mean FR, France?)`],
    ["2026-02-30", "the date 2026-02-30 does not exist"],
    ["24/12/2026", expected],
    ["US-XX", /^no part of United States is called XX; expected AL, AK, /],
    ["VN-HN", "no part of Vietnam has holidays of its own, so HN is not possible"],
    [["FR", "VN"], "expected one country at the most"],
    [5, expected],
  ])("are refused with a hint: %j", (written, problem) => {
    expect(problemOf(written)).toMatch(problem);
  });

  test.each([
    ["Frence", "fr", "(Vouliez-vous dire FR, France\u202f?)"],
    ["Pháp", "vi", "(Có phải ý bạn là FR, Pháp?)"],
    [
      "VN-HN",
      "fr",
      "aucune partie du pays (Viêt Nam) n’a ses propres jours fériés\u00a0: HN n’est pas possible",
    ],
  ] as const)("are refused in the reader's language: %s, %s", (written, language, problem) => {
    const parsed = parseHolidays([written], language);
    expect(parsed.ok || parsed.problem).toMatch(problem);
  });
});

test("the library of countries is loaded once a schedule names a country, and not before", () => {
  const program = `
    const { createRequire } = await import("node:module");
    const { isHoliday } = await import("./src/digests/schedules/holidays.ts");
    const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes("date-holidays/"));
    isHoliday({ country: null, dates: ["2026-12-24"] }, "2026-12-24");
    const before = isLoaded();
    isHoliday({ country: "FR", dates: [] }, "2026-12-24");
    console.log(before, isLoaded());`;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: new URL("../../../", import.meta.url),
    encoding: "utf8",
  });
  expect(said).toBe("false true\n");
});
