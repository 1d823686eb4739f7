import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNameIndex, type NameEntry, type NameMatch } from "../../src/library/names.ts";

const gill: NameEntry = {
  id: "amandeep-singh-gill",
  names: ["amandeep-singh-gill", "Amandeep Singh Gill", "M. Amandeep Singh Gill"],
  also: ["Special Envoy of the Secretary-General for technology", "Envoyé spécial"],
};
const hung: NameEntry = {
  id: "nguyen-manh-hung",
  names: ["nguyen-manh-hung", "Nguyen Manh Hung", "Nguyễn Mạnh Hùng", "le ministre"],
  also: ["Minister of Information and Communications", "ministre de l’Information et des Communications"],
};
const tamesis: NameEntry = {
  id: "pauline-tamesis",
  names: ["pauline-tamesis", "Pauline Tamesis", "Mme Pauline Tamesis"],
  also: ["UN Resident Coordinator in Viet Nam", "coordinatrice résidente"],
};
const chouLambert: NameEntry = {
  id: "quintin-chou-lambert",
  names: ["quintin-chou-lambert", "Quintin Chou-Lambert"],
  also: ["Head of the Office of the Special Envoy"],
};
const article = [gill, hung, tamesis, chouLambert];

const person = (name: string, ...also: string[]): NameEntry => ({ id: name, names: [name], also });

const search = (entries: readonly NameEntry[], query: string): NameMatch =>
  createNameIndex(entries).search(query);
const one = (id: string): NameMatch => ({ matches: "one", id });
const several = (...ids: string[]): NameMatch => ({ matches: "several", ids });
const none = (...closest: string[]): NameMatch => ({ matches: "none", closest });

const idsIn = (match: NameMatch): readonly string[] => {
  switch (match.matches) {
    case "one":
      return [match.id];
    case "several":
      return match.ids;
    case "none":
      return [];
    default:
      return match satisfies never;
  }
};

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

test("nothing that is typed makes it fail or wait", () => {
  const index = createNameIndex(article);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (query) => {
      expect(["one", "several", "none"]).toContain(index.search(query).matches);
    }),
  );
});

test("words of names in any order and number find only what the index has", () => {
  const index = createNameIndex(article);
  const words = ["hung", "nguyễn", "le", "ministre", "gill", "tam", "chou", "M.", "of", "x", "paulien"];
  const known = article.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (query) => {
      const match = index.search(query.join(" "));
      expect(known).toEqual(expect.arrayContaining([...idsIn(match)]));
      expect(index.search(query.join(" "))).toEqual(match);
    }),
  );
});

test("every name finds its own entry, and every one of its words does too", () => {
  const name = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .filter((text) => /\p{L}/u.test(text) && text.trim() !== "");
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
      const index = createNameIndex(
        names.map((text, number) => ({ id: `${number}`, names: [text], also: [] })),
      );
      for (const [number, text] of names.entries()) expect(idsIn(index.search(text))).toContain(`${number}`);
    }),
  );
});

test("one typing error in a word of four letters or more leaves the person among the results", () => {
  const people = [
    ...article,
    person("Nguyễn Thị Phương Thảo"),
    person("Hélène Lefèvre"),
    person("Begoña Ibáñez"),
    person("Winston Okafor"),
  ];
  const index = createNameIndex(people);
  const mistakes = {
    leaveOut: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
    insert: (word: string, at: number, letter: string) => word.slice(0, at) + letter + word.slice(at),
    change: (word: string, at: number, letter: string) => word.slice(0, at) + letter + word.slice(at + 1),
    swap: (word: string, at: number) =>
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...Object.values(mistakes)),
      fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
      ({ id, names }, chosenWord, chosenLetter, mistake, letter) => {
        const name = names.find((written) => written !== id) ?? id;
        const words = name.split(" ");
        const long = words.filter((word) => word.length >= 4);
        const word = long[chosenWord % long.length] ?? "";
        const mistyped = mistake(word, chosenLetter % (word.length - 1), letter);
        const query = words.map((other) => (other === word ? mistyped : other)).join(" ");
        expect(idsIn(index.search(query))).toContain(id);
      },
    ),
    { numRuns: 1_000 },
  );
});
