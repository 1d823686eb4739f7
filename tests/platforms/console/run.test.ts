import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Answer, paragraph } from "../../../src/answer/answer.ts";
import { text } from "../../../src/base/text/inline.ts";
import { connectConsole } from "../../../src/platforms/console/run.ts";
import { postOf } from "../post.ts";

const answer: Answer = { language: "en", summary: "S", blocks: [paragraph(text("Good morning."))] };

const start = async () => {
  const output = new PassThrough();
  const platform = await connectConsole(new PassThrough(), output);
  onTestFinished(() => platform.stop());
  const printed = async (): Promise<string> => {
    output.end();
    return readAll(output);
  };
  return { platform, printed };
};

describe("the console", () => {
  test("prints what is posted, and tells of it", async () => {
    const { platform, printed } = await start();
    const { post, told } = postOf("terminal", answer);
    expect(await platform.post(post)).toEqual({ outcome: "posted" });
    expect(told).toEqual([["0", "delivery-1"]]);
    expect(await printed()).toBe("\nGood morning.\n\n");
  });

  test("prints nothing that stands already, or that may not leave", async () => {
    const { platform, printed } = await start();
    const standing = postOf("terminal", answer, { standing: new Map([["0", "delivery-1"]]) });
    const lost = postOf("terminal", answer, { mayPost: async () => false });
    const late = postOf("terminal", answer, { mayLeave: () => false });
    expect(await platform.post(standing.post)).toEqual({ outcome: "posted" });
    expect(await platform.post(lost.post)).toEqual({ outcome: "held-back" });
    expect(await platform.post(late.post)).toEqual({ outcome: "held-back" });
    expect(await printed()).toBe("");
  });

  test("cannot be looked at", async () => {
    const { platform } = await start();
    expect(await platform.find("terminal", "delivery-1", Temporal.Now.instant())).toEqual({
      certain: false,
      reason: { key: "terminal" },
      retry: false,
    });
  });

  test("knows nobody, and prints what anybody is told", async () => {
    const { platform, printed } = await start();
    expect(await platform.managersOf("terminal")).toEqual([]);
    expect(await platform.tell("anybody", answer)).toBeNull();
    expect(await printed()).toBe("\nGood morning.\n\n");
  });
});
