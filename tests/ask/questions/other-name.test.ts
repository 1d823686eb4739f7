import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { textOf } from "../../commands/ask.ts";

const { briefings } = await readBriefings("briefings");
const library = createLibrary(briefings);

test.each<readonly [Language, string]>([
  ["vi", "ông Nguyễn Mạnh Cường hứa gì"],
  ["vi", "Nguyễn Văn Hùng hứa gì"],
  ["vi", "Nguyễn Văn Hùng là ai"],
  ["en", "what did Nguyen Manh Dung promise"],
  ["en", "quotes nguyen manh dung"],
  ["fr", "que dit Nguyen Manh Dung ?"],
  ["es", "¿qué prometió Nguyen Manh Dung?"],
])(
  "in %s, the answer to “%s” has no fact of Nguyễn Mạnh Hùng, who has another name",
  async (language, line) => {
    expect(await textOf(line, language, library)).not.toContain("mic.gov.vn");
  },
);

test.each<readonly [Language, string]>([
  ["en", "who is Nguyen Van Hung"],
  ["en", "what did Nguyen Van Hung promise"],
  ["fr", "que promet Nguyen Van Hung ?"],
])("in %s, the answer to “%s” says that the name was read as another one", async (language, line) => {
  const [first] = (await textOf(line, language, library)).split("\n");
  expect(first).toMatch(/nguyen van hung|^Read as Nguyen Manh Hung|^Compris comme Nguyen Manh Hung/u);
});

test.each<readonly [Language, string]>([
  ["vi", "ông Nguyễn Mạnh Hùng hứa gì"],
  ["vi", "ông Hùng hứa gì"],
  ["vi", "Mạnh Hùng hứa gì"],
  ["en", "what did Manh Hung promise"],
  ["en", "what did Minister Nguyen Manh Hung promise"],
])("in %s, “%s” is about him", async (language, line) => {
  expect(await textOf(line, language, library)).toContain("mic.gov.vn");
});
