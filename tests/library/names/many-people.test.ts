import { expect, test } from "vitest";
import type { NameEntry } from "../../../src/library/names/name-entry.ts";
import { mostFitting } from "../../../src/library/names/name-source.ts";
import { textOf } from "../../commands/ask.ts";
import { crowdOf, libraryOf } from "../../library.ts";
import { createNameIndex } from "../create-name-index.ts";

const person = (id: string, name: string, title: string): NameEntry => ({
  id,
  isPerson: true,
  names: [name],
  roles: [
    { reference: `story/${id}`, asOf: "2026-03-02", titles: [title], languages: ["en"], organization: [] },
  ],
});

/** So many people with the surname Tran, one older person with the surname Trần, and one who is alone in everything. */
const people = (count: number): readonly NameEntry[] => [
  ...Array.from({ length: count }, (_, at) => person(`le-${at}`, `Tran Given${at}`, "Director")),
  person("accent", "Trần Hoa", "Director"),
  person("ada", "Ada Stone", "Mayor"),
];

test.each([
  ["tran", "several"],
  ["director", "holders"],
])(
  "among more people than are compared, “%s” fits %s of the newest, and says that there are more",
  (query, matches) => {
    const few = createNameIndex(people(mostFitting - 1)).search(query);
    expect([few.matches, "isCut" in few]).toEqual([matches, false]);
    const many = createNameIndex(people(mostFitting)).search(query);
    expect(many).toMatchObject({ matches, isCut: true });
  },
);

test("a name whose accents were typed is found among all people, and so are others", () => {
  const index = createNameIndex(people(mostFitting + 50));
  expect(index.search("Trần")).toMatchObject({ matches: "one", id: "accent" });
  // With their entries, so that a question reads hundreds of them in one query.
  expect(index.exact("Trần Hoa")).toEqual([person("accent", "Trần Hoa", "Director")]);
  expect(index.search("tran hoa")).toMatchObject({ matches: "one", id: "accent" });
  expect(index.search("mayor")).toMatchObject({ matches: "holders", holders: [{ id: "ada" }] });
  expect(index.exact("tran")).toHaveLength(mostFitting + 1);
});

test("of thousands of people with a word, the newest are compared with it", () => {
  const crowds = [
    ["newest", "2025-01-01", 1],
    ["a-newer-one", "2024-01-01", mostFitting],
    ["an-older-one", "2023-01-01", 1_800],
  ] as const;
  const briefings = crowds.map(([slug, date, count]) =>
    crowdOf(
      Array.from({ length: count }, (_, at) => ({ id: `${slug}-${at}`, name: `Tran Given${at}` })),
      slug,
      date,
    ),
  );
  const { names } = libraryOf(...briefings);
  const inOrder = briefings.flatMap(({ people: all }) => all.map(({ id }) => id));
  for (const { exact } of [names.people, names.actors])
    expect(exact("tran").map(({ id }) => id)).toEqual(inOrder.slice(0, mostFitting + 1));
});

test.each([
  ["en", "The first 20 of more than 300. Add a word to narrow it down."],
  ["fr", "Les 20 premiers sur plus de 300. Ajoutez un mot pour affiner."],
  ["vi", "20 kết quả đầu tiên trong số hơn 300. Hãy thêm một từ để thu hẹp kết quả."],
  ["es", "Los 20 primeros de más de 300. Añada una palabra para acotar."],
] as const)("an answer says in %s that more people have the word", async (language, words) => {
  const crowd = crowdOf(
    Array.from({ length: mostFitting + 1 }, (_, at) => ({ id: `le-${at}`, name: `Tran Given${at}` })),
  );
  expect(await textOf("/who tran", language, libraryOf(crowd))).toContain(words);
});
