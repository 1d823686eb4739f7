import { describe, expect, test } from "vitest";
import type { NameEntry } from "../../../src/library/names/name-entry.ts";
import type { NameMatch } from "../../../src/library/names/names.ts";
import { createNameIndex } from "../create-name-index.ts";
import {
  article,
  chouLambert,
  entry,
  gill,
  holders,
  hung,
  none,
  one,
  oneOf,
  person,
  readAs,
  several,
  tamesis,
  thing,
} from "../name-entries.ts";

const search = (entries: readonly NameEntry[], query: string): NameMatch =>
  createNameIndex(entries).search(query);

describe("a name typed on deadline finds its person", () => {
  test.each([
    ["gill", gill],
    ["M. Gill", gill],
    ["Mr Gill’s", gill],
    ["singh amandeep", gill],
    ["gill envoy", gill],
    ["nguyen manh hung", hung],
    ["NGUYEN MANH HUNG", hung],
    ["Nguyễn Mạnh Hùng", hung],
    ["Nguyễn Mạnh Hùng".normalize("NFD"), hung],
    ["hung nguyen manh", hung],
    ["nguyenmanhhung", hung],
    ["ông Hùng", hung],
    ["Hùng", hung],
    ["Mme Tamesis", tamesis],
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
    ["A. Gill", gill],
    ["amandep gil", gill],
    ["Tamessis", tamesis],
    ["Tamesis Paulien", tamesis],
    ["tames", tamesis],
    ["Pauline T.", tamesis],
    ["quintin chuo-lambert", chouLambert],
  ])("%s, which must be said", (query, { id }) => {
    expect(search(article, query)).toEqual(readAs(id));
  });

  test.each([
    ["P. v.d. Molenaar", "Pieter van der Molenaar", readAs],
    ["v.d. Molenaar", "Pieter van der Molenaar", one],
    ["v. Tannenried", "Ulrich von Tannenried", one],
    ["V.D. Rao", "Vijay Dev Rao", readAs],
    ["Dr. med. Anneliese Vogt", "Anneliese Vogt", one],
    ["Kenneth Amaro, OBE", "Kenneth Amaro", one],
    ["Mac Allister", "Moira MacAllister", readAs],
    ["Fergus Mc Allister", "Fergus McAllister", one],
  ])("%s is %s", (query, name, found) => {
    const names = [
      "Pieter van der Molenaar",
      "Ulrich von Tannenried",
      "Vijay Dev Rao",
      "Anneliese Vogt",
      "Kenneth Amaro",
      "Moira MacAllister",
      "Fergus McAllister",
    ];
    expect(
      search(
        names.map((name) => person(name)),
        query,
      ),
    ).toEqual(found(name));
  });

  test("a typed particle tells two people apart, and the other is offered", () => {
    const entries = [person("Jan Molenaar"), person("Pieter van der Molenaar")];
    expect(search(entries, "van der Molenaar")).toEqual(oneOf("Pieter van der Molenaar", "Jan Molenaar"));
    expect(search(entries, "Mr Molenaar").matches).toBe("several");
  });

  test("a word without accents beside one with them is rather a name without them", () => {
    const entries = [person("Phạm Ngọc Lan"), person("Phạm Ngọc Lân")];
    expect(search(entries, "bà Ngọc Lan")).toEqual(oneOf("Phạm Ngọc Lan", "Phạm Ngọc Lân"));
    expect(search(entries, "ngoc lan").matches).toBe("several");
  });

  test.each(["le ministre", "Le Ministre", "minister of information", "the minister"])(
    "%s, by role",
    (query) => {
      expect(search(article, query).matches).toBe("holders");
    },
  );

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
    expect(search(people, "nguyen manh hung")).toEqual(oneOf("Nguyễn Mạnh Hùng", "Trần Nguyễn Mạnh Hùng"));
  });

  test("a whole name in its own order goes before the same words in another", () => {
    expect(search([person("Martin James"), person("James Martin")], "james martin")).toEqual(
      oneOf("James Martin", "Martin James"),
    );
  });

  test("all words of a name in another order go before some words of a longer name", () => {
    const people = [person("Hung Minh Nguyen"), person("Minh Hung")];
    expect(search(people, "hung minh")).toEqual(oneOf("Minh Hung", "Hung Minh Nguyen"));
  });

  test("a name goes before a title", () => {
    const people = [person("Anne Roy", "Bishop"), person("Jane Bishop", "Minister")];
    expect(search(people, "bishop")).toEqual(oneOf("Jane Bishop", "Anne Roy"));
  });

  test("a whole word goes before the start of one", () => {
    expect(search([person("Anna Gillespie"), person("Anna Gill")], "gill")).toEqual(one("Anna Gill"));
  });

  test("the start of a word goes before a typing error", () => {
    expect(search([person("Anna Gilkes"), person("Anna Gillespie")], "gille")).toEqual(
      readAs("Anna Gillespie"),
    );
  });

  test("one typing error goes before two, and the other is said", () => {
    expect(search([person("Anna Tamesysen"), person("Anna Tamasasen")], "tamesisen")).toEqual(
      readAs("Anna Tamesysen", "Anna Tamasasen"),
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
    expect(search([person("Nguyễn Văn Hưng")], "Hùng")).toEqual(readAs("Nguyễn Văn Hưng"));
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
  const minister = entry("bao", ["Trần Quốc Bảo"], "Bộ trưởng Giao thông Vận tải");

  test.each(["Trần Văn Bảo", "Trần Tài Bảo", "tran tai bao"])(
    "“%s” has a word that is no part of the name",
    (query) => {
      expect(search([minister], query)).toEqual({ matches: "none", closest: ["bao"] });
    },
  );

  test.each(["tran bao", "bộ trưởng Bảo", "Trần Bảo vận tải", "bao van tai"])(
    "“%s” has words of the role beside the name",
    (query) => {
      expect(search([minister], query)).toEqual(one("bao"));
    },
  );

  test.each([
    ["tran van bao", minister],
    ["ada van stone", entry("ada", ["Ada Stone"])],
  ])("“%s” leaves a word of the name out, and the answer says so", (query, who) => {
    expect(search([who], query)).toEqual(readAs(who.id));
  });

  test("three people called Hung are several", () => {
    const people = [person("Nguyễn Mạnh Hùng"), person("Trần Hùng"), person("Hung Cao"), person("Lê Lan")];
    expect(search(people, "hung")).toEqual(several("Nguyễn Mạnh Hùng", "Trần Hùng", "Hung Cao"));
  });

  test("two people with one name are several", () => {
    const people = [entry("a", ["Anne Roy"]), entry("b", ["Anne Roy"])];
    expect(search(people, "anne roy")).toEqual(several("a", "b"));
  });

  test.each(["le ministre", "Ministre", "LE MINISTRE"])("two people who are “%s” are both shown", (query) => {
    const people = [
      entry("first", ["A Roy"], "ministre"),
      entry("second", ["B Day"], "ministre"),
      person("C May"),
    ];
    expect(search(people, query)).toEqual(holders("first", "second"));
  });

  test("an alias with a form of address does not make one of two people the one", () => {
    const people = [entry("a", ["Anne Roy", "Mme Anne Roy"]), person("Jeanne Roy")];
    expect(search(people, "Mme Roy")).toEqual(several("a", "Jeanne Roy"));
  });

  test("more than two typing errors over all words are too many", () => {
    expect(search(article, "pualine tamsis")).toEqual(readAs(tamesis.id));
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

  test("an empty record has no person to find", () => {
    expect(search([], "gill")).toEqual(none());
  });
});

describe("a name of another is no typing error", () => {
  const people = [
    person("Elena Marsow", "Mayor"),
    person("Tomas Marlow"),
    person("Helen Park"),
    person("Đặng Thùy Linh"),
  ];

  test.each([
    ["Elena Marlow", none("Elena Marsow", "Tomas Marlow", "Helen Park")],
    ["Marlow", one("Tomas Marlow")],
    ["Elena Marsov", readAs("Elena Marsow")],
    ["Bark", none("Helen Park")],
    ["dam", none()],
    ["major", none()],
    ["mayro", none()],
    ["mayor", holders("Elena Marsow")],
    ["Tomas Marsow", none("Tomas Marlow", "Elena Marsow")],
  ])("%s", (query, expected) => {
    expect(search(people, query)).toEqual(expected);
  });
});

describe("the title of an office", () => {
  const ministers = [
    person("Lucía Ferrand", "ministra de Transporte"),
    person("Trần Quốc Bảo", "ministro de Transporte"),
    person("Anne Roy", "directrice générale"),
    person("Rosa Casa", "presidenta del club Plata"),
    person("Jo Park", "chairwoman of the board"),
  ];

  test.each([
    ["el ministro de Transporte", holders("Lucía Ferrand", "Trần Quốc Bảo")],
    ["ministra de transporte", holders("Lucía Ferrand", "Trần Quốc Bảo")],
    ["le directeur général", holders("Anne Roy")],
    ["presidente Plata", holders("Rosa Casa")],
    ["presidenta Plato", none()],
    ["chairman of the board", holders("Jo Park")],
    ["ministro Ferrand", one("Lucía Ferrand")],
    ["ministre de Transporte", none()],
  ])("finds a man and a woman: %s", (query, expected) => {
    expect(search(ministers, query)).toEqual(expected);
  });
});

describe("an id", () => {
  const carters = [
    entry("james-carter", ["James Carter"], "Mayor"),
    entry("james-carter-engineer", ["James Carter"], "Engineer"),
  ];

  test.each([
    ["james-carter", one("james-carter")],
    ["James-Carter", one("james-carter")],
    ["james-carter-engineer", one("james-carter-engineer")],
    ["james carter", several("james-carter", "james-carter-engineer")],
    ["carter", several("james-carter", "james-carter-engineer")],
    ["carter engineer", one("james-carter-engineer")],
    ["mayor carter", one("james-carter")],
    ["engineer", holders("james-carter-engineer")],
  ])("%s", (query, expected) => {
    expect(search(carters, query)).toEqual(expected);
  });

  test("of one word that is a name of others is said", () => {
    const people = [
      entry("minh", ["Trần Văn Minh"]),
      entry("le-duc-minh", ["Lê Đức Minh"]),
      person("Ada Stone"),
    ];
    expect(search(people, "minh")).toEqual(oneOf("minh", "le-duc-minh"));
    expect(search(people, "le-duc-minh")).toEqual(one("le-duc-minh"));
    expect(search(people, "Minh")).toEqual(oneOf("minh", "le-duc-minh"));
  });

  test("that is a name in another script is how people type it", () => {
    expect(search([entry("wang-xiufeng", ["王秀鳳"])], "xiufeng")).toEqual(one("wang-xiufeng"));
    expect(search([entry("wang-xiufeng", ["王秀鳳", "Hsiu-feng Lo"])], "wang")).toEqual(none());
  });
});

test("a surname that one of two has as an alias is both of theirs", () => {
  const people = [entry("dana", ["Dana Whitlock", "Whitlock"]), entry("mark", ["Mark Whitlock"])];
  expect(search(people, "whitlock")).toEqual(several("dana", "mark"));
});

test("the whole name of something that is no person goes before longer ones, and nothing is said", () => {
  const things = [
    thing("United Nations", "UN"),
    thing("UN Women"),
    thing("Housing"),
    thing("Social housing"),
  ];
  expect(search(things, "un")).toEqual(one("United Nations"));
  expect(search(things, "housing")).toEqual(one("Housing"));
});
