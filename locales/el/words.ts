import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "ο η κ κος κα κύριος κυρία κυρίου κυρίας του της των και",
  offices: "δήμαρχος υπουργός πρωθυπουργός πρόεδρος",
  caseEndings: "ου/ος ο/ος ε/ος η/ης α/ας ης/η ας/α",
  openers: "ο η το οι τα του της χθες σήμερα αύριο αλλά και όταν στο στη στην",
});
