import type { DuePeriod } from "../../../src/drafts/facts.ts";
import type { DueWords } from "../../../src/drafts/rules/languages/due-words.ts";
import { namedWeekdays, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const due: DueWords = {
  dueLimits: new Phrases([
    ...valued(
      "by",
      "by|by the end of|by end of|end of|by the start of|by the beginning of|by late|by early|until|till|no later than|not later than|before the end of|at the end of|at the latest by|up to|by the close of|at the latest in|towards the end of|ahead of the end of",
    ),
    ...valued("before", "before|ahead of|prior to|in advance of|before the start of"),
    ...valued(
      "in",
      "in|on|during|this|from|starting in|starting on|starting from|as of|at the start of|in early|in late|in mid|early in|late in|next|throughout|in the course of|coming",
    ),
  ]),
  dueFillers: wordSet("the early late mid next this of year coming"),
  notDue: phraseSet(
    "since|last|in the past|for the past|back in|as early as|ago in|than in|compared with|dated",
  ),
  within: new Phrases([
    ...valued(
      "always",
      "within|within the next|in the next|over the next|inside|in under|in less than|within the coming|in the coming|over the coming|for the next",
    ),
    ...valued("end", "in"),
  ]),
  withinEnds: wordSet("time"),
  spans: new Map([
    ["day", "days"],
    ["days", "days"],
    ["week", "weeks"],
    ["weeks", "weeks"],
    ["month", "months"],
    ["months", "months"],
    ["year", "years"],
    ["years", "years"],
  ]),
  periods: new Phrases<DuePeriod>([
    ["tomorrow", { is: "ahead", unit: "day", by: 1 }],
    ["next week", { is: "ahead", unit: "week", by: 1 }],
    ["this week", { is: "ahead", unit: "week", by: 0 }],
    ["end of the week", { is: "ahead", unit: "week", by: 0 }],
    ["next month", { is: "ahead", unit: "month", by: 1 }],
    ["this month", { is: "ahead", unit: "month", by: 0 }],
    ["end of the month", { is: "ahead", unit: "month", by: 0 }],
    ["month's end", { is: "ahead", unit: "month", by: 0 }],
    ["next year", { is: "ahead", unit: "year", by: 1 }],
    ["this year", { is: "ahead", unit: "year", by: 0 }],
    ["end of the year", { is: "ahead", unit: "year", by: 0 }],
    ["year-end", { is: "ahead", unit: "year", by: 0 }],
    ["year's end", { is: "ahead", unit: "year", by: 0 }],
    ["christmas", { is: "day-of-year", month: 12, day: 25 }],
    ["new year's eve", { is: "day-of-year", month: 12, day: 31 }],
    ["new year", { is: "day-of-year", month: 1, day: 1 }],
    ["good friday", { is: "feast", feast: "easter-2" }],
    ["easter monday", { is: "feast", feast: "easter+1" }],
    ["easter", { is: "feast", feast: "easter" }],
    ["lunar new year", { is: "feast", feast: "lunar new year" }],
    ["pentecost", { is: "feast", feast: "easter+49" }],
    ["halloween", { is: "day-of-year", month: 10, day: 31 }],
  ]),
  weekdays: new Phrases(
    namedWeekdays("monday|tuesday|wednesday|thursday|friday|saturday|sunday", {
      coming: "this *|coming *|this coming *",
      next: "next *|* of next week|* next week",
      last: "last *|this past *|past *",
    }),
  ),
  quarters: new Phrases([
    ...valued(1, "first quarter|first quarter of|q1"),
    ...valued(2, "second quarter|second quarter of|q2"),
    ...valued(3, "third quarter|third quarter of|q3"),
    ...valued(4, "fourth quarter|fourth quarter of|last quarter of|final quarter of|q4"),
  ]),
  halves: new Phrases([...valued(1, "first half of|first half"), ...valued(2, "second half of|second half")]),
  seasons: new Map([
    ["spring", "spring"],
    ["summer", "summer"],
    ["autumn", "autumn"],
    ["fall", "autumn"],
    ["winter", "winter"],
  ]),
};
