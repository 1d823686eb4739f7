import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Asker } from "../../src/ask/access/asker.ts";
import { plainLine } from "../../src/base/text/inline.ts";
import { askerOf } from "../askers.ts";
import { draftedYaml, itemOf } from "../drafts/review/decisions/draft.ts";
import { figure, story } from "../library/contradictions/story.ts";
import { libraryOf } from "../library.ts";
import { newDecideChat } from "./decide-chat.ts";

const hope = "statement/compagnie-port-espere-aide";

test("an editor decides about a draft with buttons, one part after the other, and approves it", async () => {
  const { ask, editor, controlsOf, controlOf, yaml, store } = await newDecideChat();
  const anna = editor("ANNA");
  let reply = await ask.line("decide digue", anna);
  expect(controlsOf(reply).map(({ label, effect }) => [label, effect])).toEqual([
    ["Keep", "replace"],
    ["Edit", "form"],
    ["Wording, doubts", "form"],
    ["Drop", "replace"],
    ["Later", "replace"],
  ]);
  let taps = 0;
  for (;;) {
    const [first] = controlsOf(reply);
    if (first === undefined) break;
    const next = first.label === "Edit" ? controlOf(reply, "Drop") : first;
    taps += 1;
    reply = await ask.line(next.line, anna);
    if (taps > 30) expect.unreachable("It does not end.");
  }
  console.info(`${taps} taps`);
  expect(reply.answer.summary).toBe("Saved.");
  expect(parse(await yaml()).status).toBe("reviewed");
  const entries = await store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), null);
  expect(new Set(entries.map(({ what }) => what))).toEqual(
    new Set(["fact-kept", "fact-dropped", "briefing-approved"]),
  );
});

test("the form of a part has what it says now; a mistake is shown at its field, and what is right is saved", async () => {
  const { ask, editor, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  const line = `decide digue part:${hope} decision:edit kind:? speaker:? wording:? due:?`;
  const form = await ask.form(line, anna);
  expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
    ["kind", "hope"],
    ["speaker", "Compagnie du Port"],
    ["wording", "La Compagnie du Port espère une aide."],
    ["due", ""],
  ]);
  const values = { kind: "commitment", speaker: "Jeanne Morel", wording: "Une aide viendra.", due: "soon" };
  const refused = await ask.submit(line, values, anna);
  expect(Object.keys(refused.answer.problems ?? {})).toEqual(["due"]);
  await ask.submit(line, { ...values, due: "by the end of 2027" }, anna);
  expect(itemOf(await yaml(), hope)).toMatchObject({
    state: "edited",
    entry: { kind: "commitment", speaker: "jeanne-morel", text: { fr: "Une aide viendra." }, due: "by 2027" },
  });
});

test.each(["decide digue", "review digue"])(
  "no part of a draft can be shared with the channel, by /%s",
  async (line) => {
    const { ask, editor } = await newDecideChat();
    const { answer, shareLine } = await ask.line(line, editor("ANNA"));
    expect([answer.blocks.some(({ kind }) => kind === "passage"), shareLine]).toEqual([true, null]);
  },
);

test("/review with a draft's name shows the same part as /decide, and how to get all of it on one page", async () => {
  const { ask, editor, controlsOf } = await newDecideChat();
  const anna = editor("ANNA");
  const [decided, reviewed] = [await ask.line("decide digue", anna), await ask.line("review digue", anna)];
  expect(reviewed.answer.summary).toBe(decided.answer.summary);
  expect(controlsOf(reviewed)).toEqual([
    ...controlsOf(decided),
    { label: "All of it on one page", line: "review digue format:page", effect: "follow", about: "digue" },
  ]);
});

test("/review with the name of a briefing that is approved, or does not exist, does not begin a review", async () => {
  const { ask, editor, briefings, yaml } = await newDecideChat();
  const anna = editor("ANNA");
  await writeFile(
    join(briefings, "digue", "briefing.yaml"),
    (await yaml()).replace("status: draft", "status: reviewed"),
  );
  const lines = ["review digue", "review nothing"];
  const said = await Promise.all(lines.map(async (line) => (await ask.line(line, anna)).answer.summary));
  expect(said).toEqual([
    "To write the review page: npx onrecord review digue",
    "There is no briefing called “nothing” to show. If its file has problems, npx onrecord check names them.",
  ]);
});

test("a part that was put off comes last, and can be decided then", async () => {
  const { ask, editor, controlOf } = await newDecideChat();
  const anna = editor("ANNA");
  const first = await ask.line("decide digue", anna);
  const second = await ask.line(controlOf(first, "Later").line, anna);
  expect(controlOf(second, "Edit").about).not.toBe(controlOf(first, "Edit").about);
});

test("two editors use the button of the same part: the second one reads that it changed, and sees what it says now", async () => {
  const { ask, editor, controlOf, yaml } = await newDecideChat();
  const seen = await ask.line("decide digue", editor("ANNA"));
  const part = controlOf(seen, "Keep").about ?? "";
  await ask.line(controlOf(seen, "Keep").line, editor("ANNA"));
  const late = await ask.line(controlOf(seen, "Drop").line, editor("BEN"));
  expect(late.answer.summary).toMatch(/^The draft has changed/u);
  expect(itemOf(await yaml(), part)).toMatchObject({ state: "kept" });
});

/** Decides about all doubtful parts, until the sure facts are shown. */
const toSureFacts = async ({ ask, controlsOf }: Awaited<ReturnType<typeof newDecideChat>>, anna: Asker) => {
  let reply = await ask.line("decide digue", anna);
  for (let taps = 0; taps < 30; taps += 1) {
    const [first] = controlsOf(reply);
    if (first?.label.startsWith("Keep these")) return reply;
    const next = controlsOf(reply).find(({ label }) => label === (first?.label === "Edit" ? "Drop" : "Keep"));
    reply = await ask.line(next?.line ?? "", anna);
  }
  return expect.unreachable("The sure facts are not shown.");
};

test("a sure fact that is wrong is chosen from the menu, and the others are kept and approved at once", async () => {
  const chat = await newDecideChat();
  const { ask, editor, controlOf, controlsOf, yaml } = chat;
  const anna = editor("ANNA");
  const sure = await toSureFacts(chat, anna);
  const [parts = []] = sure.answer.blocks.flatMap((block) => (block.kind === "menu" ? [block.controls] : []));
  const wrong = parts.find(({ about }) => about?.startsWith("statement/"));
  const shown = await ask.line(wrong?.line ?? "", anna);
  expect(controlsOf(shown).map(({ label }) => label)).toEqual(["Keep", "Edit", "Wording", "Drop", "Later"]);
  const others = await ask.line(controlOf(shown, "Drop").line, anna);
  const end = await ask.line(
    controlOf(others, "Keep these").line.replace("keep-sure", "keep-sure-and-approve"),
    anna,
  );
  expect(end.answer.summary).toBe("Saved.");
  expect([parse(await yaml()).status, itemOf(await yaml(), wrong?.about ?? "").state]).toEqual([
    "reviewed",
    "dropped",
  ]);
});

test("nothing is approved that another editor changes while the sure facts are kept", async () => {
  const chat = await newDecideChat(libraryOf(), (drafts) => ({
    ...drafts,
    async decide(slug, decision, decider, record) {
      const outcome = await drafts.decide(slug, decision, decider, record);
      const read = await drafts.read(slug);
      const review = read.found === "briefing" ? await drafts.review(read) : null;
      const source = review?.items.find(({ type }) => type === "source");
      if (decision.do === "keep" && decision.items.length > 1 && source !== undefined) {
        const { key, version } = source;
        await drafts.decide(
          slug,
          { do: "edit", key, version, set: { publisher: "Le Port" } },
          decider,
          record,
        );
      }
      return outcome;
    },
  }));
  const { ask, editor, controlOf, yaml } = chat;
  const anna = editor("ANNA");
  const sure = await toSureFacts(chat, anna);
  const both = controlOf(sure, "Keep these").line.replace("keep-sure", "keep-sure-and-approve");
  const end = await ask.line(both, anna);
  expect([end.answer.summary.slice(0, 21), parse(await yaml()).status]).toEqual([
    "The draft has changed",
    "draft",
  ]);
});

test("a fact that other sources contradict is decided by itself, beside their passages", async () => {
  const { ask, editor, controlOf } = await newDecideChat(libraryOf(story({ slug: "herald" }, figure(61))));
  const anna = editor("ANNA");
  let reply = await ask.line("decide flood", anna);
  for (let taps = 0; controlOf(reply, "Keep").about !== "figure/homes"; taps += 1) {
    if (taps > 9) expect.unreachable("The figure is not asked about.");
    reply = await ask.line(controlOf(reply, "Keep").line, anna);
  }
  const shown = reply.answer.blocks.flatMap((block) =>
    block.kind === "passage" ? [[block.exact, plainLine(block.citation)]] : [],
  );
  expect(shown).toEqual([
    ["42 homes", "The courier, The courier"],
    ["57 homes", "The tribune, 19 October 2026"],
    ["as reported", "herald, 19 October 2026"],
  ]);
  const lines = reply.answer.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [plainLine(block.content)] : [],
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      "Another source gives another figure · 57 homes: flooded in Port Marlow (as of 19 Oct 2026)",
    ]),
  );
});

test("a person who is no editor decides nothing", async () => {
  const { ask, yaml } = await newDecideChat();
  await ask.line(`decide digue decision:drop part:${hope}`, askerOf("en", { isEditor: async () => false }));
  expect(await yaml()).toBe(draftedYaml);
});
