import { expect, test } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { publicReply } from "../../../src/answer/reply.ts";
import { sharedReply } from "../../../src/ask/share.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import type { CorrectionKind } from "../../../src/library/briefing/schema.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { libraryOf, sensitiveIn, summit, visit } from "../../library.ts";
import type { FakePlatform } from "../deliveries/fake-platform.ts";
import { correctedSummit, correctionOf, createCorrectionsWorld } from "./corrections-world.ts";

const nothing: Answer = { language: "en", summary: "", blocks: [] };

const textOf = (answer: Parameters<typeof renderText>[0]): string => renderText(answer, { styled: false });

test("a posted message shows a correction first, with the new and the old wording, and its thread gets one notice", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  await post("C1");
  await sweep();
  expect(fake.edited).toEqual([]);
  world.library = libraryOf(correctedSummit());
  await sweep();
  await sweep();
  expect(fake.edited.map(({ channel, messageId }) => [channel, messageId])).toEqual([["C1", "C1-1"]]);
  const [edit] = fake.edited;
  const shown = textOf(edit?.answer ?? { language: "en", summary: "", blocks: [] });
  expect(shown).toContain("CORRECTED");
  expect(shown).toContain("by July");
  expect(shown).toMatch(/Before: .*by June/);
  expect(shown).toContain("The minister said July.");
  // The other facts of the message stay.
  expect(shown).toContain("She welcomed the report.");
  expect(fake.in("C1").slice(1)).toEqual([
    expect.objectContaining({ replyTo: "C1-1", summary: expect.stringContaining("Correction") }),
  ]);
});

test("an answer that a person shared is corrected in place, still names that person, and gets a notice in its thread", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  await post("C1", null, sharedReply(publicReply(nothing), { user: "U2" }).answer.footer);
  world.library = libraryOf(correctedSummit());
  await sweep();
  expect(shownIn(fake)).toMatch(/CORRECTED.*by July.*Before: .*by June.*\nShared by @?U2$/su);
  expect(
    fake
      .in("C1")
      .slice(1)
      .map(({ replyTo }) => replyTo),
  ).toEqual(["C1-1"]);
  // There is room for the corrected fact alone.
  fake.setRoom(1_800);
  world.library = libraryOf(correctedSummit("withdrawn"));
  await sweep();
  expect(shownIn(fake)).toMatch(/WITHDRAWN.*\nShared by @?U2$/su);
  expect(shownIn(fake)).not.toContain("She welcomed the report.");
});

test("a corrected, withdrawn or gone fact still says first why to take care before it is published", async () => {
  const { world, fake, post, sweep, wait } = await createCorrectionsWorld();
  world.library = libraryOf(sensitiveIn(summit, "minor"));
  await post("C1");
  world.library = libraryOf(sensitiveIn(correctedSummit(), "minor"));
  await sweep();
  expect(shownIn(fake)).toMatch(/MINOR · CORRECTED.*by July/u);
  world.library = libraryOf(sensitiveIn(correctedSummit("withdrawn"), "minor"));
  await sweep();
  expect(shownIn(fake)).toMatch(/MINOR · WITHDRAWN.*by July/u);
  world.library = libraryOf(visit);
  await sweep();
  await wait(60_000);
  await sweep();
  expect(shownIn(fake).match(/MINOR · WITHDRAWN/gu)).toHaveLength(3);
});

test("only messages that show the fact are edited", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  world.library = libraryOf(visit);
  await post("C1");
  world.library = libraryOf(summit, visit);
  await post("C2");
  world.library = libraryOf(correctedSummit(), visit);
  await sweep();
  expect(fake.edited.map(({ channel }) => channel)).toEqual(["C2"]);
});

test("a message that was posted with the correction is not edited", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  world.library = libraryOf(correctedSummit());
  await post("C1");
  await sweep();
  expect(fake.edited).toEqual([]);
});

test("a message that was composed before a correction and remembered after it is edited", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  const corrected = libraryOf(correctedSummit());
  await post("C1");
  world.library = corrected;
  await sweep();
  world.library = libraryOf(summit);
  await post("C2");
  world.library = corrected;
  await sweep();
  expect(fake.edited.map(({ channel }) => channel)).toEqual(["C1", "C2"]);
});

test.each(["withdrawn", "retracted"] as const)(
  "a fact that was %s keeps its old wording under its mark, without a passage",
  async (kind) => {
    const { world, fake, post, sweep } = await createCorrectionsWorld();
    await post("C1");
    world.library = libraryOf(correctedSummit(kind));
    await sweep();
    const shown = textOf(fake.edited[0]?.answer ?? { language: "en", summary: "", blocks: [] });
    expect(shown).toContain(kind === "withdrawn" ? "WITHDRAWN" : "RETRACTED BY THE SOURCE");
    expect(shown).toContain("by June");
    expect(shown).not.toContain("by July");
  },
);

test("a briefing whose folder is removed for a minute is withdrawn from its messages", async () => {
  const { world, fake, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  world.library = libraryOf(visit);
  await sweep();
  expect(fake.edited).toEqual([]);
  await wait(60_000);
  await sweep();
  expect(fake.edited).toHaveLength(1);
  const shown = textOf(fake.edited[0]?.answer ?? { language: "en", summary: "", blocks: [] });
  expect(shown).toContain("WITHDRAWN");
  expect(shown).toContain("no longer on record");
});

test("a briefing that cannot be read is not withdrawn while its folder exists, nor is everything if the folder is empty", async () => {
  const { world, fake, folders, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  folders.add("summit");
  world.library = libraryOf(visit);
  await sweep();
  await wait(60_000);
  await sweep();
  folders.clear();
  world.library = libraryOf();
  await sweep();
  await wait(60_000);
  await sweep();
  expect(fake.edited).toEqual([]);
});

test("a correction under embargo reaches no message before its instant", async () => {
  const { world, fake, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  const corrected = libraryOf(correctedSummit(), visit);
  world.library = libraryOf(visit);
  world.all = corrected;
  await sweep();
  await wait(120_000);
  await sweep();
  expect(fake.edited).toEqual([]);
  expect(fake.in("C1")).toHaveLength(1);
  world.library = corrected;
  world.all = null;
  await sweep();
  expect(fake.edited).toHaveLength(1);
});

test("an edit whose answer is lost is checked before it is made again; a refused one is retried later; neither stops the others", async () => {
  const { world, fake, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  await post("C2");
  await post("C3");
  world.library = libraryOf(correctedSummit());
  const refused = {
    outcome: "refused",
    reason: said("edit_refused"),
    refusal: { remedy: "give-up" },
  } as const;
  fake.nextEdit(
    { outcome: "other", isStored: true, became: { outcome: "unknown", reason: said("no answer") } },
    { outcome: "other", isStored: false, became: refused },
  );
  await sweep();
  expect(new Set(fake.edited.map(({ channel }) => channel))).toEqual(new Set(["C1", "C3"]));
  await wait(10_000);
  await sweep();
  expect(fake.edited.map(({ channel }) => channel).toSorted()).toEqual(["C1", "C2", "C3"]);
  expect(fake.looked).toContain("C1-1");
  expect(fake.all().filter(({ replyTo }) => replyTo !== undefined)).toHaveLength(3);
});

test("a message that was deleted is noted, and its thread gets no notice", async () => {
  const { world, fake, lines, post, sweep } = await createCorrectionsWorld();
  await post("C1");
  fake.remove("C1", "C1-1");
  world.library = libraryOf(correctedSummit());
  await sweep();
  await sweep();
  expect(fake.edited).toEqual([]);
  expect(fake.in("C1")).toEqual([]);
  expect(lines).toContain("info: A message with a corrected fact was deleted.");
});

test("a notice whose answer is lost is looked for, and is in the thread once", async () => {
  const { world, fake, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  world.library = libraryOf(correctedSummit());
  fake.next({ does: "store and say nothing" });
  await sweep();
  expect(fake.edited).toHaveLength(1);
  await wait(30_000);
  await sweep();
  expect(fake.edited).toHaveLength(1);
  expect(fake.in("C1")).toHaveLength(2);
});

/** A process that dies while it waits: nothing that it began ever comes back. */
const dieAt = async (
  { clock, ended, newProcess, store, wait }: Awaited<ReturnType<typeof createCorrectionsWorld>>,
  call: "begin" | "saveEdited" | "settle",
): Promise<void> => {
  const forever = async () => new Promise<never>(() => {});
  const dying = newProcess("dying", { edits: { ...store.edits, [call]: forever } });
  await clock.runUntil(Promise.race([dying.sweep(), wait(1_000)]));
  ended.add("dying");
};

test.each([
  ["before its request", "begin", 0],
  ["after it was made", "saveEdited", 1],
] as const)(
  "an edit of a process that ended %s is made by the next one at once, and only once",
  async (_, call, looks) => {
    const all = await createCorrectionsWorld();
    const { world, fake, post, sweep } = all;
    await post("C1");
    world.library = libraryOf(correctedSummit());
    await dieAt(all, call);
    await sweep();
    expect(fake.edited.map(({ channel }) => channel)).toEqual(["C1"]);
    expect(fake.looked).toHaveLength(looks);
    expect(fake.in("C1")).toHaveLength(2);
  },
);

test("a notice of a process that ended waits for its lease, unless the platform posts it once", async () => {
  for (const postsOnce of [false, true]) {
    const all = await createCorrectionsWorld();
    const { world, fake, lines, post, sweep, wait } = all;
    world.slack = { on: true, platform: { ...fake.platform, postsOnce } };
    await post("C1");
    world.library = libraryOf(correctedSummit());
    await dieAt(all, "settle");
    expect(fake.in("C1")).toHaveLength(2);
    const done = "info: A posted message shows a correction, and its thread knows.";
    await sweep();
    expect(lines.includes(done)).toBe(postsOnce);
    await wait(60_000);
    await sweep();
    expect(lines).toContain(done);
    expect(fake.in("C1")).toHaveLength(2);
  }
});

test("an edit of a process that may still run waits for its lease", async () => {
  const all = await createCorrectionsWorld();
  const { world, ended, fake, post, sweep, wait } = all;
  await post("C1");
  world.library = libraryOf(correctedSummit());
  await dieAt(all, "begin");
  ended.clear();
  await sweep();
  expect(fake.edited).toEqual([]);
  await wait(60_000);
  await sweep();
  expect(fake.edited).toHaveLength(1);
});

test("two processes edit each message once", async () => {
  const { world, clock, fake, newProcess, post } = await createCorrectionsWorld();
  for (const channel of ["C1", "C2", "C3", "C4"]) await post(channel);
  world.library = libraryOf(correctedSummit());
  const both = [newProcess("one"), newProcess("two")];
  await clock.runUntil(Promise.all(both.map((each) => each.sweep())));
  expect(fake.edited.map(({ channel }) => channel).sort()).toEqual(["C1", "C2", "C3", "C4"]);
  expect(fake.all().filter(({ replyTo }) => replyTo !== undefined)).toHaveLength(4);
});

test("edits under way are made to their end if the database fails for another one", async () => {
  const { world, clock, fake, post, store, newProcess, lines } = await createCorrectionsWorld();
  await post("C1");
  await post("C2");
  world.library = libraryOf(correctedSummit());
  let claims = 0;
  const corrector = newProcess("bot", {
    edits: {
      ...store.edits,
      async claimDue(...given) {
        claims += 1;
        if (claims === 2) throw new Error("no database");
        return store.edits.claimDue(...given);
      },
    },
  });
  await clock.runUntil(corrector.sweep());
  expect(fake.edited.map(({ channel }) => channel).toSorted()).toEqual(["C1", "C2"]);
  expect(JSON.stringify(lines)).toContain("Corrections have to wait: no database");
});

test("a second correction of a message builds on the first", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  await post("C1");
  world.library = libraryOf(correctedSummit());
  await sweep();
  const second = { ...correctionOf("withdrawn"), date: "2026-06-02", note: { en: "She never said it." } };
  world.library = libraryOf({ ...correctedSummit(), corrections: [correctionOf("corrected"), second] });
  await sweep();
  const shown = textOf(fake.edited[1]?.answer ?? { language: "en", summary: "", blocks: [] });
  expect(shown).toContain("WITHDRAWN");
  expect(shown).toContain("She never said it.");
  expect(shown).toContain("The minister said July.");
});

test("a message that the platform refuses to edit for a week is given up, with the reason", async () => {
  const { world, fake, lines, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  world.library = libraryOf(correctedSummit());
  const became = {
    outcome: "refused",
    reason: said("edit_refused"),
    refusal: { remedy: "give-up" },
  } as const;
  fake.nextEdit(
    ...Array.from({ length: 100 }, () => ({ outcome: "other", isStored: false, became }) as const),
  );
  for (let hours = 0; hours <= 7 * 24; hours += 12) {
    expect(lines.filter((line) => line.startsWith("warn"))).toEqual([]);
    await sweep();
    await wait(12 * 3_600_000);
  }
  expect(lines.filter((line) => line.startsWith("warn"))).toEqual([
    "warn: A message keeps a fact that was corrected: edit_refused",
  ]);
});

test("the notice about an answer in a thread goes into that thread", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  await post("C1", "question-1");
  world.library = libraryOf(correctedSummit());
  await sweep();
  expect(fake.in("C1").map(({ replyTo }) => replyTo)).toEqual([undefined, "question-1"]);
});

/** What the digest's message shows since its last edit. */
const lastAnswer = (fake: FakePlatform): Answer =>
  fake.edited.findLast(({ messageId }) => messageId === "C1-1")?.answer ?? {
    language: "en",
    summary: "",
    blocks: [],
  };

const shownIn = (fake: FakePlatform): string => textOf(lastAnswer(fake));

test("an update is shown as one, in the message and in its thread, and a later correction as a correction", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  await post("C1");
  const updated: Briefing = {
    ...summit,
    corrections: [{ ...correctionOf("updated"), note: { en: "The code is public now." } }],
  };
  world.library = libraryOf(updated);
  await sweep();
  const of = () => lastAnswer(fake).blocks.find(({ kind }) => kind === "entry");
  expect(of()).toMatchObject({ marks: [{ state: "updated", text: "UPDATED" }] });
  expect(lastAnswer(fake).summary).toMatch(/^Update: .*by June/u);
  expect(shownIn(fake)).toContain("Update of 1 Jun 2026: The code is public now.");
  expect(fake.in("C1").map(({ replyTo }) => replyTo)).toEqual([undefined, "C1-1"]);
  world.library = libraryOf({
    ...updated,
    corrections: [...updated.corrections, { ...correctionOf("corrected"), date: "2026-06-02" }],
  });
  await sweep();
  expect(of()).toMatchObject({ marks: [{ state: "corrected", text: "CORRECTED" }] });
  expect(lastAnswer(fake).summary).toMatch(/^Correction: /u);
});

test("corrections that do not fit into one message are shown by gravity, with a button for the others, and none is forgotten", async () => {
  const { world, fake, post, sweep } = await createCorrectionsWorld();
  await post("C1");
  const both = (second: CorrectionKind): Briefing => ({
    ...summit,
    corrections: [
      { ...correctionOf("clarified"), fact: "publish" },
      { ...correctionOf(second), fact: "welcome", note: { en: "She never said it." } },
    ],
  });
  // There is room for one corrected fact and the button.
  fake.setRoom(1_800);
  world.library = libraryOf(both("withdrawn"));
  await sweep();
  expect(shownIn(fake)).toContain("WITHDRAWN");
  expect(shownIn(fake)).not.toContain("CLARIFIED");
  expect(JSON.stringify(lastAnswer(fake))).toMatch(/digest more [^"]*summit\/publish/u);
  // A later correction of the fact that was not shown still reaches the message.
  const withdrawn = {
    ...correctionOf("retracted"),
    date: "2026-06-03",
    note: { en: "The source took it back." },
  };
  world.library = libraryOf({ ...summit, corrections: [...both("withdrawn").corrections, withdrawn] });
  await sweep();
  expect(shownIn(fake)).toContain("RETRACTED BY THE SOURCE");
  // With more room, the message shows all of them.
  fake.setRoom(Number.POSITIVE_INFINITY);
  world.library = libraryOf({
    ...summit,
    corrections: [
      ...both("withdrawn").corrections,
      withdrawn,
      { ...correctionOf("clarified"), date: "2026-06-04" },
    ],
  });
  await sweep();
  for (const mark of ["RETRACTED BY THE SOURCE", "WITHDRAWN"]) expect(shownIn(fake)).toContain(mark);
});

test("a correction without room for its note is still marked, and a button shows it; facts that are gone are counted", async () => {
  const { world, fake, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  fake.setRoom(1);
  world.library = libraryOf(correctedSummit("retracted"), visit);
  await sweep();
  expect(shownIn(fake)).toMatch(/^RETRACTED BY THE SOURCE.*by June/u);
  expect(JSON.stringify(lastAnswer(fake))).toMatch(/digest more [^"]*summit\/publish/u);
  world.library = libraryOf(visit);
  await sweep();
  await wait(60_000);
  await sweep();
  expect(shownIn(fake)).toContain("5 more facts of this message are no longer on record.");
  expect(JSON.stringify(lastAnswer(fake))).not.toContain("digest more");
});

test("a fact that was gone and comes back is shown as before, and can be gone again", async () => {
  const { world, fake, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  for (const _ of [1, 2]) {
    world.library = libraryOf(visit);
    await sweep();
    await wait(60_000);
    await sweep();
    expect(shownIn(fake)).toContain("WITHDRAWN");
    expect(shownIn(fake)).toContain("no longer on record");
    world.library = libraryOf(summit, visit);
    await sweep();
    expect(shownIn(fake)).not.toContain("WITHDRAWN");
    expect(shownIn(fake)).not.toContain("no longer on record");
    expect(shownIn(fake)).toContain("is on record again");
  }
  expect(fake.edited.filter(({ messageId }) => messageId === "C1-1")).toHaveLength(4);
  expect(fake.in("C1")).toHaveLength(5);
});

test("a briefing that is removed for good does not make the bot compare all facts at every tick", async () => {
  const { world, clock, store, newProcess, post, wait } = await createCorrectionsWorld();
  await post("C1");
  world.library = libraryOf(visit);
  let compared = 0;
  const corrector = newProcess("bot", {
    posted: {
      ...store.posted,
      references(...given) {
        compared += 1;
        return store.posted.references(...given);
      },
    },
  });
  const sweep = () => clock.runUntil(corrector.sweep());
  await sweep();
  await wait(60_000);
  await sweep();
  const before = compared;
  await sweep();
  await sweep();
  expect(compared).toBe(before);
});

test("a message that was remembered while the database failed is compared again", async () => {
  const { world, clock, fake, store, newProcess, post } = await createCorrectionsWorld();
  const corrected = libraryOf(correctedSummit());
  world.library = corrected;
  let fails = false;
  const corrector = newProcess("bot", {
    posted: {
      ...store.posted,
      async showing(...given) {
        if (fails) throw new Error("no database");
        return store.posted.showing(...given);
      },
    },
  });
  const sweep = () => clock.runUntil(corrector.sweep());
  await sweep();
  world.library = libraryOf(summit);
  await post("C1");
  world.library = corrected;
  fails = true;
  await sweep();
  fails = false;
  await sweep();
  expect(fake.edited).toHaveLength(1);
});

test("a notice is remembered, even if its answer is lost; a later correction edits it without a notice of its own", async () => {
  const { world, fake, store, post, sweep, wait } = await createCorrectionsWorld();
  await post("C1");
  world.library = libraryOf(correctedSummit());
  fake.next({ does: "store and say nothing" });
  await sweep();
  await wait(30_000);
  await sweep();
  const remembered = await store.posted.showing(["summit/publish"]);
  expect(remembered.map(({ message }) => message).toSorted()).toEqual(["C1-1", "C1-2"]);
  await sweep();
  expect(fake.edited.map(({ messageId }) => messageId)).toEqual(["C1-1"]);
  world.library = libraryOf(correctedSummit("retracted"));
  await sweep();
  expect(fake.edited.map(({ messageId }) => messageId).toSorted()).toEqual(["C1-1", "C1-1", "C1-2"]);
  expect(fake.in("C1").map(({ id, replyTo }) => [id, replyTo])).toEqual([
    ["C1-1", undefined],
    ["C1-2", "C1-1"],
    ["C1-3", "C1-1"],
  ]);
});
