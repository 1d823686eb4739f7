import { join } from "node:path";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { olderSealsOf } from "../../../src/library/briefing/seal.ts";
import { town } from "./town.ts";

export const ngoc = "slack:T1/U7654321";
export const minh = "slack:T1/U1234567";

export const update = (status: string, day: number, by: string): string => `      - status: ${status}
        note: { en: "It is ${status}." }
        passages: [{ source: herald, exact: The library of the town opens in May }]
        by: ${by}
        at: 2026-07-0${day}T09:00:00Z
`;
const confirmation = (number: number, day: number, by: string): string =>
  `      - { confirms: ${number}, by: "${by}", at: 2026-07-0${day}T10:00:00Z }\n`;

export const yamlWith = (updates: string): string =>
  `version: 2\n${town["briefing.yaml"].replace("  - id: library\n", `    updates:\n${updates}  - id: library\n`)}`;

export const history = [
  update("in-progress", 1, minh),
  update("kept", 2, ngoc).replace("        by:", "        awaitsSecond: true\n        by:"),
  confirmation(2, 3, minh),
  update("stalled", 4, ngoc),
];

/** The lines that earlier versions wrote to `updates.jsonl` for the first updates of the briefing in a folder. */
export const olderSeals = async (folder: string, count: number): Promise<string> => {
  const read = await readBriefing(join(folder, "town"));
  const updates = (read.ok ? read.briefing.statements : []).find(({ id }) => id === "trees")?.updates ?? [];
  return olderSealsOf(updates.slice(0, count))
    .map((sha256, index) => `${JSON.stringify({ fact: "town/trees", number: index + 1, sha256 })}\n`)
    .join("");
};
