import { expect, test } from "vitest";
import type { Control } from "../../src/answer/answer.ts";
import type { Reply } from "../../src/answer/reply.ts";
import { plainLine } from "../../src/base/text/inline.ts";
import { pagesOf } from "../../src/platforms/discord/out/render.ts";
import { createRenderer } from "../../src/platforms/slack/out/render.ts";
import { itemOf } from "../drafts/review/decisions/draft.ts";
import { libraryWithStone } from "../platforms/desk/on-record.ts";
import { newDecideChat } from "./decide-chat.ts";

const hope = "statement/compagnie-port-espere-aide";

type Chat = Awaited<ReturnType<typeof newDecideChat>>;

const controls = ({ answer }: Reply): readonly Control[] =>
  answer.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
const listed = ({ answer }: Reply): readonly string[] =>
  answer.blocks.flatMap((block) => (block.kind === "list" ? block.items.map(plainLine) : []));

/** The form for the first sure facts, and the option of the hope in it. */
const severalForm = async ({ ask, editor, controlsOf }: Chat) => {
  const anna = editor("ANNA");
  let reply = await ask.line("decide digue", anna);
  for (let taps = 0; taps < 30; taps += 1) {
    const [first] = controlsOf(reply);
    if (first?.label.startsWith("Keep these")) break;
    const next = controlsOf(reply).find(({ label }) => label === (first?.label === "Edit" ? "Drop" : "Keep"));
    reply = await ask.line(next?.line ?? "", anna);
  }
  const opened =
    controls(reply).find(({ label }) => label.startsWith("Correct 1 to")) ?? expect.unreachable();
  const form = (await ask.form(opened.line, anna)) ?? expect.unreachable();
  const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
  const option =
    form.fields.find(({ value }) => value.includes("espère une aide"))?.name ?? expect.unreachable();
  return { anna, reply, line: opened.line, form, values, option };
};

test("five facts are corrected with one form, and those that are not changed stay as they are", async () => {
  const chat = await newDecideChat();
  const { anna, line, form, values, option, reply } = await severalForm(chat);
  expect(listed(reply)[0]).toMatch(/^1\. /u);
  expect(form.fields.map(({ label }) => label).slice(0, 2)).toEqual(["First fact", "Second fact"]);
  expect(values[option]).toBe(
    "Kind: Hope\nSpeaker: Compagnie du Port\nOn behalf of:\nWording: La Compagnie du Port espère une aide.\nDue date:",
  );
  const saved = await chat.ask.submit(
    line,
    {
      ...values,
      [option]: "Kind: demande\nSpeaker: Jeanne Morel\nWording: Une aide est\ndemandée.\nÉchéance: by 2027",
    },
    anna,
  );
  expect([saved.answer.summary, saved.answer.problems]).toEqual(["Saved.", undefined]);
  expect(itemOf(await chat.yaml(), hope)).toMatchObject({
    state: "edited",
    entry: {
      kind: "request",
      speaker: "jeanne-morel",
      text: { fr: "Une aide est demandée." },
      due: "by 2027",
    },
  });
  const entries = await chat.store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), null);
  expect(entries.filter(({ what }) => what === "fact-edited")).toHaveLength(1);
});

test("the sure facts and their buttons are in one message, on both platforms", async () => {
  const { reply } = await severalForm(await newDecideChat());
  const whole = { ...reply, isPost: true };
  expect(createRenderer("onrecord").pagesOf(whole, 9)).toHaveLength(1);
  expect(pagesOf(whole, 9)).toHaveLength(1);
  const [shown] = createRenderer("onrecord").pagesOf(reply, 1);
  expect(shown?.blocks.at(-1)).toMatchObject({ kind: "menu", label: "Add a fact" });
});

test("a field that says “Drop”, in any language, drops its fact", async () => {
  const chat = await newDecideChat();
  const { anna, line, values } = await severalForm(chat);
  const drops = async () =>
    (await chat.store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), null)).filter(
      ({ what }) => what === "fact-dropped",
    ).length;
  const before = await drops();
  const said = Object.keys(values).map((name, at) => [name, ["Drop", "écarter", "Loại bỏ", "DESCARTAR"][at]]);
  const saved = await chat.ask.submit(line, { ...values, ...Object.fromEntries(said.slice(0, 4)) }, anna);
  expect(saved.answer.summary).toBe("Saved.");
  expect((await drops()) - before).toBe(4);
});

test("an emptied field drops its fact only after a question, and the rest of the form is saved before it", async () => {
  const chat = await newDecideChat();
  const { anna, line, values, option } = await severalForm(chat);
  const other = Object.keys(values).find((name) => name !== option) ?? expect.unreachable();
  const changed = values[other]?.replace(/Wording: .*/u, "Wording: Autre chose.") ?? "";
  const asked = await chat.ask.submit(line, { ...values, [option]: "", [other]: changed }, anna);
  expect(asked.answer.summary).toBe("You emptied the field of this fact. Drop it?");
  expect(listed(asked)).toEqual(["Hope · Compagnie du Port: La Compagnie du Port espère une aide."]);
  expect([itemOf(await chat.yaml(), hope).state, await chat.yaml()]).toEqual([
    "sure",
    expect.stringContaining("Autre chose."),
  ]);
  const left = await chat.ask.line(chat.controlOf(asked, "Do not drop").line, anna);
  expect([left.answer.summary, itemOf(await chat.yaml(), hope).state]).toEqual([
    expect.stringMatching(/^digue: /u),
    "sure",
  ]);
  await chat.ask.line(chat.controlOf(asked, "Drop it").line, anna);
  expect(itemOf(await chat.yaml(), hope).state).toBe("dropped");
});

test("of two corrections, the right one is saved, and the wrong one is shown at its field", async () => {
  const chat = await newDecideChat();
  const { anna, line, values, option } = await severalForm(chat);
  const other = Object.keys(values).find((name) => name !== option) ?? expect.unreachable();
  const changed = values[other]?.replace(/Wording: .*/u, "Wording: Autre chose.") ?? "";
  expect(changed).not.toBe(values[other]);
  const refused = await chat.ask.submit(
    line,
    { ...values, [option]: "Kind: commitment\nDue date: soon", [other]: changed },
    anna,
  );
  expect(Object.keys(refused.answer.problems ?? {})).toEqual([option]);
  expect(refused.answer.problems?.[option]).toMatch(/expected a due date/u);
  expect(await chat.yaml()).toContain("Autre chose.");
  expect(itemOf(await chat.yaml(), hope).entry.kind).toBe("hope");
});

test.each(["Une aide est demandée.", "Une aide\nWording: est demandée."])(
  "words without a label are not guessed: %j",
  async (written) => {
    const chat = await newDecideChat();
    const { anna, line, values, option } = await severalForm(chat);
    const refused = await chat.ask.submit(line, { ...values, [option]: written }, anna);
    expect(refused.answer.problems?.[option]).toMatch(/has no label before it/u);
    expect(itemOf(await chat.yaml(), hope).state).toBe("sure");
  },
);

test("a new speaker is asked about once the others are saved, and the rest of the form is not lost", async () => {
  const chat = await newDecideChat(libraryWithStone());
  const { anna, line, values, option } = await severalForm(chat);
  const other = Object.keys(values).findLast((name) => name !== option) ?? expect.unreachable();
  const asked = await chat.ask.submit(
    line,
    {
      ...values,
      [option]: "Speaker: Ada Stone",
      [other]: values[other]?.replace(/Wording: .*/u, "Wording: Autre chose.") ?? "",
    },
    anna,
  );
  const [onRecord] = controls(asked);
  expect(onRecord?.label).toBe("On record: Ada Stone, Minister");
  const saved = await chat.ask.line(onRecord?.line ?? "", anna);
  expect(saved.answer.summary).toBe("Saved.");
  expect(itemOf(await chat.yaml(), hope).entry.speaker).toBe("ada-stone");
  expect(await chat.yaml()).toContain("Autre chose.");
});

test("a fact that another editor has decided since is left to them, and the others are saved", async () => {
  const chat = await newDecideChat();
  const { anna, line, values, option } = await severalForm(chat);
  const other = Object.keys(values).find((name) => name !== option) ?? expect.unreachable();
  await chat.ask.line(`decide digue part:${hope} decision:edit wording:"Ben l’a écrit."`, chat.editor("BEN"));
  const saved = await chat.ask.submit(
    line,
    {
      ...values,
      [option]: "Wording: Anna l’a écrit.",
      [other]: values[other]?.replace(/Wording: .*/u, "Wording: Autre chose.") ?? "",
    },
    anna,
  );
  expect(saved.answer.summary).toMatch(/^The draft has changed/u);
  expect(itemOf(await chat.yaml(), hope).entry.text).toEqual({ fr: "Ben l’a écrit." });
  expect(await chat.yaml()).toContain("Autre chose.");
});
