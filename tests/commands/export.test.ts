import { expect, onTestFinished, test, vi } from "vitest";
import { exportInThread } from "../../src/answer/export/export-in-thread.ts";
import type { Asker } from "../../src/ask/access/asker.ts";
import type { CommandContext } from "../../src/ask/command.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { type Language, languages } from "../../src/base/language/language.ts";
import { exportedInChat } from "../../src/commands/export.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { formatNames } from "../answer/export/records.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { changed, goodFiles, makeFolder, writeBriefing } from "../library/briefing/fixture.ts";
import { libraryOf, summit } from "../library.ts";
import { newStore } from "../platforms/test-store.ts";
import { leftWork } from "../store/left-work.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const start = Temporal.Instant.from("2026-06-20T08:00:00Z");
// The day before, there.
const timeZone = "Pacific/Honolulu";

/** A newsroom with a folder, in which a person asks. `sent` has the messages and files that follow the answers. */
const startNewsroom = async (
  exportRecord?: CommandContext["exportRecord"],
  replaced: () => Promise<void> = async () => {},
  attached: () => Promise<void> = async () => {},
) => {
  const folder = await makeFolder();
  const store = await newStore();
  const sent: string[] = [];
  const logged: string[] = [];
  const log = {
    debug() {},
    info() {},
    warn() {},
    error: (_: unknown, said?: unknown) => void logged.push(String(said)),
  };
  const ask = createTestAsk({
    commands,
    log,
    now: () => start,
    timeZone,
    library: () => libraryOf(summit),
    store: async () => store,
    exportRecord:
      exportRecord ??
      ((format, language) =>
        exportInThread(
          { folder, format, language, publisher: null, at: start.toString(), timeZone },
          AbortSignal.timeout(60_000),
        )),
  });
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const follow: Asker["follow"] = async (first) => {
    sent.push(first.summary);
    return {
      message: { channel: "slack:D1", id: "1.1" },
      async replace({ summary }) {
        sent.push(summary);
        end();
        await replaced();
      },
      async attach({ name, content }) {
        sent.push(name, String(content));
        await attached();
      },
    };
  };
  return {
    folder,
    sent,
    logged,
    isOver,
    store,
    say: async (line: string, fields: Partial<Asker> = {}, language: Language = "en") =>
      renderText((await ask.line(line, askerOf(language, { follow, ...fields }))).answer, { styled: false }),
    audited: async () =>
      (await store.audit.entries(start, null)).map(({ what, subject }) => `${what} ${subject}`),
  };
};

test("/export sends the whole record as a file, without what is under embargo, and the audit log says so", async () => {
  const newsroom = await startNewsroom();
  await writeBriefing(newsroom.folder, "summit", goodFiles);
  await writeBriefing(newsroom.folder, "secret", {
    ...goodFiles,
    "briefing.yaml": changed("status: reviewed", "embargo: 2999-01-01T00:00:00Z\nstatus: reviewed"),
  });
  expect(await newsroom.say("/export")).toBe("The record will follow here as CSV.");
  await newsroom.isOver;
  const [making, name, content = "", made, ...more] = newsroom.sent;
  expect([making, name, made, more]).toEqual([
    "The record is being exported as CSV. This can take some minutes.",
    "onrecord-2026-06-19.csv",
    "This is the record as CSV. It has no drafts, no withdrawn facts, and nothing under embargo.",
    [],
  ]);
  expect([content.includes("summit/offices"), content.includes("secret")]).toEqual([true, false]);
  expect(await newsroom.audited()).toEqual(["record-exported csv"]);
});

test("a record with problems is not exported, because the export would not be complete", async () => {
  const problem = { file: "summit/briefing.yaml", line: 1, column: 1, message: "expected a map" };
  const newsroom = await startNewsroom(async () => ({ became: "problems", problems: [problem] }));
  await newsroom.say("/export ninjs");
  await newsroom.isOver;
  expect(newsroom.sent.at(-1)).toMatch(/^Nothing was exported, because .*: 1 problem is in the files/u);
});

test("an export that fails is said, with the way to make it", async () => {
  const newsroom = await startNewsroom(async () => {
    throw new Error("out of memory");
  });
  await newsroom.say("/export format:json");
  await newsroom.isOver;
  expect(newsroom.sent.at(-1)).toContain("npx onrecord export --format json --out record");
  expect(newsroom.logged).toEqual(["The record could not be exported, or its file could not be sent."]);
});

/** What the next bot would tell, a minute after this one was killed. */
const leftTo = async ({ store }: Awaited<ReturnType<typeof startNewsroom>>) => {
  const notices = await leftWork(store.notices, start.add({ minutes: 2 }));
  return notices.map(({ troubles, recipients }) => ({ troubles, people: [...recipients.keys()] }));
};

const interrupted = (message: object | null) => ({
  troubles: [{ kind: "interrupted", language: "en", work: "export", line: "export json", message }],
  people: ["slack:U2"],
});

test("while an export is made, the database has the message and how to ask again, for the bot that goes on after a kill", async () => {
  const { promise: never } = Promise.withResolvers<never>();
  const newsroom = await startNewsroom(() => never);
  await newsroom.say("/export json");
  await vi.waitFor(() => expect(newsroom.sent).toHaveLength(1));
  await vi.waitFor(async () =>
    expect(await leftTo(newsroom)).toEqual([interrupted({ channel: "slack:D1", id: "1.1" })]),
  );
});

test("an export whose machine slept in between is not left to others before its time is over", async () => {
  const real = Temporal.Now.instant.bind(Temporal.Now);
  let slept = { hours: 0 };
  const clock = vi.spyOn(Temporal.Now, "instant").mockImplementation(() => real().add(slept));
  onTestFinished(() => clock.mockRestore());
  const newsroom = await startNewsroom(async () => {
    // No other clock continues.
    slept = { hours: 1 };
    return { became: "made", files: [{ ending: ".json", content: "{}" }] };
  }, away);
  await newsroom.say("/export json");
  await vi.waitFor(() => expect(newsroom.logged.at(-1)).toMatch(/could not be sent\.$/u));
  expect(await leftTo(newsroom)).toEqual([]);
});

test("once its last message arrived, the database has nothing of an export", async () => {
  const newsroom = await startNewsroom(async () => ({ became: "problems", problems: [] }));
  await newsroom.say("/export json");
  await newsroom.isOver;
  await vi.waitFor(async () => expect((await newsroom.store.waiting()).notices).toBe(0));
  expect(await leftTo(newsroom)).toEqual([]);
});

const away = async (): Promise<never> => {
  throw new Error("Slack is away");
};

test("an export whose last message does not arrive is left to be settled", async () => {
  const newsroom = await startNewsroom(async () => ({ became: "problems", problems: [] }), away);
  await newsroom.say("/export json");
  await vi.waitFor(() => expect(newsroom.logged.at(-1)).toMatch(/could not be sent\.$/u));
  expect(await leftTo(newsroom)).toEqual([interrupted({ channel: "slack:D1", id: "1.1" })]);
});

test.each([
  ["once its files are sent, what is left to settle is that they were", async () => {}, { made: "JSON" }],
  ["an export whose file may not have arrived is not said to be sent", away, {}],
] as const)("%s", async (_, attached, more) => {
  const made = { became: "made", files: [{ ending: ".json", content: "{}" }] } as const;
  const newsroom = await startNewsroom(async () => made, away, attached);
  await newsroom.say("/export json");
  await vi.waitFor(() =>
    expect(newsroom.logged.at(-1)).toMatch(/message with an export could not be sent\.$/u),
  );
  const [trouble] = interrupted({ channel: "slack:D1", id: "1.1" }).troubles;
  expect((await leftTo(newsroom)).map(({ troubles }) => troubles)).toEqual([[{ ...trouble, ...more }]]);
});

const none = async () => false;

test.each([
  ["a manager in their channel", {}, true],
  ["an editor in a direct message", { isDirect: true, isEditor: async () => true }, true],
  ["the operator", { isOperator: true, mayManage: none }, true],
  ["a manager in a direct message, which everyone manages", { isDirect: true }, false],
  ["a reporter", { mayManage: none }, false],
  ["a person in no channel", { channel: null }, false],
] as const)("%s may export the record: %o", async (_, fields, may) => {
  const newsroom = await startNewsroom(async () => {
    throw new Error("not made");
  });
  const said = await newsroom.say("/export", fields);
  expect([said.includes("will follow"), (await newsroom.audited()).length]).toEqual([may, Number(may)]);
  if (!may) expect(said).toContain("Editors may.");
});

test.each(languages)("on a terminal, it is the command line that exports, in %s", async (language) => {
  const newsroom = await startNewsroom();
  expect(await newsroom.say("/export", { follow: null, isOperator: true }, language)).toContain(
    "npx onrecord export --format csv --out record",
  );
});

test("every format can be exported in chat", () => {
  expect(exportedInChat.toSorted()).toEqual(formatNames);
});
