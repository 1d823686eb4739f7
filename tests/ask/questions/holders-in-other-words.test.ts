import { expect, test } from "vitest";
import { textOf } from "../../commands/ask.ts";
import { briefingOf, libraryOf } from "../../library.ts";

test.each([
  ["en", "Who is the fire chief?"],
  ["fr", "Qui est le chef des pompiers ?"],
] as const)(
  "both holders of an office in other words are named, in %s, although the newest twenty roles are of one",
  async (language, question) => {
    const holder = (slug: string, id: string, name: string, date: string) =>
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
                  title: { en: "head of the fire police" },
                  organization: `city-${id}`,
                  passages: [{ source: "post", exact: name }],
                },
              ],
            },
          ],
        },
        { post: `${name} spoke.` },
      );
    const newest = Array.from({ length: 20 }, (_, at) =>
      holder(`new-${at}`, "ada-stone", "Ada Stone", "2026-04-02"),
    );
    const library = libraryOf(...newest, holder("old", "ben-gill", "Ben Gill", "2026-03-01"));
    const answer = await textOf(question, language, library);
    expect(["/who ada-stone", "/who ben-gill"].filter((line) => answer.includes(line))).toHaveLength(2);
  },
);
