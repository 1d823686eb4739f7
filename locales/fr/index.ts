import { defineLocale } from "../../src/base/language/locale.ts";

/** « d’Abidjan », « d’Helsinki », « du Caire », « de Hô-Chi-Minh-Ville ». */
const ofCity = (city: string): string => {
  if (city.startsWith("Le ")) return `du ${city.slice("Le ".length)}`;
  return /^(?:[AEIOUÀÂÉÈÊÎÔ]|Helsinki|Halifax|Honolulu|Hobart)/u.test(city) ? `d’${city}` : `de ${city}`;
};

export default defineLocale({
  intlLocale: "fr",
  month: "long",
  shortMonth: "short",
  quotationMarks: ["«\u00a0", "\u00a0»"],
  speakerBeforeVerb: false,
  dayNames: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  // French has spaces beside its marks that no line may break at, thin ones before `;`, `!` and `?`: Lexique des règles
  // typographiques en usage à l’Imprimerie nationale.
  typeset: (written) =>
    written.replaceAll(/(?<=«) | (?=[:»])/gu, "\u00a0").replaceAll(/ (?=[;!?])/gu, "\u202f"),
  // CLDR writes « 1 juin »; French says and writes « 1er juin ».
  date: (written) => written.replace(/^1\b/u, "1er"),
  languageName: (written) => written,
  amount: (number, sign) => `${number}\u00a0${sign}`,
  time: (hour, minute) =>
    minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${String(minute).padStart(2, "0")}`,
  timeZone: (city) => `heure ${ofCity(city)}`,
});
