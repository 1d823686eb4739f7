import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";

const source = new URL("../src/", import.meta.url).href;

/** The files of `src` of which a function runs while some work is done, by V8's precise coverage: `ask/ask.ts`. */
export const filesRunIn = async (work: () => Promise<void>): Promise<readonly string[]> => {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    // A reading sets the counts to zero: what ran before does not count.
    await session.post("Profiler.takePreciseCoverage");
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return result
      .filter(({ url }) => url.startsWith(source))
      .filter(({ functions }) =>
        // What begins with the file is the module itself, which runs when it is loaded.
        functions.some(
          ({ ranges: [range] }) => range !== undefined && range.startOffset > 0 && range.count > 0,
        ),
      )
      .map(({ url }) => fileURLToPath(url).slice(fileURLToPath(source).length))
      .sort();
  } finally {
    session.disconnect();
  }
};
