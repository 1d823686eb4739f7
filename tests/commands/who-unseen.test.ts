import { describe, expect, test } from "vitest";
import { languages } from "../../src/base/language/language.ts";
import { briefingOf, libraryOf, summit, visit } from "../library.ts";
import { wholeTextOf } from "./ask.ts";

const unseen = [
  ["a zero-width space", "\u200b"],
  ["a soft hyphen", "\u00ad"],
  ["a left-to-right mark", "\u200e"],
  ["a right-to-left mark", "\u200f"],
  ["an override of direction", "\u202e"],
  ["an isolate", "\u2068"],
  ["a word joiner", "\u2060"],
  ["a tag", "\u{e0061}"],
] as const;

const within = (name: string, character: string): string => `${name.slice(0, 2)}${character}${name.slice(2)}`;

describe.each(languages)("/who in %s", (language) => {
  test.each(unseen)("with %s in the name finds the same person", async (_what, character) => {
    const plain = await wholeTextOf("/who ada stone", language);
    expect(await wholeTextOf(`/who ${within("ada stone", character)}`, language)).toBe(plain);
    expect(await wholeTextOf(`/who ${character}ada stone${character}`, language)).toBe(plain);
  });

  test.each(unseen)("with %s in the option's name takes the name all the same", async (_what, character) => {
    const plain = await wholeTextOf("/who name:ada", language);
    expect(await wholeTextOf(`/who ${within("name", character)}:ada`, language)).toBe(plain);
  });

  test.each(unseen)("with %s in the command's name is the same command", async (_what, character) => {
    expect(await wholeTextOf(`/${within("who", character)} ada`, language)).toBe(
      await wholeTextOf("/who ada", language),
    );
  });

  test.each(unseen.filter(([, character]) => !/[\u202e\u2068]/u.test(character)))(
    "finds a person whose name on record has %s",
    async (_what, character) => {
      const library = libraryOf(
        briefingOf(
          "hidden",
          {
            status: "reviewed",
            headline: { en: "Hidden" },
            summary: { en: "Hidden." },
            sources: [
              {
                id: "post",
                file: "post.txt",
                publisher: "The Post",
                language: "en",
                published: { date: "2026-03-02", known: "text" },
              },
            ],
            organizations: [],
            people: [
              {
                id: "mallory",
                names: { en: within("Mallory", character) },
                roles: [
                  { id: "role", title: { en: "Editor" }, passages: [{ source: "post", exact: "Editor" }] },
                ],
              },
            ],
          },
          { post: "Editor" },
        ),
        summit,
        visit,
      );
      expect(await wholeTextOf("/who mallory", language, library)).toContain("Editor");
    },
  );
});
