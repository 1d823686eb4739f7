import type { FigureWords } from "../../../src/drafts/rules/languages/figure-words.ts";
import { valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers } from "./numbers.ts";

export const figures: FigureWords = {
  months: new Map([
    ..."enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
    ["setiembre", 9],
    ["sept", 9],
    ..."ene feb mar abr may jun jul ago sep oct nov dic"
      .split(" ")
      .map((month, index): [string, number] => [month, index + 1]),
  ]),
  numbers,
  multipliers: new Phrases([
    ...valued(1e12, "billón|billones"),
    ...valued(1e9, "mil millones"),
    ...valued(1e6, "millón|millones"),
    ...valued(1e3, "mil"),
  ]),
  groups: ".",
  qualifiers: new Phrases([
    ...valued("about", "unos|unas|cerca de|alrededor de|casi|aproximadamente|en torno a|en torno al"),
    ...valued("more-than", "más de|al menos|por lo menos|más del|como mínimo|no menos de"),
    ...valued("less-than", "menos de|menos del"),
    ...valued("up-to", "hasta|como máximo|hasta el|no más de"),
  ]),
  percent: phraseSet("%|por ciento"),
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
  notCurrencies: phraseSet("reales decretos|reales academias"),
  timeUnits: wordSet("año años mes meses semana semanas día días hora horas minuto minutos décadas"),
  labels: wordSet(
    "magnitud escala autobús colectivo vuelo andén puerta terminal canal tren boeing airbus fórmula nivel artículo artículos página páginas capítulo sección número n° nº tipo fase ley decreto resolución línea ruta tel teléfono covid grupo inciso",
  ),
  slightNouns: wordSet(
    "partes países veces formas lados puntos ejes ministros cosas cancilleres mandatarios",
  ),
  of: wordSet("de del"),
  outOf: phraseSet("de cada"),
  inSmall: new Set(),
  denominators: new Map([
    ["tercios", 3],
    ["cuartos", 4],
    ["quinto", 5],
    ["quintos", 5],
    ["sexto", 6],
    ["décimo", 10],
    ["décimos", 10],
  ]),
  denominatorLinks: new Set(),
  perWords: phraseSet("por cada|cada"),
  forWords: phraseSet("por|para"),
  quarter: new Phrases([
    ...valued(25, "una cuarta parte|la cuarta parte|un cuarto"),
    ...valued(33.3333, "un tercio|una tercera parte|la tercera parte"),
    ...valued(66.6667, "dos tercios"),
    ...valued(50, "la mitad"),
  ]),
  rangeWords: wordSet("a y al - –"),
  stops: wordSet(
    "cada resultaron resultó sacudió murieron fallecieron quedaron perdieron siguen permanecen ha han había es son fue fueron será serán que quien cuyo y e o pero de del a al en con por para sobre bajo según el la los las un una se no lo le les su sus este esta ese como tras durante desde hasta entre ante sin debe deben puede pueden podría va van más menos muy ya también además está están hace hacia contra antes después cuando donde si tiene tienen perdieron",
  ),
  yearLeads: wordSet("en desde de para año hasta hacia antes a"),
  unitWords: 1,
  ordinalEndings: wordSet("er º ª"),
  ordinalLeads: new Set(),
  clockWords: phraseSet("h|am|pm|a.m.|p.m.|gmt|hs"),
  clockLeads: phraseSet("a las|a la|desde las|hasta las|entre las|y las|de las|las"),
  hourLeads: new Phrases([]),
  hours: wordSet("hora horas"),
  partsOfDay: phraseSet("de la mañana|de la tarde|de la noche|de la madrugada"),
  hourStops: new Set(),
  ageUnits: phraseSet("años de edad|años cumplidos|meses de edad"),
  ageYears: wordSet("años año"),
  ageLeads: phraseSet(
    "a sus|edad de|edades de|los menores de|las menores de|menores de|mayores de|los mayores de|edad entre|a los",
  ),
  personNouns: wordSet(
    "hombre mujer joven niño niña adolescente menor anciano anciana chico chica bebé conductor conductora motociclista ciclista vecino vecina estudiante alumno alumna jubilado jubilada sospechoso víctima padre madre",
  ),
  scoreWords: wordSet("victoria derrota empate marcador triunfo"),
  unitPhrases: phraseSet("puntos porcentuales|puntos básicos"),
  afterMetres: wordSet("vallas libres lisos"),
  unitTails: wordSet("cuadrado cuadrados cuadrada cuadradas cúbico cúbicos"),
  qualifiersAfter: new Phrases([
    ...valued("more-than", "o más|como mínimo"),
    ...valued("about", "aproximadamente"),
    ...valued("up-to", "como máximo"),
    ...valued("less-than", "o menos"),
  ]),
  times: wordSet("veces"),
  peopleEnding: null,
  unitEnd: null,
  shortDateLeads: null,
  numberedMonths: null,
  beforeMonth: wordSet("de"),
  beforeYear: wordSet("de del"),
  beforeDate: wordSet("el"),
  monthsInCapitals: false,
  monthFirst: false,
  sureYearLeads: wordSet("año desde en"),
};
