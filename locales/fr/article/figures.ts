import type { FigureWords } from "../../../src/drafts/rules/languages/figure-words.ts";
import { valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers } from "../numbers.ts";

export const figures: FigureWords = {
  months: new Map(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
      .split(" ")
      .map((month, index) => [month, index + 1]),
  ),
  numberWords: new Map(
    Object.entries({
      ...numbers,
      treize: 13,
      quatorze: 14,
      quinze: 15,
      seize: 16,
      vingt: 20,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      cent: 100,
      "quatre-vingts": 80,
      "quatre-vingt-dix": 90,
      "soixante-dix": 70,
      "vingt-cinq": 25,
      "dix-sept": 17,
      "dix-huit": 18,
      "dix-neuf": 19,
    }),
  ),
  multipliers: new Phrases([
    ...valued(1e12, "billion|billions|mille milliards"),
    ...valued(1e9, "milliard|milliards|md|mds"),
    ...valued(1e6, "million|millions|m"),
    ...valued(1e3, "mille|milliers"),
  ]),
  groups: " ",
  qualifiers: new Phrases([
    ...valued(
      "about",
      "environ|près de|près d'|quelque|quelques|autour de|presque|à peu près|une|aux alentours de",
    ),
    ...valued("more-than", "plus de|plus d'|au moins|au-delà de|minimum"),
    ...valued("less-than", "moins de|moins d'"),
    ...valued("up-to", "jusqu'à|au plus|au maximum"),
  ]),
  percent: phraseSet("%|pour cent|p. 100|pourcent"),
  currencies: new Phrases([
    ...[
      "FCFA",
      "francs CFA",
      "F CFA",
      "euros",
      "dollars",
      "dollars américains",
      "livres",
      "yens",
      "yuans",
      "francs",
      "dirhams",
      "dinars",
      "roupies",
      "roubles",
    ].map((name): [string, string] => [name, name]),
    ...valued("euros", "euro|eur|€"),
    ...valued("$", "$|usd"),
    ...valued("dollars", "dollar"),
  ]),
  timeUnits: wordSet(
    "an ans année années mois semaine semaines jour jours heure heures minute minutes secondes décennies siècles",
  ),
  labels: wordSet(
    "article articles chapitre page pages section numéro n° no tome type phase volume loi décret résolution ligne route tél téléphone fax classe covid",
  ),
  slightNouns: wordSet(
    "parties formes fois pays côtés derniers dernières premiers premières volets points axes autres textes sujets dirigeants ministres choses types",
  ),
  of: wordSet("de d' des du"),
  outOf: phraseSet("sur"),
  quarter: new Phrases([
    ...valued(25, "un quart"),
    ...valued(33.3333, "un tiers"),
    ...valued(75, "trois quarts"),
    ...valued(66.6667, "deux tiers"),
  ]),
  rangeWords: wordSet("à et - –"),
  stops: wordSet(
    "a ont avait avaient est sont était étaient sera seront qui que qu' dont où et ou mais de du des d' à au aux en dans par pour sur sous avec selon le la les l' un une ne n' s' se y il elle ils elles on nous vous je ce cet cette comme lors après avant pendant depuis doit doivent peut peuvent fait font va vont contre entre chez sans vers dès plus moins pas très déjà également aussi lui leur près afin alors car puis soit non",
  ),
  yearLeads: wordSet("en depuis dès fin début d'ici année l'année de à avant après été"),
  unitWords: 1,
  ordinalEndings: wordSet("er e"),
  ordinalLeads: new Set(),
  clockWords: wordSet("h gmt"),
  times: wordSet("fois"),
  peopleEnding: null,
  unitEnd: null,
  shortDateLeads: null,
  numberedMonths: null,
  beforeMonth: new Set(),
  beforeYear: wordSet("de"),
  beforeDate: wordSet("le"),
  monthsInCapitals: false,
  monthFirst: false,
  sureYearLeads: wordSet("année l'année depuis en"),
};
