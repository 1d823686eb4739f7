import type { FigureWords } from "../../../src/drafts/rules/languages/figure-words.ts";
import { valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers } from "../numbers.ts";

export const figures: FigureWords = {
  months: new Map([
    ..."enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
    ["setiembre", 9],
  ]),
  numberWords: new Map(
    Object.entries({
      ...numbers,
      uno: 1,
      trece: 13,
      catorce: 14,
      quince: 15,
      veinte: 20,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
      setenta: 70,
      ochenta: 80,
      noventa: 90,
      cien: 100,
    }),
  ),
  multipliers: new Phrases([
    ...valued(1e12, "billón|billones"),
    ...valued(1e9, "mil millones"),
    ...valued(1e6, "millón|millones"),
    ...valued(1e3, "mil"),
  ]),
  groups: ".",
  qualifiers: new Phrases([
    ...valued("about", "unos|unas|cerca de|alrededor de|casi|aproximadamente|en torno a|en torno al"),
    ...valued("more-than", "más de|al menos|por lo menos|más del|como mínimo"),
    ...valued("less-than", "menos de|menos del"),
    ...valued("up-to", "hasta|como máximo|hasta el"),
  ]),
  percent: phraseSet("%|por ciento|puntos porcentuales"),
  currencies: new Phrases([
    ...[
      "pesos",
      "pesos argentinos",
      "dólares",
      "euros",
      "soles",
      "bolívares",
      "quetzales",
      "colones",
      "guaraníes",
      "reales",
      "lempiras",
      "córdobas",
      "bolivianos",
    ].map((name): [string, string] => [name, name]),
    ...valued("dólares", "dólar"),
    ...valued("$", "$|usd|us$"),
    ...valued("€", "€"),
  ]),
  timeUnits: wordSet("año años mes meses semana semanas día días hora horas minuto minutos décadas"),
  labels: wordSet(
    "artículo artículos página páginas capítulo sección número n° nº tipo fase ley decreto resolución línea ruta tel teléfono covid grupo inciso",
  ),
  slightNouns: wordSet(
    "partes países veces formas lados puntos ejes ministros cosas cancilleres mandatarios",
  ),
  of: wordSet("de del"),
  outOf: phraseSet("de cada"),
  quarter: new Phrases([
    ...valued(25, "una cuarta parte|la cuarta parte|un cuarto"),
    ...valued(33.3333, "un tercio|una tercera parte|la tercera parte"),
    ...valued(66.6667, "dos tercios"),
    ...valued(50, "la mitad"),
  ]),
  rangeWords: wordSet("a y al - –"),
  stops: wordSet(
    "ha han había es son fue fueron será serán que quien cuyo y e o pero de del a al en con por para sobre bajo según el la los las un una se no lo le les su sus este esta ese como tras durante desde hasta entre ante sin debe deben puede pueden podría va van más menos muy ya también además está están hace hacia contra antes después cuando donde si tiene tienen perdieron",
  ),
  yearLeads: wordSet("en desde de para año hasta hacia antes a"),
  unitWords: 1,
  ordinalEndings: wordSet("er º ª"),
  ordinalLeads: new Set(),
  clockWords: wordSet("h am pm a.m. p.m. gmt"),
  times: wordSet("veces"),
  peopleEnding: null,
  unitEnd: null,
  shortDateLeads: null,
  numberedMonths: null,
  beforeMonth: wordSet("de"),
  beforeYear: wordSet("de del"),
  beforeDate: new Set(),
  monthsInCapitals: false,
  monthFirst: false,
  sureYearLeads: wordSet("año desde en"),
};
