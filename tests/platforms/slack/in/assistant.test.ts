import { expect, test } from "vitest";
import { languages } from "../../../../src/base/language/language.ts";
import { suggestedPrompts } from "../../../../src/platforms/slack/in/assistant.ts";
import { replyTo } from "../../../commands/ask.ts";
import { newStore } from "../../test-store.ts";
import { seen } from "../seen.ts";
import { startOver, ways } from "../ways.ts";

test.each(ways)(
  "the assistant pane suggests questions, and answers in its thread, over %s",
  async (_name, transport) => {
    const store = await newStore();
    const { slack, send } = await startOver(transport, [], {}, { store: async () => store });
    slack.channels.set("D2", { id: "D2" });
    slack.scopes.add("assistant:write");
    const thread = { user_id: "U2", channel_id: "D2", thread_ts: "100.000001", context: {} };
    await send(
      slack.event({ type: "assistant_thread_started", assistant_thread: thread, event_ts: "100.000001" }),
    );
    await slack.until(() =>
      slack.calls.some(({ method }) => method === "assistant.threads.setSuggestedPrompts"),
    );
    const call = slack.calls.find(({ method }) => method === "assistant.threads.setSuggestedPrompts");
    expect(call?.args).toMatchObject({ channel_id: "D2", thread_ts: "100.000001" });
    expect(String(call?.args.prompts)).toContain("What is due this month?");
    const ask = (text: string, ts: string) =>
      send(
        slack.event({
          type: "message",
          channel_type: "im",
          user: "U2",
          text,
          ts,
          thread_ts: "100.000001",
          channel: "D2",
          assistant_thread: { action_token: "1" },
        }),
      );
    await ask("what did Ada Stone promise about the code?", "101.000001");
    await slack.until(() => slack.messages.length > 0);
    await ask("and Ben Stone?", "102.000001");
    await slack.until(() => slack.messages.length > 1);
    expect(slack.messages).toMatchObject([{ thread_ts: "100.000001" }, { thread_ts: "100.000001" }]);
    expect(seen(slack.messages[1])).toContain("Read as: commitments of Ben Stone about “");
  },
);

test.each(languages)("every suggested question is read as a question, in %s", async (language) => {
  for (const { message } of suggestedPrompts(language)) {
    expect((await replyTo(message, language)).answer.readAs, message).toMatch(/^(?:commitments|since)/u);
  }
});
