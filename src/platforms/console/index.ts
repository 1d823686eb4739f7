import { definePlatform } from "../shared/platform.ts";

export default definePlatform({
  name: "console",
  standIn: true,
  configure: () => ({
    on: true,
    async connect() {
      const { connectConsole } = await import("./run.ts");
      return connectConsole(process.stdin, process.stdout);
    },
    examine: async () => [],
  }),
});
