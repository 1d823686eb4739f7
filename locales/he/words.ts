import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "מר גברת גב דר ד״ר פרופ פרופסור הרב",
  offices: "השר השרה שר שרה ראש הנשיא הנשיאה",
});
