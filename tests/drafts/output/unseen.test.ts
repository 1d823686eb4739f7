import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { languages } from "../../../src/base/language/language.ts";
import { visibleText } from "../../../src/drafts/input/visible.ts";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { draftYaml } from "../../../src/drafts/output/yaml.ts";
import { article, facts } from "../fixture.ts";
import { options } from "./draft-options.ts";

const cyrillicA = "\u0430";

const [person, ...others] = facts.people;
const mixed = `Je${cyrillicA}nne Morel`;
const mixedFacts = {
  ...facts,
  people: [{ ...(person ?? expect.unreachable()), name: mixed }, ...others],
};

const hidden = visibleText({
  text: "Co\u00adopé\u00adration. Ada Sto\u200bne, \u202enot\u202c.",
  marked: [],
});

const inEnglish = "Characters that readers do not see were removed from the text: ";

/** What a draft says in each language: of what was removed, and of a name. */
const said = [
  [
    "en",
    inEnglish,
    `“${mixed}” mixes letters of several scripts (Latin, Cyrillic), which look alike: ${cyrillicA}. Check the spelling.`,
  ],
  [
    "es",
    "Se quitaron del texto caracteres que no se ven: ",
    `«${mixed}» mezcla letras de varias escrituras (Latin, Cyrillic) que se parecen: ${cyrillicA}. Compruebe cómo se escribe.`,
  ],
  [
    "fr",
    "Des caractères invisibles ont été retirés du texte : ",
    `« ${mixed} » mélange des lettres de plusieurs écritures (Latin, Cyrillic) qui se ressemblent : ${cyrillicA}. Vérifiez l’orthographe.`,
  ],
  [
    "vi",
    "Các ký tự vô hình đã được bỏ khỏi văn bản: ",
    `“${mixed}” lẫn chữ cái của nhiều hệ chữ (Latin, Cyrillic) trông giống nhau: ${cyrillicA}. Hãy kiểm tra chính tả.`,
  ],
] as const;

/** Typesetting puts narrow spaces before some French marks. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, " ");

test("every language is tested", () => {
  expect(said.map(([language]) => language)).toEqual([...languages].sort());
});

describe.each(said)("a draft in %s", (language, removedStart, mixedNote) => {
  const notesOf = (draft: ReturnType<typeof createDraft>) =>
    draft.notes.map(({ path, text }) => ({ path, text: plain(text) }));

  test("lists what was removed from the text, at the source", () => {
    const draft = createDraft({ ...article, removed: hidden.removed }, facts, { ...options, language });
    expect(notesOf(draft)).toContainEqual({
      path: ["sources", 0, "file"],
      text: `${removedStart}U+00AD soft hyphen in “Coopération.” (2), U+200B zero width space in “Stone,”, U+202E right-to-left override in “not.”, U+202C pop directional formatting in “not.”.`,
    });
  });

  test("says which name mixes letters that look alike, at the person", () => {
    const draft = createDraft(article, mixedFacts, { ...options, language });
    expect(notesOf(draft)).toContainEqual({ path: ["people", 0], text: mixedNote });
  });

  test("has both as comments in the file that is written, which still reads as one", () => {
    const draft = createDraft({ ...article, removed: hidden.removed }, mixedFacts, { ...options, language });
    const yaml = draftYaml(draft, "# header", "");
    const comments = plain(yaml.replaceAll(/\n *# ?/gu, " "));
    expect([comments.includes(mixedNote), comments.includes(removedStart)]).toEqual([true, true]);
    expect(parse(yaml).people[0].names).toEqual({ fr: mixed });
  });
});

test("a draft of a text without hidden characters and with plain names says nothing of them", () => {
  const said = createDraft(article, facts, options).notes.map(({ text }) => text);
  expect(said.filter((text) => /do not see|mixes letters/u.test(text))).toEqual([]);
});

test("of many removed characters the first twenty are listed, and how many more there are", () => {
  const removed = Array.from({ length: 23 }, (_, n) => ({
    character: "U+00AD soft hyphen",
    words: `w${n}`,
    count: 1,
    turnedAt: [],
  }));
  const draft = createDraft({ ...article, removed }, facts, options);
  const [note = ""] = draft.notes.flatMap(({ text }) => (text.startsWith(inEnglish) ? [text] : []));
  expect([note.includes("w19"), note.includes("w20"), note.endsWith("… (3).")]).toEqual([true, false, true]);
});

test("each fact whose words were turned around says so, and no other does", () => {
  const spans = [...facts.statements, ...facts.figures].map(({ spans: [span] }) => span);
  const [span = expect.unreachable()] = spans;
  const turnedAt = [span.start + 1];
  const removed = [{ character: "U+202E right-to-left override", words: "", count: 1, turnedAt }];
  const draft = createDraft({ ...article, removed }, facts, options);
  const turned = draft.notes.filter(({ text }) => text.startsWith("A hidden character turned"));
  const within = spans.filter(({ start, end }) => start <= span.start + 1 && span.start + 1 <= end);
  expect([turned.length, spans.length > within.length]).toEqual([within.length, true]);
});
