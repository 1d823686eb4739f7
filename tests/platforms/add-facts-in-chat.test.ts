import { describe, expect, test } from "vitest";
import { z } from "zod";
import { itemsOf } from "../drafts/review/decisions/draft.ts";
import { ids } from "../fakes/discord/ids.ts";
import type { StoredMessage } from "../fakes/discord/messages.ts";
import { colleagueUser } from "../fakes/discord/people.ts";
import { blocksSchema, controlsIn } from "../fakes/slack/blocks.ts";
import { seen, startBot } from "./discord/bot.ts";
import { createHostWith } from "./host.ts";
import { named } from "./named.ts";
import { startNewsroom } from "./newsroom.ts";
import { blocksOf, find } from "./slack/seen.ts";
import { startOver, ways } from "./slack/ways.ts";

const nearest = "la ministre Jeanne Morel a inauguré la digue";
/** An event with a word too many, which the article does not have. */
const event = {
  words: "la ministre Jeanne Morel a inauguré hier la digue",
  wording: "La digue est inaugurée.",
  date: "2026-03-03",
};

const addedIn = (yaml: string) =>
  itemsOf(yaml.replaceAll("post.txt", "le-quotidien.fr.txt")).flatMap(({ key, state, entry }) =>
    state === "added" ? [[key, entry.text, entry.date, entry.passages]] : [],
  );
const theEvent = [
  "event/digue-inauguree",
  { fr: "La digue est inaugurée." },
  "2026-03-03",
  [{ source: "le-quotidien", exact: nearest }],
];

describe.each(ways)("editors on Slack over %s", (_name, transport) => {
  const start = async () => {
    const { drafts, store, addDraft, yamlOf } = await startNewsroom();
    await addDraft();
    const editors = [...named("U2"), ...named("U6")];
    const bot = await startOver(transport, [], { editors }, { drafts, store: async () => store });
    const { slack, send } = bot;
    const ephemeral = { message: { isEphemeral: true } };
    /** Decides about the doubtful parts, until the sure facts and the menu below them are shown. */
    const toSureFacts = async (): Promise<unknown> => {
      let message: unknown = await send(slack.slashCommand({ command: "/onrecord", text: "decide digue" }));
      for (let taps = 0; taps < 20; taps += 1) {
        const labels = controlsIn(blocksOf(message)).map(({ label }) => label);
        if (labels.includes("An event")) return message;
        slack.responses.length = 0;
        await send(slack.press(find(message, labels.includes("Keep") ? "Keep" : "Drop"), ephemeral));
        await slack.until(() => slack.responses.length > 0);
        message = slack.responses[0];
      }
      return expect.unreachable("The sure facts are not shown.");
    };
    /** Opens the form of an event in the menu. */
    const openForm = async (message: unknown, user: string) => {
      slack.views.clear();
      await send(slack.press(find(message, "An event"), { user, ...ephemeral }));
      await slack.until(() => slack.views.size > 0);
      return [...slack.views.values()][0] ?? expect.unreachable();
    };
    return { ...bot, toSureFacts, openForm, yaml: () => yamlOf("digue") };
  };
  const viewSchema = z.looseObject({
    view: z.looseObject({ blocks: blocksSchema, private_metadata: z.string() }),
  });

  test("paste words that the article does not have, are offered the nearest, and save them", async () => {
    const { slack, send, toSureFacts, openForm, yaml } = await start();
    const view = await openForm(await toSureFacts(), "U2");
    const { view: offered } = viewSchema.parse(await send(slack.submit(view, event)));
    expect(JSON.stringify(offered)).toContain(nearest);
    expect(addedIn(await yaml())).toEqual([]);
    const use = controlsIn(offered.blocks).find(({ label }) => label === "Use these words");
    await send(
      slack.press(use ?? expect.unreachable(), {
        view: { id: view.id, type: "modal", private_metadata: offered.private_metadata },
      }),
    );
    await expect.poll(async () => addedIn(await yaml())).toEqual([theEvent]);
  });

  test("who send the same fact at once add it once, and neither loses anything", async () => {
    const { slack, send, toSureFacts, openForm, yaml } = await start();
    const message = await toSureFacts();
    const [one, other] = [await openForm(message, "U2"), await openForm(message, "U6")];
    const values = { ...event, words: nearest };
    const answers = await Promise.all([one, other].map((view) => send(slack.submit(view, values))));
    expect(answers.map((answer) => JSON.stringify(answer).includes("Saved."))).toEqual([true, true]);
    expect(addedIn(await yaml())).toEqual([theEvent]);
  });
});

describe("editors on Discord", () => {
  const start = async () => {
    const { drafts, store, addDraft, yamlOf } = await startNewsroom();
    await addDraft();
    const { host } = createHostWith({ drafts, store: async () => store });
    const editors = [...named(ids.asker), ...named(colleagueUser.id)];
    const { fake } = await startBot({ host: { ask: host.ask, lines: host.lines }, settings: { editors } });
    /** The newest answer to an interaction. */
    const answerOf = async (asked: ReturnType<typeof fake.press>): Promise<StoredMessage> => {
      await fake.until(() => asked.replies.length > 0);
      return asked.replies.at(-1) ?? expect.unreachable();
    };
    const toSureFacts = async (): Promise<StoredMessage> => {
      let message = await answerOf(fake.command("decide", { briefing: "digue" }));
      for (let taps = 0; taps < 20; taps += 1) {
        const written = JSON.stringify(message.components);
        if (written.includes('"An event"')) return message;
        message = await answerOf(fake.press(message, written.includes('"Keep"') ? "Keep" : "Drop"));
      }
      return expect.unreachable("The sure facts are not shown.");
    };
    const openForm = async (message: StoredMessage, user?: typeof colleagueUser) => {
      const opened = fake.press(message, "An event", user && { user });
      await fake.until(() => opened.modal !== null);
      return opened;
    };
    return { fake, answerOf, toSureFacts, openForm, yaml: () => yamlOf("digue") };
  };

  test("paste words that the article does not have, are offered the nearest, and save them", async () => {
    const { fake, answerOf, toSureFacts, openForm, yaml } = await start();
    const form = await openForm(await toSureFacts());
    const offered = await answerOf(fake.submit(form, event));
    expect(seen(offered)).toContain(nearest);
    expect(addedIn(await yaml())).toEqual([]);
    await answerOf(fake.press(offered, "Use these words"));
    expect(addedIn(await yaml())).toEqual([theEvent]);
    expect(fake.problems).toEqual([]);
  });

  test("who send the same fact at once add it once, and neither loses anything", async () => {
    const { fake, answerOf, toSureFacts, openForm, yaml } = await start();
    const message = await toSureFacts();
    const [one, other] = [await openForm(message), await openForm(message, colleagueUser)];
    const values = { ...event, words: nearest };
    const answers = await Promise.all([
      answerOf(fake.submit(one, values)),
      answerOf(fake.submit(other, values, { user: colleagueUser })),
    ]);
    expect(answers.map((answer) => seen(answer).split("\n")[0])).toEqual(["Saved.", "Saved."]);
    expect(addedIn(await yaml())).toEqual([theEvent]);
  });
});
