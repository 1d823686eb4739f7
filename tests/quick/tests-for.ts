import { matchesGlob } from "node:path/posix";

/** Tests that start programs, browsers or databases, or that ask every command in every language. */
const slow = [
  "tests/digests/deliveries/{faults,kills,notice-kills,stops}-*.test.ts",
  "tests/digests/deliveries/{dispatch,processes}.test.ts",
  "tests/{deploy,fuzz,pack,patterns,pictures,torture}/**",
  "tests/platforms/answers/**",
  "tests/platforms/*/{five-archives,embargo}.test.ts",
  "tests/ask/access/{embargo,five-archives,rests-on}.test.ts",
  "tests/store/{database,migrations,migrated-*}.test.ts",
  "tests/store/suite/**",
  "tests/drafts/corpus/**",
  "tests/{contributing,growth,permission,program,runtime}.test.ts",
];

/** What holds for every change: the order of the wings, the documents, and one way through the whole. */
const always = ["tests/docs.test.ts", "tests/structure/structure.test.ts", "tests/ask/ask.test.ts"];

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** The tests of one changed file: those that mirror it; else those of its folder. */
const testsOf = (changed: string, all: readonly string[]): readonly string[] => {
  if (changed.endsWith(".test.ts")) return all.filter((test) => test === changed);
  const mirrored = changed.replace(/^src\//u, "tests/").replace(/\.ts$/u, ".test.ts");
  if (all.includes(mirrored)) return [mirrored];
  const folder = folderOf(mirrored);
  return folder === "tests/" || !folder.startsWith("tests/")
    ? []
    : all.filter((test) => folderOf(test) === folder);
};

/** The tests to run for a change, and those that would be too slow. All are paths from the project. */
export const testsFor = (
  changed: readonly string[],
  all: readonly string[],
): { readonly quick: readonly string[]; readonly leftOut: readonly string[] } => {
  const wanted = [...new Set([...always, ...changed.flatMap((file) => testsOf(file, all))])];
  const isSlow = (test: string): boolean => slow.some((pattern) => matchesGlob(test, pattern));
  return { quick: wanted.filter((test) => !isSlow(test)), leftOut: wanted.filter(isSlow) };
};
