import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { readForReview } from "../../../../src/drafts/review/approval.ts";
import type { Decision } from "../../../../src/drafts/review/decisions/decision.ts";
import { prepareDecision } from "../../../../src/drafts/review/decisions/prepare-decision.ts";
import { saveDecision } from "../../../../src/drafts/review/decisions/save-decision.ts";
import { queueOf } from "../../../../src/drafts/review/queue.ts";
import { folderWriter } from "../../../../src/library/record-writer.ts";
import { settleChanges } from "../../../../src/library/recorded-change.ts";
import { listedAudit } from "../../../listed-audit.ts";
import { addedEvent } from "./added-event.ts";
import { draftedYaml, itemOf, itemsOf, seen, texts } from "./draft.ts";

const hope = "statement/compagnie-port-espere-aide";
const figure = "figure/2600000-voyageurs";
const at = "2026-11-28T18:00:00Z";

/** A draft in a folder of its own, and two editors who saw it at the same time. */
const newDesk = async () => {
  const briefings = await mkdtemp(join(tmpdir(), "onrecord-desk-"));
  onTestFinished(() => rm(briefings, { recursive: true, force: true }));
  const folder = join(briefings, "digue");
  await mkdir(folder);
  await writeFile(join(folder, "briefing.yaml"), draftedYaml);
  for (const [name, text] of texts) await writeFile(join(folder, name), text);
  let whenReady: () => Promise<unknown> = async () => {};
  const { audit, lines, recorder } = listedAudit(async () => void (await whenReady()));
  const yaml = () => readFile(join(folder, "briefing.yaml"), "utf8");
  /** `meanwhile` is done right before the file is written, the first time. */
  const decide = (by: string, decision: Decision, meanwhile: () => Promise<unknown> = async () => {}) => {
    whenReady = () => {
      whenReady = async () => {};
      return meanwhile();
    };
    const decider = { by, at, language: "en", needsSecond: false } as const;
    const prepare = () => prepareDecision(briefings, "digue", decision, decider);
    return saveDecision(
      folderWriter(briefings, join(briefings, ".changes"), () => {}),
      "digue",
      prepare,
      recorder(by),
    );
  };
  return { audit, briefings, folder, lines, yaml, decide };
};

test("a decision is in the file and in the log, and the file still loads", async () => {
  const { briefings, decide, lines, yaml } = await newDesk();
  expect(await decide("a:1", { do: "drop", ...seen(draftedYaml, hope) })).toEqual({
    decided: "yes",
    keys: [hope],
  });
  expect(itemOf(await yaml(), hope).decided).toEqual({ by: "a:1", at });
  expect(lines()).toEqual([`a:1 fact-dropped digue/${hope}`]);
  expect(await readForReview(briefings, "digue")).toMatchObject({ found: "briefing" });
});

test("two editors decide about two facts in the same moment, and both decisions are kept", async () => {
  const { decide, yaml } = await newDesk();
  let other: unknown = null;
  const first = await decide("a:1", { do: "drop", ...seen(draftedYaml, hope) }, async () => {
    other = await decide("b:2", { do: "keep", items: [seen(draftedYaml, figure)] });
  });
  expect([first, other]).toEqual([
    { decided: "yes", keys: [hope] },
    { decided: "yes", keys: [figure] },
  ]);
  const after = await yaml();
  expect([itemOf(after, hope).decided?.by, itemOf(after, figure).decided?.by]).toEqual(["a:1", "b:2"]);
});

test("two editors decide about one fact in the same moment: the first is kept, and the log has it alone", async () => {
  const { decide, yaml, lines } = await newDesk();
  const late = await decide("a:1", { do: "drop", ...seen(draftedYaml, hope) }, async () => {
    await decide("b:2", { do: "keep", items: [seen(draftedYaml, hope)] });
  });
  expect(late).toEqual({ decided: "changed", keys: [hope] });
  expect(itemOf(await yaml(), hope)).toMatchObject({ state: "kept", decided: { by: "b:2" } });
  expect(lines()).toEqual([`b:2 fact-kept digue/${hope}`]);
});

test("several decisions at once are all kept", async () => {
  const { decide, yaml } = await newDesk();
  const keys = [hope, figure, "person/luc-tessier", "organization/port", "person/jeanne-morel"];
  const done = await Promise.all(
    keys.map((key) => decide("a:1", { do: "keep", items: [seen(draftedYaml, key)] })),
  );
  expect(done.map(({ decided }) => decided)).toEqual(keys.map(() => "yes"));
  const after = await yaml();
  expect(keys.map((key) => itemOf(after, key).state)).toEqual(keys.map(() => "kept"));
});

test("what cannot be recorded is not decided", async () => {
  const { decide, yaml } = await newDesk();
  await expect(
    decide("a:1", { do: "drop", ...seen(draftedYaml, hope) }, () => Promise.reject(new Error("no database"))),
  ).rejects.toThrow("no database");
  expect(await yaml()).toBe(draftedYaml);
});

test("the queue lists drafts with what is undecided, and no approved briefing", async () => {
  const { briefings, folder, yaml } = await newDesk();
  expect(await queueOf(briefings)).toMatchObject([
    { slug: "digue", publisher: "Le Quotidien", undecided: 15, doubts: 4, all: 15 },
  ]);
  await writeFile(join(folder, "briefing.yaml"), (await yaml()).replace("status: draft", "status: reviewed"));
  expect(await queueOf(briefings)).toEqual([]);
});

const killedEditor = fileURLToPath(new URL("./killed-editor.ts", import.meta.url));

test.each(["announced", "written"])(
  "a bot that is killed when an added fact was %s leaves a whole file, and the log has the fact if the file has it",
  async (moment) => {
    const { audit, briefings, decide, lines, yaml } = await newDesk();
    const bot = spawn(process.execPath, [killedEditor, briefings, moment], { stdio: "ignore" });
    expect(await once(bot, "exit")).toEqual([null, "SIGKILL"]);
    const added = async () => itemsOf(await yaml()).filter(({ state }) => state === "added");
    expect(await added()).toHaveLength(moment === "written" ? 1 : 0);
    expect(await readForReview(briefings, "digue")).toMatchObject({ found: "briefing" });
    await settleChanges(join(briefings, ".changes"), audit);
    const recorded = "killed:1 fact-added digue/event/digue-inauguree";
    expect(lines()).toEqual(moment === "written" ? [recorded] : []);
    // The editor got no answer, and sends the form again.
    expect(await decide("a:1", addedEvent)).toEqual({ decided: "yes", keys: ["event/digue-inauguree"] });
    expect((await added()).map(({ key }) => key)).toEqual(["event/digue-inauguree"]);
    expect(lines()).toEqual([moment === "written" ? recorded : "a:1 fact-added digue/event/digue-inauguree"]);
  },
);

test("two editors who add the same fact in the same moment add it once", async () => {
  const { decide, yaml, lines } = await newDesk();
  await decide("a:1", addedEvent, () => decide("b:2", addedEvent));
  const added = itemsOf(await yaml()).filter(({ state }) => state === "added");
  expect(added.map(({ key, decided }) => [key, decided?.by])).toEqual([["event/digue-inauguree", "b:2"]]);
  expect(lines()).toEqual(["b:2 fact-added digue/event/digue-inauguree"]);
});
