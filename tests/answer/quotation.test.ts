import { expect, test } from "vitest";
import { isDirect } from "../../src/answer/quotation.ts";

test.each([
  '"We will publish the code by June," she said.',
  "« Nous avons fermé nos deux dernières centrales à charbon. », a-t-il insisté.",
  "cette décision, qui selon elle « montre la voie à tout le continent »",
  "les écoles « devraient ouvrir »",
  "“Yes,” she said.",
  "« Oui », a-t-elle répondu.",
  "Ông nói: “Việt Nam sẵn sàng tham gia.”",
  "«Queremos pagar mejor, pero no podemos hacerlo solos», afirmó.",
  '"Es una promesa cumplida", sostuvo Irarrázaval',
  "‘We’ll publish it,’ she said.",
  "Nous publierons le code », a-t-il dit.",
  "« Nous publierons le code",
  "She said it was “the only way to reach everyone in time”.",
])("%s has somebody's own words", (passage) => {
  expect(isDirect(passage)).toBe(true);
});

test.each([
  "She hopes that others follow.",
  "Il a affirmé qu'un « Pacte numérique mondial » est indispensable",
  "le « pacte », a-t-il souligné, est indispensable",
  'The programme "Make in Vietnam" goes on.',
  "chương trình “Make in Vietnam” được tiếp tục",
  'El plan "Chile Digital" sigue.',
  "It’s the journalists' report on l'accord d'hier.",
  'A screen of 6" is enough, he said.',
  "« »",
  "",
])("%s has nobody's own words", (passage) => {
  expect(isDirect(passage)).toBe(false);
});
