import { definePlatform } from "../../platform.ts";

export default definePlatform({
  name: "console",
  standIn: true,
  configure: () => ({
    on: true,
    async connect(host) {
      const { connectConsole } = await import("./run.ts");
      return connectConsole(host, process.stdin, process.stdout);
    },
    examine: async () => [],
  }),
});
