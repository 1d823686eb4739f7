import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { DeliveryState } from "../../storage/ledger.ts";

const say = defineMessages({
  en: {
    claimed: "on its way",
    posted: "posted",
    empty: "nothing to say, so nothing was posted",
    released: "not posted yet, and to be tried again",
    uncertain: "posted or not: to be looked for",
    failed: "not posted, or not all of it",
    missed: "missed",
    unknown: "posted or not: nobody can tell",
  },
  fr: {
    claimed: "en route",
    posted: "publié",
    empty: "rien à dire, donc rien n’a été publié",
    released: "pas encore publié, sera retenté",
    uncertain: "publié ou non : à vérifier",
    failed: "pas publié, ou pas en entier",
    missed: "manqué",
    unknown: "publié ou non : personne ne peut le dire",
  },
  vi: {
    claimed: "đang đăng",
    posted: "đã đăng",
    empty: "không có gì để nói nên không đăng",
    released: "chưa đăng, sẽ thử lại",
    uncertain: "có thể đã đăng hoặc chưa: sẽ kiểm tra",
    failed: "không đăng được, hoặc không đăng hết",
    missed: "bị lỡ",
    unknown: "có thể đã đăng hoặc chưa: không ai biết chắc",
  },
});

/** What became of a delivery. Without a full stop. */
export const sayDeliveryState = (state: DeliveryState, language: Language): string => say(language, state);
