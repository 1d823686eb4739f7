const letters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;

/** Whether a text, in lower case, has letters that only Vietnamese has. */
export const isVietnamese = (text: string): boolean => letters.test(text);

const toneFirst = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L})/u;
const toneLast = /([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/u;

/** A Vietnamese word with its tone over either vowel, as people write both: `thủy` and `thuỷ`. */
export const tonePlacements = (word: string): readonly string[] => {
  const marks = word.normalize("NFD");
  const all = [marks, marks.replace(toneFirst, "$1$3$2"), marks.replace(toneLast, "$1$3$2")];
  return [...new Set(all.map((each) => each.normalize("NFC")))];
};
