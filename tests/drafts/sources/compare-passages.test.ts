import { expect, test } from "vitest";
import { comparePassages, type KnownPassage } from "../../../src/drafts/sources/compare-passages.ts";

const text =
  "The mayor spoke on Monday. “We will plant 200 trees by May,” she said. The council voted later.";

const known = (exact: string, prefix = "", suffix = ""): KnownPassage => ({ exact, prefix, suffix });

test.each([
  ["as it was", known("We will plant 200 trees by May", "on Monday. “", ",” she said"), text, null],
  [
    "with other marks and spaces",
    known("“We will plant 200 trees", "Monday. ", " by May"),
    text.replaceAll(/[“”]/gu, '"').replaceAll(" ", "\n"),
    null,
  ],
  ["several times", known("Trees.", "A ", " B"), "A Trees. B and A Trees. B", null],
  [
    "between other words",
    known("We will plant 200 trees by May", "she told the paper: “", "”"),
    text,
    { change: "moved" },
  ],
  [
    "with another number",
    known("We will plant 200 trees by May"),
    text.replace("200", "104"),
    { change: "changed", now: "“We will plant 104 trees by May,”" },
  ],
  ["without it", known("We will plant 200 trees by May"), "The council voted later.", { change: "gone" }],
  ["without any text", known("We will plant 200 trees by May"), "", { change: "gone" }],
  [
    "in French",
    known("Nous planterons deux cents arbres d’ici mai"),
    "Le maire : « Nous planterons cent arbres d’ici mai ».",
    { change: "changed", now: "Nous planterons cent arbres d’ici mai" },
  ],
  [
    "in Vietnamese",
    known("Chúng tôi sẽ trồng 200 cây trước tháng Năm"),
    "Thị trưởng nói: Chúng tôi sẽ trồng 100 cây trước tháng Sáu.",
    { change: "changed", now: "Chúng tôi sẽ trồng 100 cây trước tháng Sáu." },
  ],
  ["in Chinese", known("我们将在五月前种植二百棵树"), "市长说：天气很好。", { change: "gone" }],
] as const)("a page %s", (_, passage, now, found) => {
  expect(comparePassages([passage], now)).toEqual([found]);
});

test("a passage that is still in the page is not the new wording of one that is gone", () => {
  const promise = (trees: string): string => `We will plant ${trees} trees by May`;
  const passages = [promise("200"), promise("204"), promise("300")].map((exact) => known(exact));
  const page = `“${promise("204")},” she said. “${promise("305")},” she said. It rained.`;
  expect(comparePassages(passages, page)).toEqual([
    { change: "changed", now: "“We will plant 305 trees by May,”" },
    null,
    { change: "changed", now: "“We will plant 305 trees by May,”" },
  ]);
  expect(comparePassages(passages, `“${promise("204")},” she said. It rained.`)).toEqual([
    { change: "gone" },
    null,
    { change: "gone" },
  ]);
});
