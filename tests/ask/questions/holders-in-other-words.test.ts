import { expect, test } from "vitest";
import { textOf } from "../../commands/ask.ts";
import { briefingOf, libraryOf } from "../../library.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** A briefing with one person in one role. */
const holder = (slug: string, { id, name, title }: Named, date: string) =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      headline: { en: "A story" },
      summary: { en: "A story." },
      sources: [
        {
          id: "post",
          file: "post.txt",
          publisher: "The Post",
          language: "en",
          published: { date, known: "text" },
        },
      ],
      organizations: [{ id: `city-${id}`, names: { en: `City of ${name}` } }],
      people: [
        {
          id,
          names: { en: name },
          roles: [
            {
              id: "role",
              title: { en: title },
              organization: `city-${id}`,
              passages: [{ source: "post", exact: name }],
            },
          ],
        },
      ],
    },
    { post: `${name} spoke.` },
  );

test.each([
  ["en", "Who is the fire chief?"],
  ["fr", "Qui est le chef des pompiers ?"],
] as const)(
  "both holders of an office in other words are named, in %s, although the newest twenty roles are of one",
  async (language, question) => {
    const title = "head of the fire police";
    const newest = Array.from({ length: 20 }, (_, at) =>
      holder(`new-${at}`, { id: "ada-stone", name: "Ada Stone", title }, "2026-04-02"),
    );
    const old = holder("old", { id: "ben-gill", name: "Ben Gill", title }, "2026-03-01");
    const answer = await textOf(question, language, libraryOf(...newest, old));
    expect(["/who ada-stone", "/who ben-gill"].filter((line) => answer.includes(line))).toHaveLength(2);
  },
);

test.each([
  ["en", "/who mayor"],
  ["fr", "/who maire"],
  ["es", "/who alcaldesa"],
  ["vi", "/who thị trưởng"],
  ["en", "/who alcalde"],
] as const)("in %s, %s is not the former mayor, of whom a newer source speaks", async (language, line) => {
  const answer = await textOf(
    line,
    language,
    libraryOf(
      holder("former", { id: "ada-stone", name: "Ada Stone", title: "Former mayor" }, "2026-04-02"),
      holder("mayor", { id: "ben-gill", name: "Ben Gill", title: "Mayor" }, "2026-03-01"),
    ),
  );
  expect(answer.indexOf("Ben Gill")).toBeLessThan(answer.indexOf("Ada Stone"));
  expect(answer).toContain("/who ada-stone");
});
