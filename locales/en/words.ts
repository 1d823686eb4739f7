import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "mr mrs ms miss dr sir the of and s",
  abbreviatedTitles: "gen sen gov prof lt col capt sgt rep hon rev",
  afterSurnames:
    "said says told tells asked asks warned added announced wants insists argues hopes thinks believes denied vowed will would has had is was does did also met meets visited visits received receives spoke wrote writes signed",
  openers: "but and then so yet now when if while as for in on at after before yesterday today later",
  determiners: "a an the this that these those such of",
});
