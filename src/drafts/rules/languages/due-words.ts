import type { DueLimit, DuePeriod } from "../../facts.ts";
import type { Phrases } from "../structure/phrases.ts";

/** A day of the week, with the words that say which one; 1 is Monday. A "plain" one may be past: "said on Friday". */
export interface Weekday {
  readonly day: number;
  readonly week: "plain" | "coming" | "this" | "next" | "last";
}

/** The words with which a language says when something is due. */
export interface DueWords {
  /** Right before a day or a period: "by the end of", "avant", "trước". */
  readonly dueLimits: Phrases<DueLimit>;
  /** May be between such a word and its period: "the", "ngày", "early". */
  readonly dueFillers: ReadonlySet<string>;
  /** Before a period that is past, or that only begins then: "since". */
  readonly notDue: Phrases<true>;
  /** Before a number and a unit of time: "within", "dans un délai de". With "end", only if one of `withinEnds` follows. */
  readonly within: Phrases<"always" | "end">;
  readonly withinEnds: ReadonlySet<string>;
  readonly spans: ReadonlyMap<string, "days" | "weeks" | "months" | "years">;
  /** "next month", "the end of the year", "Christmas": periods that the publication date makes exact. */
  readonly periods: Phrases<DuePeriod>;
  readonly weekdays: Phrases<Weekday>;
  readonly quarters: Phrases<1 | 2 | 3 | 4>;
  readonly halves: Phrases<1 | 2>;
  readonly seasons: ReadonlyMap<string, "spring" | "summer" | "autumn" | "winter">;
}
