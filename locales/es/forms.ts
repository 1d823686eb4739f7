import { defineWordForms, dropped } from "../../src/library/search/word-forms.ts";

export default defineWordForms({
  steps: [
    [["s", "", 3]],
    dropped(
      "arse erse irse aron ieron aria eria iria aran eran iran ara era ira aba aban ando iendo ar er ir io ia an en o a e",
      3,
    ),
    [["i", "", 3]],
  ],
});
