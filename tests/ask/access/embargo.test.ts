import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraph } from "../../../src/answer/answer.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import type { Newsdesk } from "../../../src/ask/desk/newsdesk.ts";
import { text } from "../../../src/base/text/inline.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { askerOf } from "../../askers.ts";
import { briefingOf, summit, visit } from "../../library.ts";
import { createTestAsk } from "../create-test-ask.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };
const end = Temporal.Instant.from("2026-06-01T06:00:00+02:00");
const secret = { ...summit, embargo: end.toString() };
const cleared = "slack:C9";

/** What everybody may read of a person whom the summit is about as well. */
const interview = briefingOf(
  "interview",
  {
    status: "reviewed",
    headline: { en: "An interview" },
    summary: { en: "A minister was asked." },
    sources: [
      {
        id: "post",
        file: "post.txt",
        publisher: "The Post",
        language: "en",
        published: { date: "2026-02-02", known: "text" },
      },
    ],
    topics: [{ id: "open-source", names: { en: "Open source" } }],
    organizations: [{ id: "ministry", names: { en: "Ministry of Works" } }],
    people: [
      {
        id: "ada-stone",
        names: { en: "Ada Stone" },
        roles: [
          {
            id: "ada-post",
            title: { en: "Minister" },
            organization: "ministry",
            passages: [{ source: "post", exact: "Minister Ada Stone" }],
          },
        ],
      },
    ],
    statements: [
      {
        id: "wait",
        speaker: "ada-stone",
        kind: "request",
        text: { en: "Wait for the code." },
        topics: ["open-source"],
        passages: [{ source: "post", exact: "wait for the code" }],
      },
    ],
  },
  { post: "Minister Ada Stone asks all to wait for the code." },
);

/** A newsroom that holds the summit back, and one that never heard of it, at the same moment. */
const newsrooms = (now: Temporal.Instant, newsdesk?: Newsdesk) => {
  const withSecret = createSnapshots([secret, visit, interview]);
  const without = createSnapshots([visit, interview]);
  const common = { commands, now: () => now, log, ...(newsdesk === undefined ? {} : { newsdesk }) };
  return {
    holding: createTestAsk({
      ...common,
      library: (at) => withSecret.at(at),
      embargo: { library: (at) => withSecret.withEmbargoed(at), channels: [cleared] },
    }),
    unknowing: createTestAsk({ ...common, library: (at) => without.at(at) }),
  };
};

const before = end.subtract({ seconds: 1 });
const editor: Partial<Asker> = { channel: cleared, isEditor: async () => true };

const words = [
  "ada",
  "stone",
  "summit",
  "publish",
  "open code",
  "registrar",
  "summit/publish",
  "offices",
  "herald",
];
const names = commands.map(({ name }) => name).filter((name) => !["digest", "desk"].includes(name));

describe("a briefing under embargo", () => {
  test("does not exist before its time: whatever is asked, the answer is the same as without it", async () => {
    const { holding, unknowing } = newsrooms(before);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.oneof(fc.constantFrom(...words, ""), fc.string({ maxLength: 12 })),
        async (name, asked) => {
          const line = `${name} ${asked}`;
          const [held, unknown] = [
            await holding.line(line, askerOf()),
            await unknowing.line(line, askerOf()),
          ];
          expect({ ...held, lineOfPage: null }).toEqual({ ...unknown, lineOfPage: null });
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(["people", "organizations", "actors", "topics", "briefings"] as const)(
    "is offered to nobody who types a name of the %s",
    async () => {
      const { holding, unknowing } = newsrooms(before);
      for (const [command, option] of [
        ["who", "name"],
        ["org", "name"],
        ["commitments", "who"],
        ["figures", "topic"],
        ["brief", "briefing"],
      ] as const) {
        for (const typed of ["", "s", "open"]) {
          expect(await holding.complete(command, option, typed, askerOf())).toEqual(
            await unknowing.complete(command, option, typed, askerOf()),
          );
        }
      }
    },
  );

  test("unfolds from no link", async () => {
    const { holding } = newsrooms(before);
    expect(await holding.card("https://herald.example/open-code", askerOf())).toBeNull();
  });

  test("is there for everybody from its very instant on", async () => {
    const { holding } = newsrooms(end);
    const { answer, shareLine } = await holding.line("who ada", askerOf());
    expect(answer.summary).toContain("Ada Stone");
    expect(shareLine).toBe("who ada");
  });

  test("is seen by an editor in a cleared channel, with a note that says so, and cannot be shared", async () => {
    const { holding } = newsrooms(before);
    const { answer, shareLine } = await holding.line("who ada", askerOf("en", editor));
    expect(JSON.stringify(answer.blocks[0])).toContain("Under embargo until ");
    expect(JSON.stringify(answer.blocks[0])).toContain("Monday 1 June 2026, 04:00 (UTC)");
    expect(answer.summary).toContain("Ada Stone");
    expect(shareLine).toBeNull();
  });

  test("is in nothing that an editor can share: that is what everybody is answered", async () => {
    const { holding, unknowing } = newsrooms(before);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...words, "ecoles", "maire", "visite", "interview", "interview/wait", "wait", ""),
        async (name, asked) => {
          const line = `${name} ${asked}`;
          const held = await holding.line(line, askerOf("en", editor));
          fc.pre(held.shareLine !== null);
          expect(held.answer).toEqual((await unknowing.line(line, askerOf("en", editor))).answer);
        },
      ),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    );
  });

  test("is not told to the desk, whose channel others read", async () => {
    const told: unknown[] = [];
    const newsdesk: Newsdesk = {
      async tell(item) {
        told.push(item);
        return "posted";
      },
      changed() {},
    };
    const { holding } = newsrooms(before, newsdesk);
    const { answer } = await holding.line("wrong summit/publish it was July", askerOf("en", editor));
    expect(answer.blocks.at(-1)).toEqual(
      paragraph(
        text(
          "summit/publish is under embargo, so the bot posts nothing of it in the desk’s channel. Correct its file, or tell another editor directly.",
        ),
      ),
    );
    expect(told).toEqual([]);
    await holding.line("wrong interview/wait it was July", askerOf("en", editor));
    expect(told).toHaveLength(1);
  });

  test("is not said to be of an answer that uses none of it", async () => {
    const { holding } = newsrooms(before);
    const { answer, shareLine } = await holding.line("source visite/ecoles", askerOf("en", editor));
    expect(JSON.stringify(answer)).not.toContain("Under embargo");
    expect(shareLine).toBe("source visite/ecoles");
  });

  test.each([
    ["an editor in another channel", { channel: "slack:C1" }],
    ["an editor whose answer all can read", { readsAlone: false }],
    ["somebody else in a cleared channel", { isEditor: async () => false }],
  ])("is not seen by %s", async (_who, fields) => {
    const { holding } = newsrooms(before);
    const { answer } = await holding.line("source summit/publish", askerOf("en", { ...editor, ...fields }));
    expect(answer.summary).toMatch(/^Nothing is on record for “summit\/publish”/);
  });

  test("costs no look-up of who an editor is where nothing is under embargo", async () => {
    const { holding } = newsrooms(end);
    const isEditor = () => Promise.reject(new Error("Nobody was to ask."));
    await holding.line("who ada", askerOf("en", { ...editor, isEditor }));
  });
});

test("snapshots are made anew only when an embargo ends, also for a clock that goes back", () => {
  const snapshots = createSnapshots([secret, visit]);
  const early = snapshots.at(before);
  expect(snapshots.at(before.subtract({ hours: 100 }))).toBe(early);
  const late = snapshots.at(end);
  expect(late.briefings.map(({ slug }) => slug).toSorted()).toEqual(["summit", "visite"]);
  expect(snapshots.at(end.add({ hours: 100 }))).toBe(late);
  expect(snapshots.at(before).briefings.map(({ slug }) => slug)).toEqual(["visite"]);
  expect([snapshots.withEmbargoed(end), snapshots.withEmbargoed(before)?.briefings.length]).toEqual([
    null,
    2,
  ]);
});
