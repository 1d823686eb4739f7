import { expect, test } from "vitest";
import { libraryOf, summit } from "../../library.ts";

test("a text that is too long for a name is not looked up", () => {
  const { people } = libraryOf(summit).names;
  const long = `ada stone ${"a ".repeat(20_000)}`;
  expect([people.search(long), people.exact(long)]).toEqual([{ matches: "none", closest: [] }, []]);
  expect(people.search("ada stone").matches).toBe("one");
});
