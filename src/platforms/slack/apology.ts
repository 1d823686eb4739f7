import { randomBytes } from "node:crypto";
import type { RespondFn } from "@slack/bolt";
import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Logger } from "../../logger.ts";

const say = defineMessages({
  en: {
    failed:
      "That did not work, and it is not your fault. Tell whoever runs this bot the number {id}: it is in the log.",
  },
  fr: {
    failed:
      "Cela n’a pas marché, et vous n’y êtes pour rien. Donnez à qui gère ce bot le numéro {id} : il est dans le journal.",
  },
  vi: {
    failed:
      "Thao tác này không thành công, và đó không phải lỗi của bạn. Hãy báo cho người quản lý bot mã số {id}: nó có trong nhật ký.",
  },
});

/** Does something for somebody. Where it fails, they are told so, with an id that is in the log. */
export const orApologize = async (
  respond: RespondFn,
  { language, log }: { readonly language: Language; readonly log: Logger },
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const id = randomBytes(4).toString("hex");
    log.error({ err: error, id }, "Answering on Slack failed.");
    const text = say(language, "failed", { id });
    try {
      await respond({ response_type: "ephemeral", replace_original: false, text });
    } catch (failure) {
      log.error({ err: failure, id }, "Nor could that be said.");
    }
  }
};
