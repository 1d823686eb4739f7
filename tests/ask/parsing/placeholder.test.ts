import { expect, test } from "vitest";
import { textOf } from "../../commands/ask.ts";

const firstLineOf = async (line: string): Promise<string | undefined> => (await textOf(line)).split("\n")[0];

test.each([
  ["/wrong summit/publish note:…", "Write words instead of … in note:…."],
  ["/attribution fact:… language:…", "Write words instead of … in fact:… and language:…."],
  ["/desk …", "Write words instead of … in request:…."],
  ["/find …", "Write words instead of … in text:…."],
])("a line that is pasted without its words asks for them: %s", async (line, answer) => {
  expect(await firstLineOf(line)).toBe(answer);
});

test("an option that is left out of a pasted line counts as not given", async () => {
  expect(await textOf("/attribution fact:summit/publish language:…")).toBe(
    await textOf("/attribution summit/publish"),
  );
});

test("an unknown option is no placeholder", async () => {
  expect(await firstLineOf("/watch what:…")).toBe("/watch has no option what.");
});

test("options of other commands are refused, with the closest one", async () => {
  expect(await firstLineOf("/who nam:ada")).toBe("/who has no option nam. Did you mean name?");
  expect(await firstLineOf("/figures due:30d")).toBe("/figures has no option due.");
  expect(await firstLineOf("/commitments kind:hoep")).toContain("not “hoep”. Did you mean hope?");
});
