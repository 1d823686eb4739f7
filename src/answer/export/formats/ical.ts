import ical from "ical-generator";
import { messagesOf } from "../../../base/language/messages.ts";
import { readDueDate, sayDueDate } from "../../../base/time/due-date.ts";
import { statusLabels } from "../../status-words.ts";
import { careOf, changedAt, correctionsIn, factsIn, lineOfFact } from "../fact-words.ts";
import { defineExport } from "../format.ts";

const say = messagesOf("answer", "export/formats/ical");

/** A day for each commitment with a due date: the last day on which it is not overdue. */
export default defineExport({
  name: "ical",
  write(record, { language }) {
    const calendar = ical({
      name: say(language, "name"),
      prodId: { company: "Onrecord", product: "Commitments", language: language.toUpperCase() },
    });
    for (const { fact } of factsIn(record)) {
      const due = fact.due === null ? null : readDueDate(fact.due);
      if (due === null || fact.kind !== "commitment") continue;
      const { exact, source } = fact.passages[0] ?? { exact: "", source: null };
      const status = statusLabels[fact.status ?? "not-rated"](language);
      calendar.createEvent({
        id: `${fact.reference}@onrecord`,
        stamp: changedAt(fact),
        start: midnight(due.endsOn),
        allDay: true,
        timezone: "UTC",
        summary: [...careOf(fact, language), lineOfFact(fact, language)].join(" · "),
        description: [
          say(language, "due", { date: sayDueDate(language, due), status }),
          ...correctionsIn(fact, language),
          exact,
          `${source?.publisher ?? ""} · ${fact.reference}`,
        ].join("\n"),
        ...(source?.url ? { url: source.url } : {}),
      });
    }
    return [{ ending: ".ics", content: `${calendar.toString()}\r\n` }];
  },
});

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
