import { expect, test } from "vitest";
import { type IntakeFilter, leftOutBy } from "../../../src/drafts/intake/filter.ts";

const article = {
  text: "Thủ tướng Phạm Minh Chính visited the École nationale.\nThe archive\nlaw was passed. 王秀鳳书记 spoke.",
  section: "Politics",
  language: "en-GB",
};
const namesOf = (id: string): readonly string[] => (id === "pham-minh-chinh" ? ["Phạm Minh Chính"] : []);
const out = (filter: IntakeFilter) => leftOutBy(filter, article, namesOf);

test.each<[IntakeFilter]>([
  [{}],
  [{ only: { words: ["archive law"] } }],
  [{ only: { words: ["nothing", "ecole"] } }],
  [{ only: { people: ["pham-minh-chinh"] } }],
  [{ only: { people: ["pham minh chinh"] } }],
  [{ only: { people: ["王秀鳳"] } }],
  [{ only: { sections: ["politics"], languages: ["en"] } }],
  [{ except: { words: ["arch"], sections: ["Sport"], languages: ["fr"] } }],
])("%j takes it", (filter) => {
  expect(out(filter)).toBe(null);
});

test.each<[IntakeFilter, string]>([
  [{ only: { words: ["arch"] } }, "only words"],
  [{ only: { words: ["archive"], people: ["ada-stone"] } }, "only people"],
  [{ only: { sections: ["Sport"] } }, "only sections"],
  [{ only: { languages: ["fr", "vi"] } }, "only languages"],
  [{ only: { words: ["archive"] }, except: { words: ["law"] } }, "except words"],
  [{ except: { people: ["pham-minh-chinh"] } }, "except people"],
])("%j leaves it out by %s", (filter, by) => {
  const reason = out(filter);
  expect(`${reason?.by} ${reason?.kind}`).toBe(by);
});

test("an article without a section passes no filter of sections", () => {
  const filter = { only: { sections: ["Politics"] } };
  expect(leftOutBy(filter, { ...article, section: null }, namesOf)).toEqual({ by: "only", kind: "sections" });
});
