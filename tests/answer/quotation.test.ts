import { expect, test } from "vitest";
import { isDirect, wholeQuotations } from "../../src/answer/quotation.ts";
import type { Passage } from "../../src/library/briefing/briefing.ts";

/** A passage of a text: between `[` and `]`, else all of it. */
const passageIn = (marked: string): Passage => {
  const text = marked.replace(/[[\]]/gu, "");
  const start = Math.max(marked.indexOf("["), 0);
  const end = marked.includes("]") ? marked.indexOf("]") - 1 : text.length;
  return {
    source: {
      id: "a",
      file: "a.txt",
      language: "en",
      publisher: "The Herald",
      published: { date: "2026-03-02", known: "text" },
      caveats: [],
      text,
    },
    exact: text.slice(start, end),
    start,
    end,
  };
};

test.each([
  '"We will publish the code by June," she said.',
  "« Nous avons fermé nos deux dernières centrales à charbon. », a-t-il insisté.",
  "cette décision, qui selon elle « montre la voie à tout le continent »",
  "les écoles « devraient ouvrir »",
  "“Yes,” she said.",
  "“[Yes],” she said.",
  "« [Nous publierons le code] », a-t-il dit.",
  "Ông nói: “[Việt Nam sẵn sàng tham gia.]”",
  "«[Queremos pagar mejor], pero no podemos hacerlo solos», afirmó.",
  "« Un début.\n[Une suite] », a-t-il dit.",
  "« Oui », a-t-elle répondu.",
  "Ông nói: “Việt Nam sẵn sàng tham gia.”",
  "«Queremos pagar mejor, pero no podemos hacerlo solos», afirmó.",
  '"Es una promesa cumplida", sostuvo Irarrázaval',
  "‘We’ll publish it,’ she said.",
  "Nous publierons le code », a-t-il dit.",
  "« Nous publierons le code",
  "She said it was “the only way to reach everyone in time”.",
])("%s has somebody's own words", (written) => {
  expect(isDirect(passageIn(written))).toBe(true);
});

test.each([
  "She hopes that others follow.",
  "Il a affirmé qu'un « Pacte numérique mondial » est indispensable",
  "le « pacte », a-t-il souligné, est indispensable",
  'The programme "Make in Vietnam" goes on.',
  "chương trình “Make in Vietnam” được tiếp tục",
  'El plan "Chile Digital" sigue.',
  "It’s the journalists' report on l'accord d'hier.",
  "“Yes,” she said. [She hopes that others follow.]",
  "[She hopes that others follow.] “Yes,” she said.",
  'A screen of 6" is enough, he said.',
  "« »",
  "",
])("%s has nobody's own words", (written) => {
  expect(isDirect(passageIn(written))).toBe(false);
});

test.each([
  ["“[We will publish it.]” she said.", ["We will publish it."]],
  ["« [Nous publierons le code] », a-t-il dit.", ["Nous publierons le code"]],
  ["“We will publish it. [It is late.] Sorry.” she said.", ["It is late."]],
  ["“We will [publish it]” she said.", null],
  ["“[We will] publish it” she said.", null],
  ["[She said so.]", null],
])("the quotations of %s are %j", (written, quotations) => {
  expect(wholeQuotations(passageIn(written))).toEqual(quotations);
});
