import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "La régie des rivières lance un appel à projets.\n\nVingt agents seront recrutés cet automne. Les lecteurs disposeront d’une salle. Un bus complètera le service en mars.",
    [
      "? commitment · {La régie des rivières} · La régie des rivières lance un appel à projets.",
      "commitment · left open · Vingt agents seront recrutés cet automne.",
      "commitment · left open · Les lecteurs disposeront d’une salle.",
      "commitment · left open · Un bus complètera le service en mars.",
    ],
  ],
  [
    "en",
    "Press release\n\nThe Harlow Trust runs the pool.\n\nTwenty staff will be hired in May. It will be cold.",
    [
      "commitment · left open · Twenty staff will be hired in May.",
      "commitment · left open · It will be cold.",
    ],
  ],
  [
    "es",
    "Comunicado de prensa\n\nSe contratarán veinte agentes en mayo.",
    ["commitment · left open · Se contratarán veinte agentes en mayo."],
  ],
  [
    "vi",
    "Thông cáo báo chí\n\nHai mươi nhân viên sẽ được tuyển trong tháng 5.",
    ["commitment · left open · Hai mươi nhân viên sẽ được tuyển trong tháng 5."],
  ],
  ["en", "The Harlow Trust runs the pool.\n\nTwenty staff will be hired in May.", []],
])(
  "what a communiqué says will be done is left open, if no one is said to promise it (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);
