import { overlaps, type Span } from "../../base/text/span.ts";
import type { DraftFacts, DraftFigure, DraftOrganization, DraftPerson, DraftStatement } from "../facts.ts";
import type { FoundBy } from "../found-by.ts";
import { draftFacts } from "../rules/draft-facts.ts";
import { findActor, foldWords, isName, locate } from "./find.ts";
import { createPassageVoices, type ReadVoices } from "./passage-voices.ts";
import type { Proposal } from "./proposal.ts";
import type { Rejected, Rejection } from "./rejection.ts";
import { isSameUnit } from "./same-unit.ts";
import { checkStatement } from "./statement.ts";

/** The rules' facts and the accepted facts of the model; `proposed` has only the model's. */
export interface Accepted {
  readonly facts: DraftFacts;
  readonly proposed: ReadonlySet<object>;
  readonly rejected: readonly Rejected[];
}

type Added =
  | { readonly type: "person"; readonly person: DraftPerson; readonly organization: DraftOrganization | null }
  | { readonly type: "statement"; readonly statement: DraftStatement }
  | { readonly type: "figure"; readonly figure: DraftFigure }
  /** The rules have already found the fact, and theirs is kept. */
  | { readonly type: "known" }
  | { readonly type: "rejected"; readonly reason: Rejection };

const byModel: FoundBy = { rule: "model", words: "" };

/** Reads the figures in a passage by the rules. A model's figure must equal one of them. */
export type ReadFigures = (passage: string, language: string) => readonly DraftFigure[];

/** Adds the model's facts that pass the checks to the rules' facts. People come first, because they may be speakers. */
export const acceptProposals = (
  rules: DraftFacts,
  proposals: readonly Proposal[],
  readFigures: ReadFigures = readByRules,
): Accepted => {
  const order = { person: 0, figure: 1, statement: 2 };
  const proposed = new Set<object>();
  const rejected: Rejected[] = [];
  let facts = rules;
  // Statements come last, so all people are known when the first one is checked.
  let voices: ReadVoices | null | undefined;
  const readVoices = (): ReadVoices | null => {
    if (voices === undefined) voices = createPassageVoices(facts);
    return voices;
  };
  for (const proposal of proposals.toSorted((a, b) => order[a.type] - order[b.type])) {
    const added = examine(facts, proposal, readFigures, readVoices);
    switch (added.type) {
      case "person":
        proposed.add(added.person);
        facts = {
          ...facts,
          people: [...facts.people, added.person],
          organizations: [
            ...facts.organizations,
            ...(added.organization === null ? [] : [added.organization]),
          ],
        };
        break;
      case "statement":
        proposed.add(added.statement);
        facts = { ...facts, statements: [...facts.statements, added.statement] };
        break;
      case "figure":
        proposed.add(added.figure);
        facts = { ...facts, figures: [...facts.figures, added.figure] };
        break;
      case "rejected":
        rejected.push({ proposal, reason: added.reason });
        break;
      case "known":
        break;
      default:
        added satisfies never;
    }
  }
  return { facts, proposed, rejected };
};

const reject = (reason: Rejection): Added => ({ type: "rejected", reason });

const person = (facts: DraftFacts, proposal: Proposal, span: Span): Added => {
  const name = proposal.name.normalize("NFC").trim();
  const evidence = facts.text.slice(span.start, span.end);
  if (!isName(name)) return reject("not-a-name");
  if (!evidence.includes(name)) return reject("name-not-in-text");
  const role = proposal.role.normalize("NFC").trim();
  if (role !== "" && !evidence.includes(role)) return reject("role-not-in-passage");
  if (findActor(facts, name) !== null) return { type: "known" };
  const at = span.start + evidence.indexOf(name);
  const written = proposal.organization.normalize("NFC").trim();
  const place = written === "" ? null : locate(facts.text, written);
  const known =
    place === null
      ? -1
      : facts.organizations.findIndex(({ name: other }) => foldWords(other) === foldWords(written));
  const organization: DraftOrganization | null =
    place === null || known >= 0
      ? null
      : { name: written, aliases: [], spans: [place], doubts: [], foundBy: byModel };
  const index = known >= 0 ? known : organization === null ? null : facts.organizations.length;
  return {
    type: "person",
    organization,
    person: {
      name,
      native: null,
      aliases: [],
      spans: [{ start: at, end: at + name.length }],
      doubts: [],
      foundBy: byModel,
      roles: role === "" ? [] : [{ title: role, organization: index, spans: [span], doubts: [] }],
    },
  };
};

// A passage such as "41 cheques" alone would look like a line with a date, and its figures would not be read.
const readByRules: ReadFigures = (passage, language) =>
  draftFacts(passage, { language, marked: [{ as: "quotation", start: 0, end: passage.length }] }).figures;

const figure = (facts: DraftFacts, proposal: Proposal, span: Span, readFigures: ReadFigures): Added => {
  const evidence = facts.text.slice(span.start, span.end);
  const read = readFigures(evidence, facts.language.tag).find(({ value }) => value === proposal.value);
  if (read === undefined) return reject("number-differs");
  const unit = proposal.unit.normalize("NFC").trim();
  if (!isSameUnit(unit, read.unit, facts.language.tag) && !evidence.includes(unit))
    return reject("unit-not-in-text");
  const isKnown = facts.figures.some(
    (known) => known.value === read.value && known.spans.some((passage) => overlaps(passage, span)),
  );
  if (isKnown) return { type: "known" };
  const counts = proposal.counts.normalize("NFC").trim();
  return {
    type: "figure",
    figure: {
      value: read.value,
      qualifier: read.qualifier,
      unit: read.unit || unit,
      counts: read.counts || (evidence.includes(counts) ? counts : ""),
      spans: [span],
      doubts: [],
      foundBy: byModel,
    },
  };
};

const examine = (
  facts: DraftFacts,
  proposal: Proposal,
  readFigures: ReadFigures,
  readVoices: () => ReadVoices | null,
): Added => {
  const span = locate(facts.text, proposal.evidence);
  if (span === null) return reject("not-verbatim");
  const block = facts.blocks.find(({ start, end }) => start <= span.start && span.end <= end);
  if (block === undefined) return reject("too-long");
  const inBody = block.label === "body" || (proposal.type === "person" && block.label === "caption");
  if (!inBody) return reject("not-in-body");
  switch (proposal.type) {
    case "person":
      return person(facts, proposal, span);
    case "statement":
      return checkStatement(facts, proposal, span, readVoices());
    case "figure":
      return figure(facts, proposal, span, readFigures);
    default:
      return proposal.type satisfies never;
  }
};
