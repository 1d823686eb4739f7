import { describe, expect, test } from "vitest";
import { namedIn } from "../../../src/library/names/named-in.ts";
import { sayings } from "../../commands/town.ts";
import { libraryOf } from "../../library.ts";

const library = libraryOf(
  sayings("people", "2026-05-04", [
    { id: "moreau", name: "Claire Moreau" },
    { id: "gill", name: "Amandeep Singh Gill" },
    { id: "tamesis", name: "Pauline Tamesis" },
    { id: "park", name: "Helen Park" },
    { id: "hope", name: "Rosa Hope" },
    { id: "tannenried", name: "Ulrich von Tannenried" },
    { id: "molenaar", name: "Joris van der Molenaar" },
    { id: "bosschaert", name: "Lies van den Bosschaert" },
    { id: "ortuno", name: "María Ortuño" },
    { id: "hung", name: "Nguyễn Mạnh Hùng" },
    { id: "ozerov", name: "Павел Озеров" },
    { id: "papadakis", name: "Γιώργος Παπαδάκης" },
    { id: "otaibi", name: "عبد الرحمن العتيبي" },
    { id: "lewin", name: "דוד לוין" },
    { id: "sharma", name: "मीना शर्मा" },
    { id: "wang", name: "王秀鳳" },
    { id: "sato", name: "佐藤美咲" },
    { id: "kim", name: "김서윤" },
    { id: "somchai", name: "สมชาย ใจดี" },
    { id: "khmer", name: "សុខ សុភាព" },
    { id: "lan", name: "Phạm Ngọc Lan" },
    { id: "lan-2", name: "Phạm Ngọc Lân" },
    { id: "petrova", name: "Анна Петрова" },
    { id: "dostalsky", name: "Иван Дольский" },
    { id: "o-dowd", name: "Niamh O’Dowd" },
    { id: "ben-ami", name: "יוסף בן־עמי" },
    { id: "bishop", name: "Samuel Okafor", title: "Bishop", organization: "Diocese" },
    { id: "coach", name: "Daniel Okafor", title: "Coach", organization: "Rangers" },
  ]),
);

const named = (text: string): readonly string[] =>
  namedIn(text, library).mentions.map(({ written, ids }) => `${written}=${ids.join(",")}`);

describe("every surname on record is found, wherever it is in a sentence", () => {
  test.each([
    ["The union met Moreau.", ["Moreau=moreau"]],
    ["Gill et Tamesis", ["Gill=gill", "Tamesis=tamesis"]],
    ["We spoke to Park today.", ["Park=park"]],
    ["Officials from Moreau, Gill and Park declined.", ["Moreau=moreau", "Gill=gill", "Park=park"]],
    ["Moreau refuse de partir.", ["Moreau=moreau"]],
    ["“Moreau will go,” the union said.", ["Moreau=moreau"]],
    ["Hier, la maire Moreau et Mme Tamesis ont dit non.", ["Moreau=moreau", "Tamesis=tamesis"]],
    ["President Park spoke.", ["Park=park"]],
    ["Gen. Gill left.", ["Gill=gill"]],
    ["In Hope we trust, said Hope.", ["Hope=hope"]],
    ["Ayer Ortuño habló con Dña. Tamesis.", ["Ortuño=ortuno", "Tamesis=tamesis"]],
    ["Herr von Tannenried und vd Molenaar kamen.", ["Tannenried=tannenried", "Molenaar=molenaar"]],
    ["Minister Vandenbosschaert said no.", ["Vandenbosschaert=bosschaert"]],
    ["Hôm qua Hùng gặp bà Tamesis.", ["Hùng=hung", "Tamesis=tamesis"]],
    ["Вчера Озеров выступил.", ["Озеров=ozerov"]],
    ["Ο Παπαδάκης είπε όχι.", ["Παπαδάκης=papadakis"]],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe("surnames are found where every word has a capital", () => {
  test.each([
    ["MOREAU AND TAMESIS CLASH OVER FUNDS", ["MOREAU=moreau", "TAMESIS=tamesis"]],
    ["GILL’S PLAN ‘A DISGRACE’, SAYS O’DOWD", ["GILL=gill", "O’DOWD=o-dowd"]],
    ["Tamesis Quits Rowing Club After Row", ["Tamesis=tamesis"]],
    ["VAN DER MOLENAAR GAAT WEG", ["VAN DER MOLENAAR=molenaar"]],
    ["MOREAU DÉMISSIONNE APRÈS LE VOTE\n\nGill reste.", ["MOREAU=moreau", "Gill=gill"]],
    ["ÔNG HÙNG ĐỒNG Ý", ["HÙNG=hung"]],
    ["ORTUÑO DIMITE HOY", ["ORTUÑO=ortuno"]],
    ["COACH OKAFOR TO QUIT", ["OKAFOR=coach"]],
    ["HOPE FOR THE PARK", []],
    ["Mme Moreau-Ruiz et M. Gill", ["Gill=gill"]],
    ["Why Gill Left Pauline Tamesis", ["Gill=gill", "Pauline Tamesis=tamesis"]],
    ["Roger Moreau\nSharon Gill", []],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

test.each([
  ["a title before a surname tells people apart", "Then Bishop Okafor’s letter came.", ["Okafor=bishop"]],
  ["accents tell people apart", "Hôm qua bà Phạm Ngọc Lan đến.", ["Phạm Ngọc Lan=lan"]],
  ["in both directions", "Hôm qua bà Phạm Ngọc Lân đến.", ["Phạm Ngọc Lân=lan-2"]],
  ["without accents, both are named", "Yesterday Pham Ngoc Lan came.", ["Pham Ngoc Lan=lan,lan-2"]],
  ["without it, all are named", "Then Okafor came.", ["Okafor=bishop,coach"]],
  [
    "a word may be divided at the end of a line",
    "We met Joris van der Mole-\nnaar.",
    ["Joris van der Mole-\nnaar=molenaar"],
  ],
  ["and so may a surname", "We met Mr Tame-\r\nsis.", ["Tame-\r\nsis=tamesis"]],
  ["a name may have a maqaf", "נפגשנו עם יוסף בן־עמי אתמול", ["יוסף בן־עמי=ben-ami"]],
  ["Russian names have cases", "Встреча с Озеровым и Дольским", ["Озеровым=ozerov", "Дольским=dostalsky"]],
  ["of women, too", "Вчера речь Петровой прервали.", ["Петровой=petrova"]],
  ["and Greek names", "Η ομιλία του Παπαδάκη", ["Παπαδάκη=papadakis"]],
])("%s", (_fact, text, expected) => {
  expect(named(text)).toEqual(expected);
});

describe("names without capitals or spaces are found", () => {
  test.each([
    ["今天王秀鳳在北京会见了记者。", ["王秀鳳=wang"]],
    ["王书记今天表示反对。", ["王=wang"]],
    ["国王今天到访。", []],
    ["昨日、佐藤美咲さんは辞任した。", ["佐藤美咲=sato"]],
    ["佐藤知事は否定した。", ["佐藤=sato"]],
    ["김서윤 장관은 오늘 서울에서 말했다.", ["김서윤=kim"]],
    ["김서윤은 말했다.", ["김서윤=kim"]],
    ["김 장관은 부인했다.", ["김=kim"]],
    ["วันนี้นายสมชาย ใจดีกล่าวว่า", ["สมชาย ใจดี=somchai"]],
    ["นายสมชายกล่าวว่า", ["สมชาย=somchai"]],
    ["លោកសុខ សុភាពបាននិយាយថា", ["សុខ សុភាព=khmer"]],
    ["التقى عبد الرحمن العتيبي الصحفيين", ["عبد الرحمن العتيبي=otaibi"]],
    ["אתמול דוד לוין אמר", ["דוד לוין=lewin"]],
    ["आज मीना शर्मा ने कहा", ["मीना शर्मा=sharma"]],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe("ordinary words are no surnames", () => {
  test.each([
    "Hope springs eternal.",
    "Park benches were painted.",
    "They walked in the park.",
    "John Park and Roger Moreau left.",
    "The word gill is small.",
  ])("%s", (text) => {
    expect(named(text)).toEqual([]);
  });
});
