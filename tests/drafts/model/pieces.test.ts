import { expect, test } from "vitest";
import { piecesOf } from "../../../src/drafts/model/pieces.ts";
import { proposeFacts } from "../../../src/drafts/model/propose.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";
import { endpoint, model, says } from "./endpoint.ts";
import { proposal } from "./proposal.ts";

/** Blocks of some lengths. */
const blocks = (...lengths: readonly number[]) => {
  let start = 0;
  return lengths.map((length) => {
    const block = { start, end: start + length, label: "body" as const };
    start += length + 2;
    return block;
  });
};

test.each([
  ["one", [100, 100], [[0, 1]]],
  [
    "with the block before again",
    [20_000, 1_000, 20_000, 1_000],
    [
      [0, 1],
      [1, 2, 3],
    ],
  ],
  ["without a long block again", [20_000, 20_000, 100], [[0], [1, 2]]],
  ["around a block that is too long", [100, 90_000, 100], [[0], [0, 1], [2]]],
] as const)("an article is read in pieces: %s", (_, lengths, pieces) => {
  expect(piecesOf({ blocks: blocks(...lengths) })).toEqual(pieces);
});

const paragraph = (number: number): string =>
  `Item ${number} of the long report says little about the harbour. ${"The water rose and fell. ".repeat(60)}`.trim();

const longArticle = (paragraphs: number): string => {
  const middle = Array.from({ length: paragraphs }, (_, number) => paragraph(number));
  return [
    "Ann Quill gave her word that the market would stay.",
    ...middle,
    "Paul Dunn stuck to the plan for the ferry.",
  ].join("\n\n");
};

test("facts of all pieces are found, and each piece is read once", async () => {
  const rules = { ...draftFacts(longArticle(40), { language: "en" }), people: [], statements: [] };
  const evidence = {
    en: "Ann Quill gave her word that the market would stay.",
    end: "Paul Dunn stuck to the plan for the ferry.",
  };
  const listing = JSON.stringify({
    facts: [
      proposal({ type: "person", name: "Ann Quill", evidence: "Ann Quill" }),
      proposal({ type: "person", name: "Paul Dunn", evidence: "Paul Dunn" }),
      proposal({ name: "Ann Quill", kind: "commitment", evidence: evidence.en }),
      proposal({ name: "Paul Dunn", kind: "claim", evidence: evidence.end }),
    ],
  });
  const { url, asked } = await endpoint(says(listing));
  const { facts, rejected, problem } = await proposeFacts(model(url), rules);
  const [first, last] = [asked[0], asked.at(-1)].map((each) => each?.body.messages[1]?.content ?? "");
  expect({
    statements: facts.statements.map(({ kind }) => kind),
    rejected,
    problem,
    pieces: asked.length,
    opens: [first?.includes(evidence.en), first?.includes(evidence.end)],
    ends: [last?.includes(evidence.en), last?.includes(evidence.end)],
  }).toEqual({
    statements: ["commitment", "claim"],
    rejected: [],
    problem: null,
    pieces: 3,
    opens: [true, false],
    ends: [false, true],
  });
});

test("what was found stays if a later piece fails", async () => {
  const rules = { ...draftFacts(longArticle(40), { language: "en" }), people: [], statements: [] };
  let count = 0;
  const listing = JSON.stringify({
    facts: [proposal({ type: "person", name: "Ann Quill", evidence: "Ann Quill" })],
  });
  const { url } = await endpoint((response) => {
    count += 1;
    if (count === 1) says(listing)(response);
    else response.writeHead(500).end("boom");
  });
  const { facts, problem } = await proposeFacts(model(url), rules);
  expect([facts.people.map(({ name }) => name), problem]).toEqual([
    ["Ann Quill"],
    { problem: "model-status", value: 500 },
  ]);
});

test("an article that is far too long is not sent", async () => {
  const { url, asked } = await endpoint(says('{"facts":[]}'));
  const rules = draftFacts(longArticle(180), { language: "en" });
  const { problem } = await proposeFacts(model(url), rules);
  expect([problem, asked.length]).toEqual([{ problem: "model-length", value: rules.text.length }, 0]);
});
