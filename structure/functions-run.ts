import { readFile } from "node:fs/promises";
import { type Profiler, Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";

/** A file of `src` with code that ran. */
export interface FileRun {
  /** From `src`: `ask/ask.ts`. */
  readonly path: string;
  /** The functions that ran, in the order of the file. Those without a name are left out. */
  readonly functions: readonly string[];
  /** The lines of these functions, without those of functions inside them that did not run. */
  readonly linesRun: number;
  readonly lines: number;
}

const source = new URL("../src/", import.meta.url).href;

/** The files of `src` with a function that runs during some work, by V8's precise coverage. */
export const filesRunIn = async (work: () => Promise<void>): Promise<readonly FileRun[]> => {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    // Reading the coverage resets the counts, so that earlier runs do not count.
    await session.post("Profiler.takePreciseCoverage");
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const runs = await Promise.all(result.filter(({ url }) => url.startsWith(source)).map(runOf));
    return runs
      .filter(({ linesRun }) => linesRun > 0)
      .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  } finally {
    session.disconnect();
  }
};

const runOf = async ({ url, functions }: Profiler.ScriptCoverage): Promise<FileRun> => {
  const path = fileURLToPath(url);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const lineAt = (offset: number): number => starts.findLastIndex((each) => each <= offset);
  const ran = new Set<number>();
  const names: string[] = [];
  // An outer function is before those inside it.
  for (const { functionName, ranges } of functions) {
    const [range] = ranges;
    // The function that starts at offset 0 is the module itself, which runs when it is loaded.
    if (range === undefined || range.startOffset === 0) continue;
    const [first, last] = [lineAt(range.startOffset), lineAt(range.endOffset)];
    for (let line = first; line <= last; line += 1) {
      if (range.count > 0) ran.add(line);
      // The first and the last line may have code of the function around it.
      else if (line > first && line < last) ran.delete(line);
    }
    if (range.count > 0 && functionName !== "") names.push(functionName);
  }
  return {
    path: path.slice(fileURLToPath(source).length),
    functions: [...new Set(names)],
    linesRun: ran.size,
    lines: lines.length,
  };
};
