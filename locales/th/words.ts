import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "นาย นาง นางสาว คุณ ดร ศ รศ ผศ",
  offices: "นายกรัฐมนตรี รัฐมนตรี ผู้ว่าราชการ นายกเทศมนตรี พลเอก",
});
