import { defineWordForms, irregular, kept, single } from "../../src/library/search/word-forms.ts";

export default defineWordForms({
  steps: [
    [...kept("news ss us is"), ["ies", "y", 2], ["s", "", 3]],
    [
      ["eed", "ee", 2],
      ["ied", "y", 2],
      ["ed", "", 3],
      ["ing", "", 3],
    ],
    single("bdgmnprt"),
    irregular(
      "take took taken,give gave given,build built,buy bought,bring brought,sell sold,tell told,hold held,keep kept,lose lost,spend spent,send sent,fall fell fallen,rise risen,grow grew grown,know knew known,throw threw thrown,draw drew drawn,write wrote written,choose chose chosen,break broke broken,speak spoke spoken,drive drove driven,begin began begun,come came,teach taught,catch caught,seek sought,lead led,win won,mean meant,feel felt,meet met,child children",
    ),
    [["e", "", 3]],
  ],
});
