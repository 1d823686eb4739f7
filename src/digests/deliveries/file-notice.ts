import { paragraph } from "../../answer/answer.ts";
import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Logger } from "../../base/logger.ts";
import { text } from "../../base/text/inline.ts";
import type { PlatformState } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";

const say = messagesOf("digests", "deliveries/file-notice");

export type FileTrouble = "written-back" | "stopped";

interface FileNoticeOptions {
  readonly platform: (name: string) => PlatformState;
  readonly all: () => Promise<readonly Subscription[]>;
  readonly log: Logger;
}

/** As many channels without a named manager are asked for theirs. */
const mostAsked = 20;

/**
 * Tells everybody who manages digests of trouble with the file of the record, each once and in the language of a
 * digest of theirs. It is on no record, since that is what is in trouble. Never rejects.
 */
export const createFileNotice =
  ({ platform, all, log }: FileNoticeOptions) =>
  async (trouble: FileTrouble): Promise<void> => {
    const people = new Map<
      string,
      { readonly name: string; readonly user: string; readonly language: Language }
    >();
    let asked = 0;
    try {
      for (const { channel, managers, language } of await all()) {
        const state = platform(channel.platform);
        if (!state.on) continue;
        const unnamed = managers.length === 0 && asked < mostAsked;
        if (unnamed) asked += 1;
        for (const user of unnamed ? await state.platform.managersOf(channel.id) : managers) {
          people.set(`${channel.platform}:${user}`, { name: channel.platform, user, language });
        }
      }
      for (const { name, user, language } of people.values()) {
        const state = platform(name);
        const summary = say(language, trouble);
        if (state.on)
          await state.platform.tell(user, { language, summary, blocks: [paragraph(text(summary))] });
      }
    } catch (error) {
      log.error({ err: error }, `Managers could not be told of the database file: ${messageOf(error)}`);
    }
  };
