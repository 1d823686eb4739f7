import { expect, test } from "vitest";
import { readQuestion } from "../../../src/ask/questions/read-question.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { textOf } from "../../commands/ask.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const today = Temporal.PlainDate.from("2026-06-02");
const read = (line: string, language: Language = "en") =>
  readQuestion(line, { language, library, today, subject: null })[0];

test.each([
  ["who is Ada Stone?", { command: "who", given: { name: "ada-stone" } }],
  ["who's ada", { command: "who", given: { name: "ada-stone" } }],
  ["who is the registrar", { command: "who", given: { name: "ben-stone" } }],
  [
    "what is the Ministry of Works promising?",
    { command: "commitments", given: { who: "ministry", kind: "commitment" } },
  ],
  [
    "what did Ada Stone promise about the code?",
    { command: "commitments", given: { who: "ada-stone", topic: "code", kind: "commitment" } },
  ],
  [
    "did anybody promise Ben Stone the code?",
    { command: "commitments", given: { topic: "ben stone code", kind: "commitment" } },
  ],
  ["what did Nguyen say about the code?", { command: "quotes", given: { who: "nguyen", topic: "code" } }],
  ["a quote by Ben Stone on offices", { command: "quotes", given: { who: "ben-stone", topic: "offices" } }],
  ["how many offices are slow?", { command: "figures", given: { topic: "offices slow" } }],
  ["which promises are overdue?", { command: "commitments", given: { due: "overdue" } }],
  ["what is due this month?", { command: "commitments", given: { due: "2026-06" } }],
  ["what is due next week?", { command: "commitments", given: { due: "2026-06-08/2026-06-14" } }],
  ["when is the code due?", { command: "commitments", given: { topic: "code", due: "any" } }],
  ["who said “publish the code by June”?", { command: "find", given: { text: "publish the code by June" } }],
  ["what's new?", { command: "since", given: {} }],
  [
    "qu'a promis Ada Stone sur le code ?",
    { command: "commitments", given: { who: "ada-stone", topic: "code", kind: "commitment" } },
  ],
  ["¿quién es Ben Stone?", { command: "who", given: { name: "ben-stone" } }],
  [
    "Ada Stone hứa gì về code?",
    { command: "commitments", given: { who: "ada-stone", topic: "code", kind: "commitment" } },
  ],
])("%s is read as a command", (line, reading) => {
  expect(read(line)).toEqual(reading);
});

// Minister Ada Stone, Registrar Ben Stone and Nguyen Van Minh are on record.
test.each([
  ["who is Ada Minh?", { command: "who", given: { name: "ada minh" } }],
  ["who is Minh Ada", { command: "who", given: { name: "minh ada" } }],
  ["who is Ada Carter?", { command: "who", given: { name: "ada carter" } }],
  ["who is Carter Stone?", { command: "who", given: { name: "carter stone" } }],
  ["what did Ada Minh promise?", { command: "commitments", given: { who: "ada minh", kind: "commitment" } }],
  ["¿quién es Ada Carter?", { command: "who", given: { name: "ada carter" } }],
  ["qui est Ada Carter ?", { command: "who", given: { name: "ada carter" } }],
  ["Ada Carter là ai?", { command: "who", given: { name: "ada carter" } }],
  [
    "what did ada carter promise?",
    { command: "commitments", given: { who: "ada carter", kind: "commitment" } },
  ],
  ["did Carter Stone deny it?", { command: "commitments", given: { who: "carter stone", kind: "denial" } }],
  ["quotes by Ada Carter on code", { command: "quotes", given: { who: "ada carter", topic: "code" } }],
  ["¿qué prometió Ada Carter?", { command: "commitments", given: { who: "ada carter", kind: "commitment" } }],
  [
    "qu'a promis Ada Carter sur le code ?",
    { command: "commitments", given: { who: "ada carter", topic: "code", kind: "commitment" } },
  ],
  ["Ada Carter đã hứa gì?", { command: "commitments", given: { who: "ada carter", kind: "commitment" } }],
])("%s is not read as one of the people who have a part of that name", (line, reading) => {
  const minh = {
    ...visit,
    people: visit.people.map((each) => ({
      ...each,
      id: "minh",
      names: { vi: "Nguyễn Văn Minh" },
      native: undefined,
      aliases: [],
    })),
  };
  const library = libraryOf(summit, { ...minh, slug: "minh" });
  expect(readQuestion(line, { language: "en", library, today, subject: null })[0]).toEqual(reading);
});

const ofAda = { command: "commitments", given: { who: "ada-stone", kind: "commitment" } };
test.each([
  "what has Ada recently promised?",
  "what did ada finally promise?",
  "qu'est-ce que Ada a vraiment promis ?",
  "¿qué ha prometido realmente Ada?",
  "Ada cũng đã hứa gì?",
  "What Did Ada Promise?",
])("%s is about Ada: an adverb belongs to no name", (line) => {
  expect(read(line)).toEqual(ofAda);
});

test("“or” joins those who are asked about, as “and” does", () => {
  expect(read("did ada or ben promise anything?")).toEqual({
    command: "commitments",
    given: { who: "ada-stone, ben-stone", kind: "commitment" },
  });
});

test.each(["thanks!", "home prices in Harwick", "what did she say about the code?", ""])(
  "%s is no question that can be read",
  (line) => {
    expect(read(line)).toBeUndefined();
  },
);

test("an answer begins with how its question was read, and ends with its other readings", async () => {
  const shown = await textOf("*what did Ada Stone promise about the code?*");
  expect(shown.split("\n\n")[0]).toBe(
    "Read as: commitments of Ada Stone about “code” · /commitments ada-stone topic:code kind:commitment",
  );
  expect(shown.split("\n\n").at(-1)).toBe(`quotations of Ada Stone about “code”: /quotes ada-stone topic:code
everything on record, by date, of Ada Stone about “code”: /timeline ada-stone topic:code`);
});

test.each([
  ["who is ada stonne?", "Read as: who is ada stonne · /who ada stonne"],
  [
    "what did ada stonne promise?",
    "Read as: commitments of ada stonne · /commitments ada stonne kind:commitment",
  ],
])("%s is read with the name as it was typed: the answer says who is assumed", async (question, readAs) => {
  expect((await textOf(question)).split("\n\n")[0]).toBe(readAs);
});

test("a line is a command if it starts with a slash, or if its words are what a command takes", async () => {
  expect(await textOf("who ada stone")).toBe(await textOf("/who ada stone"));
  expect(await textOf("who is ada stone")).toContain("Read as: who is Ada Stone · /who ada-stone");
  expect(await textOf("/who is ada stone")).not.toContain("Read as");
});

test("a command takes a name and plain words together", async () => {
  expect(await textOf("/commitments ada code")).toBe(
    (await textOf("/commitments ada topic:code")).replaceAll("ada topic:code", "ada code"),
  );
});
