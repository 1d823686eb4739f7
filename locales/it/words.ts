import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  generations: "jr/figlio sr/padre",
  aroundNames:
    "signor signora monsignor mons sig sigra dott dottssa prof di da del della dello dei degli il lo la gli",
  offices: "sindaco sindaca ministro ministra presidente assessore assessora",
  officeForms:
    "sindaco/sindaca ministro/ministra assessore/assessora senatore/senatrice direttore/direttrice deputato/deputata",
  abbreviatedTitles: "on sen avv ing",
  spokespeople: "portavoce",
  openers: "ieri oggi domani ma e quando se dopo prima secondo il la",
});
