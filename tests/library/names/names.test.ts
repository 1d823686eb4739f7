import { describe, expect, test } from "vitest";
import type { NameEntry } from "../../../src/library/names/name-postings.ts";
import { createNameIndex, type NameMatch } from "../../../src/library/names/names.ts";
import { article, chouLambert, gill, hung, none, one, person, several, tamesis } from "../name-entries.ts";

const search = (entries: readonly NameEntry[], query: string): NameMatch =>
  createNameIndex(entries).search(query);

describe("a name typed on deadline finds its person", () => {
  test.each([
    ["gill", gill],
    ["M. Gill", gill],
    ["Mr Gill’s", gill],
    ["singh amandeep", gill],
    ["A. Gill", gill],
    ["amandep gil", gill],
    ["gill envoy", gill],
    ["nguyen manh hung", hung],
    ["NGUYEN MANH HUNG", hung],
    ["Nguyễn Mạnh Hùng", hung],
    ["Nguyễn Mạnh Hùng".normalize("NFD"), hung],
    ["hung nguyen manh", hung],
    ["nguyenmanhhung", hung],
    ["ông Hùng", hung],
    ["Hùng", hung],
    ["hugn", hung],
    ["le ministre", hung],
    ["Le Ministre", hung],
    ["minister of information", hung],
    ["the minister", hung],
    ["Tamessis", tamesis],
    ["Tamesis Paulien", tamesis],
    ["Mme Tamesis", tamesis],
    ["tames", tamesis],
    ["  pauline…", tamesis],
    ["chou lambert", chouLambert],
    ["chou-lambert", chouLambert],
    ["choulambert", chouLambert],
    ["Lambert-Chou", chouLambert],
    ["quintin-chou-lambert", chouLambert],
  ])("%s", (query, { id }) => {
    expect(search(article, query)).toEqual(one(id));
  });

  test.each([
    ["Đỗ Đức", "do duc"],
    ["Władysław Łoś", "wladyslaw los"],
    ["Benoît Lecœur", "lecoeur"],
    ["Conan O’Brien", "obrien"],
    ["Conan O'Brien", "o’brien"],
    ["Việt Nam", "Vietnam"],
    ["Việt Nam", "ViệtNam"],
    ["Lê Văn Nam", "le nam"],
  ])("%s, typed as %s", (name, query) => {
    expect(search([person(name), person("Somebody Else"), person("Hoàng Nam")], query)).toEqual(one(name));
  });
});

describe("what fits better goes first", () => {
  test("a whole name goes before a longer one that contains it", () => {
    const people = [person("Trần Nguyễn Mạnh Hùng"), person("Nguyễn Mạnh Hùng")];
    expect(search(people, "nguyen manh hung")).toEqual(one("Nguyễn Mạnh Hùng"));
  });

  test("a whole name in its own order goes before the same words in another", () => {
    expect(search([person("Martin James"), person("James Martin")], "james martin")).toEqual(
      one("James Martin"),
    );
  });

  test("all words of a name in another order go before some words of a longer name", () => {
    const people = [person("Hung Minh Nguyen"), person("Minh Hung")];
    expect(search(people, "hung minh")).toEqual(one("Minh Hung"));
  });

  test("a name goes before a title", () => {
    const people = [person("Anne Roy", "Bishop"), person("Jane Bishop", "Minister")];
    expect(search(people, "bishop")).toEqual(one("Jane Bishop"));
  });

  test("a whole word goes before the start of one", () => {
    expect(search([person("Anna Gillespie"), person("Anna Gill")], "gill")).toEqual(one("Anna Gill"));
  });

  test("the start of a word goes before a typing error", () => {
    expect(search([person("Anna Gilk"), person("Anna Gillespie")], "gill")).toEqual(one("Anna Gillespie"));
  });

  test("one typing error goes before two", () => {
    expect(search([person("Anna Tamesys"), person("Anna Tamasas")], "tamesis")).toEqual(one("Anna Tamesys"));
  });

  test("a word that is another's name by an error still finds whom the rest of the words mean", () => {
    expect(search([person("Lê Minh Châu"), person("Trần Mạnh Đạt")], "tran minh dat")).toEqual(
      one("Trần Mạnh Đạt"),
    );
  });
});

describe("typed accents", () => {
  const people = [person("Nguyễn Văn Hưng"), person("Nguyễn Văn Hùng")];

  test("prefer the names that carry them", () => {
    expect(search(people, "Hùng")).toEqual(one("Nguyễn Văn Hùng"));
    expect(search(people, "NGUYỄN VĂN HƯNG")).toEqual(one("Nguyễn Văn Hưng"));
  });

  test("find a name with other accents when it is the only one", () => {
    expect(search([person("Nguyễn Văn Hưng")], "Hùng")).toEqual(one("Nguyễn Văn Hưng"));
  });

  test("fit a name without accents better than one with others", () => {
    expect(search([person("Nguyễn Văn Hưng"), person("Nguyen Van Hung")], "Nguyễn Văn Hùng")).toEqual(
      one("Nguyen Van Hung"),
    );
  });

  test("are not asked for", () => {
    expect(search(people, "hung")).toEqual(several("Nguyễn Văn Hưng", "Nguyễn Văn Hùng"));
  });
});

describe("nothing is guessed", () => {
  test("three people called Hung are several", () => {
    const people = [person("Nguyễn Mạnh Hùng"), person("Trần Hùng"), person("Hung Cao"), person("Lê Lan")];
    expect(search(people, "hung")).toEqual(several("Nguyễn Mạnh Hùng", "Trần Hùng", "Hung Cao"));
  });

  test("two people with one name are several", () => {
    const people = [
      { id: "a", names: ["Anne Roy"], also: [] },
      { id: "b", names: ["Anne Roy"], also: [] },
    ];
    expect(search(people, "anne roy")).toEqual(several("a", "b"));
  });

  test.each([
    {
      first: { names: ["A Roy", "le ministre"], also: [] },
      second: { names: ["B Day", "le ministre"], also: [] },
    },
    {
      first: { names: ["A Roy", "le ministre"], also: [] },
      second: { names: ["B Day"], also: ["le ministre"] },
    },
    { first: { names: ["A Roy"], also: ["le ministre"] }, second: { names: ["B Day"], also: ["Ministre"] } },
  ])("two people who are the minister, by alias or title, are several", ({ first, second }) => {
    const entries = [
      { id: "first", ...first },
      { id: "second", ...second },
    ];
    expect(search(entries, "le ministre")).toEqual(several("first", "second"));
  });

  test("an alias with a form of address does not make one of two people the one", () => {
    const people = [{ id: "a", names: ["Anne Roy", "Mme Anne Roy"], also: [] }, person("Jeanne Roy")];
    expect(search(people, "Mme Roy")).toEqual(several("a", "Jeanne Roy"));
  });

  test("more than two typing errors over all words are too many", () => {
    expect(search(article, "pualine tamsis")).toEqual(one(tamesis.id));
    expect(search(article, "pualine tmasis").matches).toBe("none");
  });

  test("a word of two letters is taken as it is typed", () => {
    expect(search([person("Ng Bo"), person("Anna Roy")], "nk bo")).toEqual(none("Ng Bo"));
  });
});

describe("where nothing fits", () => {
  test("the closest come first", () => {
    const people = [person("Anna Roy"), person("Pauline Tamesis"), person("Pauline Roy")];
    expect(search(people, "pauline tomassiz")).toEqual(none("Pauline Tamesis", "Pauline Roy"));
    expect(search(people, "pauline xqz roy")).toEqual(none("Pauline Roy", "Anna Roy", "Pauline Tamesis"));
  });

  test("a word with up to half of its letters wrong is close when few are closer", () => {
    expect(search(article, "tomossis")).toEqual(none(tamesis.id));
  });

  test("five are enough", () => {
    const people = Array.from({ length: 9 }, (_, number) => person(`Anna ${"abcdefghi".charAt(number)}`));
    expect(search(people, "anna xqzw")).toEqual(none("Anna a", "Anna b", "Anna c", "Anna d", "Anna e"));
  });

  test.each(["xqzwkj", "", "   ", "…", "🙂"])("nothing is close to “%s”", (query) => {
    expect(search(article, query)).toEqual(none());
  });

  test("nobody is found among nobody", () => {
    expect(search([], "gill")).toEqual(none());
  });
});
