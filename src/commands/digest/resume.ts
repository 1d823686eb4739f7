import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { formatList } from "../../base/language/format.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { inQuotationMarks } from "../../base/language/typeset.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import { allSuspended } from "./controls.ts";
import { answerOf, asManager, declaredInFile, type InChannel, inChannel, withDigest } from "./in-channel.ts";
import { nameFrom } from "./name.ts";
import { nextFive } from "./next-slots.ts";
import { nameOption } from "./options.ts";

const say = defineMessages({
  en: {
    active: "“{name}” is neither paused nor suspended.",
    still: "“{name}” stays suspended, since nothing can be posted to this channel: {problem}",
    resumed: "“{name}” is running again. What was missed in between is not posted.",
    stillAll: "All stay suspended, since nothing can be posted to this channel: {problem}",
    none: "No digest of this channel is suspended.",
    resumedAll:
      "{names} {count, plural, one {is} other {are}} running again. What was missed in between is not posted.",
  },
  fr: {
    active: "« {name} » n’est ni en pause ni suspendu.",
    still: "« {name} » reste suspendu, car rien ne peut être publié dans ce canal : {problem}",
    resumed: "« {name} » reprend. Les éditions manquées entre-temps ne sont pas publiées.",
    stillAll: "Tous restent suspendus, car rien ne peut être publié dans ce canal : {problem}",
    none: "Aucun digest de ce canal n’est suspendu.",
    resumedAll:
      "{names} {count, plural, one {reprend} many {reprennent} other {reprennent}}. Les éditions manquées entre-temps ne sont pas publiées.",
  },
  vi: {
    active: "“{name}” không bị tạm dừng hay bị ngừng.",
    still: "“{name}” vẫn bị ngừng vì không thể đăng gì vào kênh này: {problem}",
    stillAll: "Tất cả vẫn bị ngừng vì không thể đăng gì vào kênh này: {problem}",
    none: "Không có bản tổng hợp nào của kênh này bị ngừng.",
    resumedAll:
      "{names} đã chạy lại{count, plural, other {}}. Những lần đăng bị lỡ trong thời gian đó không được đăng bù.",
    resumed: "“{name}” đã chạy lại. Những lần đăng bị lỡ trong thời gian đó không được đăng bù.",
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
  await digests.setState(subscription, { state: "active" }, personOf(asker));
  const after = (await digests.inChannel(channel)).find((each) => each.key === subscription.key);
  return answerOf(
    language,
    say(language, "resumed", { name }),
    ...nextFive({ schedule, state: after?.state ?? { state: "active" } }, now, language),
  );
};

/** Resumes all that the bot has suspended in the channel. */
const resumeAll = async ({ asker, channel, digests, language }: InChannel): Promise<Answer> => {
  const suspended = (await digests.inChannel(channel)).filter(({ state }) => state.state === "suspended");
  if (suspended.length === 0) return answerOf(language, say(language, "none"));
  const problem = await digests.channelProblem(channel, language);
  if (problem !== null) return answerOf(language, say(language, "stillAll", { problem }));
  for (const each of suspended) await digests.setState(each, { state: "active" }, asker.user);
  const names = formatList(
    language,
    suspended.map(({ name }) => inQuotationMarks(language, name)),
  );
  return answerOf(language, say(language, "resumedAll", { names, count: suspended.length }));
};

/** Whether all suspended digests are meant: there may be one of that name. */
const meansAll = async (typed: string, { channel, digests }: InChannel): Promise<boolean> =>
  nameFrom(typed) === allSuspended &&
  !(await digests.inChannel(channel)).some(({ name }) => name === allSuspended);

export const resumeDigest = defineSubcommand({
  name: "digest resume",
  description: {
    en: "Resumes a digest that is paused or suspended",
    fr: "Relance un digest en pause ou suspendu",
    vi: "Cho chạy lại một bản tổng hợp đang tạm dừng hoặc bị ngừng",
  },
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name }, context) =>
    inChannel(context, (at) =>
      asManager(at, async () =>
        (await meansAll(name, at))
          ? resumeAll(at)
          : withDigest(at, name, (subscription) => resume(subscription, at)),
      ),
    ),
});
