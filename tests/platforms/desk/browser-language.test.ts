import { expect, test } from "vitest";
import { browserLanguage } from "../../../src/platforms/desk/browser-language.ts";

test.each([
  ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  ["de-DE, en;q=0.5, es;q=0.7", "es"],
  ["VI", "vi"],
  ["fr;q=0, en", "en"],
  ["de, *;q=0.5", "es"],
  ["fr;q=much", "es"],
  ["", "es"],
  [undefined, "es"],
])("a browser that asks for %j gets %s", (asked, language) => {
  const headers = asked === undefined ? {} : { "accept-language": asked };
  expect(browserLanguage({ headers }, "es")).toBe(language);
});
