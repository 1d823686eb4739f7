import fc from "fast-check";
import { expect, test } from "vitest";
import { generateBriefings } from "../../bench/briefings.ts";
import { messagesOfReply, type Reply } from "../../src/answer/reply.ts";
import { createAdmission } from "../../src/ask/access/admission.ts";
import { askerGroups } from "../../src/ask/access/asker.ts";
import { createBudgets } from "../../src/ask/access/budgets.ts";
import type { Command } from "../../src/ask/command.ts";
import { languages } from "../../src/base/language/language.ts";
import { createSnapshots } from "../../src/library/snapshots.ts";
import { askerOf } from "../askers.ts";
import { libraryOf, summit, visit } from "../library.ts";
import { embargo, interview, secretOf } from "./access/archives.ts";
import { commands, editor, roles } from "./access/two-newsrooms.ts";
import { groupsOf } from "./access/ways.ts";
import { createTestAsk } from "./create-test-ask.ts";

const log = {
  debug() {},
  info() {},
  warn() {},
  error: (...entry: readonly unknown[]) => expect(entry).toEqual([]),
};

/** Changing an answer that is used again would throw. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
};

/** Counts the answers that commands make. */
const counted = (made: { count: number }): readonly Command[] =>
  commands.map((command) => {
    const { fromRecord } = command;
    if (fromRecord === null) return command;
    return {
      ...command,
      async fromRecord(given, context) {
        made.count += 1;
        return frozen(await fromRecord(given, context));
      },
    };
  });

const shownOf = ({ lineOfPage, ...reply }: Reply) => ({ ...reply, nextLine: lineOfPage(reply.page + 1) });

const isOfRecord = (line: string): boolean =>
  commands.some(({ name, fromRecord }) => fromRecord !== null && line.split(" ", 1)[0] === name);

const end = Temporal.Instant.from(embargo);
/** Around the end of an embargo, midnights, and the day on which a role becomes old. */
const moments = [
  "2026-05-31T13:59:59Z",
  "2026-05-31T14:00:00Z",
  "2026-05-31T23:59:59Z",
  "2026-06-01T00:00:00Z",
  "2026-06-01T03:59:59.999Z",
  "2026-06-01T04:00:00Z",
  "2027-06-01T04:00:00Z",
].map((text) => Temporal.Instant.from(text));
const zones = [null, "Asia/Tokyo", "America/Los_Angeles"];

test("an answer that is used again is the one that would be made, for every command, language, role and moment around an embargo", async () => {
  const made = { count: 0 };
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(
      secretOf.chain((secret) =>
        fc.record({
          secret: fc.constant(secret),
          ways: fc.shuffledSubarray(
            groupsOf(secret)
              .flat()
              .filter(({ said }) => isOfRecord(said)),
            { minLength: 3, maxLength: 3 },
          ),
        }),
      ),
      fc.array(
        fc.record({
          way: fc.nat(2),
          language: fc.constantFrom(...languages.slice(0, 2)),
          role: fc.constantFrom(...Object.values(roles)),
          moment: fc.nat(moments.length - 1),
          zone: fc.constantFrom(...zones),
        }),
        { minLength: 60, maxLength: 60 },
      ),
      async ({ secret, ways }, questions) => {
        const snapshots = createSnapshots([secret.briefing, interview]);
        let now = end;
        const options = {
          now: () => now,
          log,
          timeZone: "Australia/Sydney",
          library: (at: Temporal.Instant) => snapshots.at(at),
          embargo: {
            library: (at: Temporal.Instant) => snapshots.withEmbargoed(at),
            channels: editor.channel === undefined || editor.channel === null ? [] : [editor.channel],
          },
        };
        const keeping = createTestAsk({ ...options, commands: counted(made) });
        for (const question of questions.toSorted((a, b) => a.moment - b.moment)) {
          const { way: number, language, role, moment, zone } = question;
          const way = ways[number];
          if (way === undefined) continue;
          now = moments[moment] ?? end;
          asked += 1;
          const asker = askerOf(language, { ...role, timeZone: async () => zone });
          const kept = await way.ask(keeping, asker);
          const anew = await way.ask(createTestAsk({ ...options, commands }), asker);
          expect(shownOf(kept), way.said).toEqual(shownOf(anew));
        }
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
  // Otherwise this test compares nothing.
  expect([asked, made.count < asked * 0.8]).toEqual([1_800, true]);
}, 120_000);

test("if the kept replies are full, the one that was not used for longest is made anew", async () => {
  const made = { count: 0 };
  const library = libraryOf(summit, visit);
  const ask = createTestAsk({
    commands: counted(made),
    library: () => library,
    now: () => end,
    log,
    mostKept: 60_000,
  });
  const isMade = async (line: string): Promise<boolean> => {
    const before = made.count;
    await ask.line(line, askerOf("en"));
    return made.count > before;
  };
  expect([await isMade("/who ada-stone"), await isMade("/who ada-stone")]).toEqual([true, false]);
  for (const language of languages) await ask.line("/brief summit", askerOf(language));
  for (const language of languages) await ask.line("/timeline ada-stone", askerOf(language));
  expect(await isMade("/who ada-stone")).toBe(true);
});

test("an answer is made anew after a change of the record, and for an editor's own buttons", async () => {
  const made = { count: 0 };
  let library = libraryOf(summit);
  const ask = createTestAsk({
    commands: counted(made),
    library: () => library,
    now: () => end,
    log,
  });
  const answers = async (line: string, fields = {}) => {
    const before = made.count;
    const { answer } = await ask.line(line, askerOf("en", fields));
    return { isMade: made.count > before, answer };
  };
  const first = await answers("/who ada-stone");
  expect([first.isMade, await answers("/who ada-stone")]).toEqual([
    true,
    { isMade: false, answer: first.answer },
  ]);
  library = libraryOf(summit, visit);
  const second = await answers("/who ada-stone");
  expect([second.isMade, second.answer.restsOn?.briefings]).toEqual([true, ["summit", "visite"]]);
  const history = "/commitments history:summit/publish";
  const buttons = [await answers(history), await answers(history, { isEditor: async () => true })];
  expect(buttons.map(({ answer }) => JSON.stringify(answer.footer ?? null).includes("update"))).toEqual([
    false,
    true,
  ]);
});

test("a reply is the same object for the same words, and is made for each language, place, day and page", async () => {
  const library = libraryOf(summit, visit);
  let now = end;
  const ask = createTestAsk({ commands, library: () => library, now: () => now, log });
  const lines = [
    "who ada-stone",
    "who is Ada Stone?",
    "qu’a promis Ada Stone ?",
    "Ada Stone đã hứa gì?",
    "¿qué prometió Ada Stone?",
  ];
  for (const line of lines) {
    const first = await ask.line(line, askerOf("en"));
    expect(
      [
        (await ask.line(line, askerOf("en", { user: "U3", channel: "slack:C9" }))) === first,
        first.shareLine === null,
      ],
      line,
    ).toEqual([true, false]);
    const direct = await ask.line(line, askerOf("en", { isDirect: true }));
    const others = [
      direct,
      await ask.line(line, askerOf("fr")),
      await ask.line(`${line} page:2`, askerOf("en")),
    ];
    expect([others.includes(first), direct.shareLine], line).toEqual([false, null]);
  }
  const before = await ask.line("who ada-stone", askerOf("en"));
  now = end.add({ hours: 24 });
  expect(await ask.line("who ada-stone", askerOf("en"))).not.toBe(before);
});

test("a reply that is used again counts against the budget, is noted as shown, and its names are suggested in its channel", async () => {
  const library = libraryOf(summit, visit);
  const shown: string[] = [];
  const budget = { burst: 3, perMinute: 1 };
  const ask = createTestAsk({
    commands,
    library: () => library,
    now: () => end,
    log,
    admission: createAdmission({
      askers: askerGroups,
      log,
      budgets: createBudgets({ lines: budget, desk: budget, suggestions: budget }),
    }),
    showed: ({ user }) => shown.push(user),
  });
  const suggested = async (channel: string) =>
    (await ask.complete("who", "name", "", askerOf("en", { user: "U5", channel }))).map(
      ({ value }) => value,
    )[0];
  const nobodyYet = await suggested("slack:C7");
  const [, last = ""] = library.people.keys();
  for (const user of ["U3", "U3", "U4", "U3", "U3"])
    await ask.line(`who ${last}`, askerOf("en", { user, channel: user === "U4" ? "slack:C7" : "slack:C1" }));
  expect([shown, await suggested("slack:C7")]).toEqual([["U3", "U3", "U4", "U3"], last]);
  expect(nobodyYet).not.toBe(last);
});

test("a page shows the same whether the entries of later pages were composed or only counted", async () => {
  const library = libraryOf(...generateBriefings(60));
  const [person = ""] = library.people.keys();
  const [slug = ""] = library.bySlug.keys();
  const measure = {
    limit: { blocks: 50, characters: 8_000 },
    sizeOf: (block: object) => ({ blocks: 1, characters: JSON.stringify(block).length }),
  };
  const askAnew = (line: string) =>
    createTestAsk({ commands, library: () => library, now: () => end, log }).line(line, askerOf("en"));
  const lines = [`who ${person}`, `timeline ${person}`, "commitments", "quotes", "positions", "figures"];
  for (const line of [...lines, `source ${slug}`, "search progress", "search meeting 7"]) {
    const whole = await askAnew(`${line} page:400`);
    const composed: boolean[] = [];
    for (const page of [1, 2, 3, 400]) {
      const reply = await askAnew(`${line} page:${page}`);
      const expected = messagesOfReply({ ...whole, page, shareLine: reply.shareLine }, measure, 5);
      expect(messagesOfReply(reply, measure, 5), `${line}, page ${page}`).toEqual(expected);
      expect(reply.shareLine === null, line).toBe(whole.shareLine === null);
      composed.push(reply.answer.blocks.every((block) => block.kind !== "entry" || block.content.length > 0));
    }
    if (!line.startsWith("source") && line !== "figures")
      expect([composed[0], composed.at(-1)], line).toEqual([false, true]);
  }
});
