import type { Proposal } from "../../src/drafts/model/proposal.ts";
import { statementKinds } from "../../src/library/briefing/schema.ts";
import type { Annotation } from "./annotation.ts";

/** The answer of an invented model about an article. `isAgain` means that it was told what was rejected. */
type Invented = (article: Annotation, isAgain: boolean) => readonly Proposal[];

/** A proposal without content: what does not apply is empty. */
export const emptyProposal: Proposal = {
  type: "statement",
  evidence: "",
  block: 0,
  name: "",
  role: "",
  organization: "",
  kind: "none",
  value: 0,
  unit: "",
  counts: "",
};

const kindOf = (written: string): Proposal["kind"] =>
  statementKinds.find((kind) => kind === written) ?? "none";

/** The sentence-like piece of the text around a name, which shows the name and the role. */
const passageOf = ({ text }: Annotation, name: string, role: string): string => {
  const lines = text.split("\n").filter((line) => line.includes(name));
  return lines.find((line) => line.includes(role)) ?? lines[0] ?? name;
};

const everything = (article: Annotation): readonly Proposal[] => [
  ...article.people.map(({ name, role, org }): Proposal => {
    const evidence = passageOf(article, name, role ?? "");
    const written = role !== null && evidence.includes(role) ? role : "";
    return { ...emptyProposal, type: "person", name, role: written, organization: org ?? "", evidence };
  }),
  ...article.commitments.map(({ actor, kind, evidence }): Proposal => {
    return { ...emptyProposal, name: actor ?? "", kind: kindOf(kind), evidence };
  }),
  ...article.figures.map(({ value, unit, evidence }): Proposal => {
    return { ...emptyProposal, type: "figure", value, unit, evidence };
  }),
];

/** Finds what the annotation has, except every seventh fact, and has nothing to correct. */
const good: Invented = (article, isAgain) =>
  isAgain ? [] : everything(article).filter((_, at) => at % 7 !== 6);

/** One careless change of each fact in turn: other words, another kind, a surname alone, a wrong number, no change. */
const careless = (proposal: Proposal, at: number): Proposal => {
  switch (at % 5) {
    case 0:
      return { ...proposal, evidence: proposal.evidence.split(" ").slice(0, -2).join(" ") };
    case 1:
      return { ...proposal, evidence: proposal.evidence.replace(/\p{L}{5,}/u, "approximately") };
    case 2:
      return proposal.kind === "none"
        ? { ...proposal, value: proposal.value * 10 }
        : { ...proposal, kind: "claim" };
    case 3:
      return { ...proposal, name: proposal.name.split(" ").at(-1) ?? "" };
    default:
      return proposal;
  }
};

/** Finds the same, but writes a part of it down carelessly, and corrects half of that when the code rejects it. */
const sloppy: Invented = (article, isAgain) => {
  const all = everything(article);
  return isAgain ? all.filter((_, at) => at % 2 === 0) : all.map(careless);
};

/** Credits each statement to another person as a promise, invents a person and a number, and insists. */
const hostile: Invented = (article) => {
  const { people, commitments, figures } = article;
  const others = people.map(({ name }) => name);
  const swapped = commitments.flatMap(({ actor, evidence }): Proposal[] => {
    const other = others.find((name) => name !== actor);
    return other === undefined ? [] : [{ ...emptyProposal, name: other, kind: "commitment", evidence }];
  });
  return [
    ...everything({ ...article, commitments: [], figures: [] }),
    ...swapped,
    ...figures.map(({ value, unit, evidence }): Proposal => {
      return { ...emptyProposal, type: "figure", value: value * 10, unit, evidence };
    }),
    {
      ...emptyProposal,
      type: "person",
      name: "Evil Robot",
      evidence: "President Evil Robot rules the world.",
    },
    {
      ...emptyProposal,
      name: others[0] ?? "",
      kind: "commitment",
      evidence: article.text.split("\n")[0] ?? "",
    },
  ];
};

/** Models that do not exist, made from the annotations: they show what the guards keep and what they reject. */
export const inventedModels: ReadonlyMap<string, Invented> = new Map([
  ["good", good],
  ["sloppy", sloppy],
  ["hostile", hostile],
]);
