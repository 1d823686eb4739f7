import { describe, expect, test } from "vitest";
import { seen } from "../seen.ts";
import { startOver, ways } from "../ways.ts";

describe.each(ways)("the menu of a message over %s", (_name, transport) => {
  test("checks the names in a message and finds its source, shown only to the person who asked", async () => {
    const { slack, send } = await startOver(transport);
    await send(slack.onMessage("names", "Ada Stone met nobody."));
    await slack.until(() => slack.responses.length > 0);
    await send(slack.onMessage("find", "We will publish the code by June"));
    await slack.until(() => slack.responses.length > 1);
    expect(slack.responses.map(({ response_type }) => response_type)).toEqual(["ephemeral", "ephemeral"]);
    expect(seen(slack.responses[0])).toContain("Ada Stone");
    expect(seen(slack.responses[1])).toContain("We will publish the code by June");
  });
});
