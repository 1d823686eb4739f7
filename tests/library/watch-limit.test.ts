import { watch } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchSubfolders } from "../../src/library/watch.ts";
import { goodFiles, makeFolder, writeBriefing } from "./briefing/fixture.ts";

test.each([
  ["ENOSPC", true],
  ["ENOSPC", false],
  ["EMFILE", true],
])(
  "if the system allows no more watches (%s), changes are found by scanning",
  async (code, onlySubfolders) => {
    const open: Parameters<typeof watchSubfolders>[2] = (path, heard) => {
      if (onlySubfolders && !path.endsWith("summit")) return watch(path, heard);
      throw Object.assign(new Error(`${code}: the system allows no more watches`), { code });
    };
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const folder = await makeFolder();
    for (const slug of ["second-summit", "summit"]) await writeBriefing(folder, slug, goodFiles);
    const [changed, failed, limited] = [vi.fn(), vi.fn(), vi.fn()];
    const scan = vi.fn(async () => new Set(["summit"]));
    const watching = watchSubfolders(folder, { files: new Set(), changed, failed, limited, scan }, open);
    onTestFinished(() => watching.close());
    await watching.ready;
    expect([scan.mock.calls.length, limited.mock.calls.length]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(changed.mock.calls).toEqual([[new Set(["summit"])]]);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(scan).toHaveBeenCalledTimes(2);
    scan.mockResolvedValue(new Set());
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(changed).not.toHaveBeenCalled();
    expect([limited.mock.calls.length, failed.mock.calls.length]).toEqual([1, 0]);

    // A scan takes seconds in a large archive, and the bot may stop meanwhile.
    const late = Promise.withResolvers<Set<string>>();
    scan.mockReturnValue(late.promise);
    await vi.advanceTimersByTimeAsync(25_000);
    await watching.close();
    late.resolve(new Set(["summit"]));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(changed).not.toHaveBeenCalled();
  },
);
