import { expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { noticeAnswer } from "../../../src/digests/deliveries/notices.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { subscribe, unreadableOf } from "../schedules/subscriptions.ts";

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

const delivery = {
  id: "a",
  subscription: "morning slack:C1",
  slot: "2026-06-01T08:30",
  scheduled: true,
  plannedAt: Temporal.Instant.from("2026-06-01T08:30Z"),
};

test("a notice of a slot says its time on the wall of the schedule, in each language", () => {
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

test("a notice about a person's own direct messages does not say their number, in each language", () => {
  const own = languages.flatMap((language) => {
    const subscription = subscribe({ name: "morning", language });
    const stopped = { kind: "suspended", cause: "no-permission", reason: said("50007") } as const;
    return [
      noticeAnswer([{ kind: "failed", delivery, reason: said("msg_too_long") }], [subscription], [], "own"),
      noticeAnswer([{ ...stopped, subscription: subscription.key }], [subscription], [], "own"),
    ].map((answer) => answer?.summary.replace(/\. .*/u, ""));
  });
  expect(own).toEqual([
    "The digest “morning” due 1 June 2026 at 08:30 was not posted in your direct messages, or only in part",
    "The digest “morning” is no longer posted: the bot could not write to you",
    "El boletín «morning», previsto para el 1 de junio de 2026 a las 8:30, no se publicó en sus mensajes directos, o solo en parte",
    "El boletín «morning» ya no se publica: el bot no pudo escribirle",
    "Le digest «\u00a0morning\u00a0» prévu le 1er juin 2026 à 8\u00a0h\u00a030 n’a pas été publié dans vos messages directs, ou en partie seulement",
    "Le digest «\u00a0morning\u00a0» n’est plus publié\u00a0: le bot n’a pas pu vous écrire",
    "Bản tổng hợp “morning” dự kiến lúc 8h30 ngày 1/6/2026 chưa được đăng trong tin nhắn riêng của bạn, hoặc chỉ đăng một phần",
    "Bản tổng hợp “morning” không còn được đăng: bot không gửi được tin cho bạn",
  ]);
});

test("people get no notice of a missed digest of watches, because the next one has the same news", () => {
  const missed = (name: string) => {
    const subscription = subscribe({ name, digest: name });
    const delivery = {
      id: name,
      subscription: subscription.key,
      slot: "2026-06-01T08:30",
      scheduled: true,
      plannedAt: Temporal.Instant.from("2026-06-01T08:30Z"),
    };
    const reason = { key: "superseded" } as const;
    return noticeAnswer([{ kind: "missed", delivery, reason }], [subscription])?.summary ?? null;
  };
  expect([missed("news"), missed("watches")]).toEqual([expect.stringContaining("“news”"), null]);
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

test("a notice of digests whose settings cannot be read says what is wrong with each, in each language", () => {
  const slip = { setting: "file", problems: ["digests.yaml:5:15: hour “25”"] } as const;
  const words = languages.map((language) => {
    const all = [
      unreadableOf({ language, problems: [{ setting: "digest", written: "horoscope", kinds: ["news"] }] }),
      unreadableOf({ language, name: "noon", problems: [{ setting: "holidays", written: ["XX"] }] }),
      unreadableOf({ language, name: "evening", origin: "file", problems: [slip] }),
    ];
    const troubles = all.map(({ key }) => ({ kind: "unreadable", subscription: key }) as const);
    const answer = noticeAnswer(troubles, [], all);
    return answer === null ? "" : renderText(answer, { styled: false });
  });
  expect(words).toEqual([
    `The digests “morning”, “noon” and “evening” are not posted in the channel C1: the bot cannot read their settings.

• “morning”: No digest is called “horoscope”; use news. To correct it, type /digest edit morning digest:… in the channel.
• “noon”: The holidays XX cannot be read: no public holidays are known for XX; a country has two letters, such as FR. To correct it, type /digest edit noon holidays:… in the channel.
• “evening”: The file digests.yaml has a mistake. The person who runs the bot can correct it: npx onrecord check names each mistake and its line.`,
    `Los boletines «morning», «noon» y «evening» no se publican en el canal C1: el bot no puede leer su configuración.

• «morning»: Ningún boletín se llama «horoscope»; use news. Para corregirlo, escriba /digest edit morning digest:… en el canal.
• «noon»: No se pueden leer los festivos XX: no se conocen días festivos de XX; un país se escribe con dos letras, como FR. Para corregirlo, escriba /digest edit noon holidays:… en el canal.
• «evening»: El archivo digests.yaml tiene un error. La persona que gestiona el bot puede corregirlo: npx onrecord check indica cada error y su línea.`,
    `Les digests «\u00a0morning\u00a0», «\u00a0noon\u00a0» et «\u00a0evening\u00a0» ne sont pas publiés dans le canal C1\u00a0: le bot ne peut pas lire leurs réglages.

• «\u00a0morning\u00a0»\u00a0: Aucun digest ne s’appelle «\u00a0horoscope\u00a0»\u202f; utilisez news. Pour le corriger, tapez /digest edit morning digest:… dans le canal.
• «\u00a0noon\u00a0»\u00a0: Les jours fériés XX sont illisibles\u00a0: aucun jour férié n’est connu pour XX\u202f; un pays s’écrit en deux lettres, comme FR. Pour le corriger, tapez /digest edit noon holidays:… dans le canal.
• «\u00a0evening\u00a0»\u00a0: Le fichier digests.yaml contient une erreur. La personne qui gère le bot peut le corriger\u00a0: npx onrecord check indique chaque erreur et sa ligne.`,
    `Bản tổng hợp “morning”, “noon” và “evening” không được đăng trong kênh C1: bot không đọc được thiết lập của các bản này.

• “morning”: Không có bản tổng hợp nào tên “horoscope”; hãy dùng news. Để sửa, hãy gõ /digest edit morning digest:… trong kênh.
• “noon”: Không đọc được ngày nghỉ XX: không có dữ liệu ngày nghỉ lễ của XX; mã nước gồm hai chữ cái, như FR. Để sửa, hãy gõ /digest edit noon holidays:… trong kênh.
• “evening”: Tệp digests.yaml có 1 lỗi. Người vận hành bot có thể sửa: npx onrecord check nêu từng lỗi và dòng của lỗi.`,
  ]);
});
