import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { isEmbargoed } from "../../../src/answer/answer.ts";
import { entriesUpTo, type Reply } from "../../../src/answer/reply.ts";
import { type Language, languages, localize } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { briefingWith, embargo, openWords, type Secret, secretOf } from "./archives.ts";
import { editor, listener, roles, withTwoNewsrooms } from "./two-newsrooms.ts";
import { allCommands, formLines, groupsOf, storyOf, type Way } from "./ways.ts";

/** All of a reply that anybody gets to see. Entries of later pages are counted. Cleared editors have them composed, so that every page of an answer has its mark. */
const shownOf = ({ lineOfPage, ...reply }: Reply) => {
  const { blocks, restsOn } = reply.answer;
  const most = entriesUpTo(reply.page);
  const later = new Set(blocks.filter(({ kind }) => kind === "entry").slice(most));
  const answer = {
    ...reply.answer,
    blocks: blocks.map((block) =>
      later.has(block) && block.kind === "entry" ? { kind: block.kind, counts: block.counts } : block,
    ),
    // The briefings of later entries are among those of the answer.
    restsOn: later.size === 0 ? restsOn : restsOn?.embargoed,
  };
  return { ...reply, answer, nextLine: lineOfPage(reply.page + 1) };
};

/** Work that nobody waits for is done after a turn: all of it is in memory. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** How many archives each language has. Each of them is asked a part of all ways, so that together they are asked in every way. */
const archivesOfLanguage = 4;

const seen = { marked: 0, unmarked: 0, forms: 0, posts: 0, ways: 0 };

/** Asks two newsrooms the same, as everybody who may be in a newsroom, and compares what they get. */
const compareNewsrooms = (secret: Secret, ways: readonly Way[], language: Language): Promise<void> =>
  withTwoNewsrooms(secret, async (holding, unknowing) => {
    const mark = localize(secret.briefing.headline, language);
    for (const [role, fields] of Object.entries(roles)) {
      // A channel takes one message a second.
      for (const { time } of [holding, unknowing]) time.now = time.now.add({ minutes: 1 });
      for (const way of [...storyOf(secret), ...ways]) {
        const [one, other] = [listener(fields, language), listener(fields, language)];
        const held = await way.ask(holding.ask, one.asker);
        const open = await way.ask(unknowing.ask, other.asker);
        await nextTurn();
        if (!isEmbargoed(held.answer)) {
          seen.unmarked += 1;
          expect(shownOf(held), way.said).toEqual(shownOf(open));
          // A chart is drawn after its message.
          await vi.waitFor(
            () => expect([one.followed, one.attached], way.said).toEqual([other.followed, other.attached]),
            { timeout: 10_000 },
          );
          continue;
        }
        seen.marked += 1;
        expect(role).toMatch(/^an editor in a cleared channel/u);
        expect([held.answer.restsOn?.embargoed, held.shareLine]).toEqual([["secret"], null]);
        expect(held.answer.restsOn?.briefings).toContain("secret");
        expect(JSON.stringify(held.answer.blocks[0])).toContain(mark);
        // A chart that shows nothing of it needs no mark, but must then be the one that everybody gets.
        for (const answer of one.followed)
          if (!isEmbargoed(answer)) expect(other.followed, way.said).toContainEqual(answer);
        // A chart does not follow at all if it would be another one without what is under embargo.
        if (fields.followsAlone === false)
          expect(other.followed).toEqual(expect.arrayContaining(one.followed));
      }
      for (const line of formLines) {
        const asker = askerOf(language, fields);
        const form = await holding.ask.form(line, asker);
        seen.forms += form === null ? 0 : 1;
        // Only the asker sees a form, so that of a cleared editor shows the fact's words.
        if (/^correct fact:secret/u.test(line) && /^an editor in a cleared channel/u.test(role)) continue;
        expect(form, line).toEqual(await unknowing.ask.form(line, asker));
      }
    }
    // What is posted, and what the desk's channel is told, is what everybody may read.
    await Promise.all([holding.scheduler.idle(), unknowing.scheduler.idle()]);
    expect(holding.fake.all()).toEqual(unknowing.fake.all());
    seen.posts += holding.fake.all().length;
    const openly = unknowing.told.map((answer) => JSON.stringify(answer));
    expect(holding.told.filter((answer) => !openly.includes(JSON.stringify(answer)))).toEqual([]);
    expect([holding.failures, unknowing.failures]).toEqual([[], []]);
  });

const partsOfLanguages = languages.flatMap((language) =>
  Array.from({ length: archivesOfLanguage }, (_, part) => ({ language, part })),
);

describe("every answer that rests on nothing under embargo is the same without it, for every asker", () => {
  // Every command with every option is asked once in each language.
  test.each(partsOfLanguages)(
    "in $language, of part $part of the commands and options",
    async ({ language, part }) => {
      await fc.assert(
        fc.asyncProperty(
          secretOf,
          fc.array(fc.nat(), { minLength: 1_000, maxLength: 1_000 }),
          async (secret, picks) => {
            const ways = groupsOf(secret).flatMap((group, index) => {
              const way = group[(picks[index] ?? 0) % group.length];
              return index % archivesOfLanguage !== part || way === undefined ? [] : [way];
            });
            seen.ways += ways.length;
            await compareNewsrooms(secret, ways, language);
          },
        ),
        { numRuns: 1, endOnFailure: true },
      );
    },
    60_000,
  );

  test("of which many are marked, forms are opened and digests are posted", () => {
    const options = allCommands.reduce((sum, { options: of }) => sum + 1 + Object.keys(of).length, 0);
    const { marked, unmarked, forms, posts, ways } = seen;
    expect([
      ways >= options * languages.length,
      marked > 100,
      unmarked > 1_000,
      forms > 100,
      posts > 10,
    ]).toEqual([true, true, true, true, true]);
  });
});

test("a chart that follows in a channel does not name what is under embargo", async () => {
  const shape = { date: "2025-01-01", ids: "", figures: 2, isTranslated: true };
  const words = { ...openWords, topic: "Open source water" };
  const briefing = { ...briefingWith("secret", words, shape), embargo };
  await withTwoNewsrooms({ words, briefing }, async (holding) => {
    const { asker, followed } = listener({ ...editor, followsAlone: false }, "en");
    const { answer } = await holding.ask.line("commitments summary:topic date:2026", asker);
    await nextTurn();
    // The answer, which only its asker sees, rests on it.
    expect([isEmbargoed(answer), followed.map(isEmbargoed)]).toEqual([true, [false]]);
  });
});

test("what contradicts an open fact under embargo is shown to cleared editors alone", async () => {
  const shape = { date: "2026-02-02", ids: "", figures: 2, isTranslated: true };
  const briefing = { ...briefingWith("secret", openWords, shape), embargo };
  await withTwoNewsrooms({ words: openWords, briefing }, async (holding, unknowing) => {
    const line = "source interview/figure-0";
    const ofEditor = (await holding.ask.line(line, askerOf("en", editor))).answer;
    expect([ofEditor.restsOn?.embargoed, JSON.stringify(ofEditor).includes("42")]).toEqual([
      ["secret"],
      true,
    ]);
    const { answer } = await holding.ask.line(line, askerOf("en"));
    expect(answer).toEqual((await unknowing.ask.line(line, askerOf("en"))).answer);
    expect(JSON.stringify(answer)).not.toContain("42");
  });
});

test("only cleared editors are offered a name of it, and what they ask changes no other person's offers", async () => {
  await fc.assert(
    fc.asyncProperty(secretOf, (secret) =>
      withTwoNewsrooms(secret, async (holding, unknowing) => {
        // By names that only the embargoed briefing has.
        for (const { ask } of [holding, unknowing]) {
          for (const name of [secret.words.alias, secret.words.name]) {
            await ask.line(`who ${name}`, askerOf("en", editor));
          }
        }
        for (const fields of Object.values(roles)) {
          const asker = askerOf("en", fields);
          const isCleared =
            fields.channel === editor.channel && fields.isEditor && fields.readsAlone !== false;
          for (const { name, options } of allCommands) {
            for (const option of Object.keys(options)) {
              for (const typed of ["", "a", "m", secret.words.alias.slice(0, 2)]) {
                const held = await holding.ask.complete(name, option, typed, asker);
                const open = await unknowing.ask.complete(name, option, typed, asker);
                const unmarked = held.filter(({ label }) => !label.startsWith("under embargo · "));
                for (const each of unmarked) expect(open).toContainEqual(each);
                if (!isCleared) expect(held).toEqual(open);
              }
            }
          }
        }
      }),
    ),
    { numRuns: 8 },
  );
}, 60_000);

test("links to it do not unfold, and links to others unfold into what all readers may see", async () => {
  await fc.assert(
    fc.asyncProperty(secretOf, fc.constantFrom(...languages), (secret, language) =>
      withTwoNewsrooms(secret, async (holding, unknowing) => {
        for (const fields of Object.values(roles)) {
          for (const slug of ["secret", "interview"]) {
            const address = `https://${slug}.example/story`;
            expect(await holding.ask.card(address, askerOf(language, fields))).toEqual(
              await unknowing.ask.card(address, askerOf(language, fields)),
            );
          }
        }
      }),
    ),
    { numRuns: 8 },
  );
}, 60_000);

test("an answer that reads of a person under embargo only what everybody may read can be shared", async () => {
  const words = { ...openWords, alias: "the general" };
  const shape = { date: "2026-04-02", ids: "", figures: 0, isTranslated: false };
  const briefing = { ...briefingWith("secret", words, shape), embargo };
  await withTwoNewsrooms({ words, briefing }, async ({ ask }) => {
    const { answer, shareLine } = await ask.line("source interview/wait", askerOf("en", editor));
    expect([answer.restsOn?.embargoed, shareLine]).toEqual([[], "source interview/wait"]);
    expect(answer.restsOn?.briefings).toEqual(["interview"]);
  });
});
