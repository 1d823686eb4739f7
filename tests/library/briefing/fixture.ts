import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { formatProblem, type Problem } from "../../../src/base/files/problem.ts";

/** An empty folder for briefings, gone when the test is over. */
export const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-briefings-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

export const articleText = `Minister Ada Stone welcomed the report.
« Nous publierons le code », she said. She hopes that others follow.
Registrar Ben Stone called 40 offices slow. The minister called 40 offices slow too.
`;

/** A briefing with a fact of each type. Tests change a line of it. */
export const briefingYaml = `# yaml-language-server: $schema=../briefing.schema.json
status: reviewed
headline: { en: Open code }
summary: { en: A minister promised to publish code. }
sources:
  - id: herald
    file: herald.txt
    publisher: The Herald
    language: en
    published: { date: 2026-03-02, known: text }
topics:
  - id: open-source
    names: { en: Open source }
organizations:
  - id: ministry
    names: { en: Ministry of Works }
people:
  - id: ada-stone
    names: { en: Ada Stone }
    roles:
      - id: ada-role
        title: { en: Minister }
        organization: ministry
        passages:
          - { source: herald, exact: Minister Ada Stone }
statements:
  - id: publish
    speaker: ada-stone
    onBehalfOf: ministry
    kind: commitment
    text: { en: She will publish the code. }
    topics: [open-source]
    passages:
      - source: herald
        exact: "« Nous publierons le code »"
  - id: follow
    speaker: ada-stone
    kind: hope
    text: { en: She hopes that others follow. }
    passages:
      - { source: herald, exact: She hopes that others follow. }
figures:
  - id: offices
    value: 40
    unit: { en: offices }
    counts: { en: called slow }
    passages:
      - { source: herald, exact: 40 offices slow, prefix: Registrar Ben Stone called }
events:
  - id: welcome
    text: { en: The minister received the report. }
    participants: [ada-stone]
    passages:
      - { source: herald, exact: welcomed the report }
`;

/** The briefing with one piece of it replaced by another. */
export const changed = (piece: string, by: string): string => {
  if (!briefingYaml.includes(piece)) throw new Error(`The test's briefing has no ${piece}`);
  return briefingYaml.replace(piece, by);
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const goodFiles: Files = { "briefing.yaml": briefingYaml, "herald.txt": articleText };

/** Writes a briefing's folder and returns its path. */
export const writeBriefing = async (folder: string, slug: string, files: Files): Promise<string> => {
  const path = join(folder, slug);
  await mkdir(path, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(path, name), content)));
  return path;
};

/** The problems as they are printed, with paths from a folder on. */
export const printed = (problems: readonly Problem[], folder: string): string[] =>
  problems.map((problem) => formatProblem({ ...problem, file: relative(folder, resolve(problem.file)) }));
