import { defineWordForms, kept, single } from "../../src/library/search/word-forms.ts";

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
    [["e", "", 3]],
  ],
});
