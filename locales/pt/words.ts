import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  generations: "jr/filho/júnior sr/pai",
  aroundNames: "senhor senhora sr sra dom dona dr dra da das do dos de",
  offices: "prefeito prefeita ministro ministra presidente deputado deputada vereador vereadora",
  spokespeople: "voz",
  openers: "ontem hoje amanhã mas e quando se depois antes segundo o a",
});
