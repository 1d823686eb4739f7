import { defineTokenRules } from "../../src/drafts/rules/structure/token-rules.ts";

export default defineTokenRules({
  elisions: "o",
  compounds: "",
  possessives: "s",
  invertedPronouns: "",
  inversionLinks: "",
  afterPart: "and",
});
