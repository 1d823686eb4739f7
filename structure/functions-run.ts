import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";

const source = new URL("../src/", import.meta.url).href;

/** The files of `src` with a function that runs during some work, by V8's precise coverage: `ask/ask.ts`. */
export const filesRunIn = async (work: () => Promise<void>): Promise<readonly string[]> => {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    // Reading the coverage resets the counts, so that earlier runs do not count.
    await session.post("Profiler.takePreciseCoverage");
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return result
      .filter(({ url }) => url.startsWith(source))
      .filter(({ functions }) =>
        // The function that starts at offset 0 is the module itself, which runs when it is loaded.
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
