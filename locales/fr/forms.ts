import { defineWordForms, dropped, kept, single } from "../../src/library/search/word-forms.ts";

export default defineWordForms({
  steps: [
    [
      ["eaux", "eau", 1],
      ["aux", "al", 2],
      ["s", "", 3],
      ["x", "", 3],
    ],
    [["ail", "al", 3]],
    [
      ...kept("president"),
      ["presidente", "president", 0],
      ...dropped(
        "erait eraient erai erais era eras erez eront erons ait aient ais er ez ee ant ent ation irait iraient ira iront ir ire it issent issait issaient issant i e a",
        3,
      ),
    ],
    [["qu", "c", 3], ["if", "iv", 2], ...single("lnt")],
  ],
});
