import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import type { Inline } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";

const say = defineMessages({
  en: {
    paused: "paused",
    pausedUntil: "paused until {time}",
    "channel-gone":
      "suspended, since the channel no longer exists. Remove the digest, or set it up in another channel",
    back: "suspended. The channel is here again: resume the digest",
    "bot-removed": "suspended, since the bot is not in the channel. Invite it, then resume the digest",
    "no-permission":
      "suspended, since the bot may not post in the channel. Allow it to post, then resume the digest",
  },
  fr: {
    paused: "en pause",
    pausedUntil: "en pause jusqu’au {time}",
    "channel-gone":
      "suspendu, car le canal n’existe plus. Supprimez-le, ou programmez-le dans un autre canal",
    back: "suspendu. Le canal est de nouveau là : relancez le digest",
    "bot-removed": "suspendu, car le bot n’est pas dans le canal. Invitez le bot, puis relancez le digest",
    "no-permission":
      "suspendu, car le bot n’a pas le droit de publier dans le canal. Donnez-lui ce droit, puis relancez le digest",
  },
  vi: {
    paused: "đang tạm dừng",
    pausedUntil: "tạm dừng đến {time}",
    "channel-gone": "bị ngừng vì kênh không còn nữa. Hãy xóa bản tổng hợp, hoặc tạo lại trong kênh khác",
    back: "bị ngừng. Kênh đã có lại: hãy cho bản tổng hợp chạy lại",
    "bot-removed": "bị ngừng vì bot không có trong kênh. Hãy mời bot vào rồi cho bản tổng hợp chạy lại",
    "no-permission":
      "bị ngừng vì bot không được phép đăng trong kênh. Hãy cấp quyền rồi cho bản tổng hợp chạy lại",
  },
});

/**
 * Why a digest does not post, and what to do; null where it does. Without a full stop. `isThere`: a person asks in its
 * channel, which therefore exists.
 */
export const sayState = (
  { state, schedule }: Subscription,
  language: Language,
  isThere: boolean,
): readonly Inline[] | null => {
  switch (state.state) {
    case "active":
      return null;
    case "paused":
      return state.until === null
        ? say.inline(language, "paused")
        : say.inline(language, "pausedUntil", { time: instantIn(language, state.until, schedule.timeZone) });
    case "suspended":
      return say.inline(language, isThere && state.cause === "channel-gone" ? "back" : state.cause);
    default:
      return state satisfies never;
  }
};
