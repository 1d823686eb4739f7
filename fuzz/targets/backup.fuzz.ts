import { createBackupLines, readBackup } from "../../src/store/backup/backup-format.ts";
import { hostileText } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { printed, printedOrRefused } from "../printed.ts";
import { chance, integer } from "../random.ts";
import { defineTarget } from "../target.ts";

const backupOf = (words: string): string => {
  const lines = createBackupLines();
  return [
    lines.header({ onrecord: "backup", migration: "0005-claims", takenAt: "2026-06-01T08:00:00.000Z" }),
    lines.row({ table: "people", row: { person: "slack:T1:U2", language: "fr", changed_at: 1 } }),
    lines.row({ table: "lines", row: { id: "1", line: words, kept_at: null } }),
    lines.footer(),
  ].join("");
};

/** Backups, in chunks as a file is read. */
export default defineTarget({
  casesPerMillion: 48_000,
  generate: (random) => {
    const backup = backupOf(hostileText(random, ["who", "ada"]));
    return {
      text: chance(random, 0.2) ? backup : mutateText([backup], random, 3),
      chunkCharacters: integer(random, 1, 200),
    };
  },
  start: () => ({
    run: ({ text, chunkCharacters }) =>
      printedOrRefused(async () => {
        async function* chunks(): AsyncGenerator<string> {
          for (let at = 0; at < text.length; at += chunkCharacters)
            yield text.slice(at, at + chunkCharacters);
        }
        const { header, rows } = await readBackup("onrecord.jsonl", chunks());
        let count = 0;
        for await (const _ of rows) count += 1;
        return [printed(`${header.migration} ${count}`)];
      }),
  }),
});
