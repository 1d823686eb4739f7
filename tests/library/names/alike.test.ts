import { expect, test } from "vitest";
import { namedIn } from "../../../src/library/names/named-in.ts";
import { sayings } from "../../commands/town.ts";
import { libraryOf } from "../../library.ts";
import { createNameIndex } from "../create-name-index.ts";
import { entry } from "../name-entries.ts";

/** People whose names are alike, or written in many ways: id, names, title. */
const rows: readonly (readonly [id: string, names: readonly string[], title?: string])[] = [
  ["deng-wenqing", ["邓文清", "Deng Wenqing"], "省长"],
  ["ouyang-li", ["欧阳丽"]],
  ["zhang-wei", ["张伟"], "局长"],
  ["zhang-wei-2", ["张伟"], "律师"],
  ["choi-minseo", ["최민서", "Choi Min-seo"], "시장"],
  ["namgung-hyun", ["남궁현"]],
  ["takahashi-ren", ["高橋蓮"], "大臣"],
  ["ito-hanako", ["伊藤はな子"]],
  ["anne-martin-jp", ["アンヌ・マルタン"]],
  ["hassan-al-tamimi", ["حسن التميمي", "Hassan al-Tamimi"], "وزير المالية"],
  ["noor-haddad", ["نور حداد"]],
  ["irina-sokolova", ["Ирина Сергеевна Соколова", "Irina Sokolova"], "министр"],
  ["oleg-bondar", ["Олег Бондар"]],
  ["nikos-dimou", ["Νίκος Δήμου"], "υπουργός"],
  ["katerina-vlachou", ["Κατερίνα Βλάχου"]],
  ["anong-suksawat", ["อนงค์ สุขสวัสดิ์"], "นายกเทศมนตรี"],
  ["vo-thi-sau", ["Võ Thị Sáu Mến"], "Bí thư"],
  ["pham-hoang-long", ["Phạm Hoàng Long"], "Giám đốc sở Y tế"],
  ["pham-hoang-lan", ["Phạm Hoàng Lan"]],
  ["miriam-golan", ["מרים גולן"], "שרת הבריאות"],
  ["arjun-menon", ["अर्जुन मेनन"], "मंत्री"],
  ["nino-beridze", ["ნინო ბერიძე"]],
  ["jean-de-la-tour", ["Jean de La Tour"], "préfet"],
  ["willem-ten-hagen", ["Willem ten Hagen"]],
  ["otto-zu-waldburg", ["Otto zu Waldburg"]],
  ["lucia-dos-santos", ["Lúcia dos Santos Pereira"]],
  ["sigrun-einarsdottir", ["Sigrún Einarsdóttir"]],
  ["margaret-oneill", ["Margaret O’Neill"], "Chief Justice"],
  ["robert-fenwick-jr", ["Robert J. Fenwick Jr."], "Senator"],
  ["ann-lowe", ["Ann Lowe"], "Mayor of Tarn"],
  ["tom-rowe", ["Tom Rowe"], "Treasurer"],
  ["grace-kim", ["Grace Kim"], "Judge"],
  ["grace-kimber", ["Grace Kimber"], "Reporter"],
  ["paul-major", ["Paul Major"], "Councillor"],
  ["daniel-brook", ["Daniel Brook"], "Mayor of Sand"],
  ["daniel-brook-2", ["Daniel Brook"], "Surgeon"],
  ["jean-luc-picot", ["Jean-Luc Picot"]],
  ["marie-claire-dubosc", ["Marie-Claire Dubosc-Lenoir"]],
  ["ibrahim-ould-ely", ["Ibrahim Ould Ely"]],
];

const index = createNameIndex(
  rows.map(([id, names, title]) => entry(id, names, ...(title === undefined ? [] : [title]))),
);

/** The id that a name means, with `~` if that was assumed; otherwise the kind of match. */
const meant = (query: string): string => {
  const match = index.search(query);
  return match.matches === "one" ? `${match.id}${match.assumed ? "~" : ""}` : match.matches;
};

test.each<readonly [query: string, meant: string]>([
  ["文清", "deng-wenqing"],
  ["邓省长", "deng-wenqing"],
  ["邓文清省长", "deng-wenqing"],
  ["deng wenqing", "deng-wenqing"],
  ["Wenqing Deng", "deng-wenqing"],
  ["欧阳", "ouyang-li"],
  ["张伟", "several"],
  ["민서", "choi-minseo"],
  ["최민서 시장", "choi-minseo"],
  ["Min-seo Choi", "choi-minseo"],
  ["minseo choi", "choi-minseo"],
  ["남궁현 씨", "namgung-hyun"],
  ["高橋蓮大臣", "takahashi-ren"],
  ["伊藤さん", "ito-hanako"],
  ["マルタン", "anne-martin-jp"],
  ["التميمي", "hassan-al-tamimi"],
  ["الوزير حسن التميمي", "hassan-al-tamimi"],
  ["al tamimi", "hassan-al-tamimi"],
  ["Altamimi", "hassan-al-tamimi"],
  ["نور حدّاد", "noor-haddad"],
  ["Соколова", "irina-sokolova"],
  ["Ирина Сергеевна", "irina-sokolova"],
  ["И. С. Соколова", "irina-sokolova~"],
  ["Соколовой", "irina-sokolova~"],
  ["БОНДАР", "oleg-bondar"],
  ["Δημου", "nikos-dimou"],
  ["ΒΛΑΧΟΥ", "katerina-vlachou"],
  ["υπουργός Δήμου", "nikos-dimou"],
  ["คุณอนงค์", "anong-suksawat"],
  ["สุขสวัสดิ์", "anong-suksawat"],
  ["pham hoang long", "pham-hoang-long"],
  ["ông Long", "pham-hoang-long"],
  ["Phạm Hoàng", "several"],
  ["chị Lan", "pham-hoang-lan"],
  ["Mến", "vo-thi-sau"],
  ["גולן", "miriam-golan"],
  ["मेनन", "arjun-menon"],
  ["ბერიძე", "nino-beridze"],
  ["Delatour", "jean-de-la-tour"],
  ["M. de La Tour", "jean-de-la-tour"],
  ["Mr ten Hagen's", "willem-ten-hagen"],
  ["Hagen", "willem-ten-hagen"],
  ["Pereira", "lucia-dos-santos"],
  ["dos Santos", "lucia-dos-santos"],
  ["Einarsdottir", "sigrun-einarsdottir"],
  ["Maggie O'Neill", "margaret-oneill~"],
  ["Oneill", "margaret-oneill"],
  ["Bob Fenwick", "robert-fenwick-jr~"],
  ["R.J. Fenwick", "robert-fenwick-jr~"],
  ["Sen. Fenwick, Jr.", "robert-fenwick-jr"],
  ["Lowe", "ann-lowe"],
  ["Rowe", "tom-rowe"],
  ["Tom Lowe", "none"],
  ["Ann Rowe", "none"],
  ["Lowo", "none"],
  ["Kim", "grace-kim"],
  ["Grace Kimbre", "grace-kimber~"],
  ["mayor", "holders"],
  ["major", "paul-major"],
  ["majer", "paul-major~"],
  ["surgion", "none"],
  ["Daniel Brook", "several"],
  ["Dr Daniel Brook, surgeon", "daniel-brook-2"],
  ["Danny Brook", "several"],
  ["Jean Luc", "jean-luc-picot"],
  ["Lenoir", "marie-claire-dubosc"],
  ["Dubosc’s", "marie-claire-dubosc"],
  ["Ould Ely", "ibrahim-ould-ely"],
])("“%s” means %s", (query, expected) => {
  expect(meant(query)).toBe(expected);
});

const sayingsOf = (some: typeof rows) =>
  some.map(([id, [name = "", ...aliases], title]) => ({
    id,
    name,
    aliases,
    ...(title === undefined ? {} : { title }),
  }));
const library = libraryOf(
  sayings("one", "2026-05-04", sayingsOf(rows.filter(([id]) => id !== "daniel-brook-2"))),
  sayings("two", "2026-05-05", sayingsOf(rows.filter(([id]) => id === "daniel-brook-2"))),
);

test.each<readonly [text: string, ids: readonly string[]]>([
  [
    "The minister met Lowe on Monday, and Rowe’s office denied it. Kimber reported.",
    ["ann-lowe", "tom-rowe", "grace-kimber"],
  ],
  ["Later, Sen. Fenwick told reporters that O’Neill had left.", ["robert-fenwick-jr", "margaret-oneill"]],
  ["昨天邓文清在省会会见了欧阳丽。", ["deng-wenqing", "ouyang-li"]],
  ["어제 최민서 시장은 남궁현을 만났다.", ["choi-minseo", "namgung-hyun"]],
  ["Вчера министр Соколова и Олег Бондар встретились.", ["irina-sokolova", "oleg-bondar"]],
  [
    "Hier, M. de La Tour et Jean-Luc Picot ont reçu Mme Dubosc-Lenoir.",
    ["jean-de-la-tour", "jean-luc-picot", "marie-claire-dubosc"],
  ],
  [
    "Sáng nay, ông Phạm Hoàng Long và bà Lan gặp Bí thư Võ Thị Sáu Mến.",
    ["pham-hoang-long", "pham-hoang-lan", "vo-thi-sau"],
  ],
  [
    "Daniel Brook walked along the brook with Grace Kim, a major supporter.",
    ["daniel-brook", "daniel-brook-2", "grace-kim"],
  ],
  ["قال وزير المالية حسن التميمي إن نور حداد حضرت.", ["hassan-al-tamimi", "noor-haddad"]],
  ["Ο υπουργός Νίκος Δήμου συναντήθηκε με την Κατερίνα Βλάχου.", ["nikos-dimou", "katerina-vlachou"]],
  ["昨日，高桥莲大臣会见了记者。", ["takahashi-ren"]],
  ["昨日、高橋蓮大臣は伊藤はな子さんと会談した。", ["takahashi-ren", "ito-hanako"]],
  ["เมื่อวานนี้ อนงค์ สุขสวัสดิ์ กล่าวว่า", ["anong-suksawat"]],
])("“%s” names them", (text, ids) => {
  const found = namedIn(text, library).mentions.flatMap((mention) => mention.ids);
  expect([...new Set(found)].toSorted()).toEqual(ids.toSorted());
});
