import { kindLabels, words } from "../../answer/words.ts";
import { formatDate, formatNumber } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { sayDueDate } from "../../base/time/due-date.ts";
import type { Briefing, Passage, Source } from "../../library/briefing/briefing.ts";
import type { StatementSpeaker } from "../../library/briefing/schema.ts";
import { spellings } from "../../library/names/proper-names.ts";
import { foldText, locatePassage } from "../../library/passages/passage.ts";
import { reviewMessages as say } from "../messages.ts";
import type { Comments } from "./comments.ts";

/** A fact on the review page. */
export interface ReviewItem {
  readonly number: number;
  /** Its kind, such as role, commitment or figure. */
  readonly label: string;
  /** Its subject and its text. */
  readonly title: string;
  readonly details: readonly string[];
  /** Notes for the editor about points to check. */
  readonly notes: readonly string[];
  readonly state: "sure" | "uncertain" | "open";
  readonly passages: readonly Passage[];
}

type Unnumbered = Omit<ReviewItem, "number" | "state"> & { readonly open?: boolean };

const openLabels: ReadonlyMap<string, "statement" | "quotation" | "figure"> = new Map([
  ["statement", "statement"],
  ["quotation", "quotation"],
  ["figure", "figure"],
]);

/** Every fact of a briefing in the order of its text, numbered. */
export const reviewItems = (briefing: Briefing, comments: Comments, language: Language): ReviewItem[] => {
  const named = new Map(
    [...briefing.organizations, ...briefing.people].map((entity) => [
      entity.id,
      localize(entity.names, language),
    ]),
  );
  const nameOf = (id: string): string => named.get(id) ?? id;
  const said = (id: string, what: string): string => `${nameOf(id)}${words(language, "colon")}${what}`;
  const saidBy = (actor: StatementSpeaker, what: string): string =>
    typeof actor === "string"
      ? said(actor, what)
      : `${localize(actor.group, language)}${words(language, "colon")}${what}`;

  const people = briefing.people.flatMap((person, at): Unnumbered[] => {
    const ofRoles = person.roles.map((_, index) => comments.on("people", at, "roles", index));
    // The page shows doubts about a person at their first role.
    const ofPerson = comments.on("people", at).filter((comment) => !ofRoles.flat().includes(comment));
    if (person.roles.length === 0) {
      const name = localize(person.names, language);
      return [
        {
          label: say(language, "person"),
          title: name,
          details: [],
          notes: ofPerson,
          passages: firstNamed(briefing.sources, spellings(person)),
        },
      ];
    }
    return person.roles.map((role, index) => ({
      label: say(language, "role"),
      title: said(person.id, localize(role.title, language)),
      details: [
        ...(role.organization === undefined ? [] : [nameOf(role.organization)]),
        words(language, "asOf", { date: formatDate(language, role.asOf) }),
      ],
      notes: [...(index === 0 ? ofPerson : []), ...(ofRoles[index] ?? [])],
      passages: role.passages,
    }));
  });
  const statements = briefing.statements.map(
    (statement, at): Unnumbered => ({
      label: kindLabels[statement.kind].one(language),
      title: saidBy(statement.speaker, localize(statement.text, language)),
      details: [
        ...(statement.onBehalfOf === undefined
          ? []
          : [words(language, "onBehalfOf", { organization: nameOf(statement.onBehalfOf) })]),
        ...(statement.due === undefined
          ? []
          : [words(language, "due", { date: sayDueDate(language, statement.due) })]),
      ],
      notes: comments.on("statements", at),
      passages: statement.passages,
    }),
  );
  const figures = briefing.figures.map(
    (figure, at): Unnumbered => ({
      label: say(language, "figure"),
      title: `${formatNumber(language, figure.value)} ${localize(figure.unit, language)}`,
      details: [
        localize(figure.counts, language),
        ...(figure.qualifier === "exactly" ? [] : [figure.qualifier]),
      ],
      notes: comments.on("figures", at),
      passages: figure.passages,
    }),
  );
  const events = briefing.events.map(
    (event, at): Unnumbered => ({
      label: say(language, "event"),
      title: localize(event.text, language),
      details: [],
      notes: comments.on("events", at),
      passages: event.passages,
    }),
  );
  const folded = new Map(
    briefing.sources.map((source) => [source.id, { source, text: foldText(source.text) }]),
  );
  const open = comments.open.map((entry): Unnumbered => {
    const label = openLabels.get(entry.type);
    return {
      open: true,
      label: label === undefined ? entry.type : say(language, label),
      title: entry.speaker === "" ? entry.words : said(entry.speaker, entry.words),
      details: [],
      notes: [entry.why],
      passages: entry.passages.flatMap((selector) => {
        const known = folded.get(selector.source);
        if (known === undefined) return [];
        const { source, text } = known;
        const found = locatePassage(text, selector);
        if (found.located !== "once") return [];
        const { start, end } = found;
        return [{ source, exact: source.text.slice(start, end), start, end }];
      }),
    };
  });

  const sources = briefing.sources.map(({ id }) => id);
  const placeOf = ({ passages: [passage] }: Unnumbered): number =>
    passage === undefined ? -1 : sources.indexOf(passage.source.id) * 1e9 + passage.start;
  return [...people, ...statements, ...figures, ...events, ...open]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ open: isOpen, ...item }, index) => ({
      ...item,
      number: index + 1,
      state: isOpen === true ? "open" : item.notes.length > 0 ? "uncertain" : "sure",
    }));
};

/** The first place that names a person. It serves people without a role, who have no passage of their own. */
const firstNamed = (sources: readonly Source[], names: readonly string[]): readonly Passage[] => {
  for (const source of sources) {
    for (const exact of names) {
      const start = source.text.indexOf(exact);
      if (start >= 0) return [{ source, exact, start, end: start + exact.length }];
    }
  }
  return [];
};
