import type { DuePeriod } from "../../../src/drafts/facts.ts";
import type { DueWords } from "../../../src/drafts/rules/languages/due-words.ts";
import { namedWeekdays, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const due: DueWords = {
  dueLimits: new Phrases([
    ...valued(
      "by",
      "para|para fines de|para finales de|antes de fin de|antes de finales de|antes de fines de|antes de que termine|hasta|hasta el|a más tardar en|a más tardar el|a fines de|a finales de|a fin de|fines de|finales de|no más tarde de|al final de|para el",
    ),
    ...valued("before", "antes de|antes del|antes del inicio de"),
    ...valued(
      "in",
      "en|el|a partir de|a partir del|desde el próximo|durante|a comienzos de|a principios de|a mediados de|este|esta|en el|en la|hacia|en el mes de|el próximo",
    ),
  ]),
  dueFillers: wordSet("el la los de del mes año próximo próxima este esta día"),
  notDue: phraseSet("desde|desde el|pasado|el pasado|frente a|respecto de|respecto a"),
  within: new Phrases([
    ...valued(
      "always",
      "en los próximos|en las próximas|dentro de|en un plazo de|en el plazo de|en un plazo máximo de|dentro de los próximos|dentro de las próximas|en menos de|durante los próximos",
    ),
    ...valued("end", "en"),
  ]),
  withinEnds: new Set(),
  spans: new Map([
    ["día", "days"],
    ["días", "days"],
    ["semana", "weeks"],
    ["semanas", "weeks"],
    ["mes", "months"],
    ["meses", "months"],
    ["año", "years"],
    ["años", "years"],
  ]),
  periods: new Phrases<DuePeriod>([
    ["mañana mismo", { is: "ahead", unit: "day", by: 1 }],
    ["la semana próxima", { is: "ahead", unit: "week", by: 1 }],
    ["la próxima semana", { is: "ahead", unit: "week", by: 1 }],
    ["la semana que viene", { is: "ahead", unit: "week", by: 1 }],
    ["esta semana", { is: "ahead", unit: "week", by: 0 }],
    ["el mes próximo", { is: "ahead", unit: "month", by: 1 }],
    ["el próximo mes", { is: "ahead", unit: "month", by: 1 }],
    ["el mes que viene", { is: "ahead", unit: "month", by: 1 }],
    ["este mes", { is: "ahead", unit: "month", by: 0 }],
    ["fin de mes", { is: "ahead", unit: "month", by: 0 }],
    ["el año próximo", { is: "ahead", unit: "year", by: 1 }],
    ["el próximo año", { is: "ahead", unit: "year", by: 1 }],
    ["el año que viene", { is: "ahead", unit: "year", by: 1 }],
    ["este año", { is: "ahead", unit: "year", by: 0 }],
    ["fin de año", { is: "ahead", unit: "year", by: 0 }],
    ["finales de año", { is: "ahead", unit: "year", by: 0 }],
    ["fines de año", { is: "ahead", unit: "year", by: 0 }],
    ["fin del año", { is: "ahead", unit: "year", by: 0 }],
    ["navidad", { is: "day-of-year", month: 12, day: 25 }],
    ["nochebuena", { is: "day-of-year", month: 12, day: 24 }],
    ["semana santa", { is: "feast", feast: "easter" }],
    ["pascua", { is: "feast", feast: "easter" }],
    ["viernes santo", { is: "feast", feast: "easter-2" }],
    ["año nuevo", { is: "day-of-year", month: 1, day: 1 }],
  ]),
  weekdays: new Phrases(
    namedWeekdays("lunes|martes|miércoles|jueves|viernes|sábado|domingo", {
      coming: "próximo *|* próximo|este *|* que viene",
      this: "* de esta semana",
      next: "* de la próxima semana|* de la semana próxima|* de la semana que viene",
      last: "* pasado|pasado *|* último|último *",
    }),
  ),
  quarters: new Phrases([
    ...valued(1, "primer trimestre"),
    ...valued(2, "segundo trimestre"),
    ...valued(3, "tercer trimestre"),
    ...valued(4, "cuarto trimestre|último trimestre"),
  ]),
  halves: new Phrases([
    ...valued(1, "primer semestre|primera mitad"),
    ...valued(2, "segundo semestre|segunda mitad"),
  ]),
  seasons: new Map(),
};
