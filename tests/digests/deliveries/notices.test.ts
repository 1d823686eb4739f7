import { expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { noticeAnswer } from "../../../src/digests/deliveries/notices.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { subscribe } from "../schedules/subscriptions.ts";

/** All digests of a channel that the bot was removed from. */
const suspended = (...subscriptions: readonly Subscription[]): string =>
  noticeAnswer(
    subscriptions.map(({ key }) => ({
      kind: "suspended",
      subscription: key,
      cause: "bot-removed",
      reason: said("not_in_channel"),
    })),
    subscriptions,
  )?.summary ?? "";

test("a notice names one digest or several, and what to type, in each language", () => {
  const summaries = languages.flatMap((language) => {
    const morning = subscribe({ name: "morning", language });
    return [suspended(morning), suspended(morning, subscribe({ name: "news", language }))];
  });
  expect(summaries).toEqual([
    "The digest “morning” is no longer posted: the bot is not in the channel C1. Invite it again, then type digest resume morning there.",
    "The digests “morning” and “news” are no longer posted: the bot is not in the channel C1. Invite it again, then type digest resume morning there, and likewise for the others.",
    "El boletín «morning» ya no se publica: el bot no está en el canal C1. Vuelva a invitarlo y escriba allí digest resume morning.",
    "Los boletines «morning» y «news» ya no se publican: el bot no está en el canal C1. Vuelva a invitarlo y escriba allí digest resume morning, y lo mismo para los demás.",
    "Le digest «\u00a0morning\u00a0» n’est plus publié\u00a0: le bot n’est pas dans le canal C1. Invitez-le de nouveau, puis tapez-y digest resume morning.",
    "Les digests «\u00a0morning\u00a0» et «\u00a0news\u00a0» ne sont plus publiés\u00a0: le bot n’est pas dans le canal C1. Invitez-le de nouveau, puis tapez-y digest resume morning, de même pour les autres.",
    "Bản tổng hợp “morning” không còn được đăng: bot không có trong kênh C1. Hãy mời bot vào lại rồi gõ digest resume morning tại đó.",
    "Bản tổng hợp “morning” và “news” không còn được đăng: bot không có trong kênh C1. Hãy mời bot vào lại rồi gõ digest resume morning tại đó, các bản khác cũng vậy.",
  ]);
});

test("a notice of a slot says its time on the wall of the schedule, in each language", () => {
  const delivery = {
    id: "a",
    subscription: "morning slack:C1",
    slot: "2026-06-01T08:30",
    scheduled: true,
    plannedAt: Temporal.Instant.from("2026-06-01T08:30Z"),
  };
  const summaries = languages.map(
    (language) =>
      noticeAnswer([{ kind: "failed", delivery, reason: said("msg_too_long") }], [subscribe({ language })])
        ?.summary,
  );
  expect(summaries).toEqual([
    "The digest “morning” due 1 June 2026 at 08:30 was not posted in the channel C1, or only in part. The next one will come as planned; digest now morning posts this one again.",
    "El boletín «morning», previsto para el 1 de junio de 2026 a las 8:30, no se publicó en el canal C1, o solo en parte. El próximo saldrá según lo previsto; digest now morning publica este de nuevo.",
    "Le digest «\u00a0morning\u00a0» prévu le 1er juin 2026 à 8\u00a0h\u00a030 n’a pas été publié dans le canal C1, ou en partie seulement. Le prochain paraîtra comme prévu\u202f; digest now morning publie celui-ci de nouveau.",
    "Bản tổng hợp “morning” dự kiến lúc 8h30 ngày 1/6/2026 chưa được đăng trong kênh C1, hoặc chỉ đăng một phần. Bản tiếp theo vẫn theo lịch; digest now morning sẽ đăng lại bản này.",
  ]);
});

test("a notice that a channel is back has a button that resumes all of its digests wherever it is read", () => {
  const state = { state: "suspended", cause: "channel-gone", reason: said("is_archived") } as const;
  const subscription: Subscription = { ...subscribe({ name: "morning" }), state };
  const answer = noticeAnswer([{ kind: "restored", subscription: subscription.key }], [subscription]);
  expect(answer?.blocks).toContainEqual({
    kind: "controls",
    controls: [
      { label: "Resume all", line: "digest resume all channel:slack:C1", effect: "follow", about: "C1" },
    ],
  });
});
