import { describe, expect, test } from "vitest";
import { decided, deciding, draftedYaml, edit, fileOf, itemOf, seen } from "./draft.ts";

const merged = (yaml: string, id: string, into: string): string =>
  decided(yaml, { do: "merge", ...seen(yaml, `person/${id}`), into });
const undone = (yaml: string, key: string): string => decided(yaml, { do: "undo", ...seen(yaml, key) });
const undoing = (yaml: string, key: string) => deciding(yaml, { do: "undo", ...seen(yaml, key) });
const laterFirst = {
  decided: "invalid",
  problems: [{ field: "", message: "Take the decision back first." }],
};
const [morel, lenoir, tessier] = ["jeanne-morel", "paul-lenoir", "luc-tessier"];
const hope = "statement/compagnie-port-espere-aide";
const aliasesOf = (yaml: string, id: string): unknown => itemOf(yaml, `person/${id}`).entry.aliases;

test("taking a merger back waits if the person with whom another one was merged is merged too since", () => {
  const yaml = merged(merged(draftedYaml, morel, lenoir), lenoir, tessier);
  expect(undoing(yaml, `person/${morel}`)).toEqual(laterFirst);
  const back = undone(undone(yaml, `person/${lenoir}`), `person/${morel}`);
  expect(fileOf(back)).toEqual(fileOf(draftedYaml));
});

test("taking a merger back waits if the person with whom another one was merged is dropped since", () => {
  const added = decided(draftedYaml, {
    do: "add",
    type: "person",
    id: "ada",
    set: { names: { fr: "Ada" } },
    passages: [],
  });
  const both = merged(added, "ada", lenoir);
  const yaml = decided(both, { do: "drop", ...seen(both, `person/${lenoir}`) });
  expect(undoing(yaml, "person/ada")).toEqual(laterFirst);
  const back = undone(undone(yaml, `person/${lenoir}`), "person/ada");
  expect(fileOf(back).file).toEqual(fileOf(added).file);
});

test("taking a merger back waits if others were merged since with a person who has the id on record", () => {
  const yaml = merged(merged(draftedYaml, morel, "jeanne-morel-2"), tessier, "jeanne-morel-2");
  expect(undoing(yaml, "person/jeanne-morel-2")).toEqual(laterFirst);
  const back = undone(undone(yaml, `person/${tessier}`), "person/jeanne-morel-2");
  expect(fileOf(back)).toEqual(fileOf(draftedYaml));
});

test.each([
  [morel, tessier, ["Le chef", "Luc Tessier"]],
  [tessier, morel, ["Jeanne Morel", "Le chef"]],
])(
  "taking a merger back removes only the names that came with %s, and keeps those of %s",
  (first, second, kept) => {
    const titled = [morel, tessier].reduce(
      (yaml, id) => decided(yaml, edit(yaml, `person/${id}`, { aliases: ["Le chef"] })),
      draftedYaml,
    );
    const yaml = merged(merged(titled, morel, lenoir), tessier, lenoir);
    expect(aliasesOf(yaml, lenoir)).toEqual(["Jeanne Morel", "Le chef", "Luc Tessier"]);
    const one = undone(yaml, `person/${first}`);
    expect(aliasesOf(one, lenoir)).toEqual(kept);
    // An entry may be in another place of its list.
    const { people, ...others } = fileOf(undone(one, `person/${second}`)).file;
    const { people: before, ...othersBefore } = fileOf(titled).file;
    expect(others).toEqual(othersBefore);
    expect(people).toEqual(expect.arrayContaining(before));
    expect(people).toHaveLength(before.length);
  },
);

describe("taking back a decision that removed a part restores the decision before it", () => {
  const kept = (yaml: string, key: string): string => decided(yaml, { do: "keep", items: [seen(yaml, key)] });
  const person = `person/${morel}`;

  test.each<readonly [string, (yaml: string) => string, string]>([
    ["a merger in the draft", (yaml) => merged(yaml, morel, lenoir), person],
    [
      "a merger with a person on record",
      (yaml) => merged(yaml, morel, "jeanne-morel-2"),
      "person/jeanne-morel-2",
    ],
    ["a drop", (yaml) => decided(yaml, { do: "drop", ...seen(yaml, hope) }), hope],
  ])("after %s", (_, remove, now) => {
    const of = now === hope ? hope : person;
    const set = now === hope ? { kind: "claim" } : { aliases: ["Le chef"] };
    const edited = decided(draftedYaml, edit(draftedYaml, of, set));
    const doubted = decided(draftedYaml, edit(draftedYaml, of, { ...set, doubts: ["Ask Ada."] }));
    for (const before of [kept(draftedYaml, of), edited, kept(edited, of), doubted]) {
      const back = undone(remove(before), now);
      expect(itemOf(back, of)).toEqual({ ...itemOf(before, of), version: expect.any(String) });
      const { state } = itemOf(before, of);
      // Both decisions can be taken back.
      if (state !== "uncertain") expect(fileOf(undone(back, of)).file).toEqual(fileOf(draftedYaml).file);
    }
  });
});
