import { expect, test } from "vitest";
import { suggestWords } from "../../../src/ask/completion/suggest-words.ts";
import type { WordsSuggested } from "../../../src/ask/parsing/option.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);

const suggested = (of: WordsSuggested, typed: string, language: Language = "en"): readonly string[] =>
  suggestWords(of, typed, ["commitments", "news"], { language, library }).map(
    ({ label, value }) => `${label} = ${value}`,
  );

test.each<[WordsSuggested, string, readonly string[]]>([
  [{ of: "digestKinds" }, "", ["commitments = commitments", "news = news"]],
  [{ of: "missed" }, "me", ["merge = merge"]],
  [
    { of: "zones" },
    "paris",
    ["Paris time = Europe/Paris"].map((each) => each.replace(" =", " · Europe/Paris =")),
  ],
  [{ of: "list", items: "factKinds" }, "hope, fig", ["hope, Figure = hope, figure"]],
  [{ of: "list", items: "languages" }, "vi", ["Vietnamese = vi"]],
])("%j has suggestions for %j", (of, typed, expected) => {
  expect(suggested(of, typed)).toEqual(expected);
});

test("the last item of a list of people is completed", () => {
  const [only, ...others] = suggested({ of: "list", items: "people" }, "ben-stone, ada");
  expect(others).toEqual([]);
  expect(only).toMatch(/^ben-stone, Ada Stone.* = ben-stone, ada-stone$/u);
});

test.each<[string, Language, readonly string[]]>([
  ["fridays 9am", "en", ["Fridays at 09:00 = fridays 9am"]],
  ["un jour sur deux à 8h", "fr", ["tous les 2 jours à partir du 2024-01-01 à 8 h = un jour sur deux à 8h"]],
  ["month", "en", []],
  [
    "",
    "vi",
    ["ngày thường 8:30", "hằng ngày 8:30", "thứ hai 8:30", "mỗi giờ"].map((each) => `${each} = ${each}`),
  ],
])("a schedule that is typed is suggested with its meaning: %s (%s)", (typed, language, expected) => {
  const all = suggested({ of: "schedules" }, typed, language).map((each) => each.replaceAll("\u00a0", " "));
  expect(all).toEqual(expected);
});
