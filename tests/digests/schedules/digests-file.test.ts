import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { includeSchema } from "../../../src/digests/digest.ts";
import { digestsJsonSchema, parseDigests, readDigests } from "../../../src/digests/schedules/digests-file.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { schedule } from "./schedules.ts";

const kinds = ["commitments"];
const read = (text: string) => parseDigests("digests.yaml", text, kinds);

const good = `  - name: noon
    digest: commitments
    channel: discord:123456789012345678
    schedule: en semaine 12h
    timeZone: Europe/Paris
    language: fr
`;

const noon: Subscription = {
  key: "noon discord:123456789012345678",
  name: "noon",
  digest: "commitments",
  channel: { address: "discord:123456789012345678", platform: "discord", id: "123456789012345678" },
  schedule: schedule("en semaine 12h", "Europe/Paris"),
  missed: { policy: "late", withinMinutes: null },
  skipIfEmpty: false,
  language: "fr",
  include: includeSchema.parse({}),
  origin: "file",
  state: { state: "active" },
  managers: [],
};

describe("a digests.yaml", () => {
  test("declares digests", () => {
    expect(read(`digests:\n${good}`)).toEqual({ digests: [noon], problems: [] });
  });

  test("may say what happens on holidays, with missed slots, with nothing to say and in a pause", () => {
    const more = `    holidays: [FR, 2026-12-24]
    missed: late 2 h
    skipIfEmpty: true
    pausedUntil: 2026-09-01
    managers: ["42"]
`;
    expect(read(`digests:\n${good}${more}`)).toEqual({
      digests: [
        {
          ...noon,
          schedule: { ...noon.schedule, holidays: { country: "FR", dates: ["2026-12-24"] } },
          missed: { policy: "late", withinMinutes: 120 },
          skipIfEmpty: true,
          state: { state: "paused", until: Temporal.Instant.from("2026-08-31T22:00Z") },
          managers: ["42"],
        },
      ],
      problems: [],
    });
  });

  test("may narrow what goes in", () => {
    const { digests } = read(
      `digests:\n${good}    include: { kinds: [hope], people: [ada-stone], topics: [ai] }\n`,
    );
    const include = { kinds: ["hope"], people: ["ada-stone"], topics: ["ai"] };
    expect(digests[0]?.include).toEqual(includeSchema.parse(include));
  });

  test.each([
    [
      "channel: slack",
      4,
      14,
      `channel: expected a platform and a channel's id, such as slack:C0123456789; got "slack".`,
    ],
    [
      "cron: 30 8 * * *",
      5,
      11,
      "cron: this key is called schedule now. It takes the same five fields in quotes, or words such as weekdays 08:30.",
    ],
    [
      "schedule: weekdys 08:30",
      5,
      15,
      'schedule: expected days and a time, such as weekdays 08:30, an interval such as every 2 hours, or the five fields of cron (Did you mean weekdays 08:30?); got "weekdys 08:30".',
    ],
    [
      "schedule: 30 25 * * *",
      5,
      15,
      'schedule: hour “25”: expected 0 to 23, alone or in a list, a range or a step; got "30 25 * * *".',
    ],
    [
      "schedule: 0 0 30 2 *",
      5,
      15,
      'schedule: day of the month “30”: this day never comes in month “2”, so nothing would ever be posted; got "0 0 30 2 *".',
    ],
    ["schedule: 5", 5, 15, "schedule: expected text; got 5. Put it in quotes."],
    [
      "timeZone: Europe/Pariss",
      6,
      15,
      'timeZone: expected an IANA time zone such as Europe/Paris (Did you mean Europe/Paris?); got "Europe/Pariss".',
    ],
    ["timeZone: '+07:00'", 6, 15, 'timeZone: expected an IANA time zone such as Europe/Paris; got "+07:00".'],
    ["language: de", 7, 15, 'language: expected one of en, es, fr, vi; got "de".'],
    [
      "name: Morning News",
      2,
      11,
      'name: expected lower-case letters, digits and single hyphens, such as manh-hung; got "Morning News".',
    ],
    [
      "digest: comitments",
      3,
      13,
      'digest: there is no digest of this kind; got "comitments". Did you mean commitments? Expected one of commitments.',
    ],
  ])("tells where an entry is wrong, and goes on with the others: %s", (line, at, column, message) => {
    const [key = ""] = line.split(":");
    const bad = good
      .replace("noon", "morning")
      .replace(new RegExp(`${key === "cron" ? "schedule" : key}: .*`), line);
    expect(read(`digests:\n${bad}${good}`)).toEqual({
      digests: [noon],
      problems: [{ file: "digests.yaml", line: at, column, message: `digests[0].${message}` }],
    });
  });

  test("tells of keys that are missing and keys that do not exist", () => {
    const bad = good.replace("language:", "langage:");
    expect(read(`digests:\n${good}${bad}  - 5\n`)).toEqual({
      digests: [noon],
      problems: [
        {
          file: "digests.yaml",
          line: 8,
          column: 5,
          message: "digests[1].language: expected one of en, es, fr, vi; it is missing.",
        },
        {
          file: "digests.yaml",
          line: 13,
          column: 5,
          message:
            "digests[1].langage: there is no such key here. Did you mean language? Expected: name, digest, channel, schedule, timeZone, holidays, missed, skipIfEmpty, pausedUntil, language, include, managers.",
        },
        {
          file: "digests.yaml",
          line: 14,
          column: 5,
          message: "digests[2]: expected a map of keys and values; got 5.",
        },
      ],
    });
  });

  test("has every name once", () => {
    expect(read(`digests:\n${good}${good}`)).toEqual({
      digests: [noon],
      problems: [
        {
          file: "digests.yaml",
          line: 8,
          column: 11,
          message: "digests[1].name: the name noon is taken by an entry above. Give this one another name.",
        },
      ],
    });
  });

  test.each([
    ["", "expected a map of keys and values; got nothing."],
    ["digests:\n", "digests: expected a list; got nothing."],
    ["digests: {}\n", "digests: expected a list; got an empty map."],
    ["digests: [\n", expect.stringContaining("expected YAML: ")],
  ])("that is none is told as a whole: %j", (text, message) => {
    expect(read(text)).toEqual({
      digests: [],
      problems: [{ file: "digests.yaml", line: expect.any(Number), column: expect.any(Number), message }],
    });
  });

  test("takes a time zone's name in any case and gives it as the database writes it", () => {
    const { digests } = read(`digests:\n${good.replace("Europe/Paris", "asia/ho_chi_minh")}`);
    expect(digests[0]?.schedule.timeZone).toBe("Asia/Ho_Chi_Minh");
  });
});

describe("a folder of briefings", () => {
  test("may have no digests", async () => {
    expect(await readDigests(temporaryFolder(), kinds)).toBe(null);
  });

  test("has a digests.yaml in UTF-8", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "digests.yaml");
    writeFileSync(path, Buffer.from("digests: []\n# caf\xe9\n", "latin1"));
    expect(await readDigests(folder, kinds)).toMatchObject({
      digests: [],
      problems: [{ line: 2, column: 1, message: expect.stringContaining("expected UTF-8") }],
    });
  });
});

describe("what is shipped", () => {
  const shipped = new URL("../../../briefings/", import.meta.url);

  test("is right, and posts to the terminal", async () => {
    const reading = await readDigests(shipped.pathname, kinds);
    expect(reading?.problems).toEqual([]);
    expect(reading?.digests.map(({ channel }) => channel.address)).toEqual(["console:terminal"]);
  });

  test("has a JSON Schema that is up to date and takes the file", () => {
    expect(readFileSync(new URL("digests.schema.json", shipped), "utf8")).toBe(digestsJsonSchema());
    const validate = new Ajv2020().compile(JSON.parse(digestsJsonSchema()));
    const file: unknown = parse(readFileSync(new URL("digests.yaml", shipped), "utf8"));
    expect(validate(file)).toBe(true);
    expect(validate({ digests: [{ name: "x" }] })).toBe(false);
  });
});
