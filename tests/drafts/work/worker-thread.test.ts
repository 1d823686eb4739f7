import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { noBuildWatch } from "../../../src/drafts/drafter.ts";
import { createDrafts } from "../../../src/drafts/drafts.ts";
import type { WorkLimits } from "../../../src/drafts/work/limits.ts";
import { createWorkerThread } from "../../../src/drafts/work/worker-thread.ts";
import { folderWriter } from "../../../src/library/record-writer.ts";
import { limits } from "../drafting.ts";

const newDrafts = async (changes: Partial<WorkLimits> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-work-"));
  const drafts = createDrafts({
    writer: folderWriter(folder, join(folder, ".changes"), () => {}),
    indexFile: join(folder, ".index.sqlite"),
    now: () => Temporal.Instant.from("2026-06-01T08:00:00Z"),
    createThread: () => createWorkerThread({ ...limits, ...changes }),
    network: null,
  });
  onTestFinished(async () => {
    await drafts.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const build = (name: string, text: string) =>
    drafts.buildFile(
      { name, sizeBytes: text.length, read: async () => Buffer.from(text) },
      "en",
      noBuildWatch,
    );
  return { drafts, build, folder };
};

const story = "Code to be published\n\nMinister Ada Stone will publish the code of 40 services, she said.\n";

/** What an editor is told of an article that cannot be drafted. */
const refusal = async (built: Promise<unknown>): Promise<OnrecordError> => {
  const error = await built.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof OnrecordError ? error : expect.unreachable(`Expected a refusal: ${error}`);
};

// Parsing this takes the Markdown library several minutes.
const endless = "_a".repeat(500_000);

test("an article that takes too long is given up with a sentence in each language, and the next one is drafted", async () => {
  const { build, folder } = await newDrafts({ articleMs: 3_000 });
  const error = await refusal(build("slow.md", endless));
  expect([error.code, error.sayIn("en"), error.sayIn("fr"), error.sayIn("vi")]).toEqual([
    "article",
    "slow.md: it took longer than 3 s to work through, so that was stopped. Use the text of the article alone, or a part of it.",
    "slow.md\u00a0: le traitement a dépassé 3 s et a été arrêté. Utilisez le texte de l’article seul, ou une partie de ce texte.",
    "slow.md: xử lý quá 3 giây nên đã dừng. Hãy chỉ dùng phần chữ của bài, hoặc một phần bài.",
  ]);
  expect((await build("story.txt", story)).slug).toBe("code-to-be-published");
  expect(await readdir(folder)).toEqual(["code-to-be-published"]);
}, 60_000);

test("an article that takes too much memory is given up, and the next one is drafted", async () => {
  const { build } = await newDrafts({ memoryMb: 96 });
  const error = await refusal(build("large.html", "<p>a</p>".repeat(600_000)));
  expect(error.message).toMatch(/^large\.html: it took more than 96 MB of memory to work through/u);
  expect((await build("story.txt", story)).slug).toBe("code-to-be-published");
}, 120_000);

test("what a library throws in the thread is one sentence", async () => {
  const { build } = await newDrafts();
  const error = await refusal(build("deep.md", "> ".repeat(10_000)));
  expect(error.message).toMatch(/^deep\.md: its parts are nested too deeply to be read\./u);
}, 60_000);

test("a page or a text that takes too long says nothing of an article", async () => {
  const { drafts } = await newDrafts({ articleMs: 1 });
  const error = await refusal(drafts.peopleIn("Minister Ada Stone left. ".repeat(20_000), "The text"));
  expect([error.sayIn("en"), error.sayIn("fr"), error.sayIn("vi")]).toEqual([
    "The text: it took longer than 0 s to work through, so that was stopped. Try again later, or divide it into smaller parts.",
    "The text\u00a0: le traitement a dépassé 0 s et a été arrêté. Réessayez plus tard, ou divisez le contenu en plusieurs parties.",
    "The text: xử lý quá 0 giây nên đã dừng. Hãy thử lại sau, hoặc chia thành nhiều phần nhỏ hơn.",
  ]);
}, 60_000);

test("people are found in the thread, in the order of the text", async () => {
  const { drafts } = await newDrafts();
  const people = await drafts.peopleIn("Minister Ada Stone met Mr John Carter, said Ms Stone.", "The text");
  expect(people.map(({ name }) => name)).toEqual(["Ada Stone", "John Carter"]);
}, 60_000);

/** Every thread that is started until the test ends. */
const watchThreads = (): readonly Worker[] => {
  const started: Worker[] = [];
  const onStart = (message: unknown): void => {
    if (message instanceof Object && "worker" in message && message.worker instanceof Worker)
      started.push(message.worker);
  };
  subscribe("worker_threads", onStart);
  onTestFinished(() => {
    unsubscribe("worker_threads", onStart);
  });
  return started;
};

/** What Node calls the id of a thread that has ended. */
const ended = -1;

test("at the end, no thread is left, whatever it was at", async () => {
  const started = watchThreads();
  const { drafts, build } = await newDrafts();
  const found = drafts.peopleIn("Minister Ada Stone left.", "The text");
  const drafted = build("slow.md", endless).catch(() => null);
  await found;
  const running = started.map(({ threadId }) => threadId);
  await drafts.stop();
  await drafted;
  expect(running.map((id) => id > 0)).toEqual([true, true]);
  expect(started.map(({ threadId }) => threadId)).toEqual([ended, ended]);
}, 60_000);

test("at the end, a thread that was given up a moment ago is not left either", async () => {
  const started = watchThreads();
  const { drafts } = await newDrafts({ articleMs: 1 });
  await refusal(drafts.peopleIn("Minister Ada Stone left. ".repeat(20_000), "The text"));
  await drafts.stop();
  expect(started.map(({ threadId }) => threadId)).toEqual([ended]);
}, 60_000);

test("more drafts than an editor waits for are refused at once", async () => {
  const { drafts, build } = await newDrafts();
  const waiting = Array.from({ length: 21 }, () => build("slow.md", endless).catch(() => null));
  expect((await refusal(build("one-more.txt", story))).message).toBe(
    "one-more.txt: 20 other articles are waiting to be drafted already. Try again in a few minutes.",
  );
  await drafts.stop();
  await Promise.all(waiting);
});

test("at the end, what is drafted is given up and leaves nothing behind", async () => {
  const { drafts, build, folder } = await newDrafts();
  const reading = Promise.withResolvers<void>();
  const running = refusal(
    drafts.buildFile(
      { name: "slow.md", sizeBytes: endless.length, read: async () => Buffer.from(endless) },
      "en",
      { ...noBuildWatch, onStage: () => reading.resolve() },
    ),
  );
  const waiting = refusal(build("story.txt", story));
  await reading.promise;
  await drafts.stop();
  expect((await running).message).toBe("slow.md: the bot is stopping. Try again later.");
  expect((await waiting).message).toBe("story.txt: the bot is stopping. Try again later.");
  expect((await refusal(drafts.read("code"))).message).toBe("code: the bot is stopping. Try again later.");
  expect(await readdir(folder)).toEqual([]);
});
