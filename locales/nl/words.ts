import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "dhr mw mevr meneer mevrouw dr prof ir ing drs van de der den ter ten het vd vder vden en",
  offices: "minister burgemeester wethouder premier",
  spokespeople: "woordvoerder woordvoerster",
  openers: "gisteren vandaag morgen maar en toen als na voor ook de het",
});
