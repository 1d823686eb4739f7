import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Program, spawnProgram, writeNewsroom } from "../tests/digests/deliveries/child/program.ts";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";
import { median } from "./compare.ts";

/** An hour passes in five minutes. */
const [speed, minutes] = [12, 60];
const start = Temporal.Instant.from("2026-06-02T08:00:00Z");
const minuteMs = 60_000 / speed;

/** The load of each minute, and of every fifth one. */
const [questionsAMinute, people, channels, every] = [20, 20, 6, 5];

/** Samples of the first quarter of an hour are left out: caches fill. */
const warmMinutes = 15;
const mostGrowthMb = 5;

const facts = 7;
const lines = [
  "who ada stone",
  "who ada-stone",
  "commitments ada stone",
  "search province",
  "source projects/project-3",
  "timeline ministry",
  "who minister",
  "who nobody at all",
  "org ministry",
  "help",
];

const heap = fileURLToPath(new URL("./soak-heap.ts", import.meta.url));

/** Clarifies one fact after the other, as an editor would in the file. */
const correct = async (folder: string, minute: number): Promise<void> => {
  const file = join(folder, "briefings", "projects", "briefing.yaml");
  const briefing = z
    .looseObject({ corrections: z.array(z.unknown()).default([]) })
    .parse(JSON.parse(await readFile(file, "utf8")));
  const correction = {
    fact: `project-${1 + (minute % facts)}`,
    date: "2026-06-02",
    kind: "clarified",
    note: { en: `As of minute ${minute}.` },
  };
  // YAML holds JSON.
  await writeFile(
    file,
    JSON.stringify({ ...briefing, version: 2, corrections: [...briefing.corrections, correction] }),
  );
};

/** The program's heap after a collection, and its resident memory, in MB. */
const memoryOf = async ({ pid = 0 }: Program, file: string) => {
  await rm(file, { force: true });
  process.kill(pid, "SIGUSR2");
  let written = "";
  while (written === "") {
    await sleep(20);
    written = await readFile(file, "utf8").catch(() => "");
  }
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return {
    heap: Math.round(Number(written) / 104_857.6) / 10,
    resident: Math.round(Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1_024),
  };
};

/** An hour's load of the real program on Slack, in accelerated time. Its heap must not grow. */
export default async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-soak-"));
  const beganMs = Date.now();
  const nowMs = (): number => start.epochMilliseconds + (Date.now() - beganMs) * speed;
  const slack = await startFakeSlack({ nowMs });
  const addresses = Array.from({ length: channels }, (_, index) => `C${100 + index}`);
  for (const id of addresses) slack.channels.set(id, { id, is_member: true, creator: "U9" });
  for (let person = 0; person < people; person += 1)
    slack.people.set(`U${person}`, { id: `U${person}`, locale: "en-GB" });
  writeNewsroom(
    addresses.map((id, index) => ({
      name: `news-${index}`,
      digest: "commitments",
      channel: `slack:${id}`,
      schedule: `*/${every} * * * *`,
      timeZone: "UTC",
      language: "en",
    })),
    folder,
  );
  const file = join(folder, "heap");
  const program = spawnProgram({
    folder,
    environment: {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_API_URL: slack.apiUrl,
      NODE_OPTIONS: `--import ${heap}`,
      SOAK_HEAP_FILE: file,
    },
    at: start.toString(),
    since: beganMs,
    speed,
  });
  const samples: { readonly minute: number; readonly heap: number; readonly resident: number }[] = [];
  let answers = 0;
  try {
    await slack.until(() => slack.openSockets() > 0);
    for (let minute = 0; minute <= minutes; minute += 1) {
      const asked = Array.from({ length: questionsAMinute }, async (_, index) => {
        await sleep((index * minuteMs) / questionsAMinute);
        const text = lines[(minute + index) % lines.length] ?? "";
        const user_id = `U${index % people}`;
        await slack.sendOverSocket(slack.slashCommand({ command: "/onrecord", text, user_id }));
        answers += 1;
      });
      if (minute % every === 1) await correct(folder, minute);
      await Promise.all([...asked, sleep(minuteMs)]);
      if (minute % every === 0) samples.push({ minute, ...(await memoryOf(program, file)) });
    }
    program.kill("SIGTERM");
    await program.ended;
  } finally {
    program.kill("SIGKILL");
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const methods = Map.groupBy(slack.calls, ({ method }) => method);
  const countOf = (method: string): number => methods.get(method)?.length ?? 0;
  console.log(
    `\nAn hour's load in ${minutes / speed} minutes: ${answers.toLocaleString("en")} answers, ${countOf("chat.postMessage").toLocaleString("en")} posts and ${countOf("chat.update").toLocaleString("en")} edits on Slack (aim: the heap grows by at most ${mostGrowthMb} MB after minute ${warmMinutes})`,
  );
  console.table(
    samples.map(({ minute, heap: used, resident }) => ({
      minute,
      "heap, MB": used,
      "resident, MB": resident,
    })),
  );
  const warm = samples.filter(({ minute }) => minute >= warmMinutes).map((sample) => sample.heap);
  const growth = median(warm.slice(-3)) - median(warm.slice(0, 3));
  console.log(`The heap grew by ${growth.toFixed(1)} MB.`);
  if (growth > mostGrowthMb) throw new Error("The heap grows.");
};
