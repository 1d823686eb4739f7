import { expect, test } from "vitest";
import { replyOf } from "../../../contract/answers.ts";
import { type Answer, choices, paragraph } from "../../../src/answer/answer.ts";
import { text } from "../../../src/base/text/inline.ts";
import { ids } from "../../fakes/discord/ids.ts";
import { controlsOf } from "../../fakes/discord/person.ts";
import type { Fault } from "../../fakes/fault.ts";
import { createHost } from "../host.ts";
import { seen, startBot } from "./bot.ts";

const callback = "/interactions/{interaction_id}/{interaction_token}/callback";
const followUp = "/webhooks/{webhook_id}/{webhook_token}";
const original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
const rejected: Fault = {
  acts: false,
  answers: { status: 400, body: { code: 50_035, message: "Invalid Form Body" } },
};
const lostNote =
  "The connection to Discord failed: a part of this answer may be missing. Ask again to see all of it.";
const isV2 = (flags: number): boolean => (flags & 32_768) !== 0;

/** Needs four messages. */
const long: Answer = {
  language: "en",
  summary: "S",
  blocks: Array.from({ length: 40 }, (_, index) => paragraph(text(`${index} ${"word ".repeat(60)}`))),
};
const offer: Answer = {
  language: "en",
  summary: "Offer",
  blocks: [
    paragraph(text("Offer")),
    ...choices("Next", [{ label: "Next", line: "next", effect: "replace" }]),
  ],
};

/** Starts a bot whose commands offer a button, presses it, and resolves to the message that replaced the first. */
const startPressed = async (
  acknowledgeAfterMs: number,
  ...faults: readonly (readonly [string, string, Fault])[]
) => {
  const { host } = createHost();
  const ask = {
    ...host.ask,
    command: async () => replyOf(offer),
    line: async () => {
      if (acknowledgeAfterMs === 0) await new Promise((resolve) => setImmediate(resolve));
      return replyOf({ ...offer, blocks: [paragraph(text("**New**"))] });
    },
  };
  const { fake } = await startBot({ host: { ask, acknowledgeAfterMs } });
  const offered = fake.command("help");
  await fake.until(() => offered.replies.length > 0 && !offered.deferred);
  const message = offered.replies[0] ?? expect.unreachable();
  for (const [method, route, fault] of faults) fake.fail(method, route, fault);
  const pressed = fake.press(message, controlsOf(message)[0]?.label ?? "");
  await fake.until(() => pressed.replaced !== null);
  return pressed.replaced ?? expect.unreachable();
};

test.each([
  ["at once", 20_000, [["POST", callback, rejected]]],
  ["later", 0, [["PATCH", original, rejected]]],
] as const)(
  "if Discord rejects an answer that replaces a message, it is sent as plain text in components (%s)",
  async (_when, acknowledgeAfterMs, faults) => {
    const replaced = await startPressed(acknowledgeAfterMs, ...faults);
    expect(isV2(replaced.flags)).toBe(true);
    expect(seen(replaced)).toContain("**New**");
  },
);

test("an apology that replaces a message also consists of components", async () => {
  const replaced = await startPressed(20_000, ["POST", callback, rejected], ["POST", callback, rejected]);
  expect(isV2(replaced.flags)).toBe(true);
  expect(seen(replaced)).toMatch(/^Discord did not accept this answer/);
});

test("a form that Discord rejects is answered by an apology", async () => {
  const { fake } = await startBot();
  const asked = fake.command("source", { what: "summit/publish" });
  await fake.until(() => asked.replies.length > 0);
  fake.fail("POST", callback, rejected);
  const pressed = fake.press(asked.replies[0] ?? expect.unreachable(), "Wrong?");
  await fake.until(() => pressed.replies.length > 0);
  expect(pressed.replies.map(seen).join()).toMatch(/^Discord did not accept this answer/);
});

test.each<Fault>([
  { acts: true, answers: { status: 502, body: "oops" } },
  { acts: true, answers: "lost" },
  { acts: false, answers: "lost" },
])(
  "a page whose answer is lost ($acts) is shown at most once, the others follow, and a note says so to the reader",
  async (fault) => {
    const reply = replyOf(long);
    const { host } = createHost();
    const { fake } = await startBot({ host: { ask: { ...host.ask, command: async () => reply } } });
    fake.fail("POST", followUp, fault);
    const interaction = fake.command("help");
    await fake.until(() => interaction.replies.map(seen).includes(lostNote));
    const shown = interaction.replies.map(seen);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(fault.acts ? 5 : 4);
    expect(shown.at(-2)).toContain("39 word");
  },
);

test("the other pages are sent even if the response to the first is lost", async () => {
  const reply = replyOf(long);
  const { host } = createHost();
  const { fake } = await startBot({ host: { ask: { ...host.ask, command: async () => reply } } });
  const lost: Fault = { acts: true, answers: "lost" };
  fake.fail("POST", callback, lost, lost);
  const interaction = fake.command("help");
  await fake.until(() => interaction.replies.map(seen).includes(lostNote));
  expect(interaction.replies).toHaveLength(5);
});

test("the bot does not blame Discord for its own errors", async () => {
  const { host } = createHost();
  const ask = { ...host.ask, command: () => Promise.reject(new Error("a bug")) };
  const { fake } = await startBot({ host: { ask } });
  const interaction = fake.command("help");
  await fake.until(() => interaction.replies.length > 0);
  expect(interaction.replies.map(seen).join()).toMatch(/^Something went wrong, and it is not your fault/);
});

test("an answer to a mention is shown once with all its pages if the connection is lost", async () => {
  const reply = replyOf(long);
  const { host } = createHost();
  const { fake } = await startBot({ host: { ask: { ...host.ask, line: async () => reply } } });
  fake.fail("POST", "/channels/{channel_id}/messages", { acts: true, answers: "lost" });
  fake.write(`<@${ids.bot}> help`);
  await fake.until(() => fake.messages.filter(({ channel_id: id }) => id === ids.text).length >= 4);
  const shown = fake.messages.map(seen).filter((each) => each.includes("word"));
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown.join("\n").match(/^\d+ word/gm)).toHaveLength(40);
});
