import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { defineSubcommand } from "../../command.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Subscription } from "../../schedule/subscription.ts";
import { answerOf, asManager, declaredInFile, type InChannel, inChannel, withDigest } from "./in-channel.ts";
import { nextFive } from "./next-slots.ts";
import { nameOption } from "./options.ts";

const say = defineMessages({
  en: {
    active: "“{name}” is neither paused nor suspended.",
    still: "“{name}” stays suspended, since nothing can be posted to this channel: {problem}",
    resumed: "“{name}” goes on. Nothing of the time in between is posted after it.",
  },
  fr: {
    active: "« {name} » n’est ni en pause ni suspendu.",
    still: "« {name} » reste suspendu, car rien ne peut être publié dans ce canal : {problem}",
    resumed: "« {name} » reprend. Rien de l’intervalle n’est publié après coup.",
  },
  vi: {
    active: "“{name}” không bị tạm dừng hay đình chỉ.",
    still: "“{name}” vẫn bị đình chỉ vì không thể đăng gì vào kênh này: {problem}",
    resumed: "“{name}” tiếp tục. Những gì rơi vào khoảng nghỉ sẽ không được đăng bù.",
  },
});

const resume = async (subscription: Subscription, at: InChannel): Promise<Answer> => {
  const { asker, channel, digests, language, now } = at;
  const { name, schedule, origin, state } = subscription;
  // The file says itself until when one of its digests is paused.
  if (origin === "file" && state.state !== "suspended") return declaredInFile(subscription, language);
  if (state.state === "active") return answerOf(language, say(language, "active", { name }));
  const problem = state.state === "suspended" ? await digests.channelProblem(channel, language) : null;
  if (problem !== null) return answerOf(language, say(language, "still", { name, problem }));
  await digests.setState(subscription, { state: "active" }, asker.user);
  const after = (await digests.inChannel(channel)).find((each) => each.key === subscription.key);
  return answerOf(
    language,
    say(language, "resumed", { name }),
    ...nextFive({ schedule, state: after?.state ?? { state: "active" } }, now, language),
  );
};

export const resumeDigest = defineSubcommand({
  name: "digest resume",
  description: {
    en: "Lets a digest that is paused or suspended go on",
    fr: "Reprend un digest en pause ou suspendu",
    vi: "Tiếp tục một bản tổng hợp đang tạm dừng hoặc bị đình chỉ",
  },
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name }, context) =>
    inChannel(context, (at) =>
      asManager(at, () => withDigest(at, name, (subscription) => resume(subscription, at))),
    ),
});
