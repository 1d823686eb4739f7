import fc from "fast-check";
import { expect, test } from "vitest";
import type { CommandAnswer } from "../../../src/answer/answer.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { languages } from "../../../src/base/language/language.ts";
import type { Drafts } from "../../../src/drafts/drafts.ts";
import type { UnderReview } from "../../../src/drafts/review/approval.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { askerOf } from "../../askers.ts";
import { briefingOf } from "../../library.ts";
import { createTestAsk } from "../create-test-ask.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const now = Temporal.Instant.from("2026-05-01T08:00:00Z");
const embargo = "2026-06-01T06:00:00+02:00";
const cleared = "slack:C9";

/** The words of a briefing: two with the same ids and other words differ in everything that is shown. */
interface Words {
  readonly name: string;
  readonly alias: string;
  readonly title: string;
  readonly topic: string;
  readonly organization: string;
  readonly headline: string;
  readonly said: string;
}

interface Shape {
  readonly date: string;
  /** What stands in front of the ids, so that they are those of another briefing, or not. */
  readonly ids: string;
  readonly figures: number;
}

const briefingWith = (slug: string, words: Words, { date, ids, figures }: Shape): Briefing => {
  const passage = `${words.title} ${words.name} of ${words.organization} asks for ${words.said} soon.`;
  const passages = [{ source: "post", exact: passage }];
  return briefingOf(
    slug,
    {
      status: "reviewed",
      headline: { en: words.headline },
      summary: { en: `About ${words.headline}.` },
      sources: [
        {
          id: "post",
          file: "post.txt",
          publisher: `${words.headline} Post`,
          language: "en",
          published: { date, known: "text" },
          page: { url: `https://${slug}.example/story`, language: "en" },
        },
      ],
      topics: [{ id: `${ids}topic`, names: { en: words.topic } }],
      organizations: [
        { id: `${ids}ministry`, names: { en: words.organization }, aliases: [`${words.alias}org`] },
      ],
      people: [
        {
          id: `${ids}ada`,
          names: { en: words.name },
          aliases: [words.alias],
          roles: [{ id: "role", title: { en: words.title }, organization: `${ids}ministry`, passages }],
        },
      ],
      statements: [
        {
          id: "wait",
          speaker: `${ids}ada`,
          onBehalfOf: `${ids}ministry`,
          kind: "commitment",
          text: { en: `Promised ${words.said}.` },
          topics: [`${ids}topic`],
          due: "2026-06-30",
          passages,
        },
      ],
      figures: Array.from({ length: figures }, (_, index) => ({
        id: `figure-${index}`,
        value: 40 + index,
        unit: { en: words.said },
        counts: { en: words.topic },
        topics: [`${ids}topic`],
        passages,
      })),
    },
    { post: passage },
  );
};

const openWords: Words = {
  name: "Ada Stone",
  alias: "the reformer",
  title: "Minister",
  topic: "Open source",
  organization: "Ministry of Works",
  headline: "An interview",
  said: "patience",
};

const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
const otherWords: fc.Arbitrary<Words> = fc
  .uniqueArray(word, { minLength: 7, maxLength: 7 })
  .map(
    ([
      name = "",
      alias = "",
      title = "",
      topic = "",
      organization = "",
      headline = "",
      said = "",
    ]): Words => ({ name: `Ada ${name}`, alias, title, topic, organization, headline, said }),
  );
const secretOf: fc.Arbitrary<{ readonly words: Words; readonly briefing: Briefing }> = fc
  .record({
    words: otherWords,
    // Newer, so that its words win, or older, so that they are kept as other spellings.
    date: fc.constantFrom("2026-01-02", "2026-04-02"),
    ids: fc.constantFrom("", "other-"),
    figures: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ words, ...shape }) => ({
    words,
    briefing: { ...briefingWith("secret", words, shape), embargo },
  }));

const interview = briefingWith("interview", openWords, { date: "2026-02-02", ids: "", figures: 1 });

const nothing: UnderReview = { found: "nothing" };

/** Drafts of a folder, of which only reading and the page matter here. */
const draftsOf = (secret: Briefing | null): Drafts => ({
  build: () => Promise.reject(new Error("Nothing is drafted here.")),
  buildFile: () => Promise.reject(new Error("Nothing is drafted here.")),
  peopleIn: () => Promise.reject(new Error("Nobody is looked for here.")),
  read: async (slug) =>
    secret === null || slug !== secret.slug
      ? nothing
      : { found: "briefing", briefing: secret, texts: new Map(), version: "1", openCount: 0 },
  page: async ({ briefing }) => `<p>${JSON.stringify(briefing.headline)}</p>`,
  approve: async () => ({ became: "already-reviewed" }),
});

const newsroom = (briefings: readonly Briefing[], secret: Briefing | null) => {
  const told: CommandAnswer[] = [];
  const failures: unknown[] = [];
  const snapshots = createSnapshots(briefings);
  const ask = createTestAsk({
    commands,
    now: () => now,
    log: {
      debug() {},
      info() {},
      warn() {},
      error: (...entry: readonly unknown[]) => void failures.push(entry),
    },
    library: (at) => snapshots.at(at),
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: [cleared] },
    drafts: draftsOf(secret),
    newsdesk: {
      language: "en",
      async tell(answer) {
        told.push(answer);
        return "posted";
      },
    },
  });
  return { ask, told, failures };
};

const editor: Partial<Asker> = { channel: cleared, isEditor: async () => true };
const roles: Readonly<Record<string, Partial<Asker>>> = {
  "an editor in a cleared channel": editor,
  "an editor elsewhere": { ...editor, channel: "slack:C1" },
  "an editor whose answer all read": { ...editor, readsAlone: false },
  "a reporter in a cleared channel": { channel: cleared },
  "a reporter": {},
};

const all = commands.flatMap((command) => [command, ...command.subcommands]);

/** Lines of every command with every option, and values that mean something on either side, or on none. */
const linesOf = ({ words }: { readonly words: Words }): readonly string[] => {
  const values = [
    ...Object.values(openWords),
    ...Object.values(words),
    ...["ada", "ministry", "topic", "other-ada", "interview", "secret", "secret/wait", "interview/wait"],
    ...["gone", "https://secret.example/story", "https://interview.example/story"],
    `${openWords.title} ${openWords.name} of ${openWords.organization} asks for ${openWords.said} soon.`,
    `${words.title} ${words.name} of ${words.organization} asks for ${words.said} soon.`,
  ];
  return all.flatMap(({ name, options }) => [
    name,
    ...Object.keys(options).flatMap((option) =>
      values.flatMap((value) => [`${name} ${option}:"${value}"`, `${name} ${value} note`]),
    ),
  ]);
};

const heard = (fields: Partial<Asker>, language: (typeof languages)[number]) => {
  const followed: CommandAnswer[] = [];
  const asker = askerOf(language, {
    ...fields,
    async follow(answer) {
      followed.push(answer);
      return { async replace() {}, async attach() {} };
    },
  });
  return { asker, followed };
};

test("every answer that rests on nothing under embargo is the same without it, for every line, language and role", async () => {
  const seen = { marked: 0, unmarked: 0 };
  await fc.assert(
    fc.asyncProperty(
      secretOf.chain((secret) =>
        fc.record({
          secret: fc.constant(secret),
          lines: fc.shuffledSubarray([...linesOf(secret)], { minLength: 40, maxLength: 40 }),
        }),
      ),
      fc.constantFrom(...languages),
      async ({ secret, lines }, language) => {
        const holding = newsroom([secret.briefing, interview], secret.briefing);
        const unknowing = newsroom([interview], null);
        for (const [role, fields] of Object.entries(roles)) {
          for (const line of lines) {
            const [one, other] = [heard(fields, language), heard(fields, language)];
            const held = await holding.ask.line(line, one.asker);
            const open = await unknowing.ask.line(line, other.asker);
            if (held.answer.restsOn === undefined) {
              seen.unmarked += 1;
              expect({ ...held, lineOfPage: null }, line).toEqual({ ...open, lineOfPage: null });
              expect(one.followed, line).toEqual(other.followed);
              continue;
            }
            seen.marked += 1;
            expect([role, held.answer.restsOn, held.shareLine]).toEqual([
              "an editor in a cleared channel",
              ["secret"],
              null,
            ]);
            expect(JSON.stringify(held.answer.blocks[0])).toContain(secret.words.headline);
            for (const answer of one.followed) expect(answer.restsOn).toEqual(["secret"]);
          }
        }
        // The desk's channel is told what everybody may read.
        expect(holding.told.filter((answer) => !unknowing.told.some((same) => isSame(answer, same)))).toEqual(
          [],
        );
        expect(holding.failures).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
  expect([seen.marked > 100, seen.unmarked > 1_000]).toEqual([true, true]);
}, 120_000);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

test("nobody but a cleared editor is offered a name of it, and what a cleared editor asks changes no offer", async () => {
  await fc.assert(
    fc.asyncProperty(secretOf, async (secret) => {
      const holding = newsroom([secret.briefing, interview], secret.briefing);
      const unknowing = newsroom([interview], null);
      // By a name that only the embargoed briefing has.
      for (const { ask } of [holding, unknowing])
        await ask.line(`who ${secret.words.alias}`, askerOf("en", editor));
      for (const fields of Object.values(roles)) {
        const asker = askerOf("en", fields);
        for (const { name, options } of all) {
          for (const option of Object.keys(options)) {
            for (const typed of ["", "a", "m", secret.words.alias.slice(0, 2)]) {
              const held = await holding.ask.complete(name, option, typed, asker);
              const open = await unknowing.ask.complete(name, option, typed, asker);
              const unmarked = held.filter(({ label }) => !label.startsWith("under embargo · "));
              if (fields !== editor) expect(unmarked).toEqual(held);
              for (const each of unmarked) expect(open).toContainEqual(each);
              if (fields !== editor) expect(held).toEqual(open);
            }
          }
        }
      }
    }),
    { numRuns: 10 },
  );
});

test("links to it unfold for nobody, and links to others unfold into what everybody may see", async () => {
  await fc.assert(
    fc.asyncProperty(secretOf, async (secret) => {
      const holding = newsroom([secret.briefing, interview], secret.briefing);
      const unknowing = newsroom([interview], null);
      for (const fields of Object.values(roles)) {
        for (const slug of ["secret", "interview"]) {
          const address = `https://${slug}.example/story`;
          expect(await holding.ask.card(address, askerOf("en", fields))).toEqual(
            await unknowing.ask.card(address, askerOf("en", fields)),
          );
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("an answer that reads of a person under embargo only what everybody may read can be shared", async () => {
  const secret = briefingWith(
    "secret",
    { ...openWords, alias: "the general" },
    { date: "2026-04-02", ids: "", figures: 0 },
  );
  const { ask } = newsroom([{ ...secret, embargo }, interview], secret);
  const { answer, shareLine } = await ask.line("source interview/wait", askerOf("en", editor));
  expect([answer.restsOn, shareLine]).toEqual([undefined, "source interview/wait"]);
});
