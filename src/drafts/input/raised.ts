const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number in superscript characters, because 10⁶ is not 106, and a note's mark after a number is not one of its digits; null for other words. */
export const raised = (text: string): string | null =>
  /^\s*[+−-]?\d{1,4}\s*$/u.test(text)
    ? text
        .trim()
        .replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit)
        .replace("+", "⁺")
        .replace(/[−-]/u, "⁻")
    : null;
