import { useEffect, useState } from "preact/hooks";

/** As many parts as a tall screen has room for. */
const mostAtFirst = 12;

/**
 * The parts of a list that are shown: at first those that fill the screen, then all of them. So the page shows the first parts of a long list as soon as
 * those of a short one.
 */
export const useFirstThenAll = <Part>(parts: readonly Part[]): readonly Part[] => {
  const [isPainted, setPainted] = useState(false);
  const isReady = parts.length > 0;
  // Effects run after the browser has painted.
  useEffect(() => {
    if (isReady) setPainted(true);
  }, [isReady]);
  return isPainted ? parts : parts.slice(0, mostAtFirst);
};
