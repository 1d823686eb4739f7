import { once } from "node:events";
import { createServer } from "node:http";
import { pick } from "../../bench/random.ts";
import { askModel, createModel } from "../../src/drafts/model/ask.ts";
import { readModelSettings } from "../../src/drafts/model/settings.ts";
import { draftFacts } from "../../src/drafts/rules/draft-facts.ts";
import { hostilePiece } from "../hostile.ts";
import { mutateJson, mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

const text = "The minister, Ada Stone, said on Monday that the harbour would open again.";
const content = JSON.stringify({
  facts: [
    {
      type: "statement",
      evidence: "the harbour would open again",
      block: 0,
      name: "Ada Stone",
      kind: "claim",
    },
  ],
});
const answer = {
  id: "a",
  object: "chat.completion",
  created: 1_780_000_000,
  model: "small",
  choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
  usage: { prompt_tokens: 90, completion_tokens: 20, total_tokens: 110 },
} as const;
const types = ["application/json", "application/json", "text/event-stream", "text/html"] as const;

/** What a model's endpoint answers, whole: its status, headers, usage and words, over loopback. */
export default defineTarget({
  casesPerMillion: 2_000,
  generate(random) {
    const usage = chance(random, 0.2)
      ? { ...answer.usage, prompt_tokens: pick([-5, 1e308, 0.5], random) }
      : answer.usage;
    const body = JSON.stringify(mutateJson({ ...answer, usage }, random));
    return {
      status: chance(random, 0.8) ? 200 : pick([204, 302, 400, 401, 403, 429, 500, 503], random),
      type: chance(random, 0.9) ? pick(types, random) : hostilePiece(random).replaceAll(/[^\t -~]/gu, ""),
      body: chance(random, 0.7) ? body : mutateText([body], random, 4),
    };
  },
  async start() {
    let sent = { status: 200, type: "", body: "" };
    const server = createServer((_, response) => {
      response
        .writeHead(sent.status, { "content-type": sent.type })
        .end(sent.status === 204 ? "" : sent.body);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const bound = server.address();
    const port = bound === null || typeof bound === "string" ? 0 : bound.port;
    const settings = readModelSettings({
      MODEL_URL: `http://127.0.0.1:${port}/v1`,
      MODEL_NAME: "small",
      MODEL_MOST_TOKENS: "100000",
      MODEL_MOST_COST: "1",
      MODEL_OUTPUT_PRICE: "2",
    });
    const facts = draftFacts(text, { language: "en" });
    return {
      async run(next) {
        sent = next;
        const model = createModel(settings);
        const answered = await askModel(model, facts);
        const left = model.budget.outputFor(1_000);
        if (left === null || !Number.isFinite(model.budget.spentTokens()))
          throw new Error("no budget holds any more");
        return [printed(JSON.stringify(answered))];
      },
      async stop() {
        server.closeAllConnections();
        server.close();
      },
    };
  },
});
