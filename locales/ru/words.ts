import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "г н жа г-н г-жа господин госпожа",
  offices: "мэр министр президент губернатор директор",
  openers: "вчера сегодня завтра но и а когда если по в на после до также",
});
