import { setImmediate } from "node:timers/promises";
import { readDueDate } from "../src/base/time/due-date.ts";
import type { Briefing, Statement } from "../src/library/briefing/briefing.ts";
import { type WrittenStatus, writtenStatuses } from "../src/library/briefing/update-schema.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { replyTo } from "../tests/commands/ask.ts";
import { generateBriefings } from "./briefings.ts";
import { percentile, threadMs } from "./compare.ts";

// Four commitments each: 20,000 in all.
const briefingCount = 5_000;
const topicCount = 40;
/** So many that one collection of old garbage, some 70 ms in one or two of them, does not decide the 99th percentile of a filter. */
const rounds = 400;
/** Until the code of a kind of answer is compiled. */
const warmUps = 10;

const topicOf = (number: number): string => `topic-${number % topicCount}`;

/** Every third commitment has a status, every other one a due date: from 2024 to 2027. */
const commitmentOf = (statement: Statement, number: number): Statement => {
  const day = new Date(Date.UTC(2024, 0, 1 + (number % 1_400))).toISOString().slice(0, 10);
  const due = number % 2 === 0 ? readDueDate(day) : null;
  const status: WrittenStatus = writtenStatuses[(number / 3) % writtenStatuses.length] ?? "kept";
  return {
    ...statement,
    kind: "commitment",
    topics: [topicOf(number)],
    ...(due === null ? {} : { due }),
    updates:
      number % 3 > 0
        ? []
        : [
            {
              type: "status",
              status,
              note: { en: "The office reported." },
              date: null,
              passages: statement.passages,
              awaitsSecond: false,
              by: "slack:T1/U1",
              at: "2026-05-01T08:00:00Z",
            },
          ],
  };
};

const withCommitments = (briefing: Briefing, number: number): Briefing => ({
  ...briefing,
  topics: briefing.statements.map((_, index) => ({
    id: topicOf(4 * number + index),
    names: { en: `Policy ${(4 * number + index) % topicCount}` },
  })),
  statements: briefing.statements.map((statement, index) => commitmentOf(statement, 4 * number + index)),
});

/** Measures each filter of `/commitments` over 20,000 commitments, beside `/who`, in processor time of the thread that answers. No answer is used again. */
export default async (): Promise<void> => {
  const library = createLibrary(generateBriefings(briefingCount).map(withCommitments));
  const names = [...library.people.values()].flatMap(({ names: { en = "" } }) => en).slice(0, 2_000);
  const nameAt = (round: number): string => names[(round * 37) % names.length] ?? "";
  const asked: Readonly<Record<string, (round: number) => string>> = {
    "/who": (round) => `/who ${nameAt(round)}`,
    "no filter": () => "/commitments",
    person: (round) => `/commitments ${nameAt(round)}`,
    "person and status": (round) => `/commitments ${nameAt(round)} status:overdue`,
    organization: (round) => `/commitments Office ${round % 50}`,
    topic: (round) => `/commitments topic:${topicOf(round)}`,
    "topic and status": (round) => `/commitments topic:${topicOf(round)} status:kept`,
    "status:overdue": () => "/commitments status:overdue",
    "status:kept": () => "/commitments status:kept",
    "due:30d": () => "/commitments due:30d",
    "due in a month": (round) => `/commitments due:2026-${String(1 + (round % 12)).padStart(2, "0")}`,
    "said in a month": (round) => `/commitments date:2024-${String(1 + (round % 12)).padStart(2, "0")}`,
    "summary by topic": () => "/commitments summary:topic",
  };
  const rows = [];
  for (const [name, lineOf] of Object.entries(asked)) {
    const times: number[] = [];
    for (let round = 0; round < warmUps; round += 1) await replyTo(lineOf(rounds + round), "en", library);
    for (let round = 0; round < rounds; round += 1) {
      // As between two people's lines: until a turn of the event loop ends, what weak references lead to stays in memory.
      await setImmediate();
      const start = threadMs();
      await replyTo(lineOf(round), "en", library);
      times.push(threadMs() - start);
    }
    rows.push({
      name,
      "p50 ms": percentile(times, 50).toFixed(1),
      "p99 ms": percentile(times, 99).toFixed(1),
      "slowest ms": Math.max(...times).toFixed(1),
    });
  }
  const count = [...library.facts.values()].filter((fact) => fact.type === "statement").length;
  console.log(`\n${count} commitments in ${library.briefings.length} briefings (aim: the p99 of /who)`);
  console.table(rows);
};
