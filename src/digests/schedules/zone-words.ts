import { languages } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { sayTimeZone } from "../../base/time/say-time.ts";
import { timeZoneSchema } from "../../base/time/time-zone.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import type { ScheduleWords, Ways } from "./schedule-words.ts";

/** Abbreviations that people write for time zones. They mean the local time there, so EST is also used in summer. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ET: "America/New_York",
    EST: "America/New_York",
    EDT: "America/New_York",
    CT: "America/Chicago",
    CDT: "America/Chicago",
    MT: "America/Denver",
    MDT: "America/Denver",
    PT: "America/Los_Angeles",
    PST: "America/Los_Angeles",
    PDT: "America/Los_Angeles",
    CET: "Europe/Paris",
    CEST: "Europe/Paris",
  }),
);

/** Cities that the time zone database does not name. */
const otherCities: Readonly<Record<string, string>> = {
  "central european": "Europe/Paris",
  eastern: "America/New_York",
  pacific: "America/Los_Angeles",
  hanoi: "Asia/Ho_Chi_Minh",
  "ha noi": "Asia/Ho_Chi_Minh",
  "sai gon": "Asia/Ho_Chi_Minh",
  washington: "America/New_York",
  boston: "America/New_York",
  "san francisco": "America/Los_Angeles",
  barcelona: "Europe/Madrid",
  marseille: "Europe/Paris",
  lyon: "Europe/Paris",
  geneva: "Europe/Zurich",
  geneve: "Europe/Zurich",
  beijing: "Asia/Shanghai",
  montreal: "America/Toronto",
  ottawa: "America/Toronto",
  quebec: "America/Toronto",
  mexico: "America/Mexico_City",
  delhi: "Asia/Kolkata",
  "new delhi": "Asia/Kolkata",
  mumbai: "Asia/Kolkata",
  bangalore: "Asia/Kolkata",
  chennai: "Asia/Kolkata",
  frankfurt: "Europe/Berlin",
  munich: "Europe/Berlin",
  hamburg: "Europe/Berlin",
  cologne: "Europe/Berlin",
  milan: "Europe/Rome",
  milano: "Europe/Rome",
  naples: "Europe/Rome",
  turin: "Europe/Rome",
  bordeaux: "Europe/Paris",
  toulouse: "Europe/Paris",
  lille: "Europe/Paris",
  nantes: "Europe/Paris",
  strasbourg: "Europe/Paris",
  rennes: "Europe/Paris",
  valencia: "Europe/Madrid",
  sevilla: "Europe/Madrid",
  seville: "Europe/Madrid",
  bilbao: "Europe/Madrid",
  manchester: "Europe/London",
  edinburgh: "Europe/London",
  glasgow: "Europe/London",
  "da nang": "Asia/Ho_Chi_Minh",
  hue: "Asia/Ho_Chi_Minh",
  "can tho": "Asia/Ho_Chi_Minh",
  "hai phong": "Asia/Ho_Chi_Minh",
  "viet nam": "Asia/Ho_Chi_Minh",
  vietnam: "Asia/Ho_Chi_Minh",
  "rio de janeiro": "America/Sao_Paulo",
  brasilia: "America/Sao_Paulo",
  seattle: "America/Los_Angeles",
  "las vegas": "America/Los_Angeles",
  california: "America/Los_Angeles",
  miami: "America/New_York",
  atlanta: "America/New_York",
  philadelphia: "America/New_York",
  dallas: "America/Chicago",
  houston: "America/Chicago",
  osaka: "Asia/Tokyo",
  kyoto: "Asia/Tokyo",
  shenzhen: "Asia/Shanghai",
  guangzhou: "Asia/Shanghai",
  antwerp: "Europe/Brussels",
  anvers: "Europe/Brussels",
  bern: "Europe/Zurich",
  basel: "Europe/Zurich",
};

export const cityOf = (zone: string): string => zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;

/** Zones by the names that people use, folded. Ambiguous names are left out. */
const makeZones = (): ReadonlyMap<string, string> => {
  const zones = new Map<string, string | null>();
  const add = (name: string, zone: string): void => {
    const known = zones.get(name);
    zones.set(name, known === undefined || known === zone ? zone : null);
  };
  for (const zone of Intl.supportedValuesOf("timeZone").filter((each) => each.includes("/"))) {
    add(fold(cityOf(zone)), zone);
    for (const language of languages) add(foldZone(sayTimeZone(language, zone)), zone);
  }
  for (const [city, zone] of Object.entries(otherCities)) {
    add(city, zone);
    add(`${city} time`, zone);
    for (const before of ["heure de", "hora de", "gio"]) add(`${before} ${city}`, zone);
  }
  return new Map([...zones].flatMap(([name, zone]) => (zone === null ? [] : [[name, zone]])));
};

let madeZones: ReadonlyMap<string, string> | null = null;

/** A time zone by its name, its abbreviation, or its city if only one zone is named after it. */
export const timeZoneOf = (written: string): string | null => {
  const abbreviation = abbreviations.get(written.toUpperCase());
  if (abbreviation !== undefined) return abbreviation;
  const named = timeZoneSchema.safeParse(written);
  if (named.success) return named.data;
  madeZones ??= makeZones();
  return madeZones.get(foldZone(written)) ?? null;
};

// The most words of a zone, such as “Ho Chi Minh City time”.
const mostZoneWords = 6;

const isZoneWord = (words: readonly string[]): boolean => {
  const [only = "", ...others] = words;
  if (others.length > 0) return true;
  // `et` is French for “and”. Short names such as Cuba are zones of the database, too.
  if (only.toUpperCase() === "ET") return only === "ET";
  return only.includes("/") || /^(?:utc|gmt)$/iu.test(only) || !/[^a-z]/iu.test(only);
};

/** A schedule without its time zone, which is at the end or named as one (“8am New York time on weekdays”); null if there is none. */
export const splitTimeZone = (written: string): WithoutZone => {
  const first = findZone(written, false);
  const second = first.timeZone === null ? null : findZone(first.text, true);
  if (second === null || second.timeZone === null) return first;
  // “9am ET and 6pm ET” has one zone, and “9am ET and 6pm CET” two, which no schedule can have.
  return second.timeZone === first.timeZone ? second : { text: written, timeZone: null };
};

interface WithoutZone {
  readonly text: string;
  readonly timeZone: string | null;
}

/** `isNamedOnly`: a city alone at the end is not enough. */
const findZone = (written: string, isNamedOnly: boolean): WithoutZone => {
  const words = written.replace(/\(([^()]*)\)$/u, "$1").split(" ");
  for (let end = words.length; end > 1; end -= 1) {
    for (let count = Math.min(mostZoneWords, end - 1); count > 0; count -= 1) {
      const named = words.slice(end - count, end);
      const mayBeCity = end === words.length && !isNamedOnly;
      if (!mayBeCity && !isNamedZone(named, words[end - count - 1] ?? "")) continue;
      const timeZone = isZoneWord(named) ? timeZoneOf(named.join(" ").replace(/,$/u, "")) : null;
      if (timeZone === null) continue;
      const text = words
        .toSpliced(end - count, count)
        .join(" ")
        .replace(/,$/u, "");
      return { text, timeZone };
    }
  }
  return { text: written, timeZone: null };
};

const foldZone = (name: string): string => fold(name).replaceAll("’", "'");

const namesOf = (waysOf: (words: ScheduleWords) => Ways): readonly string[] =>
  [...scheduleWords.values()].flatMap((words) => waysOf(words).map(foldZone));

const leads = namesOf(({ zoneBefore }) => zoneBefore);
const ends = namesOf(({ zoneAfter }) => zoneAfter);

/** Whether words name a zone wherever they are: “Paris time”, « heure de Paris », UTC; ET is also “and” in French capitals. */
const isNamedZone = (words: readonly string[], before: string): boolean => {
  const name = foldZone(words.join(" ").replace(/,$/u, ""));
  const [only = "", ...others] = words;
  if (only === "ET" && !/[ap]\.?m\.?$/iu.test(before)) return false;
  if (others.length === 0) return only.includes("/") || /^(?:UTC|GMT|[ECMP][SD]?T|CES?T)$/u.test(only);
  return leads.some((lead) => name.startsWith(lead)) || ends.some((end) => name.endsWith(` ${end}`));
};
