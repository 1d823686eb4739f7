import { registerHooks } from "node:module";

// Prints the address of each module that is loaded after this one, at the end of the program.
const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
process.on("exit", () => process.stderr.write(loaded.join("\n")));
