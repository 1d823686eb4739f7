/**
 * A program that adds a fact to the draft `digue` and is killed: `announced` before the file is written, or `written` before the audit log has
 * the entry. Its arguments are the folder of the briefings and the moment.
 */
import { join } from "node:path";
import { prepareDecision } from "../../../../src/drafts/review/decisions/prepare-decision.ts";
import { saveDecision } from "../../../../src/drafts/review/decisions/save-decision.ts";
import { folderWriter } from "../../../../src/library/record-writer.ts";
import { listedAudit } from "../../../listed-audit.ts";
import { addedEvent } from "./added-event.ts";

const [, , briefings = "", moment] = process.argv;
const die = (): void => void process.kill(process.pid, "SIGKILL");
const decider = { by: "killed:1", at: "2026-11-28T18:00:00Z", language: "en", needsSecond: false } as const;
const writer = folderWriter(briefings, join(briefings, ".changes"), () => {});

await saveDecision(
  {
    ...writer,
    change: (slug, work) =>
      writer.change(slug, (folder, putInPlace) =>
        work(folder, (recorded, mark, put) =>
          putInPlace(recorded, mark, () => {
            if (moment === "announced") die();
            const placed = put();
            die();
            return placed;
          }),
        ),
      ),
  },
  "digue",
  () => prepareDecision(briefings, "digue", addedEvent, decider),
  listedAudit().recorder(decider.by),
);
