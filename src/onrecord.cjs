// The command line's entry, in JavaScript that every Node reads: an older one would fail at main.ts with an error about
// file extensions. `npm run` finds the Node 26 of node_modules/.bin first.
const required = 26;

if (Number.parseInt(process.versions.node, 10) < required) {
  process.stderr.write(
    `Onrecord needs Node.js ${required} or newer, and this is Node.js ${process.versions.node} (${process.platform}, ${process.arch}): ` +
      "run `npm ci`, which installs it on Linux and macOS (x64, arm64) and on Windows (x64; on arm64, `npm ci --cpu=x64`), " +
      "or install it from https://nodejs.org.\n",
  );
  process.exitCode = 1;
} else {
  import("./main.ts");
}
