import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames:
    "herr herrn frau fräulein dr med jur habil prof professor professorin von vom zu zum zur der die das den dem und",
  offices:
    "minister ministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin präsident präsidentin kanzler kanzlerin senator senatorin",
  officeForms:
    "minister/ministerin bürgermeister/bürgermeisterin oberbürgermeister/oberbürgermeisterin präsident/präsidentin kanzler/kanzlerin senator/senatorin sprecher/sprecherin direktor/direktorin",
  abbreviatedTitles: "dipl ing mag hr fr",
  spokespeople: "sprecher sprecherin pressesprecher pressesprecherin",
  openers: "gestern heute morgen aber und als wenn nach vor seit auch der die das",
});
