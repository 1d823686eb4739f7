import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";

const say = defineMessages({
  en: {
    fields:
      "expected five fields: minute, hour, day of the month, month and day of the week, such as 30 8 * * mon-fri",
    field:
      "{field, select, minute {minute} hour {hour} dayOfMonth {day of the month} month {month} other {day of the week}} “{written}”: {problem}",
    value: "expected {least} to {most}, alone or in a list, a range or a step",
    "value-or-word": "expected {least} to {most} or {first} to {last}, alone or in a list, a range or a step",
    range: "expected a range of two values, such as 1-5",
    backwards: "the range {range} runs backwards; write {instead}",
    "step-of": "a step needs a range or * before it, such as {instead}",
    step: "expected a step of 1 to {most}",
    never: "this day never comes in month “{month}”, so nothing would ever be posted",
  },
  fr: {
    fields:
      "il faut cinq champs : minute, heure, jour du mois, mois et jour de la semaine, par exemple 30 8 * * mon-fri",
    field:
      "{field, select, minute {minute} hour {heure} dayOfMonth {jour du mois} month {mois} other {jour de la semaine}} « {written} » : {problem}",
    value: "il faut une valeur de {least} à {most}, seule ou dans une liste, un intervalle ou un pas",
    "value-or-word":
      "il faut une valeur de {least} à {most} ou de {first} à {last}, seule ou dans une liste, un intervalle ou un pas",
    range: "il faut un intervalle de deux valeurs, par exemple 1-5",
    backwards: "l’intervalle {range} est à l’envers ; écrivez {instead}",
    "step-of": "un pas suit un intervalle ou *, par exemple {instead}",
    step: "il faut un pas de 1 à {most}",
    never: "ce jour n’existe pas au mois « {month} », rien ne serait donc jamais publié",
  },
  vi: {
    fields: "cần năm trường: phút, giờ, ngày trong tháng, tháng và thứ trong tuần, ví dụ 30 8 * * mon-fri",
    field:
      "{field, select, minute {phút} hour {giờ} dayOfMonth {ngày trong tháng} month {tháng} other {thứ trong tuần}} “{written}”: {problem}",
    value: "cần giá trị từ {least} đến {most}, đứng riêng hoặc trong danh sách, khoảng hoặc bước",
    "value-or-word":
      "cần giá trị từ {least} đến {most} hoặc từ {first} đến {last}, đứng riêng hoặc trong danh sách, khoảng hoặc bước",
    range: "cần một khoảng gồm hai giá trị, ví dụ 1-5",
    backwards: "khoảng {range} bị ngược; hãy viết {instead}",
    "step-of": "trước bước phải có một khoảng hoặc *, ví dụ {instead}",
    step: "cần bước từ 1 đến {most}",
    never: "tháng “{month}” không bao giờ có ngày này, nên sẽ không bao giờ đăng gì",
  },
});

/** What is wrong with an expression, to be said in any language. */
export type CronProblem = (language: Language) => string;

export const cronProblem =
  (key: Parameters<typeof say>[1], values: Readonly<Record<string, string | number>> = {}): CronProblem =>
  (language) =>
    say(language, key, values);

/** The same with the field that it is in. */
export const inField =
  (field: string, written: string, problem: CronProblem): CronProblem =>
  (language) =>
    say(language, "field", { field, written, problem: problem(language) });
