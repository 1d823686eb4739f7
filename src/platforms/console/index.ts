import { definePlatform } from "../../platform.ts";

export default definePlatform({
  name: "console",
  standIn: true,
  configure: () => ({
    on: true,
    async start(host) {
      const { startConsole } = await import("./run.ts");
      return startConsole(host, process.stdin, process.stdout);
    },
    examine: async () => [],
  }),
});
