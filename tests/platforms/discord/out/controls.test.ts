import { describe, expect, test } from "vitest";
import { z } from "zod";
import { choices, factsShownIn, paragraph } from "../../../../src/answer/answer.ts";
import { defineCommand } from "../../../../src/ask/define-command.ts";
import { text } from "../../../../src/base/text/inline.ts";
import type { PostedAnswer } from "../../../../src/platforms/shared/platform.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import { textDisplaysIn } from "../../../fakes/discord/message-rules.ts";
import type { StoredMessage } from "../../../fakes/discord/messages.ts";
import { controlsOf } from "../../../fakes/discord/person.ts";
import { libraryOf, sensitiveIn, summit, visit } from "../../../library.ts";
import { commandsWithForm } from "../../command-with-form.ts";
import { createHostWith } from "../../host.ts";
import { seen, startBot } from "../bot.ts";

type Fake = Awaited<ReturnType<typeof startBot>>["fake"];
type Interaction = ReturnType<Fake["command"]>;

/** The first message of an interaction's answer. */
const answerTo = async (fake: Fake, interaction: Interaction): Promise<StoredMessage> => {
  await fake.until(() => interaction.replies.length > 0);
  return interaction.replies[0] ?? expect.unreachable();
};

const ephemeral = 64;

const callback = "/interactions/{interaction_id}/{interaction_token}/callback";
const original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";

/** A command whose answer offers a line. */
const offering = (line: string) =>
  defineCommand({
    name: "offer",
    description: { en: "Offer", fr: "Offre", vi: "Gợi ý" },
    example: "",
    options: z.strictObject({}),
    run: () => ({
      language: "en",
      summary: "Offer",
      blocks: [paragraph(text("Offer")), ...choices("Go on", [{ label: "Go on", line, effect: "follow" }])],
    }),
  });

describe("a control on Discord", () => {
  test("the answer to a choice between several people replaces the question", async () => {
    const { fake } = await startBot();
    const question = await answerTo(fake, fake.command("who", { name: "stone" }));
    const [choice] = controlsOf(question);
    const chosen = fake.press(question, choice?.label ?? "");
    await answerTo(fake, chosen);
    expect(seen(chosen.replaced ?? expect.unreachable())).toContain("Ada Stone");
    expect(fake.problems).toEqual([]);
  });

  test("on a message that others see is answered below it, visible only to the person who used it", async () => {
    const { fake } = await startBot();
    const question = await answerTo(fake, fake.command("who", { name: "stone" }));
    const [choice] = controlsOf(question);
    const chosen = fake.press({ ...question, flags: question.flags & ~ephemeral }, choice?.label ?? "");
    const answer = await answerTo(fake, chosen);
    expect(chosen.replaced).toBeNull();
    expect(answer.flags & ephemeral).toBe(ephemeral);
  });

  test("Share to channel shows everybody the answer, its sources and the person who shared it", async () => {
    const { fake } = await startBot();
    const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
    const shared = await answerTo(fake, fake.press(answer, "Share to channel"));
    expect(shared.flags & ephemeral).toBe(0);
    expect(seen(shared)).toContain(seen(answer).slice(0, 400));
    expect(textDisplaysIn(shared.components)).toContain("-# Shared by <@1300000000000000003>");
    expect(controlsOf(shared).map(({ label }) => label)).not.toContain("Share to channel");
    expect(fake.problems).toEqual([]);
  });

  test("Share to channel asks again before sensitive facts are shown to everybody", async () => {
    const library = libraryOf(sensitiveIn(summit, "victim"), visit);
    const { fake } = await startBot({ host: createHostWith({ library: () => library }).host });
    const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
    expect(seen(answer)).toContain("VICTIM");
    const question = await answerTo(fake, fake.press(answer, "Share to channel"));
    expect(question.flags & ephemeral).toBe(ephemeral);
    expect(seen(question)).toContain("This answer has facts with these marks: VICTIM.");
    const shared = await answerTo(fake, fake.press(question, "Share anyway"));
    expect(shared.flags & ephemeral).toBe(0);
    expect(seen(shared)).toContain(seen(answer).slice(0, 400));
    expect(textDisplaysIn(shared.components)).toContain("-# Shared by <@1300000000000000003>");
  });

  test("Share to channel is remembered with what it shows, so that corrections reach it and keep who shared it", async () => {
    const { promise: answered, resolve: remember } = Promise.withResolvers<PostedAnswer>();
    const { fake, platform } = await startBot({ host: { remember } });
    const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
    const shared = await answerTo(fake, fake.press(answer, "Share to channel"));
    const { channel, thread, pages, posted } = await answered;
    expect({ channel, thread, posted }).toEqual({
      channel: `discord:${ids.text}`,
      thread: null,
      posted: new Map([["0", shared.id]]),
    });
    expect(pages.flatMap(factsShownIn)).toEqual(["summit/publish", "visite/ecoles", "summit/welcome"]);
    const message = { channel: ids.text, messageId: shared.id, deliveryId: "edit-1", part: "0" };
    const became = await platform.edits?.replace(message, pages[0] ?? expect.unreachable());
    expect(became).toEqual({ outcome: "replaced" });
    expect(textDisplaysIn(fake.messages[0]?.components ?? [])).toContain(
      "-# Shared by <@1300000000000000003>",
    );
    expect(fake.problems).toEqual([]);
  });

  test("Share to channel is remembered even if the response to it is lost, and not if it is in plain text", async () => {
    const remembered: PostedAnswer[] = [];
    const { fake } = await startBot({ host: { remember: (each) => void remembered.push(each) } });
    const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
    const share = async () => {
      const read = () => fake.requests.filter(({ method, route }) => method === "GET" && route === original);
      const { length: before } = read();
      const shared = fake.press(answer, "Share to channel");
      await fake.until(() => read().length > before);
      // The bot has read the answer to this request when it has answered another one.
      await answerTo(fake, fake.command("help"));
      return shared.replies[0]?.id;
    };
    fake.fail("POST", callback, { acts: true, answers: "lost" });
    const first = await share();
    fake.fail("POST", callback, {
      acts: false,
      answers: { status: 400, body: { code: 50_035, message: "Invalid Form Body" } },
    });
    await share();
    expect(remembered.map(({ posted }) => [...posted.values()])).toEqual([[first]]);
  });

  test("the button beside a fact shows its source, and the menu below the facts has the other controls", async () => {
    const { fake } = await startBot();
    const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
    const source = await answerTo(fake, fake.press(answer, "Source"));
    expect(seen(source)).toContain("The ministry will publish the code by June.");
    expect(source.flags & ephemeral).toBe(ephemeral);
    const inMenu = controlsOf(answer).filter((control) => "values" in control);
    const label = "Copy attribution: Ada Stone: The ministry will publish the code by June.";
    expect(inMenu.map((option) => option.label).slice(0, 2)).toEqual([
      label,
      "Wrong?: Ada Stone: The ministry will publish the code by June.",
    ]);
    const attribution = await answerTo(fake, fake.press(answer, label));
    expect(seen(attribution)).toContain("“We will publish the code by June,” said Ada Stone");
    expect(attribution.flags & ephemeral).toBe(ephemeral);
    const form = fake.press(answer, inMenu[1]?.label ?? "");
    await fake.until(() => form.modal !== null);
    expect(fake.problems).toEqual([]);
  });

  test.each(["1f0:=never-kept-1234567890", "9x0:who ada", "something-else"])(
    "of an older version (%s) is answered with an explanation",
    async (customId) => {
      const { fake } = await startBot();
      const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
      const old = await answerTo(fake, fake.pressUnknown(answer, customId));
      expect(seen(old)).toMatch(/^This button or menu is too old, or from an older version of the bot/);
    },
  );

  test("with a line that is too long for Discord is stored, and works", async () => {
    const words = "nobody ".repeat(14).trim();
    const { fake } = await startBot({ commands: [offering(`who ${words}`)] });
    const offer = await answerTo(fake, fake.command("offer"));
    const answer = await answerTo(fake, fake.press(offer, "Go on"));
    expect(seen(answer)).toContain(`Nothing is on record for “${words}”.`);
    expect(fake.problems).toEqual([]);
  });

  test("that Discord delivers twice acts once", async () => {
    const { fake } = await startBot();
    const answer = await answerTo(fake, fake.command("who", { name: "ada" }));
    const pressed = fake.press(answer, "Share to channel");
    fake.deliverAgain(pressed);
    await answerTo(fake, fake.press(answer, "Share to channel"));
    expect(pressed.callbacks).toBe(1);
  });
});

test("More shows the next page, even after a restart", async () => {
  const facts = Array.from({ length: 300 }, (_, index) =>
    paragraph(text(`fact ${index} ${"word ".repeat(30)}`)),
  );
  const long = defineCommand({
    name: "long",
    description: { en: "Long", fr: "Long", vi: "Dài" },
    example: "",
    options: z.strictObject({}),
    run: () => ({ language: "en", summary: "Long", blocks: facts }),
  });
  const { fake, platform } = await startBot({ commands: [long] });
  const last = await answerTo(fake, fake.command("long"));
  await platform.stop();
  await startBot({ commands: [long] }, fake);
  const more = await answerTo(fake, fake.press(last, "More"));
  const lastShown = Number(/fact (\d+)(?!.*fact)/su.exec(seen(last))?.[1]);
  expect(seen(more)).toMatch(new RegExp(`^fact ${lastShown + 1}\\b`));
});

describe("a form on Discord", () => {
  const open = async () => {
    const { noted, commands } = commandsWithForm();
    const { fake } = await startBot({ commands });
    const answer = await answerTo(fake, fake.command("ask"));
    const shown = fake.press(answer, "Note");
    await fake.until(() => shown.modal !== null);
    return { fake, noted, shown };
  };

  test("shows the fields with their current values", async () => {
    const { fake, shown } = await open();
    expect(shown.modal).toMatchObject({
      title: "/note",
      components: [
        { label: "Words", description: "Notes", component: { value: "as it is", required: false } },
      ],
    });
    expect(fake.problems).toEqual([]);
  });

  test("has the command's name in the asker's language as title", async () => {
    const { commands } = commandsWithForm();
    const { fake } = await startBot({ commands });
    const answer = await answerTo(fake, fake.command("ask", {}, { locale: "vi" }));
    const shown = fake.press(answer, "Note", { locale: "vi" });
    await fake.until(() => shown.modal !== null);
    expect(shown.modal?.title).toBe("/ghi-chú");
  });

  test("runs its command with the values", async () => {
    const { fake, noted, shown } = await open();
    const answer = await answerTo(fake, fake.submit(shown, { words: "something else" }));
    expect(noted).toEqual([{ about: "ada", words: "something else" }]);
    expect(seen(answer)).toBe("Noted.");
    expect(fake.problems).toEqual([]);
  });

  test("does not submit values that were not changed", async () => {
    const { fake, noted, shown } = await open();
    await answerTo(fake, fake.submit(shown, { words: "as it is" }));
    expect(noted).toEqual([{ about: "ada", words: null }]);
  });

  test("with a wrong value is answered with the problem, and can be opened again", async () => {
    const { fake, shown } = await open();
    const refused = await answerTo(fake, fake.submit(shown, { words: "" }));
    expect(seen(refused)).toBe("It needs words.");
    const again = fake.press(refused, "Fill in again");
    await fake.until(() => again.modal !== null);
    expect(again.modal).toMatchObject({ components: [{ component: { custom_id: "words" } }] });
    expect(fake.problems).toEqual([]);
  });

  test("with a problem of an option without a field can be opened again", async () => {
    const { fake, shown } = await open();
    const refused = await answerTo(fake, fake.submit(shown, { words: "no field" }));
    expect(seen(refused)).toBe("It is about no one.");
    const again = fake.press(refused, "Fill in again");
    await fake.until(() => again.modal !== null);
    expect(again.modal).toMatchObject({ components: [{ component: { value: "no field" } }] });
  });

  test("that can no longer be sent repeats what was typed", async () => {
    const { fake, shown } = await open();
    const { modal } = shown;
    if (modal === null) throw new Error("No form was shown.");
    const old = { ...shown, modal: { ...modal, custom_id: "1f0:=never-kept-1234567890" } };
    expect(seen(await answerTo(fake, fake.submit(old, { words: "my long words" })))).toMatch(
      /^This form can no longer be sent\. .*my long words/su,
    );
  });
});

describe("a reader who types on Discord", () => {
  test("gets suggestions of people in their language, the newest first", async () => {
    const { fake } = await startBot();
    const typing = fake.type("who", "name", "stone");
    await fake.until(() => typing.choices !== null);
    expect(typing.choices?.map(({ value }) => value).toSorted()).toEqual(["ada-stone", "ben-stone"]);
    expect(fake.problems).toEqual([]);
  });

  test("gets suggestions first that the channel often asks for", async () => {
    const { fake } = await startBot();
    await answerTo(fake, fake.command("who", { name: "ben" }));
    const typing = fake.type("commitments", "who", "", { topic: "ai" });
    await fake.until(() => typing.choices !== null);
    expect(typing.choices?.[0]?.value).toBe("ben-stone");
  });
});

test("the menu of a message on Discord checks the names in the message", async () => {
  const { fake } = await startBot();
  fake.say("1300000000000000011", "Ada Stone met nobody.");
  const [message] = fake.messages;
  const answer = await answerTo(fake, fake.onMessage("Check names", message ?? expect.unreachable()));
  expect(seen(answer)).toContain("Ada Stone");
  expect(answer.flags & ephemeral).toBe(ephemeral);
  expect(fake.problems).toEqual([]);
});
