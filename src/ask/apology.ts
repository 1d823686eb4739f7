import { randomBytes } from "node:crypto";
import { type Answer, paragraph } from "../answer/answer.ts";
import type { Language } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { code } from "../base/text/inline.ts";

const say = defineMessages({
  en: {
    failed:
      "Something went wrong, and it is not your fault. Give the number {id} to whoever runs this bot: the log has the details.",
  },
  fr: {
    failed:
      "Une erreur s’est produite, et vous n’y êtes pour rien. Transmettez le numéro {id} à la personne qui gère ce bot : les détails sont dans le journal.",
  },
  vi: {
    failed:
      "Đã xảy ra lỗi, không phải do bạn. Hãy gửi mã {id} cho người quản lý bot: chi tiết nằm trong nhật ký.",
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
