import { expect, test } from "vitest";
import { withAnyToken } from "../../../src/library/index/name-tokens.ts";
import { withAny } from "../../../src/library/search/text-queries.ts";
import { readQuery } from "../../../src/library/search/text-query.ts";

test("the forms that several ways to write a word have in common are in a query once", () => {
  const ways = ["director", "directora", "Director"].map((way) => readQuery(way).words);
  expect(withAny(ways)).toBe(
    '(({plain folded} : "director") OR ({stems} : "en·director") OR ({stems} : "es·director") OR ({stems} : "fr·director")' +
      ' OR ({plain folded} : "directora") OR ({stems} : "en·directora"))',
  );
  expect(withAnyToken(["role"], ["person"], ["director", "directora", "director"])).toBe(
    '({role} : ("pdirector" OR "pdirectora"))',
  );
});
