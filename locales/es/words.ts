import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "sr sra dr el la los las de del",
  abbreviatedTitles: "",
  afterSurnames: "dijo afirmó es será visitó recibió aseguró",
  openers: "pero y cuando según ayer",
  determiners: "un una el la los las lo al de del este esta",
});
