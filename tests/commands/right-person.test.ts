import { describe, expect, test } from "vitest";
import { libraryOf } from "../library.ts";
import { textOf, wholeTextOf } from "./ask.ts";
import { sayings, town } from "./town.ts";

const ask = (line: string): Promise<string> => wholeTextOf(line, "en", town);
const linesOf = async (line: string): Promise<readonly string[]> =>
  (await ask(line)).split("\n").filter((each) => each !== "");

describe("namesakes", () => {
  test("are asked apart by role and organization", async () => {
    expect(await linesOf("/who james carter")).toEqual([
      "“james carter” has more than one match. Which one do you mean?",
      "James Carter · Mayor, Town of Millford (2026): /who james-carter",
      "James Carter · Engineer, Harwick Yard (2026): /who james-carter-engineer",
    ]);
  });

  test.each([
    ["/who james-carter", "Mayor, Town of Millford"],
    ["/who james-carter-engineer", "Engineer, Harwick Yard"],
    ["/who engineer carter", "Engineer, Harwick Yard"],
    ["/who mayor james carter", "Mayor, Town of Millford"],
  ])("%s opens one of them", async (line, role) => {
    const answer = await ask(line);
    expect(answer).toContain(role);
    expect(answer).not.toContain("Which one");
  });
});

describe("no person's page is shown for another's name", () => {
  test.each([
    "/who Elena Marlow",
    "/who major",
    "/who name",
    "/who Bark",
    "/who dam",
    "/commitments trains",
    "/who Mayor Marlow",
    "/who General Carter",
  ])("%s", async (line) => {
    expect((await ask(line)).split("\n")[0]).toMatch(/^Nothing is on record for/u);
  });
});

describe("what was assumed is said first", () => {
  test.each([
    ["/who Elena Marsov", "Read as Elena Marsow · Mayor, City of Harwick (2026)."],
    ["/who whtlock", "Nothing is on record for “whtlock”. Searched: 13 people, by name, alias and role."],
    ["/who sayed", "Read as Imran Sayeed · Councillor, leader of the opposition, City of Harwick (2026)."],
    ["/commitments marsov", "Read as Elena Marsow · Mayor, City of Harwick (2026)."],
    [
      "/positions J. Otaibi",
      "Nothing is on record for “J. Otaibi”. Searched: 13 people, 5 organizations and 0 topics.",
    ],
    ["/quotes A. Otaibi", "Read as Abdul al-Otaibi · Engineer, Delta Dam (2026)."],
  ])("%s", async (line, first) => {
    expect((await linesOf(line))[0]).toBe(first);
  });

  test("an id that is a part of another name is said, with the other", async () => {
    expect((await linesOf("/who minh")).slice(0, 3)).toEqual([
      "Read as Trần Văn Minh. It may also mean:",
      "Lê Đức Minh: /who le-duc-minh",
      "Trần Văn Minh",
    ]);
    expect((await linesOf("/who le-duc-minh"))[0]).toBe("Lê Đức Minh");
  });
});

describe("a role is looked up as a role", () => {
  test.each(["/who mayor", "/who the mayor", "/who The Mayor"])("%s lists all who have it", async (line) => {
    expect((await linesOf(line)).slice(1)).toEqual([
      "James Carter: Mayor, Town of Millford, as of 4 May 2026: /who james-carter",
      "Elena Marsow: Mayor, City of Harwick, as of 4 May 2026: /who elena-marsow",
    ]);
  });

  test("those who had it come last, and the answer says why", async () => {
    expect(await linesOf("/who transport minister")).toEqual([
      "On record for the role “transport minister”, the newest first:",
      "• Lucía Ferrand: Minister of Transport, Ministry of Transport, as of 4 May 2026",
      "• Piet Odgers: Minister of Transport, Ministry of Transport, as of 2 Mar 2025 · a newer source names Lucía Ferrand",
      "Lucía Ferrand: /who lucia-ferrand",
      "Piet Odgers: /who piet-odgers",
    ]);
  });

  test.each([
    [
      "/who opposition leader",
      "Read as Imran Sayeed · Councillor, leader of the opposition, City of Harwick (2026).",
    ],
    ["/who mayor of the town", "Read as James Carter · Mayor, Town of Millford (2026)."],
    ["/who mayor of Harwick", "Read as Elena Marsow · Mayor, City of Harwick (2026)."],
    ["/who director of the yard", "Read as Ada Stone · Director, Harwick Yard (2026)."],
  ])("%s", async (line, first) => {
    expect((await linesOf(line))[0]).toBe(first);
  });
});

describe("two people in one question", () => {
  test.each([
    "/commitments ada stone and al-otaibi",
    "/commitments Ada Stone & Abdul al-Otaibi",
    "/commitments ada stone, al-otaibi",
    "/commitments by ada stone and by otaibi",
    "/commitments stone and otaiby",
  ])("%s", async (line) => {
    const answer = await ask(line);
    expect(answer).toContain("The yard will hire.");
    expect(answer).toContain("The wall will be raised.");
    expect(answer).not.toContain("a thousand trees");
  });

  test.each(["/commitments by carter", "/commitments carter and stone", "/quotes by James Carter"])(
    "%s asks which",
    async (line) => {
      expect((await ask(line)).split("\n")[0]).toMatch(/has more than one match/u);
    },
  );

  test("/commitments by marsow", async () => {
    expect(await ask("/commitments by marsow")).toContain("We will open the port.");
  });
});

describe("wherever a name is not unique, a role is beside it", () => {
  test.each([
    ["/commitments", "James Carter (Mayor, Town of Millford): The town will plant a thousand trees."],
    ["/commitments", "James Carter (Engineer, Harwick Yard): Every bad weld will be redone."],
    ["/quotes james-carter", "Quotations · James Carter (Mayor, Town of Millford)"],
    ["/commitments", "Elena Marsow: We will open the port."],
    ["/timeline", "James Carter (Engineer, Harwick Yard)"],
    ["what did james carter promise", "James Carter (Mayor, Town of Millford)"],
  ])("%s: %s", async (line, words) => {
    expect(await ask(line)).toContain(words);
  });
});

describe("a role that may be over says so", () => {
  test("if a newer source names another person for it", async () => {
    expect(await ask("/who odgers")).toContain(
      "Minister of Transport, Ministry of Transport · source of 2 Mar 2025 · a newer source names Lucía Ferrand",
    );
  });

  test("if its source is older than a year", async () => {
    const old = libraryOf(
      sayings("old", "2025-05-31", [
        { id: "ann-lee", name: "Ann Lee", title: "Clerk", organization: "Court" },
      ]),
    );
    expect(await textOf("/who ann lee", "en", old)).toContain(
      "Clerk, Court · source of 31 May 2025 · more than a year old",
    );
    const recent = libraryOf(
      sayings("new", "2025-06-01", [
        { id: "ann-lee", name: "Ann Lee", title: "Clerk", organization: "Court" },
      ]),
    );
    expect(await textOf("/who ann lee", "en", recent)).not.toContain("more than a year old");
  });

  test("but not if the other office is another organization's", async () => {
    expect(await ask("/who elena marsow")).not.toContain("newer source");
  });
});

test("those who speak for an organization are apart from those who have a role there", async () => {
  const lines = await linesOf("/org Harwick Yard");
  expect(lines.filter((line) => /^(?:Who speaks|Roles)/u.test(line))).toEqual([
    "Roles there: James Carter, Engineer · Ada Stone, Director",
  ]);
});
