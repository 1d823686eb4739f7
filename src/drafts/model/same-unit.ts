import { foldWords } from "./find.ts";

/** Whether a model's unit is that of the article: the same words, or the code of its currency, "GBP" for "£". */
export const isSameUnit = (proposed: string, written: string, language: string): boolean => {
  // Signs such as "£" have no words to compare.
  const isSame = (form: string): boolean =>
    form === written || (foldWords(form) !== "" && foldWords(form) === foldWords(written));
  const isCode = /^[A-Z]{3}$/.test(proposed);
  return isSame(proposed) || (isCode && writtenForms(proposed, language).some(isSame));
};

/** The ways in which a currency is written in a language: its symbols, and its name in the plural. */
const writtenForms = (code: string, language: string): readonly string[] =>
  (["symbol", "narrowSymbol", "name"] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat(language, { style: "currency", currency: code, currencyDisplay })
      .formatToParts(2)
      .flatMap(({ type, value }) => (type === "currency" ? [value] : [])),
  );
