#!/usr/bin/env node
// The command line's entry, in JavaScript that every Node reads: an older one would fail at main.ts with an error about
// file extensions. Onrecord comes with its own Node, which `npm run` and `npx` find first. Any other start, such as that
// of a command that is installed for the whole machine, may come from another Node: it hands over to that one.
const { spawn } = require("node:child_process");
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const required = 26;
const { platform, arch, versions, argv } = process;

/** The path of the Node that was installed as a package; null on systems that have none. */
const installedNode = () => {
  const system = platform === "win32" ? "win" : platform;
  const executable = platform === "win32" ? "node.exe" : "node";
  for (const name of [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]) {
    try {
      return require.resolve(`${name}/bin/${executable}`);
    } catch {}
  }
  return null;
};

/** Runs the same command on another Node, and ends as it ends. */
const handOver = (node) => {
  const child = spawn(node, argv.slice(1), { stdio: "inherit" });
  // Ctrl+C reaches both. A signal for this process alone is passed on, and both then end together.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT") child.kill(signal);
    });
  }
  child.on("exit", (code, signal) => {
    process.exitCode = code === null ? 128 + require("node:os").constants.signals[signal] : code;
  });
};

const node = Number.parseInt(versions.node, 10) < required ? installedNode() : null;
if (node !== null) {
  handOver(node);
} else if (Number.parseInt(versions.node, 10) < required) {
  process.stderr.write(
    `Onrecord needs Node.js ${required} or newer, and this is Node.js ${versions.node} (${platform}, ${arch}): ` +
      "run `npm ci`, which installs it on Linux and macOS (x64, arm64) and on Windows (x64; on arm64, `npm ci --cpu=x64`), " +
      "or install it from https://nodejs.org.\n",
  );
  process.exitCode = 1;
} else {
  // Also in main.ts, for programs that start it themselves. Here, Node need not load its TypeScript parser for that file.
  require("node:module").enableCompileCache();
  // The npm package has JavaScript in the place of TypeScript, which Node does not run in `node_modules`. An interrupted `npm pack` leaves it
  // in a clone, too, where it would be out of date.
  const source = "./main.ts";
  import(existsSync(join(__dirname, source)) ? source : "../dist/src/main.js");
}
