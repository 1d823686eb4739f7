import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "shri smt श्री श्रीमती सुश्री डॉ डॉक्टर प्रो जी",
  offices: "मंत्री प्रधानमंत्री मुख्यमंत्री राष्ट्रपति महापौर",
});
