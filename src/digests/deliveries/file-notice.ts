import { paragraph } from "../../answer/answer.ts";
import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import type { Logger } from "../../base/logger.ts";
import { text } from "../../base/text/inline.ts";
import type { PlatformState } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";

const say = defineMessages({
  en: {
    "written-back":
      "The bot’s database file was deleted while it ran. The bot has written it back; nothing is lost, and digests go on. Tell whoever runs the bot.",
    stopped:
      "The bot’s database file is gone or was replaced while it ran. No digest is posted until that is put right; questions are still answered. Tell whoever runs the bot: the log has the details.",
  },
  fr: {
    "written-back":
      "Le fichier de la base de données du bot a été supprimé pendant qu’il tournait. Le bot l’a rétabli ; rien n’est perdu, et les digests continuent. Prévenez la personne qui gère le bot.",
    stopped:
      "Le fichier de la base de données du bot a disparu ou a été remplacé pendant qu’il tournait. Aucun digest n’est publié tant que ce n’est pas réparé ; les questions reçoivent toujours une réponse. Prévenez la personne qui gère le bot : les détails sont dans le journal.",
  },
  vi: {
    "written-back":
      "Tệp cơ sở dữ liệu của bot bị xóa khi bot đang chạy. Bot đã ghi lại tệp; không mất gì và các bản tổng hợp vẫn tiếp tục. Hãy báo cho người quản lý bot.",
    stopped:
      "Tệp cơ sở dữ liệu của bot đã mất hoặc bị thay khi bot đang chạy. Không bản tổng hợp nào được đăng cho đến khi sửa xong; bot vẫn trả lời câu hỏi. Hãy báo cho người quản lý bot: chi tiết nằm trong nhật ký.",
  },
});

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
