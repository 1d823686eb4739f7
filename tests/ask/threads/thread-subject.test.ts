import { expect, test } from "vitest";
import { threadSubject, visibleSubject } from "../../../src/ask/threads/thread-subject.ts";
import { createThreads } from "../../../src/ask/threads/threads.ts";
import { recordReads } from "../../../src/library/record-reads.ts";
import type { ThreadSubject } from "../../../src/store/thread-subjects.ts";
import { askerOf } from "../../askers.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const open = libraryOf(summit);
const all = libraryOf(summit, visit);
const heldBack = all.briefings.filter(({ slug }) => slug === visit.slug);
const subject: ThreadSubject = {
  command: "commitments",
  actors: ["ada-stone", "nobody"],
  topic: "no-topic",
  kind: "commitment",
  due: null,
  date: null,
  facts: ["summit/publish", "summit/no-fact"],
  restsOn: [],
};

test("what is not on record any more is left out of a subject", () => {
  const visible = { ...subject, actors: ["ada-stone"], topic: null, facts: ["summit/publish"] };
  expect(visibleSubject(subject, open)).toEqual(visible);
});

test("a subject that rests on something under embargo is for those alone who may see that, and marks their answer", () => {
  const secret = { ...subject, restsOn: [visit.slug] };
  const recorded = recordReads(open, all, heldBack);
  expect(visibleSubject(secret, recorded.library)?.actors).toEqual(["ada-stone"]);
  expect(recorded.restsOn().briefings).toContain(visit.slug);
  expect(visibleSubject(secret, open)).toBeNull();
});

test("a question for the source keeps the subject, with the facts that it rests on", () => {
  const line = { command: "source", page: 1, given: { what: "summit/publish" } };
  const answer = { language: "en", summary: "", blocks: [] } as const;
  const before = { ...subject, restsOn: [visit.slug] };
  expect(threadSubject(line, answer, before, all)).toEqual({ ...before, facts: [] });
});

test("without the record, a line means what it says by itself, and the log says why", async () => {
  const warned: unknown[] = [];
  const failing = async () => {
    throw new Error("The database is closed.");
  };
  const threads = createThreads(failing, { warn: (_values: unknown, words?: unknown) => warned.push(words) });
  const thread = { before: "slack:C1/1.1", after: "slack:C1/1.1" };
  const now = Temporal.Instant.from("2026-06-01T08:00:00Z");
  await threads.keep(askerOf(), thread, subject, now);
  expect(await threads.find(askerOf(), thread, now)).toBeNull();
  expect(warned).toEqual(
    Array(2).fill("What was asked before in a thread could not be read or kept: The database is closed."),
  );
});
