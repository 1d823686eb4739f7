import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames:
    "mr mrs ms mx miss dr sir dame lord lady baroness prof professor rev reverend hon honourable honorable fr esq madam mister the of and s",
  offices:
    "mayor minister president premier governor senator congressman congresswoman councillor ambassador commissioner secretary director general colonel captain chancellor judge justice chief leader spokesman spokeswoman spokesperson chair chairman chairwoman",
  abbreviatedTitles: "gen sen gov prof lt col capt sgt rep hon rev cllr amb pres",
  afterSurnames:
    "said says told tells asked asks warned added announced wants insists argues hopes thinks believes denied vowed will would has had is was does did also met meets visited visits received receives spoke wrote writes signed",
  openers: "but and then so yet now when if while as for in on at after before yesterday today later",
  determiners: "a an the this that these those such of",
  spokespeople: "spokesperson spokesman spokeswoman",
});
