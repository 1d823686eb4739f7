import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "m mme mlle monsieur madame dr pr le la les l de du des d et",
  abbreviatedTitles: "gén",
  afterSurnames:
    "a dit déclare déclaré affirme affirmé estime est sera veut assure rappelle rencontre reçoit visite avait était",
  openers: "mais et puis alors donc quand si pour dans après avant hier selon",
  determiners: "un une le la les l du des de d au aux ce cet cette ces",
});
