import { expect, test } from "vitest";
import type { Control } from "../../src/answer/answer.ts";
import type { Reply } from "../../src/answer/reply.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { itemOf, itemsOf } from "../drafts/review/decisions/draft.ts";
import { libraryWithStone } from "../platforms/desk/on-record.ts";
import { newDecideChat } from "./decide-chat.ts";

const form = "decide digue decision:add-statement words:? kind:? speaker:? wording:? due:?";
const added = (yaml: string) =>
  itemsOf(yaml).flatMap(({ state, key, entry }) => (state === "added" ? [[key, entry]] : []));
const buttons = ({ answer }: Reply): readonly Control[] =>
  answer.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
const menus = ({ answer }: Reply): readonly Control[] =>
  answer.blocks.flatMap((block) => (block.kind === "menu" ? block.controls : []));
const shown = ({ answer }: Reply): string => renderText(answer, { styled: false }).trim();

test("copied words of the article become the passage of a new fact, in other quotation marks and spaces too", async () => {
  const { ask, editor, yaml, store } = await newDecideChat();
  const values = {
    words: "a inauguré  la digue",
    kind: "claim",
    speaker: "Jeanne Morel",
    wording: "La digue est ouverte.",
    due: "",
  };
  const reply = await ask.submit(form, values, editor("ANNA"));
  expect(reply.answer.summary).toBe("Saved.");
  expect(added(await yaml())).toEqual([
    [
      "statement/digue-ouverte",
      {
        id: "digue-ouverte",
        kind: "claim",
        speaker: "jeanne-morel",
        text: { fr: "La digue est ouverte." },
        passages: [{ source: "le-quotidien", exact: "a inauguré la digue" }],
      },
    ],
  ]);
  const entries = await store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), null);
  expect(entries.map(({ what, who }) => `${what} ${who}`)).toEqual(["fact-added slack:T1/ANNA"]);
});

test("a fact without words of its own says what its passage says; a figure has a number", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  await ask.line(
    'decide digue decision:add-figure words:"a inauguré la digue" number:1 unit:digue',
    editor("ANNA"),
  );
  expect(added(await yaml())).toEqual([
    [
      "figure/1-digue",
      {
        id: "1-digue",
        value: 1,
        unit: { fr: "digue" },
        counts: { fr: "a inauguré la digue" },
        passages: [{ source: "le-quotidien", exact: "a inauguré la digue" }],
      },
    ],
  ]);
});

test("of words that the article does not have, the nearest are offered, with everything else that was typed", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const values = {
    words: "La ministre Jeanne Morel a inauguré hier la digue de Port-Royal",
    kind: "claim",
    speaker: "Jeanne Morel",
    wording: "Ouverte.",
    due: "",
  };
  const offered = await ask.submit(form, values, anna);
  expect(offered.answer.problems ?? {}).toEqual({});
  expect(offered.answer.blocks.flatMap((block) => (block.kind === "passage" ? [block.exact] : []))).toEqual([
    "la ministre Jeanne Morel a inauguré la digue de Port-Royal.",
  ]);
  expect(added(await yaml())).toEqual([]);
  const [use] = buttons(offered);
  expect((await ask.line(use?.line ?? "", anna)).answer.summary).toBe("Saved.");
  expect(added(await yaml())).toMatchObject([
    [expect.anything(), { kind: "claim", text: { fr: "Ouverte." } }],
  ]);
});

test("words that begin or end within a word of the article are not found there, and the whole words are offered", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const values = { words: "naugure la dig", kind: "claim", speaker: "Jeanne Morel", wording: "", due: "" };
  const offered = await ask.submit(form, values, editor("ANNA"));
  expect(offered.answer.blocks.flatMap((block) => (block.kind === "passage" ? [block.exact] : []))).toEqual([
    "inaugure la digue",
  ]);
  expect(added(await yaml())).toEqual([]);
});

test.each([
  [{ words: "Compagnie du Port", kind: "claim", speaker: "Jeanne Morel" }, ["words"]],
  [{ words: "qwxz zzkv jjqx", kind: "claim", speaker: "Jeanne Morel" }, ["words"]],
  [{ words: "", kind: "claim", speaker: "Jeanne Morel" }, ["words"]],
  [{ words: "a inauguré la digue", kind: "", speaker: "Jeanne Morel" }, ["kind"]],
  [{ words: "a inauguré la digue", kind: "commitment", speaker: "Jeanne Morel", due: "soon" }, ["due"]],
])("what is missing or wrong in %j is shown at its field, and nothing is added", async (values, fields) => {
  const { ask, editor, yaml } = await newDecideChat();
  const before = await yaml();
  const reply = await ask.submit(form, { wording: "", due: "", ...values }, editor("ANNA"));
  expect([Object.keys(reply.answer.problems ?? {}), await yaml()]).toEqual([fields, before]);
});

test("a speaker whom the draft does not have is asked about, added, and gets the statement, with one more button", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const values = {
    words: "a inauguré la digue",
    kind: "claim",
    speaker: "Paul Vidal",
    wording: "Ouverte.",
    due: "",
  };
  const asked = await ask.submit(form, values, anna);
  expect(shown(asked).split("\n")[0]).toBe("“Paul Vidal” is not in the draft. Who is it?");
  expect(buttons(asked).map(({ label }) => label)).toEqual([
    "A new person",
    "A new organization",
    "A group without a name",
  ]);
  await ask.line(buttons(asked)[0]?.line ?? "", anna);
  expect(added(await yaml()).map(([key]) => key)).toEqual(["person/paul-vidal", "statement/ouverte"]);
  expect(itemOf(await yaml(), "statement/ouverte").entry.speaker).toBe("paul-vidal");
});

test("a group without a name speaks in its own words, and gets no entry", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const values = {
    words: "a inauguré la digue",
    kind: "claim",
    speaker: "les riverains",
    wording: "Ouverte.",
    due: "",
  };
  const asked = await ask.submit(form, values, anna);
  await ask.line(buttons(asked)[2]?.line ?? "", anna);
  expect(added(await yaml())).toMatchObject([
    ["statement/ouverte", { speaker: { group: { fr: "les riverains" } } }],
  ]);
});

test("a speaker who is on record is offered with their role, and keeps their id and names", async () => {
  const { ask, editor, yaml } = await newDecideChat(libraryWithStone());
  const anna = editor("ANNA");
  const statement = "statement/compagnie-port-espere-aide";
  const line = `decide digue part:${statement} decision:edit kind:? speaker:? wording:? due:?`;
  const asked = await ask.submit(
    line,
    { kind: "hope", speaker: "ada stone", wording: "Une aide.", due: "" },
    anna,
  );
  expect(buttons(asked).map(({ label }) => label)).toEqual([
    "On record: Ada Stone, Minister",
    "A new person",
    "A new organization",
    "A group without a name",
  ]);
  expect(itemOf(await yaml(), statement).entry.speaker).not.toBe("ada-stone");
  await ask.line(buttons(asked)[0]?.line ?? "", anna);
  expect(itemOf(await yaml(), statement)).toMatchObject({
    state: "edited",
    entry: { speaker: "ada-stone", text: { fr: "Une aide." } },
  });
  expect(itemOf(await yaml(), "person/ada-stone").entry.names).toEqual({ en: "Ada Stone" });
});

test("a new person with the name of one on record stays another person", async () => {
  const { ask, editor, yaml } = await newDecideChat(libraryWithStone());
  const line =
    'decide digue decision:add-statement words:"a inauguré la digue" kind:claim speaker:"Ada Stone" wording:Ouverte.';
  await ask.line(`${line} new:person`, editor("ANNA"));
  expect(itemOf(await yaml(), "statement/ouverte").entry.speaker).toBe("ada-stone-new");
  expect(itemOf(await yaml(), "person/ada-stone-new").entry.names).toEqual({ fr: "Ada Stone" });
});

test("the menu that adds a fact of each type is below the sure facts, with forms of at most five fields", async () => {
  const { ask, editor } = await newDecideChat();
  const anna = editor("ANNA");
  const fields = async (label: string) => {
    let reply = await ask.line("decide digue", anna);
    for (let taps = 0; taps < 30; taps += 1) {
      const found = menus(reply).find((control) => control.label === label);
      if (found !== undefined) return (await ask.form(found.line, anna))?.fields.map(({ name }) => name);
      const next =
        buttons(reply).find((control) => control.label === "Keep") ??
        buttons(reply).find((control) => control.label === "Drop");
      reply = await ask.line(next?.line ?? "", anna);
    }
    return expect.unreachable("There is no such button.");
  };
  expect(await fields("A statement")).toEqual(["words", "kind", "speaker", "wording", "due"]);
  expect(await fields("A figure")).toEqual(["words", "wording", "number", "unit", "date"]);
  expect(await fields("An event")).toEqual(["words", "wording", "date"]);
  expect(await fields("A role")).toEqual(["words", "person", "wording", "organization", "date"]);
  expect(await fields("A person")).toEqual(["wording"]);
  expect(await fields("An organization")).toEqual(["wording"]);
});

test("an event has a day, and a figure the day as of which it is true", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const words = 'words:"a inauguré la digue"';
  await ask.line(
    `decide digue decision:add-event ${words} wording:"La digue est inaugurée." date:2026-11-20`,
    anna,
  );
  await ask.line(`decide digue decision:add-figure ${words} number:1 unit:digue date:2026-11-20`, anna);
  expect(added(await yaml())).toMatchObject([
    ["figure/1-digue", { value: 1, asOf: "2026-11-20" }],
    [
      "event/digue-inauguree",
      {
        text: { fr: "La digue est inaugurée." },
        date: "2026-11-20",
        passages: [{ source: "le-quotidien", exact: "a inauguré la digue" }],
      },
    ],
  ]);
});

test("a role belongs to a person of the draft; an organization that the draft does not have is asked about", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const line = "decide digue decision:add-role words:? person:? wording:? organization:? date:?";
  const values = {
    words: "la ministre Jeanne Morel",
    person: "Jeanne Morel",
    wording: "Ministre de la Mer",
    organization: "Ministère de la Mer",
    date: "2026-11-20",
  };
  const asked = await ask.submit(line, values, anna);
  expect(buttons(asked).map(({ label }) => label)).toEqual(["A new organization"]);
  await ask.line(buttons(asked)[0]?.line ?? "", anna);
  const role = itemsOf(await yaml()).find(({ key, state }) => key.startsWith("role/") && state === "added");
  expect(role).toMatchObject({
    state: "added",
    person: "jeanne-morel",
    entry: { title: { fr: "Ministre de la Mer" }, organization: "ministere-de-la-mer", asOf: "2026-11-20" },
  });
});

test("a role of a person whom the draft does not have: the person is asked about, and then the organization", async () => {
  const { ask, editor, yaml } = await newDecideChat(libraryWithStone());
  const anna = editor("ANNA");
  let reply = await ask.line(
    'decide digue decision:add-role words:"a inauguré la digue" person:"Ada Stone" wording:Ministre organization:"Le Port"',
    anna,
  );
  expect(buttons(reply).map(({ label }) => label)).toEqual([
    "On record: Ada Stone, Minister",
    "A new person",
  ]);
  reply = await ask.line(buttons(reply)[0]?.line ?? "", anna);
  expect(buttons(reply).map(({ label }) => label)).toEqual(["A new organization"]);
  reply = await ask.line(buttons(reply)[0]?.line ?? "", anna);
  expect(reply.answer.summary).toBe("Saved.");
  expect(added(await yaml()).map(([key]) => key)).toEqual([
    "organization/le-port",
    "person/ada-stone",
    "role/ministre",
  ]);
});

test("a role needs a person, which is shown at its field", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const before = await yaml();
  const line = "decide digue decision:add-role words:? person:? wording:? organization:? date:?";
  const reply = await ask.submit(
    line,
    { words: "a inauguré la digue", person: "", wording: "Ministre", organization: "", date: "" },
    editor("ANNA"),
  );
  expect([Object.keys(reply.answer.problems ?? {}), await yaml()]).toEqual([["person"], before]);
});

test("a new person or organization is added by name; one on record is offered, and one of the draft is refused", async () => {
  const { ask, editor, yaml } = await newDecideChat(libraryWithStone());
  const anna = editor("ANNA");
  await ask.submit("decide digue decision:add-organization wording:?", { wording: "Port-Royal" }, anna);
  const form = "decide digue decision:add-person wording:?";
  const asked = await ask.submit(form, { wording: "ada stone" }, anna);
  expect(buttons(asked).map(({ label }) => label)).toEqual([
    "On record: Ada Stone, Minister",
    "A new person",
  ]);
  await ask.line(buttons(asked)[0]?.line ?? "", anna);
  expect(added(await yaml())).toMatchObject([
    ["organization/port-royal", { names: { fr: "Port-Royal" } }],
    ["person/ada-stone", { names: { en: "Ada Stone" } }],
  ]);
  const again = await ask.submit(form, { wording: "Jeanne Morel" }, anna);
  expect(again.answer.problems).toEqual({ wording: "“Jeanne Morel” is in the draft already." });
});

test("a form has the wording in each language, those of the article and of the editor too", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const statement = "statement/compagnie-port-espere-aide";
  const line = `decide digue part:${statement} decision:edit wordings:?`;
  expect((await ask.form(line, anna))?.fields.map(({ value }) => value)).toEqual([
    "French: La Compagnie du Port espère une aide.\nEnglish:",
  ]);
  await ask.submit(line, { wordings: "français: Elle espère\nune aide.\nEnglish: It hopes for help." }, anna);
  expect(itemOf(await yaml(), statement).entry.text).toEqual({
    fr: "Elle espère une aide.",
    en: "It hopes for help.",
  });
  const unread = await ask.submit(line, { wordings: "It hopes.\nEnglish: It hopes for help." }, anna);
  expect(unread.answer.problems?.wordings).toMatch(/“It hopes\.” has no label/u);
});

test("the form with the wordings has the doubts too: they are changed, and removed when the field is emptied", async () => {
  const { ask, editor, controlOf, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const statement = "statement/elle-assure-port-ouvrirait-second";
  const before = itemOf(await yaml(), statement).notes;
  const { line } = controlOf(await ask.line(`decide digue part:${statement}`, anna), "Wording, doubts");
  const form = await ask.form(line, anna);
  expect(form?.fields.map(({ value }) => value).at(-1)).toBe(before.join("\n"));
  const doubts = `decide digue part:${statement} decision:edit doubts:?`;
  await ask.submit(doubts, { doubts: "Ask the port.\nWhen?" }, anna);
  expect(itemOf(await yaml(), statement).notes).toEqual(["Ask the port.", "When?"]);
  await ask.submit(doubts, { doubts: "" }, anna);
  expect(itemOf(await yaml(), statement).notes).toEqual([]);
  await ask.line(`decide digue part:${statement} decision:undo`, anna);
  expect(itemOf(await yaml(), statement).notes).toEqual(before);
});

test("a statement is made on behalf of an organization, and that is removed again", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const statement = "statement/compagnie-port-espere-aide";
  const line = `decide digue part:${statement} decision:edit behalf:?`;
  const asked = await ask.submit(line, { behalf: "Port-Royal" }, anna);
  await ask.line(buttons(asked)[0]?.line ?? "", anna);
  expect(itemOf(await yaml(), statement).entry.onBehalfOf).toBe("port-royal");
  await ask.submit(line, { behalf: "" }, anna);
  expect(itemOf(await yaml(), statement).entry.onBehalfOf).toBeUndefined();
});

test("only editors add facts", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const before = await yaml();
  const reader = { ...editor("REX"), isEditor: async () => false };
  await ask.line('decide digue decision:add-figure words:"a inauguré la digue" number:1 unit:digue', reader);
  expect(await yaml()).toBe(before);
});

test("several sentences are pasted at once: each is checked, the nearest words are offered, and one form says what they are", async () => {
  const { ask, editor, yaml, controlOf } = await newDecideChat();
  const anna = editor("ANNA");
  await ask.line("decide digue part:statement/tessier decision:drop", anna);
  const paste = "decide digue decision:add-sentences words:?";
  const words = "Luc Tessier a dit non. La ministre Jeanne Morel a ouvert la digue de Port-Royal.";
  const offered = await ask.submit(paste, { words }, anna);
  expect(offered.answer.problems ?? {}).toEqual({});
  expect(offered.answer.summary).toBe(
    "The article does not have 1 of the 2 sentences, so none is added yet.",
  );
  expect(buttons(offered).map(({ label }) => label)).toEqual(["Use these words", "Add only the other one"]);
  const added = await ask.line(controlOf(offered, "Use these words").line, anna);
  expect(shown(added)).toMatchInlineSnapshot(`
    "2 sentences are added.

    digue: 1 of 17 decided
    ----------------------

    Who says each of these sentences, and what kind of statement is it?

    • 1. Statement · Luc Tessier a dit non.
    • 2. Statement · la ministre Jeanne Morel a inauguré la digue de Port-Royal. — “Le 3 mars 2026, la ministre Jeanne Morel a inauguré la digue de Port-Royal.”

    Correct 1 to 2: /decide digue decision:correct part:"72c826b2b5 0705c13617" first:… second:…
    Later: /decide digue decision:later part:open/612e8ddf4bed seen:49edfb553c3e9fce

    Luc Tessier a dit non.: /decide digue part:open/60baab865f22
    la ministre Jeanne Morel a inauguré la…: /decide digue part:open/612e8ddf4bed"
  `);
  const again = await ask.submit(paste, { words: "Luc Tessier a dit non." }, anna);
  expect(again.answer.summary).toBe(
    "The draft already has a fact from one sentence. To add another fact from a sentence, paste it alone.",
  );
  const correct = controlOf(added, "Correct 1 to 2").line;
  const { fields } = (await ask.form(correct, anna)) ?? expect.unreachable();
  expect(fields.map(({ value }) => value)).toEqual([
    "Kind:\nSpeaker:\nOn behalf of:\nWording: Luc Tessier a dit non.\nDue date:",
    "Kind:\nSpeaker:\nOn behalf of:\nWording: la ministre Jeanne Morel a inauguré la digue de Port-Royal.\nDue date:",
  ]);
  const values = { first: "Kind: denial\nSpeaker: Luc Tessier", second: "Drop" };
  expect((await ask.submit(correct, values, anna)).answer.summary).toBe("Saved.");
  expect(itemsOf(await yaml()).find(({ entry }) => entry.kind === "denial")?.entry).toMatchObject({
    speaker: "luc-tessier",
    text: { fr: "Luc Tessier a dit non." },
  });
});

test.each([
  'add-statement words:"a inauguré la digue" kind:claim speaker:"Jeanne Morel"',
  'add-statement words:"a inauguré la digue" kind:commitment speaker:"Jeanne Morel" due:"by June 2027" wording:Ouverte.',
  'add-statement words:"a inauguré la digue" kind:claim speaker:"les équipes" new:group',
  'add-statement words:"a inauguré la digue" kind:claim speaker:"Ada Vidal" new:person',
  'add-statement words:"a inauguré la digue" kind:hope speaker:"Jeanne Morel" behalf:"Compagnie du Port"',
  'add-figure words:"a inauguré la digue" number:1200.5 unit:digues',
  'add-figure words:"a inauguré la digue" number:1 unit:digue date:2026-11-28',
  'add-event words:"a inauguré la digue" date:2026-11-28',
  'add-event words:"a inauguré la digue" wording:"La digue est ouverte."',
  'add-role words:"a inauguré la digue" person:"Jeanne Morel" wording:inauguratrice',
  'add-role words:"a inauguré la digue" person:"Jeanne Morel" wording:inauguratrice organization:"Compagnie du Port" date:2026-11-28',
  'add-person wording:"Ada Vidal"',
  'add-organization wording:"Les Amis de la digue"',
])("what is added twice is in the draft once: %s", async (typed) => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const first = await ask.line(`decide digue decision:${typed}`, anna);
  const once = added(await yaml());
  expect([first.answer.summary, once.length > 0]).toEqual(["Saved.", true]);
  await ask.line(`decide digue decision:${typed}`, anna);
  expect(added(await yaml())).toEqual(once);
  await ask.line(`decide digue decision:${typed}`, editor("BEN"));
  expect(added(await yaml())).toEqual(once);
});

test("what is added twice is in the draft once, also after an editor doubted or kept it", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const add = 'decide digue decision:add-event words:"a inauguré la digue" date:2026-11-28';
  await ask.line(add, anna);
  const [[key] = []] = added(await yaml());
  const change = async (typed: string) => {
    const { version } = itemOf(await yaml(), String(key));
    await ask.line(`decide digue part:${key} seen:${version} decision:${typed}`, anna);
    await ask.line(add, anna);
    return itemsOf(await yaml())
      .filter(({ type }) => type === "event")
      .map(({ state }) => state);
  };
  const events = itemsOf(await yaml()).filter(({ type }) => type === "event").length;
  expect([await change('edit doubts:"Ask Ada."'), await change("keep")]).toEqual([
    Array.from({ length: events }, (_, at) => (at === events - 1 ? "uncertain" : expect.any(String))),
    Array.from({ length: events }, (_, at) => (at === events - 1 ? "added" : expect.any(String))),
  ]);
});
