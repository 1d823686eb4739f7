import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import type { DeliveryState } from "../../store/deliveries/ledger.ts";

const say = defineMessages({
  en: {
    claimed: "being posted",
    posted: "posted",
    empty: "nothing new, so nothing was posted",
    released: "not posted yet; will be tried again",
    uncertain: "perhaps posted; being checked",
    failed: "not posted, or only in part",
    missed: "missed",
    unknown: "perhaps posted; it could not be checked",
  },
  fr: {
    claimed: "en cours de publication",
    posted: "publié",
    empty: "rien de nouveau, donc rien n’a été publié",
    released: "pas encore publié ; sera retenté",
    uncertain: "peut-être publié ; vérification en cours",
    failed: "non publié, ou en partie seulement",
    missed: "manqué",
    unknown: "peut-être publié ; impossible à vérifier",
  },
  vi: {
    claimed: "đang đăng",
    posted: "đã đăng",
    empty: "không có gì mới nên không đăng",
    released: "chưa đăng, sẽ thử lại",
    uncertain: "có thể đã đăng; đang kiểm tra",
    failed: "không đăng được, hoặc chỉ đăng một phần",
    missed: "bị lỡ",
    unknown: "có thể đã đăng; không kiểm tra được",
  },
});

/** What became of a delivery. Without a full stop. */
export const sayDeliveryState = (state: DeliveryState, language: Language): string => say(language, state);
