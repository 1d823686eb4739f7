/** Repeated for ever, each of these is a text that some rule could lose its time in. */
export const hostileUnits = [
  { name: "one line without an end", language: "fr", unit: "le ministre de la santé de la ville et " },
  { name: "opening marks", language: "en", unit: "‘“«' " },
  { name: "capitals", language: "en", unit: "Minister President Of The " },
  { name: "Vietnamese capitals", language: "vi", unit: "Bộ Trần Văn Tài " },
  { name: "numbers", language: "es", unit: "1.234 5/6 7 a " },
  { name: "colons and said", language: "en", unit: "Ann Lee said:\n\nYes we will do it.\n\n" },
  { name: "new ministers", language: "fr", unit: "Le ministre a dit oui. " },
  { name: "hyphens and apostrophes", language: "fr", unit: "l'a-b-c-d'e-f'" },
  { name: "digits with separators", language: "vi", unit: "1.2.3,4,5/" },
  { name: "commas", language: "en", unit: "Ann Lee, the minister of state, who said, " },
] as const;
