import type { DuePeriod } from "../../../src/drafts/facts.ts";
import type { DueWords } from "../../../src/drafts/rules/languages/due-words.ts";
import { namedWeekdays, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const due: DueWords = {
  dueLimits: new Phrases([
    ...valued(
      "by",
      "d'ici|d'ici à|d'ici au|d'ici la fin de|d'ici à la fin de|d'ici à la fin du|d'ici la fin du|d'ici fin|d'ici à fin|avant la fin|avant la fin de|avant la fin du|avant fin|jusqu'en|jusqu'au|jusqu'à|au plus tard en|au plus tard le|au plus tard fin|à la fin de|à la fin du|fin|pour la fin de|en fin de|à l'horizon|pour",
    ),
    ...valued("before", "avant|avant le|avant le début de|avant l'"),
    ...valued(
      "in",
      "à|en|au|le|à partir de|à partir du|dès|à compter du|à compter de|courant|début|au début de|mi|cet|cette|durant|pendant|au cours de|au cours du|à l'|l'|dans le courant de|pour l'",
    ),
  ]),
  dueFillers: wordSet(
    "le la l' du de d' mois année l'année prochain prochaine début fin mi cet cette ce au à",
  ),
  notDue: phraseSet("depuis|depuis le|dernier|en hausse depuis|daté du|par rapport à"),
  within: new Phrases([
    ...valued(
      "always",
      "d'ici|dans|dans les|sous|dans un délai de|dans le délai de|dans un délai maximum de|au cours des|d'ici à|sous un délai de|dans les prochains|dans les prochaines",
    ),
  ]),
  withinEnds: new Set(),
  spans: new Map([
    ["jour", "days"],
    ["jours", "days"],
    ["semaine", "weeks"],
    ["semaines", "weeks"],
    ["mois", "months"],
    ["an", "years"],
    ["ans", "years"],
    ["année", "years"],
    ["années", "years"],
  ]),
  periods: new Phrases<DuePeriod>([
    ["demain", { is: "ahead", unit: "day", by: 1 }],
    ["la semaine prochaine", { is: "ahead", unit: "week", by: 1 }],
    ["cette semaine", { is: "ahead", unit: "week", by: 0 }],
    ["fin de la semaine", { is: "ahead", unit: "week", by: 0 }],
    ["le mois prochain", { is: "ahead", unit: "month", by: 1 }],
    ["ce mois-ci", { is: "ahead", unit: "month", by: 0 }],
    ["fin du mois", { is: "ahead", unit: "month", by: 0 }],
    ["l'année prochaine", { is: "ahead", unit: "year", by: 1 }],
    ["l'an prochain", { is: "ahead", unit: "year", by: 1 }],
    ["cette année", { is: "ahead", unit: "year", by: 0 }],
    ["fin de l'année prochaine", { is: "ahead", unit: "year", by: 1 }],
    ["la fin de l'année prochaine", { is: "ahead", unit: "year", by: 1 }],
    ["fin de l'an prochain", { is: "ahead", unit: "year", by: 1 }],
    ["fin du mois prochain", { is: "ahead", unit: "month", by: 1 }],
    ["fin de la semaine prochaine", { is: "ahead", unit: "week", by: 1 }],
    ["fin de l'année", { is: "ahead", unit: "year", by: 0 }],
    ["fin d'année", { is: "ahead", unit: "year", by: 0 }],
    ["la fin de l'année", { is: "ahead", unit: "year", by: 0 }],
    ["noël", { is: "day-of-year", month: 12, day: 25 }],
    ["nouvel an", { is: "day-of-year", month: 1, day: 1 }],
    ["la rentrée", { is: "month-of-year", month: 9 }],
    ["lundi de pâques", { is: "feast", feast: "easter+1" }],
    ["pâques", { is: "feast", feast: "easter" }],
    ["ascension", { is: "feast", feast: "easter+39" }],
    ["pentecôte", { is: "feast", feast: "easter+49" }],
    ["toussaint", { is: "day-of-year", month: 11, day: 1 }],
  ]),
  weekdays: new Phrases(
    namedWeekdays("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", {
      coming: "* prochain|ce *|* qui vient",
      this: "* de cette semaine",
      next: "* de la semaine prochaine|* en huit",
      last: "* dernier|* passé",
    }),
  ),
  quarters: new Phrases([
    ...valued(1, "premier trimestre|1er trimestre|t1"),
    ...valued(2, "deuxième trimestre|second trimestre|t2"),
    ...valued(3, "troisième trimestre|t3"),
    ...valued(4, "quatrième trimestre|dernier trimestre|t4"),
  ]),
  halves: new Phrases([
    ...valued(1, "premier semestre|première moitié"),
    ...valued(2, "second semestre|deuxième semestre|seconde moitié"),
  ]),
  seasons: new Map([
    ["printemps", "spring"],
    ["été", "summer"],
    ["automne", "autumn"],
    ["hiver", "winter"],
  ]),
};
