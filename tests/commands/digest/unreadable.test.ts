import { expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { declare } from "../../digests/deliveries/world.ts";

const stored = (changes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    name: "morning",
    digest: "commitments",
    schedule: "mon-wed-fri 9am",
    timeZone: "Europe/Paris",
    language: "en",
    ...changes,
  });

const worldWith = async (settings: string) => {
  const world = await createDigestWorld();
  const identity = { key: "morning slack:C1", channel: "slack:C1", schedule: "0 9 * * 1-3 Europe/Paris" };
  await world.store.subscriptions.add(identity, settings, "T1/U1", world.time.now);
  return world;
};

const listed = [
  `1 digest in this channel
------------------------

morning

• State: not posted: the bot cannot read its settings
• Problem: The schedule “mon-wed-fri 9am” cannot be read: expected days and a time, such as weekdays 08:30, an interval such as every 2 hours, or the five fields of cron. To correct it, type /digest edit morning schedule:… in the channel.`,
  `1 boletín en este canal
-----------------------

morning

• Estado: no se publica: el bot no puede leer su configuración
• Problema: No se puede leer el horario «mon-wed-fri 9am»: se esperaban días y una hora, como entre semana 8:30, un intervalo como cada 2 horas, o los cinco campos de cron. Para corregirlo, escriba /digest edit morning schedule:… en el canal.`,
  `1 digest dans ce canal
----------------------

morning

• État\u00a0: non publié\u00a0: le bot ne peut pas lire ses réglages
• Problème\u00a0: L’horaire «\u00a0mon-wed-fri 9am\u00a0» est illisible\u00a0: il faut des jours et une heure, comme en semaine 8h30, un intervalle comme toutes les 2 heures, ou les cinq champs de cron. Pour le corriger, tapez /digest edit morning schedule:… dans le canal.`,
  `1 bản tổng hợp trong kênh này
-----------------------------

morning

• Trạng thái: không được đăng: bot không đọc được thiết lập
• Vấn đề: Không đọc được lịch “mon-wed-fri 9am”: cần ngày và giờ, như ngày thường 8:30, một khoảng lặp như mỗi 2 giờ, hoặc năm trường của cron. Để sửa, hãy gõ /digest edit morning schedule:… trong kênh.`,
];

test("a digest whose settings cannot be read is listed with what is wrong and how to correct it, in each language", async () => {
  const { say } = await worldWith(stored({}));
  const answers = [];
  for (const language of languages) {
    const [title, name, facts] = (await say("/digest list", askerOf(language))).split("\n\n");
    answers.push([title, name, facts].join("\n\n"));
  }
  expect(answers).toEqual(listed);
});

test("the list has a button that asks for the setting, and the form shows it as it was written", async () => {
  const { ask } = await worldWith(stored({ holidays: "FR" }));
  const { answer } = await ask.line("/digest list", askerOf());
  const line = "digest edit name:morning schedule:?";
  expect(answer.blocks).toContainEqual({
    kind: "controls",
    controls: [{ label: "Correct", line, effect: "form", about: "morning" }],
  });
  const form = await ask.form(line, askerOf());
  expect(form?.fields.map(({ name, value }) => ({ name, value }))).toEqual([
    { name: "schedule", value: "mon-wed-fri 9am" },
  ]);
});

test("commands that need its settings say the same, and its name stays taken", async () => {
  const { say } = await worldWith(stored({}));
  const problem = "“morning” is not posted: the bot cannot read its settings.";
  for (const line of ["preview", "now", "pause", "resume"]) {
    expect((await say(`/digest ${line} morning`)).split("\n")[0]).toBe(problem);
  }
  expect(await say("/digest add commitments noon name:morning")).toContain("already has a digest called");
  expect((await say("/digest remove evening")).split("\n").at(-1)).toBe("morning: /digest preview morning");
  expect(await say("/home")).toContain("• morning in C1 · not posted: the bot cannot read its settings");
});

test("it is posted again once all that is wrong is corrected", async () => {
  const { say } = await worldWith(stored({ timeZone: "Mars/Base" }));
  expect(await say("/digest edit morning schedule:noon")).toBe(`Nothing was changed.

“Mars/Base” is not a time zone.`);
  expect((await say("/digest edit morning schedule:noon zone:UTC")).split("\n").slice(0, 8)).toEqual([
    "“morning” is changed.",
    "",
    "• What: commitments · Commitments and support as they change, and what is due",
    "• When: Monday to Friday at 12:00, UTC",
    "",
    "The next five times:",
    "",
    "• Monday 1 June 2026, 12:00 (UTC)",
  ]);
  expect(await say("/digest list")).toContain("• State: active");
});

test("one whose settings have another form is removed and set up again", async () => {
  const { say } = await worldWith(stored({ schedule: 9 }));
  const problem =
    "schedule: expected text; got 9. Put it in quotes. To set it up again, type /digest remove morning in the channel first.";
  expect(await say("/digest list")).toContain(`• Problem: ${problem}`);
  expect(await say("/digest edit morning schedule:noon")).toContain(problem);
  expect(await say("/digest remove morning")).toBe(
    "“morning” is removed. What it posted stays in the channel, and so does its log.",
  );
  expect(await say("/digest list")).toContain("No digest is set up in this channel.");
});

test("the list says that digests.yaml has a mistake, and that its digests stay as they were", async () => {
  const slip = { file: "digests.yaml", line: 5, column: 15, message: "hour “25”" };
  const { say } = await createDigestWorld({ declared: declare({}), fileProblems: [slip] });
  expect((await say("/digest list")).split("\n").slice(0, 5)).toEqual([
    "1 digest in this channel",
    "------------------------",
    "",
    "The file digests.yaml has a mistake. Until it is corrected, its digests stay as they were before the last change.",
    "",
  ]);
});

test("only people who may manage the channel correct or remove it", async () => {
  const { say } = await worldWith(stored({}));
  const reader = askerOf("en", { mayManage: async () => false });
  for (const line of ["edit morning schedule:noon", "remove morning"]) {
    expect(await say(`/digest ${line}`, reader)).toContain("Only people who may manage this channel");
  }
});
