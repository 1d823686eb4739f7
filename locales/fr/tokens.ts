import { defineTokenRules } from "../../src/drafts/rules/structure/token-rules.ts";

export default defineTokenRules({
  elisions: "l d j m t s c n qu jusqu lorsqu puisqu quelqu presqu",
  compounds: "aujourd presqu",
  possessives: "",
  invertedPronouns: "il ils elle elles on",
  inversionLinks: "t",
  afterPart: "et ou",
});
