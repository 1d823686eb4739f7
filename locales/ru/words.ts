import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "г н жа г-н г-жа господин госпожа",
  offices: "мэр министр президент губернатор директор",
  caseEndings:
    "а/ у/ ым/ ом/ ем/ е/ ой/а ою/а у/а ы/а и/а е/а ого/ий ому/ий им/ий ом/ий ой/ая ую/ая его/ий ему/ий я/й ю/й",
  openers: "вчера сегодня завтра но и а когда если по в на после до также",
});
