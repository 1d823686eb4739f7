import type { App } from "@slack/bolt";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import type { SlackBot } from "../people/bot.ts";

const say = messagesOf("platforms", "slack/in/assistant");

/** Questions that every archive answers. Slack shows up to four. */
export const suggestedPrompts = (language: Language): { title: string; message: string }[] =>
  (["due", "overdue", "news"] as const).map((key) => {
    const question = say(language, key);
    return { title: question, message: question };
  });

/**
 * Suggests questions in the assistant pane, if the app has one. What people write there is a direct message in a thread, which is
 * answered like any other: Bolt's `Assistant` would answer it a second way, and store the channel that a person has open in a message.
 */
export const suggestPrompts = (app: App, { client, askerOf, host }: SlackBot): void => {
  app.event("assistant_thread_started", async ({ event, body }) => {
    const { user_id: user, channel_id: channel, thread_ts } = event.assistant_thread;
    const { language } = await askerOf({ user, channel, workspace: body.team_id ?? "", thread: thread_ts });
    const prompts = suggestedPrompts(language);
    const [first, ...others] = prompts;
    if (first === undefined) return;
    try {
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        thread_ts,
        prompts: [first, ...others],
      });
    } catch (error) {
      // A courtesy: questions are answered without it.
      host.log.warn({ err: error }, "Slack does not take suggestions for the assistant pane.");
    }
  });
  // Slack sends it to every assistant. The answers do not depend on the channel that a person has open.
  app.event("assistant_thread_context_changed", async () => {});
};
