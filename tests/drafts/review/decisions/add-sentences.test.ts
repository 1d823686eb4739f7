import { expect, test } from "vitest";
import { sayAdded, sentencesPasted } from "../../../../src/drafts/review/decisions/add-sentences.ts";
import { decided, deciding, draftedYaml, edit, itemsOf, seen } from "./draft.ts";

test.each([
  ["One sentence. Another one.", ["One sentence.", "Another one."]],
  ["« Oui. Peut-être », a dit Anaïs. Elle part.", ["« Oui. Peut-être », a dit Anaïs.", "Elle part."]],
  ["Ông nói: “Tôi sẽ đi. Không ở lại.” Rồi ông đi.", ["Ông nói: “Tôi sẽ đi. Không ở lại.”", "Rồi ông đi."]],
  ["¿Vendrá? No lo sabe.", ["¿Vendrá?", "No lo sabe."]],
  ["- The first\n– The second\n\n  • The third  \n***\n", ["The first", "The second", "The third"]],
  [
    "A line that a mail\nprogram broke.\nThe next one.",
    ["A line that a mail program broke.", "The next one."],
  ],
  [
    "A passage of its own\n\nthat begins in small letters",
    ["A passage of its own", "that begins in small letters"],
  ],
  ["Twice, by mistake. Once. Twice, by mistake.", ["Twice, by mistake.", "Once."]],
  ["…\n\n", []],
])("pasted words are divided into sentences and lines: %j", (pasted, sentences) => {
  expect(sentencesPasted(pasted)).toEqual(sentences);
});

test.each([
  ["One\nTwo\nTwo", ["open/1", "open/2"], "en", "2 sentences are added."],
  [
    "Oui\nNon",
    [],
    "fr",
    "Le brouillon a déjà des faits tirés de 2 phrases. Pour tirer un autre fait d’une phrase, collez-la seule.",
  ],
  [
    "Một\nHai",
    ["open/1"],
    "vi",
    "Đã thêm 1 câu. Bản nháp đã có thông tin từ 1 câu. Để thêm thông tin khác từ một câu, hãy dán riêng câu đó.",
  ],
  [
    "Uno\nDos\nTres",
    ["open/1", "open/2"],
    "es",
    "Se añaden 2 frases. El borrador ya tiene un dato de una frase. Para añadir otro dato de una frase, péguela sola.",
  ],
] as const)("of %j, %j are added, which the editor is told in %s", (pasted, keys, language, said) => {
  expect(sayAdded(pasted, keys, language)).toBe(said);
});

const hope = "statement/compagnie-port-espere-aide";
const both = "La Compagnie du Port espère une aide. Luc Tessier a dit non.";

const opened = (yaml: string) =>
  itemsOf(yaml).flatMap(({ type, entry, passages, notes }) =>
    type === "open" && notes.some((note) => note.startsWith("An editor pasted"))
      ? [[entry.text, passages.length]]
      : [],
  );

test("each sentence that the draft has nothing of becomes an incomplete statement, once", () => {
  const half = decided(draftedYaml, { do: "drop", ...seen(draftedYaml, hope) });
  const yaml = decided(half, {
    do: "add-sentences",
    pasted: `${both}\nLa ministre du Port inaugure la digue`,
  });
  expect(opened(yaml)).toEqual([
    [{ fr: "La Compagnie du Port espère une aide." }, 1],
    [{ fr: "La ministre du Port inaugure la digue" }, 1],
  ]);
  expect(deciding(yaml, { do: "add-sentences", pasted: both })).toMatchObject({ decided: "yes", keys: [] });
});

test("a sentence that is pasted alone is added beside a fact that it has", () => {
  const alone = "La Compagnie du Port espère une aide.";
  const yaml = decided(draftedYaml, { do: "add-sentences", pasted: alone });
  expect(opened(yaml)).toEqual([[{ fr: alone }, 1]]);
  expect(deciding(yaml, { do: "add-sentences", pasted: alone })).toMatchObject({ keys: [] });
});

test("an incomplete statement is completed or dropped, like those of the draft", () => {
  const yaml = decided(draftedYaml, { do: "add-sentences", pasted: "Luc Tessier a dit non." });
  const { key } =
    itemsOf(yaml).findLast(({ type, isGone }) => type === "open" && !isGone) ?? expect.unreachable();
  const dropped = decided(yaml, { do: "drop", ...seen(yaml, key) });
  expect(itemsOf(dropped).find((item) => item.key === key)?.state).toBe("dropped");
  const set = { kind: "denial", speaker: "luc-tessier" };
  expect(
    itemsOf(decided(yaml, edit(yaml, key, set))).find(({ entry }) => entry.kind === "denial"),
  ).toMatchObject({
    type: "statement",
    state: "edited",
    entry: { speaker: "luc-tessier", text: { fr: "Luc Tessier a dit non." } },
  });
});

test("the only incomplete statement of a draft is there until it is decided, and after that is undone", () => {
  const complete = draftedYaml.slice(0, draftedYaml.indexOf("\n# left open\n"));
  const yaml = decided(complete, { do: "add-sentences", pasted: "Luc Tessier a dit non." });
  const { key } = itemsOf(yaml).find(({ type }) => type === "open") ?? expect.unreachable();
  const dropped = decided(yaml, { do: "drop", ...seen(yaml, key) });
  expect(dropped).not.toContain("# left open");
  const undone = decided(dropped, { do: "undo", ...seen(dropped, key) });
  expect(itemsOf(undone).flatMap(({ type, isGone }) => (type === "open" && !isGone ? [type] : []))).toEqual([
    "open",
  ]);
});

test("if the article does not have one of the sentences, nothing is added, and the nearest words are offered", () => {
  const pasted = "Luc Tessier a dit non. La ministre Jeanne Morel a ouvert la digue de Port-Royal.";
  expect(deciding(draftedYaml, { do: "add-sentences", pasted })).toEqual({
    decided: "invalid",
    problems: [
      {
        field: "passages.1",
        message: "The article does not have these words.",
        pasted: "La ministre Jeanne Morel a ouvert la digue de Port-Royal.",
        nearest: expect.stringContaining("la ministre Jeanne Morel a inauguré la digue"),
      },
    ],
  });
  const many = Array.from({ length: 21 }, (_, at) => `Ligne ${at}.`).join("\n");
  expect(deciding(draftedYaml, { do: "add-sentences", pasted: many })).toMatchObject({
    problems: [{ field: "passages", message: "Paste at most 20 sentences at once." }],
  });
});
