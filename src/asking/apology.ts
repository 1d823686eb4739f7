import { randomBytes } from "node:crypto";
import { type Answer, paragraph } from "../answer/answer.ts";
import type { Language } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import { code } from "../text/inline.ts";

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

/** What is said where something failed that nobody who asks can mend, and the number under which it is logged. */
export const apologize = (language: Language): { readonly id: string; readonly answer: Answer } => {
  const id = randomBytes(4).toString("hex");
  const answer = {
    language,
    summary: say(language, "failed", { id }),
    blocks: [paragraph(...say.inline(language, "failed", { id: code(id) }))],
  };
  return { id, answer };
};
