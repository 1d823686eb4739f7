import { definePlatform } from "../shared/platform.ts";
import { readSlackSettings } from "./settings.ts";

export default definePlatform({
  name: "slack",
  configure(environment) {
    const settings = readSlackSettings(environment);
    if (settings === null) {
      return { on: false, turnOn: "set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN or SLACK_SIGNING_SECRET." };
    }
    return {
      on: true,
      async connect(host) {
        const { connectSlack } = await import("./run.ts");
        return connectSlack(settings, host);
      },
      async examine(examination) {
        const { examineSlack } = await import("./doctor/examine.ts");
        return examineSlack(settings, examination);
      },
    };
  },
});
