import { expect, test } from "vitest";
import { stem } from "../../../src/library/search/stem.ts";

test.each([
  ["en", "report reports reported reporting"],
  ["en", "policy policies"],
  ["en", "stop stops stopped stopping"],
  ["en", "launch launches launched"],
  ["fr", "participer participe participera participerait participent"],
  ["fr", "mondial mondiale mondiaux mondiales"],
  ["fr", "europeen europeenne europeens europeennes"],
  ["fr", "reseau reseaux"],
  ["es", "anunciar anuncio anuncia anunciara anunciaron"],
  ["es", "trabajador trabajadora trabajadores"],
  ["es", "inversion inversiones"],
  ["es", "retirar retirarse"],
  ["es", "reunir reunirse"],
  ["es", "comprometer comprometerse"],
])("in %s, these are forms of one word: %s", (language, forms) => {
  const stems = forms.split(" ").map((form) => stem(form, language));
  expect(new Set(stems).size).toBe(1);
});

test.each([
  ["en", "minister ministry"],
  ["en", "string str"],
  ["en", "news new"],
  ["fr", "ministre ministere"],
  ["fr", "fin finance"],
  ["es", "policia politica"],
  ["vi", "tham thams"],
  ["de", "Hauses Haus"],
])("in %s, these are different words: %s", (language, pair) => {
  const [one = "", other = ""] = pair.split(" ");
  expect(stem(one, language)).not.toBe(stem(other, language));
});
