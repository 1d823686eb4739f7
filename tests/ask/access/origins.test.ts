import { describe, expect, test } from "vitest";
import { factsShownIn } from "../../../src/answer/answer.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { type Language, languages } from "../../../src/base/language/language.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { askerOf } from "../../askers.ts";
import { summit, visit } from "../../library.ts";
import { createTestAsk } from "../create-test-ask.ts";
import { briefingWith, openWords } from "./archives.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };
const { briefings: examples } = await readBriefings("briefings");
const elsewhere = briefingWith(
  "elsewhere",
  { ...openWords, name: "Zoe Quill", alias: "the baker", organization: "Guild of Bakers", topic: "Bread" },
  { date: "2026-03-01", ids: "far-", figures: 1, isTranslated: false },
);
const archive = [visit, summit, elsewhere, ...examples];

const askOf = (briefings: readonly Briefing[]) => {
  const library = createLibrary(briefings);
  return createTestAsk({
    commands,
    log,
    library: () => library,
    now: () => Temporal.Instant.from("2026-11-20T08:00:00Z"),
  });
};

const answerIn = async (briefings: readonly Briefing[], line: string, language: Language = "en") =>
  (await askOf(briefings).line(line, askerOf(language))).answer;

const restsOn = async (line: string) => (await answerIn(archive, line)).restsOn;

test.each([
  ["who zoe quill", ["elsewhere"]],
  ["org guild of bakers", ["elsewhere"]],
  ["source elsewhere/wait", ["elsewhere"]],
  ["attribution elsewhere/wait", ["elsewhere"]],
  ["commitments zoe quill", ["elsewhere"]],
  ["who ada stone", ["summit", "visite"]],
] satisfies [string, readonly string[]][])("%s rests on what it is about", async (line, briefings) => {
  expect(await restsOn(line)).toEqual({ briefings, archive: false, embargoed: [] });
});

test.each(["who nobody-at-all", "search nothingsuch", "help", "digest list"])(
  "%s rests on the whole archive, or on nothing that it names",
  async (line) => {
    const found = await restsOn(line);
    expect([found?.embargoed, (found?.briefings.length ?? 0) === 0 || found?.archive]).toEqual([[], true]);
  },
);

test("an answer that does not rest on the whole archive is the same from what it rests on alone", async () => {
  const values = [
    ...archive.flatMap(({ slug, people, organizations, topics, statements }) => [
      slug,
      ...[...people, ...organizations, ...topics].slice(0, 8).map(({ names }) => names.en ?? ""),
      ...statements.slice(0, 2).map(({ reference }) => reference),
    ]),
    "minister",
    "open source",
  ];
  const asked = ["who", "org", "source", "commitments", "attribution", "search", "timeline", "figures"];
  let named = 0;
  for (const [at, value] of values.entries()) {
    for (const name of asked) {
      const language = languages[(at + name.length) % languages.length] ?? "en";
      const { restsOn: found, ...answer } = await answerIn(archive, `${name} ${value}`, language);
      if (found === undefined || found.archive) continue;
      named += 1;
      const alone = archive.filter(({ slug }) => found.briefings.includes(slug));
      const { restsOn: again, ...same } = await answerIn(alone, `${name} ${value}`, language);
      expect([name, value, same]).toEqual([name, value, answer]);
      expect(found.briefings).toEqual(expect.arrayContaining([...(again?.briefings ?? [])]));
    }
  }
  expect(named).toBeGreaterThan(60);
});

describe("the facts that an answer shows", () => {
  test("are known by their references, each once", async () => {
    const shown = factsShownIn(await answerIn(archive, "commitments zoe quill"));
    expect(shown).toEqual(["elsewhere/wait"]);
  });
});

test("the card of a link rests on the page's briefing", async () => {
  const card = await askOf(archive).card("https://elsewhere.example/story", askerOf());
  expect(card?.restsOn).toEqual({ briefings: ["elsewhere"], archive: false, embargoed: [] });
});
