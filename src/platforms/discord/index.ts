import { definePlatform } from "../shared/platform.ts";
import { readDiscordSettings } from "./settings.ts";

export default definePlatform({
  name: "discord",
  configure(environment) {
    const settings = readDiscordSettings(environment);
    if (settings === null) return { on: false, turnOn: "set DISCORD_TOKEN." };
    return {
      on: true,
      async connect(host) {
        const { connectDiscord } = await import("./run.ts");
        return connectDiscord(settings, host);
      },
      async examine(examination) {
        const { examineDiscord } = await import("./doctor/examine.ts");
        return examineDiscord(settings, examination);
      },
    };
  },
});
