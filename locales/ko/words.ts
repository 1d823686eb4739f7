import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "씨 님 선생 선생님 교수 박사 여사 군 양",
  offices:
    "장관 대통령 총리 의원 시장 도지사 지사 의장 위원장 대표 회장 사장 원장 교장 대변인 대사 차관 국장 청장",
});
