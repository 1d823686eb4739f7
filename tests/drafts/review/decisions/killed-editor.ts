/**
 * A program that adds a fact to the draft `digue` and is killed: `recorded` after the audit log has the decision and before the file is written, or
 * `written` after that, before anyone is told. Its arguments are the folder of the briefings and the moment.
 */
import { prepareDecision, saveDecision } from "../../../../src/drafts/review/decisions/save-decision.ts";
import { folderWriter } from "../../../../src/library/record-writer.ts";
import { addedEvent } from "./added-event.ts";

const [, , briefings = "", moment] = process.argv;
const die = (): void => void process.kill(process.pid, "SIGKILL");
const decider = { by: "a:1", at: "2026-11-28T18:00:00Z", language: "en", needsSecond: false } as const;

await saveDecision(
  folderWriter(briefings),
  "digue",
  () => prepareDecision(briefings, "digue", addedEvent, decider),
  async () => {
    if (moment === "recorded") die();
  },
);
die();
