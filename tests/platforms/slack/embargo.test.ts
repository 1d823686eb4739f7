import { describe, expect, test } from "vitest";
import { controlsIn } from "../../fakes/slack/blocks.ts";
import { summit, visit } from "../../library.ts";
import { embargoedArchive, longSummit, onlyEmbargoed } from "../embargoed.ts";
import { fiveArchives } from "../five-archives.ts";
import { blocksOf, find, seen } from "./seen.ts";
import { startOver, ways } from "./ways.ts";

describe.each(ways)("an answer that rests on an embargoed briefing, over %s", (_name, transport) => {
  const startCleared = (held = summit, open = visit) =>
    startOver(
      transport,
      [],
      { editors: [{ workspace: "T1", id: "U2" }] },
      embargoedArchive("slack:C1", held, open),
    );

  test("says so only to the editor, and has no Share button", async () => {
    const { slack, send } = await startCleared();
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    expect(answer).toMatchObject({ response_type: "ephemeral" });
    expect(seen(answer)).toContain("Under embargo until Wednesday 1 July 2026, 06:00 (UTC)");
    expect(controlsIn(blocksOf(answer)).map(({ label }) => label)).not.toContain("Share to channel");
  });

  test.each([
    ["by another person", { user: "U6" }],
    ["in another channel", { channel: "C2" }],
  ])("reveals nothing if a control of it is used %s", async (_where, at) => {
    const { slack, send } = await startCleared();
    const answer = await send(slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    const source = controlsIn(blocksOf(answer)).find(({ action }) =>
      JSON.stringify(action).includes("source summit/publish"),
    );
    await send(slack.press(source ?? expect.unreachable(), { ...at, message: { isEphemeral: false } }));
    await slack.until(() => slack.responses.length > 0);
    expect(seen(slack.responses[0])).toMatch(/^Nothing is on record for “summit\/publish”/u);
    expect(seen(slack.responses[0])).not.toMatch(onlyEmbargoed);
  });

  /** Asks as the editor. Resolves to all messages of the answer, and the first control whose label starts with `start`. */
  const askFor = async (line: string, start: string) => {
    const { slack, send } = await startCleared(longSummit);
    const first = await send(slack.slashCommand({ command: "/onrecord", text: line }));
    const messages = () => [first, ...slack.responses];
    const found = () =>
      messages()
        .flatMap((message) => controlsIn(blocksOf(message)))
        .find(({ label }) => label.startsWith(start));
    await slack.until(() => found() !== undefined);
    return { slack, send, messages: messages(), control: found() ?? expect.unreachable() };
  };

  test("continues behind More for the editor, and every message says that it is under embargo", async () => {
    const { slack, send, messages, control } = await askFor("who ada", "More");
    await send(slack.press(control, { message: { isEphemeral: true } }));
    await slack.until(() => slack.responses.length >= messages.length);
    for (const message of [messages[0], ...slack.responses]) {
      expect(message).toMatchObject({ response_type: "ephemeral" });
      expect(seen(message)).toMatch(/^Under embargo/u);
      expect(controlsIn(blocksOf(message)).map(({ label }) => label)).not.toContain("Share to channel");
    }
  });

  test.each([
    ["More", "who ada", "More"],
    ["a button for a person", "who stone", "Ben Stone"],
    ["a button for another person on record", "who stone", "Ada Stone"],
  ])("reveals nothing if another person uses %s", async (_control, line, start) => {
    const { slack, send, messages, control } = await askFor(line, start);
    await send(slack.press(control, { user: "U6", message: { isEphemeral: true } }));
    await slack.until(() => slack.responses.length >= messages.length);
    expect(slack.responses.at(-1)).toMatchObject({ response_type: "ephemeral" });
    expect(seen(slack.responses.at(-1))).not.toMatch(onlyEmbargoed);
  });

  test("reveals nothing in a form that another person opens", async () => {
    const { slack, send, control } = await askFor("source summit/publish", "Wrong?");
    await send(slack.press(control, { user: "U6", message: { isEphemeral: true } }));
    await slack.until(() => slack.views.size > 0);
    expect(JSON.stringify([...slack.views.values()])).not.toMatch(onlyEmbargoed);
  });

  test("is not shared by an earlier Share button, which shows only what everybody may see", async () => {
    const { slack, send } = await startCleared();
    const before = await startOver(transport);
    // The line is the same as that of the embargoed answer.
    const open = await before.send(before.slack.slashCommand({ command: "/onrecord", text: "who ada" }));
    await send(slack.press(find(open, "Share to channel"), { message: { isEphemeral: true } }));
    await slack.until(() => slack.messages.length > 0);
    expect(slack.messages[0]).toMatchObject({ channel: "C1" });
    expect(seen(slack.messages[0])).toContain("Deputy Prime Minister");
    expect(seen(slack.messages[0])).not.toMatch(onlyEmbargoed);
  });

  test.each(fiveArchives)(
    "reveals nothing to another person in any control, if it has $differsIn",
    async (archive) => {
      const { held, open, asked, secret } = archive;
      const { slack, send } = await startCleared(held, open);
      for (const [command, words] of asked) {
        const answer = await send(slack.slashCommand({ command: "/onrecord", text: `${command} ${words}` }));
        expect(answer).toMatchObject({ response_type: "ephemeral" });
        if (secret.test(seen(answer))) expect(seen(answer)).toMatch(/^Under embargo until /u);
        for (const control of controlsIn(blocksOf(answer))) {
          const count = () => slack.responses.length + slack.messages.length + slack.views.size;
          const before = count();
          await send(slack.press(control, { user: "U6", message: { isEphemeral: true } }));
          await slack.until(() => count() > before);
        }
      }
      expect([...slack.responses, ...slack.messages].map(seen).join("\n")).not.toMatch(secret);
      expect(JSON.stringify([...slack.views.values()])).not.toMatch(secret);
    },
  );
});
