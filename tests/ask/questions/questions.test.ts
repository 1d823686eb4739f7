import { expect, test } from "vitest";
import { withKnownWords } from "../../../src/ask/questions/known-words.ts";
import { readQuestion } from "../../../src/ask/questions/read-question.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { textOf } from "../../commands/ask.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const today = Temporal.PlainDate.from("2026-06-02");
const read = (line: string, language: Language = "en") =>
  readQuestion(line, { language, library, today, subject: null }).readings[0];

test.each([
  ["who is Ada Stone?", { command: "who", given: { name: "ada-stone" } }],
  ["who's ada", { command: "who", given: { name: "ada-stone" } }],
  ["who is the registrar", { command: "who", given: { name: "ben-stone" } }],
  [
    "what is the Ministry of Works promising?",
    { command: "commitments", given: { who: "ministry", kind: "commitment" } },
  ],
  [
    "what did Ada Stone promise about the code?",
    { command: "commitments", given: { who: "ada-stone", topic: "code", kind: "commitment" } },
  ],
  [
    "did anybody promise Ben Stone the code?",
    { command: "commitments", given: { topic: "ben stone code", kind: "commitment" } },
  ],
  ["what did Nguyen say about the code?", { command: "quotes", given: { who: "nguyen", topic: "code" } }],
  ["who doesn't want the code?", { command: "commitments", given: { topic: "code", kind: "position" } }],
  ["qui ne soutient pas le code ?", { command: "commitments", given: { topic: "code", kind: "position" } }],
  ["quién no quiere el code", { command: "commitments", given: { topic: "code", kind: "position" } }],
  ["ai không ủng hộ code?", { command: "commitments", given: { topic: "code", kind: "position" } }],
  ["a quote by Ben Stone on offices", { command: "quotes", given: { who: "ben-stone", topic: "offices" } }],
  ["how many offices are slow?", { command: "figures", given: { topic: "offices slow" } }],
  ["correct number of slow offices", { command: "figures", given: { topic: "slow offices" } }],
  ["number of new offices", { command: "figures", given: { topic: "new offices" } }],
  ["coût exact des bureaux", { command: "figures", given: { topic: "bureaux" } }],
  ["code exact new date", { command: "timeline", given: { topic: "code" } }],
  ["nueva fecha del code", { command: "timeline", given: { topic: "code" } }],
  ["which promises are overdue?", { command: "commitments", given: { due: "overdue" } }],
  ["what is due this month?", { command: "commitments", given: { due: "2026-06" } }],
  ["what is due next week?", { command: "commitments", given: { due: "2026-06-08/2026-06-14" } }],
  ["what is due this weekend?", { command: "commitments", given: { due: "2026-06-06/2026-06-07" } }],
  ["what is due next weekend?", { command: "commitments", given: { due: "2026-06-13/2026-06-14" } }],
  ["when is the code due?", { command: "commitments", given: { topic: "code", due: "any" } }],
  ["who said “publish the code by June”?", { command: "find", given: { text: "publish the code by June" } }],
  ["what's new?", { command: "since", given: {} }],
  [
    "qu'a promis Ada Stone sur le code ?",
    { command: "commitments", given: { who: "ada-stone", topic: "code", kind: "commitment" } },
  ],
  ["¿quién es Ben Stone?", { command: "who", given: { name: "ben-stone" } }],
  [
    "Ada Stone hứa gì về code?",
    { command: "commitments", given: { who: "ada-stone", topic: "code", kind: "commitment" } },
  ],
])("%s is read as a command", (line, reading) => {
  expect(read(line)).toEqual(reading);
});

const promised = (more: object) => ({
  command: "commitments",
  given: { who: "ada-stone", kind: "commitment", ...more },
});
// It is Tuesday, 2 June 2026.
test.each([
  ["what did Ada promise last week?", promised({ date: "2026-05-25/2026-05-31" })],
  ["what did Ada promise last weekend?", promised({ date: "2026-05-30/2026-05-31" })],
  ["what did Ada promise over the weekend?", promised({ date: "2026-05-30/2026-05-31" })],
  ["qu'a promis Ada le week-end dernier ?", promised({ date: "2026-05-30/2026-05-31" })],
  ["cuối tuần trước Ada hứa gì?", promised({ date: "2026-05-30/2026-05-31" })],
  ["¿qué prometió Ada el fin de semana pasado?", promised({ date: "2026-05-30/2026-05-31" })],
  ["what did Ada promise yesterday?", promised({ date: "2026-06-01" })],
  ["what did Ada promise since Monday?", promised({ date: "2026-06-01/2026-06-02" })],
  ["what did Ada promise on Friday about the code?", promised({ topic: "code", date: "2026-05-29" })],
  ["what has Ada promised since last month?", promised({ date: "2026-05-01/2026-06-02" })],
  ["what did Ada promise in October?", promised({ date: "2025-10" })],
  ["what did Ada promise in October or in December?", promised({ date: "2025-10-01/2025-12-31" })],
  ["what did Ada promise in March 2026?", promised({ date: "2026-03" })],
  ["what did Ada promise in 2025?", promised({ date: "2025" })],
  ["what did Ada promise 3 days ago?", promised({ date: "2026-05-30" })],
  ["what did Ada promise this year?", promised({ date: "2026" })],
  ["what did Ada promise on 12 May?", promised({ date: "2026-05-12" })],
  ["what did Ada promise before April?", promised({ due: "2026-06-03/2027-03-31" })],
  ["what did Ada promise for next year?", promised({ due: "2027" })],
  ["what did Ada promise by 2030?", promised({ due: "2026-06-03/2030-12-31" })],
  ["what is due on Friday?", { command: "commitments", given: { due: "2026-06-05" } }],
  ["what is due at Christmas?", { command: "commitments", given: { due: "2026-12-24/2026-12-25" } }],
  ["qué vence en navidad", { command: "commitments", given: { due: "2026-12-24/2026-12-25" } }],
  ["Tết này có gì phải xong", { command: "commitments", given: { due: "2027-02-05/2027-02-06" } }],
  ["what is due in December?", { command: "commitments", given: { due: "2026-12" } }],
  ["what is due before 1 July?", { command: "commitments", given: { due: "2026-06-02/2026-06-30" } }],
  ["what is new since Monday?", { command: "since", given: { time: "2026-06-01" } }],
  ["what happened last month?", { command: "timeline", given: { date: "2026-05" } }],
  ["what happened on 7 January?", { command: "timeline", given: { date: "2026-01-07" } }],
  ["qu'est-ce qui s'est passé en avril ?", { command: "timeline", given: { date: "2026-04" } }],
  ["có gì xảy ra ngày 7 tháng 1?", { command: "timeline", given: { date: "2026-01-07" } }],
  ["¿qué ocurrió en enero?", { command: "timeline", given: { date: "2026-01" } }],
  ["events in January 2025", { command: "timeline", given: { date: "2025-01" } }],
  [
    "what was said yesterday about the code?",
    { command: "quotes", given: { topic: "code", date: "2026-06-01" } },
  ],
  [
    "how many offices were slow in 2025?",
    { command: "figures", given: { topic: "offices slow", date: "2025" } },
  ],
  ["qu'a promis Ada hier ?", promised({ date: "2026-06-01" })],
  ["qu'a promis Ada la semaine dernière ?", promised({ date: "2026-05-25/2026-05-31" })],
  ["qu'a promis Ada depuis lundi sur le code ?", promised({ topic: "code", date: "2026-06-01/2026-06-02" })],
  ["qu'a promis Ada en octobre ?", promised({ date: "2025-10" })],
  ["qu'a promis Ada le 12 mai ?", promised({ date: "2026-05-12" })],
  ["qu'a promis Ada il y a 3 jours ?", promised({ date: "2026-05-30" })],
  [
    "qu'est-ce qui arrive à échéance avant vendredi ?",
    { command: "commitments", given: { due: "2026-06-02/2026-06-04" } },
  ],
  ["Ada đã hứa gì tuần trước?", promised({ date: "2026-05-25/2026-05-31" })],
  ["hôm qua Ada hứa gì về code?", promised({ topic: "code", date: "2026-06-01" })],
  ["Ada hứa gì trong tháng 3?", promised({ date: "2026-03" })],
  ["từ thứ hai Ada hứa gì?", promised({ date: "2026-06-01/2026-06-02" })],
  ["Ada hứa gì năm ngoái?", promised({ date: "2025" })],
  ["Ada hứa gì cách đây 3 ngày?", promised({ date: "2026-05-30" })],
  ["¿qué prometió Ada la semana pasada?", promised({ date: "2026-05-25/2026-05-31" })],
  ["¿qué prometió Ada ayer sobre el code?", promised({ topic: "code", date: "2026-06-01" })],
  ["¿qué prometió Ada el lunes?", promised({ date: "2026-06-01" })],
  ["¿qué prometió Ada en octubre de 2025?", promised({ date: "2025-10" })],
  ["¿qué prometió Ada hace 3 días?", promised({ date: "2026-05-30" })],
  ["¿qué vence el viernes?", { command: "commitments", given: { due: "2026-06-05" } }],
])("%s: what says when is no subject", (line, reading) => {
  expect(read(line)).toEqual(reading);
});

test.each([
  ["what did Ada promise before 1 May?", promised({ due: "2026-06-03/2027-04-30" })],
  ["what did Ada promise until 1 May?", promised({ due: "2026-06-03/2027-05-01" })],
  ["what did Ada promise before the end of May?", promised({ due: "2026-06-03/2027-05-31" })],
  ["what did Ada promise after 12 May?", promised({ date: "2026-05-13/2026-06-02" })],
  ["what did Ada promise before 2026-05-20?", promised({ date: "0000-01-01/2026-05-19" })],
  ["what did Ada promise on 20/05/2026?", promised({ date: "2026-05-20" })],
  ["what did Ada promise between 10 and 20 May?", promised({ date: "2026-05-10/2026-05-20" })],
  ["what did Ada promise from 10 May to 20 May?", promised({ date: "2026-05-10/2026-05-20" })],
  ["what did Ada promise two weeks ago?", promised({ date: "2026-05-18/2026-05-24" })],
  ["what did Ada promise 2 months ago?", promised({ date: "2026-04" })],
  ["what did Ada promise a year ago?", promised({ date: "2025" })],
  ["what did Ada promise since 3 days ago?", promised({ date: "2026-05-30/2026-06-02" })],
  ["what did Ada promise in the last 3 days?", promised({ date: "2026-05-30/2026-06-02" })],
  ["what did Ada promise by Friday?", promised({ due: "2026-06-03/2026-06-05" })],
  ["what did Ada promise by Christmas?", promised({ due: "2026-06-03/2026-12-25" })],
  ["what did Ada promise by New Year's Eve?", promised({ due: "2026-06-03/2026-12-31" })],
  ["what did Ada promise by the end of the year?", promised({ due: "2026-06-03/2026-12-31" })],
  ["qu'a promis Ada avant le 1er mai ?", promised({ due: "2026-06-03/2027-04-30" })],
  ["qu'a promis Ada après le 12 mai ?", promised({ date: "2026-05-13/2026-06-02" })],
  ["qu'a promis Ada entre le 10 et le 20 mai ?", promised({ date: "2026-05-10/2026-05-20" })],
  ["qu'a promis Ada depuis trois jours ?", promised({ date: "2026-05-30/2026-06-02" })],
  ["qu'a promis Ada ces 3 derniers jours ?", promised({ date: "2026-05-30/2026-06-02" })],
  ["qu'a promis Ada d'ici Noël ?", promised({ due: "2026-06-03/2026-12-25" })],
  ["qu'a promis Ada d'ici la fin du mois ?", promised({ due: "2026-06-03/2026-06-30" })],
  ["¿qué prometió Ada antes del 1 de mayo?", promised({ due: "2026-06-03/2027-04-30" })],
  ["¿qué prometió Ada después del 12 de mayo?", promised({ date: "2026-05-13/2026-06-02" })],
  ["¿qué prometió Ada entre el 10 y el 20 de mayo?", promised({ date: "2026-05-10/2026-05-20" })],
  ["¿qué prometió Ada desde hace 3 días?", promised({ date: "2026-05-30/2026-06-02" })],
  ["¿qué prometió Ada en los últimos 3 días?", promised({ date: "2026-05-30/2026-06-02" })],
  ["¿qué prometió Ada para Navidad?", promised({ due: "2026-06-03/2026-12-25" })],
  ["¿qué prometió Ada antes de fin de año?", promised({ due: "2026-06-03/2026-12-31" })],
  ["Ada đã hứa gì trước ngày 1 tháng 5?", promised({ due: "2026-06-03/2027-04-30" })],
  ["Ada đã hứa gì sau ngày 12 tháng 5?", promised({ date: "2026-05-13/2026-06-02" })],
  ["Ada đã hứa gì từ ngày 10 đến ngày 20 tháng 5?", promised({ date: "2026-05-10/2026-05-20" })],
  ["Ada đã hứa gì 3 ngày trước?", promised({ date: "2026-05-30" })],
  ["Ada đã hứa gì trong 3 ngày qua?", promised({ date: "2026-05-30/2026-06-02" })],
  ["Ada đã hứa gì trước cuối năm?", promised({ due: "2026-06-03/2026-12-31" })],
  ["Ada đã hứa gì trước lễ Giáng sinh 2025?", promised({ date: "0000-01-01/2025-12-24" })],
])("%s: the bound of the dates is the one that was asked for", (line, reading) => {
  expect(read(line)).toEqual(reading);
});

// Today is Tuesday, 2 June 2026.
test.each([
  ["what did Ada promise before Christmas?", { due: "2026-06-03/2026-12-24" }],
  ["what did Ada pledge for Christmas?", { due: "2026-06-03/2026-12-25" }],
  ["Ada hứa gì cho Tết này?", { due: "2026-06-03/2027-02-06" }],
  ["what did Ada promise ahead of Easter?", { due: "2026-06-03/2027-03-27" }],
  ["what did Ada promise before Tết?", { due: "2026-06-03/2027-02-05" }],
  ["what did Ada promise by next Friday?", { due: "2026-06-03/2026-06-05" }],
  ["what did Ada promise by the summer?", { due: "2026-06-03/2026-08-31" }],
  ["what did Ada promise before next spring?", { due: "2026-06-03/2027-02-28" }],
  ["what did Ada promise for the autumn?", { due: "2026-09-01/2026-11-30" }],
  ["what did Ada promise for next year?", { due: "2027" }],
  ["what did Ada promise for the first quarter of 2027?", { due: "2027-01-01/2027-03-31" }],
  ["what did Ada promise by Q3?", { due: "2026-06-03/2026-09-30" }],
  ["what did Ada promise for next quarter?", { due: "2026-07-01/2026-09-30" }],
  ["what did Ada promise by the end of the quarter?", { due: "2026-06-03/2026-06-30" }],
  ["what did Ada promise within 3 months?", { due: "2026-06-03/2026-09-02" }],
  ["what did Ada promise for the end of the year?", { due: "2026-06-03/2026-12-31" }],
  ["what did Ada promise last Christmas?", { date: "2025-12-25" }],
  ["what did Ada promise last winter?", { date: "2025-12-01/2026-02-28" }],
  ["what did Ada promise at Easter?", { date: "2026-04-05" }],
  ["which promises did Ada announce before Christmas?", { date: "0000-01-01/2025-12-24" }],
  ["what promises has Ada made before April?", { date: "0000-01-01/2026-03-31" }],
  ["what did Ada promise before Christmas 2025?", { date: "0000-01-01/2025-12-24" }],
  ["qu'a promis Ada avant Noël ?", { due: "2026-06-03/2026-12-24" }],
  ["qu'a promis Ada d'ici à l'été ?", { due: "2026-06-03/2026-08-31" }],
  ["qu'a promis Ada avant l'été prochain ?", { due: "2026-06-03/2027-05-31" }],
  ["qu'a promis Ada pour Pâques ?", { due: "2026-06-03/2027-03-28" }],
  ["qu'a promis Ada avant la Pentecôte ?", { due: "2026-06-03/2027-05-15" }],
  ["qu'a promis Ada pour le premier trimestre 2027 ?", { due: "2027-01-01/2027-03-31" }],
  ["qu'a promis Ada d'ici trois mois ?", { due: "2026-06-03/2026-09-02" }],
  ["quelles promesses Ada a-t-elle faites avant Noël ?", { date: "0000-01-01/2025-12-24" }],
  ["Ada hứa gì trước Tết?", { due: "2026-06-03/2027-02-05" }],
  ["Ada hứa gì trước Tết Nguyên đán 2030?", { due: "2026-06-03/2030-02-01" }],
  ["Ada hứa gì trước Giáng sinh?", { due: "2026-06-03/2026-12-24" }],
  ["Ada hứa gì trong quý 1 năm sau?", { due: "2027-01-01/2027-03-31" }],
  ["Ada hứa gì trước quý IV?", { due: "2026-06-03/2026-09-30" }],
  ["Ada hứa gì trước mùa thu?", { due: "2026-06-03/2026-08-31" }],
  ["Ada hứa gì trong 3 tháng tới?", { due: "2026-06-03/2026-09-02" }],
  ["¿qué prometió Ada antes de Navidad?", { due: "2026-06-03/2026-12-24" }],
  ["¿qué prometió Ada antes de Semana Santa?", { due: "2026-06-03/2027-03-20" }],
  ["¿qué prometió Ada para el otoño?", { due: "2026-09-01/2026-11-30" }],
  ["¿qué prometió Ada para el próximo verano?", { due: "2027-06-01/2027-08-31" }],
  ["¿qué prometió Ada antes del segundo trimestre de 2027?", { due: "2026-06-03/2027-03-31" }],
  ["what did Ada promise by early 2027?", { due: "2026-06-03/2027-03-31" }],
  ["what did Ada promise for mid-December?", { due: "2026-12-11/2026-12-21" }],
  ["what did Ada promise in late May?", { date: "2026-05-22/2026-05-31" }],
  ["what will Ada do next year?", { due: "2027" }],
  ["que doit faire Ada avant l'été prochain ?", { due: "2026-06-03/2027-05-31" }],
  ["qu'a promis Ada pour fin 2028 ?", { due: "2026-06-03/2028-12-31" }],
  ["Ada hứa gì cuối năm 2027?", { due: "2027-10-01/2027-12-31" }],
  ["Ada sẽ làm gì trước năm 2030?", { due: "2026-06-03/2029-12-31" }],
  ["¿qué prometió Ada a finales de 2028?", { due: "2028-10-01/2028-12-31" }],
  ["¿qué va a hacer Ada de aquí a fin de año?", { due: "2026-06-03/2026-12-31" }],
  ["¿qué promesas hizo Ada antes de Navidad?", { date: "0000-01-01/2025-12-24" }],
])("%s: a date without a year is when a promise is due, unless it was made then", (line, given) => {
  expect(read(line)).toEqual(promised(given));
});

test("the other meaning of a date without a year is offered", () => {
  const { readings } = readQuestion("what did Ada promise before Christmas?", {
    language: "en",
    library,
    today,
    subject: null,
  });
  expect(readings.slice(0, 2)).toEqual([
    promised({ due: "2026-06-03/2026-12-24" }),
    promised({ date: "0000-01-01/2025-12-24" }),
  ]);
});

test.each([
  ["what did Ada promise before the election?", "before the election"],
  ["what did Ada promise by the next election?", "by the next election"],
  ["before the referendum, what did Ada promise?", "before the referendum"],
  ["qu'a promis Ada avant les élections ?", "avant les élections"],
  ["qu'a promis Ada d'ici les vacances ?", "d ici les vacances"],
  ["Ada hứa gì trước cuộc bầu cử?", "trước cuộc bầu cử"],
  ["Ada hứa gì trước mùa mưa?", "trước mùa mưa"],
  ["¿qué prometió Ada antes de las elecciones?", "antes de las elecciones"],
  ["¿qué prometió Ada hasta la votación?", "hasta la votación"],
])("%s: no date is guessed for an event", (line, undated) => {
  expect(read(line)).toEqual({ ...promised({}), undated });
});

test("the answer says that the date of an event is unknown", async () => {
  expect((await textOf("what did Ada Stone promise before the election?")).split("\n\n")[1]).toBe(
    "No date is known for “before the election”, so the answer is not limited to that time.",
  );
});

test("an event is a subject if facts are about it", () => {
  expect(read("what did Ada promise before the code?")).toEqual({
    ...promised({ topic: "code" }),
    undated: "before the code",
  });
});

test("the answer names all words that were left out: the trade of a person, and those of the subject", () => {
  expect(read("what did the plumber Ada Stone promise about zebras?")).toEqual({
    ...promised({}),
    leftOut: "plumber zebras",
  });
});

test.each([
  ["fr", "qui a dit « une promesse zèbre » ?", " une promesse zèbre "],
  ["en", "who said « a zebra promise » ?", " a zebra promise "],
  ["es", "¿quién dijo « una promesa cebra » ?", " una promesa cebra "],
  ["vi", "ai đã nói « lời hứa ngựa vằn » ?", " lời hứa ngựa vằn "],
] as const)("in %s, spaces inside quotation marks are no words: %s", (language, line, words) => {
  expect(read(line, language)).toEqual({ command: "search", given: { words } });
});

test.each([
  ["zebra ? code", "zebra"],
  ["🔥 code zebra", "zebra"],
  [" code – zebra ", "zebra"],
  ["! !", undefined],
])("signs are no words: %s", (words, leftOut) => {
  expect(withKnownWords({ command: "search", given: { words } }, library).leftOut).toBe(leftOut);
});

const nigerian = { en: "Trade with Nigeria grows, and the police control it." };
const trade = libraryOf({
  ...summit,
  statements: summit.statements.map((each) => ({ ...each, text: nigerian })),
});

test.each([
  ["en", "what did anybody say about trade with Niger?", "niger"],
  ["en", "what did anybody say about trade policy?", "policy"],
  ["en", "what did anybody say about the trade contract?", "contract"],
  ["fr", "qu’a dit Ada Stone sur le commerce au Niger ?", "niger"],
  ["es", "¿qué dijo Ada Stone sobre el comercio con Níger?", "níger"],
  ["vi", "Ada Stone nói gì về thương mại với Niger?", "niger"],
] as const)("%s, %s: a word that the record lacks is not read as one like it", (language, line, leftOut) => {
  const { readings } = readQuestion(line, { language, library: trade, today, subject: null });
  expect(readings[0]?.leftOut).toContain(leftOut);
  expect(Object.values(readings[0]?.given ?? {}).join(" ")).not.toMatch(/nigeria|police|control/u);
});

test("a holiday is a subject if no word before it makes it a date", () => {
  expect(read("what did Ada promise about Christmas?")).toEqual({ ...promised({}), leftOut: "christmas" });
});

test.each([
  ["who was minister before Ada?", "before"],
  ["who was minister after Ada Stone?", "after"],
  ["who is Ada's predecessor?", "before"],
  ["Ada's successor", "after"],
  ["the minister before Ada Stone", "before"],
  ["who held the post before Ada?", "before"],
  ["who preceded Ada?", "before"],
  ["who replaced Ada?", "after"],
  ["who did Ada replace?", "before"],
  ["who took over from Ada?", "after"],
  ["what did Ada's predecessor promise?", "before"],
  ["qui était ministre avant Ada ?", "before"],
  ["le prédécesseur d'Ada", "before"],
  ["qui a succédé à Ada ?", "after"],
  ["qui Ada a-t-elle remplacé ?", "before"],
  ["¿quién era ministra antes de Ada?", "before"],
  ["la predecesora de Ada", "before"],
  ["¿quién sustituyó a Ada?", "after"],
  ["¿a quién sustituyó Ada?", "before"],
  ["ai là bộ trưởng trước Ada?", "before"],
  ["người tiền nhiệm của Ada là ai?", "before"],
  ["ai thay Ada?", "after"],
])("%s: asks for others in the same office", (line, holder) => {
  expect(read(line)).toEqual({ command: "who", given: { name: "ada-stone", holder } });
});

test.each(["who was the previous minister?", "the former minister"])(
  "%s: asks for those before the present holders",
  (line) => {
    const { command, given } = read(line) ?? {};
    expect([command, given?.holder]).toEqual(["who", "before"]);
  },
);

test.each([
  ["who was registrar before Ada?", { command: "search", given: { words: "registrar ada" } }],
  ["who was minister before Jane Roe?", { command: "who", given: { name: "jane roe", holder: "before" } }],
])("%s: a person who is not known to have the office is not asked about", (line, reading) => {
  expect(read(line)).toEqual(reading);
});

test("the holder of an office at another time is not the one of today", () => {
  expect(read("who was the minister in 2020?")).toEqual({
    command: "timeline",
    given: { topic: "minister", date: "2020" },
  });
});

// “El” is “the”, and “él” is “he”; “du” is “of the”, and “dû” is “due”.
test.each([
  ["¿se prometió el code?", { command: "commitments", given: { topic: "code", kind: "commitment" } }],
  ["qu'a dit Ada du code ?", { command: "quotes", given: { who: "ada-stone", topic: "code" } }],
])("%s: a word without an accent is not the word with it", (line, reading) => {
  expect(read(line)).toEqual(reading);
});

test("a person who is called like a month or a day is no date", () => {
  const april = {
    ...visit,
    slug: "april",
    people: visit.people.map((each) => ({
      ...each,
      id: "april-monday",
      names: { en: "April Monday" },
      native: undefined,
      aliases: [],
    })),
  };
  const context = { language: "en", library: libraryOf(summit, april), today, subject: null } as const;
  expect(readQuestion("what did April Monday promise in April?", context).readings[0]).toEqual({
    command: "commitments",
    given: { who: "april-monday", date: "2026-04", kind: "commitment" },
  });
});

// Minister Ada Stone, Registrar Ben Stone and Nguyen Van Minh are on record.
test.each([
  ["who is Ada Minh?", { command: "who", given: { name: "ada minh" } }],
  ["who is Minh Ada", { command: "who", given: { name: "minh ada" } }],
  ["who is Ada Carter?", { command: "who", given: { name: "ada carter" } }],
  ["who is Carter Stone?", { command: "who", given: { name: "carter stone" } }],
  ["what did Ada Minh promise?", { command: "commitments", given: { who: "ada minh", kind: "commitment" } }],
  ["¿quién es Ada Carter?", { command: "who", given: { name: "ada carter" } }],
  ["qui est Ada Carter ?", { command: "who", given: { name: "ada carter" } }],
  ["Ada Carter là ai?", { command: "who", given: { name: "ada carter" } }],
  [
    "what did ada carter promise?",
    { command: "commitments", given: { who: "ada carter", kind: "commitment" } },
  ],
  ["did Carter Stone deny it?", { command: "commitments", given: { who: "carter stone", kind: "denial" } }],
  ["quotes by Ada Carter on code", { command: "quotes", given: { who: "ada carter", topic: "code" } }],
  ["¿qué prometió Ada Carter?", { command: "commitments", given: { who: "ada carter", kind: "commitment" } }],
  [
    "qu'a promis Ada Carter sur le code ?",
    { command: "commitments", given: { who: "ada carter", topic: "code", kind: "commitment" } },
  ],
  ["Ada Carter đã hứa gì?", { command: "commitments", given: { who: "ada carter", kind: "commitment" } }],
])("%s is not read as one of the people who have a part of that name", (line, reading) => {
  const minh = {
    ...visit,
    people: visit.people.map((each) => ({
      ...each,
      id: "minh",
      names: { vi: "Nguyễn Văn Minh" },
      native: undefined,
      aliases: [],
    })),
  };
  const library = libraryOf(summit, { ...minh, slug: "minh" });
  expect(readQuestion(line, { language: "en", library, today, subject: null }).readings[0]).toEqual(reading);
});

const ofAda = { command: "commitments", given: { who: "ada-stone", kind: "commitment" } };
test.each([
  "what has Ada recently promised?",
  "what did ada finally promise?",
  "qu'est-ce que Ada a vraiment promis ?",
  "¿qué ha prometido realmente Ada?",
  "Ada cũng đã hứa gì?",
  "What Did Ada Promise?",
])("%s is about Ada: an adverb belongs to no name", (line) => {
  expect(read(line)).toEqual(ofAda);
});

test("“or” joins those who are asked about, as “and” does", () => {
  expect(read("did ada or ben promise anything?")).toEqual({
    command: "commitments",
    given: { who: "ada-stone, ben-stone", kind: "commitment" },
  });
});

test("a line without a verb is searched", () => {
  expect(read("home prices in Harwick")).toEqual({
    command: "search",
    given: { words: "home prices harwick" },
  });
});

test.each(["thanks!", "what did she say about the code?", ""])(
  "%s is no question that can be read",
  (line) => {
    expect(read(line)).toBeUndefined();
  },
);

test("an answer begins with how its question was read, and ends with its other readings", async () => {
  const shown = await textOf("*what did Ada Stone promise about the code?*");
  expect(shown.split("\n\n")[0]).toBe("Read as: commitments of Ada Stone about “code”");
  expect(shown.split("\n\n").at(-1)).toBe(`Quotations of Ada Stone about “code”: /quotes ada-stone topic:code
Everything on record, by date, of Ada Stone about “code”: /timeline ada-stone topic:code`);
});

test.each([
  ["who is ada stonne?", "Read as Ada Stone · Deputy Prime Minister, Ministry of Works (2026)."],
  ["what did ada stonne promise?", "Read as: commitments of ada stonne"],
])("%s is read with the name as it was typed: the answer says who is assumed", async (question, readAs) => {
  expect((await textOf(question)).split("\n\n")[0]).toBe(readAs);
});

test("the other readings are no buttons if the answer has them already", async () => {
  const shown = await textOf("who are the stones?");
  expect(shown.match(/\/who \S+/gu)).toEqual(["/who ada-stone", "/who ben-stone"]);
});

test("a line is a command if it starts with a slash, or if its words are what a command takes", async () => {
  expect(await textOf("who ada stone")).toBe(await textOf("/who ada stone"));
  expect(await textOf("who ada stonne")).toBe(await textOf("/who ada stonne"));
  expect(await textOf("who is ada stone")).toContain("Read as: who is Ada Stone\n");
  expect(await textOf("/who is ada stone")).not.toContain("Read as");
});

test("a command takes a name and plain words together", async () => {
  expect(await textOf("/commitments ada code")).toBe(
    (await textOf("/commitments ada topic:code")).replaceAll("ada topic:code", "ada code"),
  );
});
