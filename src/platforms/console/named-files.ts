import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ReceivedFile } from "../../base/files/attachment.ts";
import { isReadable } from "../../drafts/input/file-names.ts";

/** The readable files on this machine that a line names by their paths. For the person at the terminal, they are what attached files are in chat. */
export const filesNamedIn = async (line: string): Promise<readonly ReceivedFile[]> => {
  const found: ReceivedFile[] = [];
  for (const path of pathsIn(line)) {
    const file = await stat(path).catch(() => null);
    if (file?.isFile() !== true) continue;
    found.push({
      name: basename(path),
      sizeBytes: file.size,
      async read(mostBytes) {
        const bytes = await readFile(path);
        return bytes.length > mostBytes ? null : bytes;
      },
    });
  }
  return found;
};

/** What a line may name as a path: all after its first word, and each part in quotation marks or between spaces. */
const pathsIn = (line: string): readonly string[] => {
  const typed = line.trim();
  const rest = typed
    .slice(typed.search(/\s/u) + 1)
    .trim()
    .replace(/^\w+:/u, "");
  const parts = [...line.matchAll(/"([^"]+)"|'([^']+)'|(\S+)/gu)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
  return [...new Set([rest, ...parts])].filter((path) => isReadable(path));
};
